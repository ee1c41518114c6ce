"""Sends sheets to the printer and asks how it is, without holding up the screen."""

import threading
import time
from collections.abc import Callable

from kiosk.desk.desk import Desk
from kiosk.desk.sheets import Order
from kiosk.desk.tools import DeskTools
from kiosk.domain.handout import Handout, HandoutRequest
from kiosk.domain.printing import PrinterStatus, PrintState, PrintStatus
from kiosk.errors import KioskError
from kiosk.ui.jobs import Jobs

POLL_MS = 4000
"""Between two looks at the printer: staff who refill it see it ready before they sit down again."""

_ONE_PRESS_S = 1.0
"""The same order twice within this is a double click."""


class DeskPrinting:
    """Everything between the desk and the printer; what it learns it tells the desk."""

    def __init__(
        self,
        desk: Desk,
        tools: DeskTools,
        jobs: Jobs,
        made: Callable[[HandoutRequest], Handout | None],
    ) -> None:
        self._desk = desk
        self._tools = tools
        self._jobs = jobs
        self._made = made
        self._withdrawals: dict[int, threading.Event] = {}
        self._last: tuple[Order | None, float] = (None, 0.0)
        self._asking = False

    def send(self, order: Order) -> None:
        """Print what is ordered, from the bytes of the preview if they are of this very order."""
        if self._is_same_press(order):
            return
        withdrawn = threading.Event()
        made = self._made(order.request)
        tools = self._tools

        def work(tell: Callable[[PrintStatus], None]) -> None:
            try:
                handout = made or tools.make(order.request)
            except KioskError:
                tell(PrintStatus(PrintState.FAILED))
                return
            tools.print(handout, order.options, tell, withdrawn)

        number = self._desk.begin(order)
        self._withdrawals[number] = withdrawn
        self._jobs.follow(work, lambda status: self._told(number, status))

    def _is_same_press(self, order: Order) -> bool:
        """Tell whether this is a double click, and note the order for the next one."""
        now, (last, then) = time.monotonic(), self._last
        self._last = (order, now)
        return last == order and now - then < _ONE_PRESS_S and self._desk.on_their_way > 0

    def withdraw(self) -> None:
        """Take back the sheet that is shown."""
        sheet = self._desk.shown_sheet
        if sheet is not None and sheet.number in self._withdrawals:
            self._withdrawals[sheet.number].set()
            self._desk.withdraw(sheet.number)

    def ask_printer(self) -> None:
        """Ask the printer how it is, unless it is still being asked."""
        if not self._asking:
            self._asking = True
            self._jobs.follow(lambda tell: tell(self._tools.status()), self._answered)

    def _told(self, number: int, status: PrintStatus) -> None:
        if status.state.is_final:
            self._withdrawals.pop(number, None)
        self._desk.tell(number, status)
        self.ask_printer()

    def _answered(self, printer: PrinterStatus) -> None:
        self._asking = False
        self._desk.tell_printer(printer)
