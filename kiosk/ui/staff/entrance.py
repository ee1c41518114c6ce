"""Puts the staff's gesture on the still picture, and over it what the door to the desk shows."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from kiosk.desk.door import AtDesk, AtPad, Closed, Door
from kiosk.ui.staff.corner import SIDE_MM, StaffCorner
from kiosk.ui.staff.desk_cover import DeskCover, MakeDesk
from kiosk.ui.staff.pad import PadView
from kiosk.ui.window import SIGNS_OF_LIFE, TICK_MS, KioskWindow

KEYS = "Ctrl+Shift+S"


class Entrance(QObject):
    """Lives as long as the window; whatever befalls the window closes pad and desk."""

    def __init__(self, window: KioskWindow, door: Door, make_desk: MakeDesk) -> None:
        super().__init__(window)
        self._window = window
        self._door = door
        self._make_desk = make_desk
        self._corner: StaffCorner | None = None
        self._pad: PadView | None = None
        self._desk: DeskCover | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MS)
        self._clock.timeout.connect(door.tick)
        QShortcut(QKeySequence(KEYS), window).activated.connect(self._knock)
        door.watch(self._show)
        window.changed.connect(self._begin_anew)
        self._begin_anew()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note signs of life; all of them are passed on."""
        if event.type() in SIGNS_OF_LIFE:
            self._door.touch()
        return super().eventFilter(watched, event)

    def _knock(self) -> None:
        # A patient's visit is never seen by staff: it has to be finished first.
        if self._window.is_waiting:
            self._door.knock()

    def _begin_anew(self) -> None:
        self._door.close()
        if self._corner is not None:
            self._corner.hide()
            self._corner.deleteLater()
            self._corner = None
        if self._window.is_waiting:
            session, metrics = self._window.session, self._window.context().metrics
            side = round(SIDE_MM * metrics.px_per_mm)
            self._corner = StaffCorner(self._window, side, session.start, self._knock)
            self._corner.show()

    def _show(self) -> None:
        match self._door.state:
            case Closed():
                self._leave()
            case AtPad() as pad:
                self._show_pad(pad)
            case AtDesk(seconds_left=left):
                self._show_desk(left)

    def _leave(self) -> None:
        self._watch(False)
        self._pad = self._desk = None
        self._window.cover(None)

    def _show_pad(self, pad: AtPad) -> None:
        if self._pad is None:
            self._watch(True)
            self._pad = PadView(self._window, self._window.context(), self._door)
            self._window.cover(self._pad)
            self._pad.setFocus()
        self._pad.show_pad(pad)

    def _show_desk(self, seconds_left: int | None) -> None:
        if self._desk is None:
            self._pad = None
            context = self._window.context()
            self._desk = DeskCover(self._window, context, self._make_desk, self._door.close)
            self._window.cover(self._desk)
        self._desk.show_seconds(seconds_left)

    def _watch(self, wanted: bool) -> None:
        application = QApplication.instance()
        if application is None:
            return
        application.removeEventFilter(self)
        self._clock.stop()
        if wanted:
            application.installEventFilter(self)
            self._clock.start()
