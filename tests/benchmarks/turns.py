"""How long a page turn takes, from the press to the picture: ``turns THEME PERCENT``."""

import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from statistics import median

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.app.kiosk import make_session, make_window
from kiosk.app.machine import Machine, make_application
from kiosk.domain.theme import Theme
from kiosk.session.session import Session
from kiosk.session.state import TEXT_STEPS
from kiosk.walk.walk import TourPrinter

from .figures import p99
from .report import CONTENT, Row, tell

WIDE, HIGH = 1080, 1920
TURNS = 300
MOST_MS = 16.0
"""A display that draws 60 times a second shows the next page at once."""


class Paints(QObject):
    """Counts how often a window was painted."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.count = 0
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Count paint events."""
        del watched
        self.count += event.type() is QEvent.Type.Paint
        return False


def main(theme: Theme, percent: int) -> None:
    """Turn every page once, then all over again until there are enough turns."""
    make_application("offscreen")
    setup = Machine(CONTENT).open_setup()
    session = make_session(setup, TourPrinter())
    window = make_window(session, setup.settings)
    window.resize(WIDE, HIGH)
    window.show()
    window.start()
    _begin(session, theme, percent)
    paints = Paints(window)
    first = [_timed(turn, paints) for turn in _turns(session)]
    again: list[float] = []
    while len(again) < TURNS:
        again.extend(_timed(turn, paints) for turn in _turns(session))
    what = f"page turn, {theme.value}, {percent} %"
    most = f"p99 <= {MOST_MS:.0f} ms"
    tell(
        [
            Row(what, _figures(again), most, p99(again) <= MOST_MS),
            Row("  the first time round", _figures(first)),
        ]
    )


def _begin(session: Session, theme: Theme, percent: int) -> None:
    session.start()
    session.choose_language(session.catalog.default_language)
    session.set_text_step(TEXT_STEPS.index(percent))
    session.choose_theme(theme)


def _turns(session: Session) -> Iterator[Callable[[], None]]:
    """Yield what opens a topic, goes to its last page and back, for all topics."""
    pack = session.catalog.packs[session.catalog.default_language]
    for group in session.catalog.groups:
        for topic in group.topics:
            session.home()
            yield partial(session.open_topic, topic)
            pages = len(pack.topics[topic].steps) - 1
            yield from [session.next] * pages
            yield from [session.back] * pages


def _timed(turn: Callable[[], None], paints: Paints) -> float:
    """Return milliseconds until the page is painted; deleting the old one comes after that."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    before = paints.count
    began = time.perf_counter()
    turn()
    while paints.count == before:
        QApplication.processEvents()
    return (time.perf_counter() - began) * 1000


def _figures(ms: list[float]) -> str:
    return f"p50 {median(ms):.1f}, p99 {p99(ms):.1f}, max {max(ms):.1f} ms ({len(ms)} turns)"


if __name__ == "__main__":
    main(Theme(sys.argv[1]), int(sys.argv[2]))
