"""The one window: shows the screen, the bar and the panels for the state of the visit."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.domain.handout import Clinic
from kiosk.session.session import Session
from kiosk.session.state import (
    Attract,
    HelpNow,
    MySheet,
    Panel,
    Printing,
    PrintResult,
    SessionState,
)
from kiosk.ui.accessibility.news import News, announce_all
from kiosk.ui.bar import Bar, bar_height
from kiosk.ui.context import Context
from kiosk.ui.focus import Mark, focus_first, focus_marked, focus_named, mark_of
from kiosk.ui.focus_ring import FocusRing
from kiosk.ui.keys import Keys
from kiosk.ui.metrics import Metrics
from kiosk.ui.one_press import OnePress
from kiosk.ui.panels import PanelView
from kiosk.ui.screens.registry import build_screen, prepare_screens
from kiosk.ui.screens.screen import Screen
from kiosk.ui.still_here import StillHereView
from kiosk.ui.trouble import TroubleView
from kiosk.ui.widgets.touch_button import TouchButton

TICK_MS = 250
"""How often the clock is looked at."""
_PREPARE_MS = 500
"""When the other screens are loaded: the still picture is painted by then."""

SIGNS_OF_LIFE = {
    QEvent.Type.MouseButtonPress,
    QEvent.Type.KeyPress,
    QEvent.Type.TouchBegin,
}


class KioskWindow(QWidget):
    """Rebuilds what changed whenever the visit changes.

    Signals:
        changed: the screen was built anew, or trouble came over it or went.
    """

    changed = Signal()

    def __init__(self, session: Session, clinic: Clinic, px_per_mm: float) -> None:
        super().__init__()
        self._session = session
        self._clinic = clinic
        self._px_per_mm = px_per_mm
        self._state = session.state
        self._screen: Screen | None = None
        self._bar: Bar | None = None
        self._bar_look: object = None
        self._panel: PanelView | None = None
        self._warning: StillHereView | None = None
        self._trouble: TroubleView | None = None
        self._cover: QWidget | None = None
        self._one_press = OnePress(px_per_mm)
        self.keys = Keys(self, session)
        self.keys.scanning.moved.connect(self._move_ring)
        self._opener = Mark("", 0)
        self._ring = FocusRing(self)
        self._news = News(self)
        self.setWindowTitle(session.catalog.title)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        # Screen and bar cover the window, so nothing need be painted under them.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        session.subscribe(self._show)
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MS)
        self._clock.timeout.connect(session.tick)

    # Life

    def start(self) -> None:
        """Watch the clock and every sign of life."""
        self._clock.start()
        QTimer.singleShot(_PREPARE_MS, self, prepare_screens)
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)
            self.destroyed.connect(self._clock.stop)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop watching when the program ends."""
        self._clock.stop()
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        super().closeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note signs of life, and stop presses that nobody meant."""
        # Staff type the same digit twice as fast as they like.
        is_visit = self._cover is None
        if is_visit and isinstance(watched, QWindow) and self._one_press.ignores(event):
            return True
        if event.type() in SIGNS_OF_LIFE and watched is not self._warning:
            self.keys.note(event)
            QTimer.singleShot(0, self, self._move_ring)
            if self._warning is None:
                self._session.touch()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay everything out anew."""
        super().resizeEvent(event)
        self._rebuild()
        if self._trouble is not None:
            self.show_trouble()

    def show_trouble(self) -> None:
        """Say that something went wrong, until somebody begins again."""
        _discard(self._trouble)
        self._trouble = TroubleView(self, self.context(), self.rect(), self._close_trouble)
        self._trouble.show()
        self._keep_trouble_on_top()
        focus_first(self._trouble)
        announce_all(self, self._trouble)
        self.changed.emit()

    def _keep_trouble_on_top(self) -> None:
        if self._trouble is not None:
            self._set_asleep(True)
            self._trouble.raise_()

    def _close_trouble(self) -> None:
        _discard(self._trouble)
        self._trouble = None
        self._set_asleep(False)
        self._restore_focus("")
        self.changed.emit()

    # Staff

    @property
    def session(self) -> Session:
        """The visit that the window shows."""
        return self._session

    @property
    def is_waiting(self) -> bool:
        """Whether the still picture is all there is, and nobody's visit."""
        return isinstance(self._state.place, Attract) and self._trouble is None

    def cover(self, view: QWidget | None) -> None:
        """Put something that is no part of a visit over everything, in place of what was there."""
        _discard(self._cover)
        self._cover = view
        self._set_asleep(view is not None)
        if view is not None:
            view.show()
            view.raise_()
        self._keep_trouble_on_top()
        if view is None:
            self._restore_focus("")

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key stands for, wherever the keyboard is."""
        if self._cover is None and self._trouble is None:
            self.keys.press(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go round the controls of the visit; staff have an order of their own."""
        if self._cover is not None:
            return super().focusNextPrevChild(forward)
        self.keys.move(forward=forward)
        return True

    def _move_ring(self) -> None:
        self._ring.follow(self.context(), self.keys.marked)

    # Showing

    def context(self) -> Context:
        """Return the present moment as the screens see it."""
        step = self._state.preferences.text_step
        metrics = Metrics(self.width(), self.height(), self._px_per_mm, step)
        ratio = self.devicePixelRatio()
        return Context(self._session, self._state, metrics, self._clinic, ratio)

    def _show(self, state: SessionState) -> None:
        before, self._state = self._state, state
        if _same_screen(before, state):
            if state.overlay != before.overlay or state.overlay_anchor != before.overlay_anchor:
                if before.overlay is None:
                    self._opener = mark_of(self)
                self._build_panel()
                self._build_bar()
                if state.overlay is None:
                    # A reader goes on where they were (WCAG 2.2, criterion 2.4.3).
                    focus_marked(self, self._opener)
            self._show_warning()
            if self._screen is not None:
                self._screen.refresh()
        else:
            self._rebuild()
            if self._screen is not None:
                self._news.tell(self._screen, self._screen.status)

    def _rebuild(self) -> None:
        kept_name = _name_of(self.focusWidget())
        self._drop_warning()
        if self._state.overlay is None:
            self._opener = Mark("", 0)
        _discard(self._screen)
        context = self.context()
        self._screen = build_screen(self, context, self._screen_rect(context))
        self._put_before_bar(self._screen)
        self._screen.show()
        # Keys go the way the widgets are made: what is read first, the bar last.
        self._build_panel()
        self._build_bar()
        self._show_warning()
        self._keep_trouble_on_top()
        self._restore_focus(kept_name)
        self.changed.emit()

    def _screen_rect(self, context: Context) -> QRect:
        if isinstance(self._state.place, Attract):
            return self.rect()
        return self.rect().adjusted(0, 0, 0, -bar_height(context))

    def _build_bar(self) -> None:
        """Make the bar, or keep it where nothing on it changes, as from step to step."""
        state, context = self._state, self.context()
        model = self._screen.bar_model if self._screen is not None else None
        visit = (type(state.place), state.preferences, state.overlay, context.mid_visit)
        look = (model, context.metrics, context.ratio, visit)
        if self._bar is not None and look == self._bar_look:
            self._put_bar_last(self._bar)
            return
        _discard(self._bar)
        self._bar = self._bar_look = None
        if model is None or isinstance(state.place, Attract):
            return
        high = bar_height(context)
        rect = QRect(0, self.height() - high, self.width(), high)
        self._bar, self._bar_look = Bar(self, context, model, rect), look
        self._bar.show()

    def _put_before_bar(self, part: QWidget) -> None:
        if self._bar is not None:
            part.stackUnder(self._bar)

    def _put_bar_last(self, bar: Bar) -> None:
        """Let keys come to the bar after all that was made since."""
        before = self._panel if self._panel is not None else self._screen
        above = before.findChildren(TouchButton) if before is not None else []
        for last in above[-1:]:
            for button in reversed(bar.findChildren(TouchButton)):
                QWidget.setTabOrder(last, button)

    def _build_panel(self) -> None:
        _discard(self._panel)
        self._panel = None
        overlay = self._state.overlay
        if self._screen is not None:
            self._screen.setEnabled(overlay is None)
        if overlay is not None and self._screen is not None:
            self._panel = PanelView(self, self.context(), self._screen.geometry(), overlay)
            self._put_before_bar(self._panel)
            self._panel.show()
            focus_first(self._panel)

    def _show_warning(self) -> None:
        left = self._state.seconds_left
        if left is None:
            self._drop_warning()
            return
        if self._warning is None:
            self._set_asleep(True)
            total = self._session.countdown
            self._warning = StillHereView(self, self.context(), self.rect(), total)
            self._warning.show()
            self._keep_help_bright()
            focus_first(self._warning)
            announce_all(self, self._warning)
        self._warning.show_seconds(left)

    def _drop_warning(self) -> None:
        if self._warning is not None:
            _discard(self._warning)
            self._warning = None
            self._set_asleep(False)

    def _set_asleep(self, asleep: bool) -> None:
        for part in (self._screen, self._bar, self._panel):
            if part is not None:
                part.setEnabled(not asleep)
        if self._screen is not None and self._panel is not None:
            self._screen.setEnabled(False)

    def _keep_help_bright(self) -> None:
        """Put a living copy of Help now over the scrim, in its own place."""
        if self._bar is None or self._warning is None or isinstance(self._state.place, HelpNow):
            return
        self._bar.copy_help(self._warning)

    # Focus

    def _restore_focus(self, name: str) -> None:
        for cover in (self._trouble, self._warning, self._panel):
            if cover is not None:
                _ = focus_named(cover, name) or focus_first(cover)
                return
        _ = focus_named(self, name) or focus_first(self._screen) or focus_first(self._bar)
        QTimer.singleShot(0, self, self._move_ring)


def _same_screen(one: SessionState, other: SessionState) -> bool:
    return (
        one.place == other.place
        and one.preferences == other.preferences
        and one.sheet == other.sheet
        and _shown_of_printing(one.printing, other) == _shown_of_printing(other.printing, other)
        and one.seen == other.seen
        and one.check_up == other.check_up
        and one.quiz == other.quiz
    )


def _shown_of_printing(printing: Printing | None, state: SessionState) -> object:
    """Return what a state shows of a sheet: its news must not disturb who reads something else."""
    asked = state.overlay is Panel.FINISH or state.seconds_left is not None
    if asked or isinstance(state.place, PrintResult):
        return printing
    if isinstance(state.place, MySheet):
        return printing is not None and printing.is_on_its_way
    return None


def _name_of(widget: QWidget | None) -> str:
    return widget.objectName() if widget is not None else ""


def _discard(widget: QWidget | None) -> None:
    if widget is not None:
        widget.hide()
        widget.setParent(None)
        widget.deleteLater()
