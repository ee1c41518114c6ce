"""The one window: shows the screen, the bar and the panels for the state of the visit."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.domain.handout import Clinic
from kiosk.domain.ids import LanguageTag
from kiosk.session.aids import Voice
from kiosk.session.session import Session
from kiosk.session.state import Attract, HelpNow, SessionState
from kiosk.session.tools import Tool
from kiosk.speech.front import front_of
from kiosk.speech.narrator import Narrator, SilentNarrator
from kiosk.ui.accessibility.meaning import WINDOW, Meaning
from kiosk.ui.accessibility.news import News, announce_all
from kiosk.ui.bar import bar_height
from kiosk.ui.bar_keeper import BarKeeper, discard
from kiosk.ui.context import Context
from kiosk.ui.focus import Mark, focus_first, focus_marked, focus_named, mark_of
from kiosk.ui.focus_ring import FocusRing
from kiosk.ui.keys import Keys
from kiosk.ui.metrics import Metrics
from kiosk.ui.one_press import OnePress
from kiosk.ui.panels import PanelView
from kiosk.ui.reach import Reach, reach_height
from kiosk.ui.screens.registry import build_screen, prepare_screens
from kiosk.ui.screens.screen import Screen
from kiosk.ui.shown import same_panel, same_screen
from kiosk.ui.still_here import StillHereView
from kiosk.ui.trouble import TroubleView

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
        acted: a patient has pressed a key or touched the screen, and nothing has come of it yet.
    """

    meaning: Meaning | None = WINDOW
    changed = Signal()
    acted = Signal(QEvent)

    def __init__(self, session: Session, clinic: Clinic, px_per_mm: float) -> None:
        super().__init__()
        self._session = session
        self._clinic = clinic
        self._px_per_mm = px_per_mm
        self._state = session.state
        self._screen: Screen | None = None
        self._bar = BarKeeper(self)
        self._panel: PanelView | None = None
        self._warning: StillHereView | None = None
        self._reach: Reach | None = None
        self._trouble: TroubleView | None = None
        self._cover: QWidget | None = None
        self._one_press = OnePress(px_per_mm)
        self.keys = Keys(self, session)
        self.keys.scanning.moved.connect(self._move_ring)
        self._opener = self._before_warning = Mark("", 0)
        self._narrator: Narrator = SilentNarrator()
        self._is_silent = False
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
            self.acted.emit(event)
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
        discard(self._trouble)
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
        discard(self._trouble)
        self._trouble = None
        self._set_asleep(False)
        self._session.reset()
        self._restore_focus("")
        self.changed.emit()

    # Staff

    @property
    def session(self) -> Session:
        """The visit that the window shows."""
        return self._session

    @property
    def clinic(self) -> Clinic:
        """The clinic's own words."""
        return self._clinic

    @property
    def trouble_language(self) -> LanguageTag | None:
        """The language in which trouble is told, None while there is none."""
        return self._trouble.language if self._trouble is not None else None

    @property
    def is_waiting(self) -> bool:
        """Whether the still picture is all there is, and nobody's visit."""
        return isinstance(self._state.place, Attract) and self._trouble is None

    @property
    def is_idle(self) -> bool:
        """Whether nobody is there, neither a patient nor staff."""
        return self.is_waiting and self._cover is None

    def cover(self, view: QWidget | None) -> None:
        """Put something that is no part of a visit over everything, in place of what was there."""
        discard(self._cover)
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

    def narrate(self, narrator: Narrator) -> None:
        """Let this voice answer keys and tools that ask for it."""
        self._narrator = narrator
        self.keys.narrate(narrator)
        self._rebuild()

    def _move_ring(self) -> None:
        hidden = self._state.aids.hidden
        self._ring.follow(self.context(), [] if hidden else self.keys.marked)

    # Showing

    def context(self) -> Context:
        """Return the present moment as the screens see it."""
        preferences = self._state.preferences
        language = self._session.catalog.packs[preferences.language].language
        metrics = Metrics(
            self.width(),
            self.height(),
            self._px_per_mm,
            preferences.text_step,
            mirrored=language.is_right_to_left,
        )
        ratio = self.devicePixelRatio()
        return Context(
            self._session,
            self._state,
            metrics,
            self._clinic,
            ratio,
            self._narrator,
            self._is_silent,
        )

    def say_silent(self, silent: bool) -> None:
        """Say on the screen that the voice is wanted and cannot speak, or no longer."""
        if silent is not self._is_silent:
            self._is_silent = silent
            self._rebuild()

    def _show(self, state: SessionState) -> None:
        before, self._state = self._state, state
        if same_screen(before, state):
            self._renew(before)
        else:
            self._rebuild(arrived=front_of(before) != front_of(state))
            if self._screen is not None:
                self._news.tell(self._screen, self._screen.status)

    def _renew(self, before: SessionState) -> None:
        """Change what stands over the screen, and the tools; the screen stays as it is."""
        state, kept = self._state, _name_of(self.focusWidget())
        turned = before.overlay != state.overlay
        if turned and before.overlay is None:
            self._opener = mark_of(self)
        if not same_panel(before, state):
            self._build_panel()
        self._build_bar()
        if turned and state.overlay is None:
            # A reader goes on where they were (WCAG 2.2, criterion 2.4.3).
            self._return_to(self._opener)
        elif not same_panel(before, state):
            self._restore_focus("" if turned else kept, arrived=turned)
        elif before.aids != state.aids and kept:
            # Tools of the voice take the place of others, which come back to it.
            any(focus_named(self, name) for name in (kept, Tool.PAUSE, Tool.READ))
        self._show_warning()
        if self._screen is not None:
            self._screen.refresh()

    def _rebuild(self, *, arrived: bool = False) -> None:
        kept_name = _name_of(self.focusWidget())
        self._drop_warning()
        if self._state.overlay is None:
            self._opener = Mark("", 0)
        discard(self._screen)
        context = self.context()
        self._screen = build_screen(self, context, self._screen_rect(context))
        self._bar.put_under(self._screen)
        self._screen.show()
        # Keys go the way the widgets are made: what is read first, the bar last.
        self._build_panel()
        self._build_bar()
        self._show_warning()
        self._keep_trouble_on_top()
        self._restore_focus(kept_name, arrived=arrived)
        self.changed.emit()

    def _screen_rect(self, context: Context) -> QRect:
        if isinstance(self._state.place, Attract):
            return self.rect()
        return self._above_reach(context).adjusted(0, 0, 0, -bar_height(context))

    def _above_reach(self, context: Context) -> QRect:
        return self.rect().adjusted(0, 0, 0, -reach_height(context))

    def _build_bar(self) -> None:
        model = self._screen.bar_model if self._screen is not None else None
        self._bar.show(self.context(), model, self._panel or self._screen)
        self._build_reach()

    def _build_reach(self) -> None:
        discard(self._reach)
        context = self.context()
        rect = self.rect()
        rect.setTop(self._above_reach(context).bottom() + 1)
        self._reach = Reach(self, context, rect, self.keys) if rect.height() > 0 else None
        if self._reach is not None:
            self._reach.show()

    def _build_panel(self) -> None:
        discard(self._panel)
        self._panel = None
        overlay = self._state.overlay
        if self._screen is not None:
            self._screen.setEnabled(overlay is None)
        if overlay is not None and self._screen is not None:
            self._panel = PanelView(self, self.context(), self._screen.geometry(), overlay)
            self._bar.put_under(self._panel)
            self._panel.show()

    def _show_warning(self) -> None:
        left = self._state.seconds_left
        if left is None:
            self._drop_warning()
            return
        if self._warning is None:
            self._before_warning = mark_of(self)
            self._set_asleep(True)
            total = self._session.countdown
            rect, bar = self._above_reach(self.context()), self._bar.bar
            free = bar.help_top if bar is not None else rect.height()
            self._warning = StillHereView(self, self.context(), rect, total, free)
            self._warning.show()
            self._keep_help_bright()
            self._restore_focus("", arrived=True)
            announce_all(self, self._warning)
        self._warning.show_seconds(left)

    def _drop_warning(self) -> None:
        if self._warning is not None:
            discard(self._warning)
            self._warning = None
            self._set_asleep(False)
            self._return_to(self._before_warning)
            self._before_warning = Mark("", 0)

    def _set_asleep(self, asleep: bool) -> None:
        for part in (self._screen, self._bar.bar, self._panel):
            if part is not None:
                part.setEnabled(not asleep)
        if self._screen is not None and self._panel is not None:
            self._screen.setEnabled(False)

    def _keep_help_bright(self) -> None:
        """Put a living copy of Help now over the scrim, in its own place."""
        bar, is_at_help = self._bar.bar, isinstance(self._state.place, HelpNow)
        if bar is not None and self._warning is not None and not is_at_help:
            bar.copy_help(self._warning)

    # Focus

    def _return_to(self, mark: Mark) -> None:
        if not focus_marked(self, mark):
            self._restore_focus("")

    def _restore_focus(self, name: str, *, arrived: bool = False) -> None:
        """Bring the keyboard to the control of a name or else to the first in front.

        Who is guided by the voice meets nothing under Enter that was not said: where they have
        just arrived the keyboard stands nowhere, and the first key brings it somewhere.
        """
        covers = (self._trouble, self._warning, self._panel)
        front = next((cover for cover in covers if cover is not None), None)
        if self._state.aids.voice is Voice.GUIDE and self._trouble is None:
            focused = self.focusWidget()
            if (arrived or not focus_named(front or self, name)) and focused is not None:
                focused.clearFocus()
        elif front is not None:
            _ = focus_named(front, name) or focus_first(front)
        else:
            _ = focus_named(self, name) or focus_first(self._screen) or focus_first(self._bar.bar)
        QTimer.singleShot(0, self, self._move_ring)


def _name_of(widget: QWidget | None) -> str:
    return widget.objectName() if widget is not None else ""
