"""The kiosk's window without a screen, led through visits by calls instead of touches."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from kiosk.domain.ids import LanguageTag, TopicId
from kiosk.domain.theme import Theme
from kiosk.releases import Setup
from kiosk.session.session import Session
from kiosk.session.state import TEXT_STEPS
from kiosk.tour.inspect import SeenScreen, reachable, see
from kiosk.tour.tour import SIZES
from kiosk.ui.aids import attach_aids
from kiosk.ui.metrics import Form
from kiosk.ui.paged import MORE
from kiosk.ui.widgets.touch_button import TouchButton
from kiosk.ui.window import KioskWindow
from kiosk.walk.walk import TourClock, TourPrinter, walk

from .voice import HeardVoice

CONTENT = Path(__file__).parents[2] / "content"
READ = TopicId("what-kratom-is")
"""The topic that visits begin with."""


class Kiosk:
    """A window over shipped content, with a clock and a printer that do as they are told.

    ``voice`` is what speaks; ``chimes`` grows each time the warning has sounded.
    """

    def __init__(self, setup: Setup, size: str = "portrait") -> None:
        wide, high, px_per_mm = SIZES[size]
        self.clock = TourClock()
        self.printer = TourPrinter()
        self.session = Session(
            setup.catalog, self.clock, self.printer, count_pages=lambda _, told: told(2)
        )
        self.window = KioskWindow(self.session, setup.settings.clinic, px_per_mm)
        self.voice = HeardVoice()
        self.chimes: list[None] = []
        self.reader = attach_aids(self.window, self.voice, lambda: self.chimes.append(None))
        self.window.resize(wide, high)
        self.window.show()

    def see(self, name: str = "") -> SeenScreen:
        """Describe what is shown now."""
        settle()
        return see(self.window, self.window.context().metrics, name, "")

    def button(self, name: str) -> TouchButton:
        """Return the control of this object name or accessible name.

        Raises:
            LookupError: there is none that could be touched.
        """
        for button in self.window.findChildren(TouchButton):
            if name in (button.objectName(), button.accessibleName()) and button.isEnabled():
                return button
        raise LookupError(name)

    def prefer(self, theme: Theme, text_percent: int) -> None:
        """Read in these colours and this size; the still picture stays as it is."""
        if self.session.state.preferences.theme is not theme:
            self.session.choose_theme(theme)
        step = TEXT_STEPS.index(text_percent)
        if self.session.state.preferences.text_step != step:
            self.session.set_text_step(step)

    def tour(self, theme: Theme, text_percent: int, language: str) -> Iterator[SeenScreen]:
        """Yield every screen of the tour and every further part of it."""
        small = self.window.context().form is Form.COMPACT
        visit = walk(
            self.session, LanguageTag(language), self.clock, self.printer, with_options=small
        )
        for name in visit:
            self.prefer(theme, text_percent)
            yield from self.parts(name)

    def close(self) -> None:
        """Take the window away."""
        self.window.close()
        self.window.deleteLater()
        settle()

    def parts(self, name: str) -> Iterator[SeenScreen]:
        """Yield a screen and what More leads to, a part that repeats itself as the last."""
        seen = self.see(name)
        yield seen
        for number in count(2):
            before = seen.texts
            if not self._more():
                return
            seen = self.see(f"{name}-part-{number}")
            yield seen
            if seen.texts == before:
                return

    def _more(self) -> bool:
        """Show the next part, if there is one."""
        more = [
            button
            for button in self.window.findChildren(TouchButton, MORE)
            if reachable(button, self.window)
        ]
        if more:
            more[-1].click()
        return bool(more)


Open: TypeAlias = Callable[[str], Kiosk]
"""Opens a kiosk on a screen of this size, and closes it in the end."""


def simple_visit(
    kiosk: Kiosk, language: str = "en", text_percent: int = 100, theme: Theme = Theme.PAPER
) -> Kiosk:
    """Begin a visit, and have one thing shown at a time."""
    kiosk.session.start()
    kiosk.session.choose_language(LanguageTag(language))
    kiosk.prefer(theme, text_percent)
    kiosk.session.toggle_simple()
    settle()
    return kiosk


def settle() -> None:
    """Let Qt do what waits, and delete what was discarded."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
