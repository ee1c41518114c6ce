"""What the desk needs of the machine, handed in from outside to be tried without one."""

import threading
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.domain.handout import Handout, HandoutRequest
from kiosk.domain.printing import PrinterStatus, PrintOptions, PrintStatus

PrintHandout = Callable[
    [Handout, PrintOptions, Callable[[PrintStatus], None], threading.Event], None
]
"""Hand a sheet over and follow it to its end, as ``Printer.print`` in ``kiosk.system`` does."""


@dataclass(frozen=True, slots=True)
class DeskTools:
    """The sheet maker and the printer; each may take a while, so none runs in the screen's thread.

    ``make`` raises ``KioskError`` when a sheet cannot be made; the others never raise.
    """

    make: Callable[[HandoutRequest], Handout]
    print: PrintHandout
    status: Callable[[], PrinterStatus]
