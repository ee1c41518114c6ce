"""What a visit can show besides, for recordings alone: each aid, and a sheet with little on it."""

from collections.abc import Iterator

from kiosk.domain.ids import LanguageTag
from kiosk.domain.printing import PrintState
from kiosk.session.aids import LOUDNESS, SCAN_SECONDS, SPEEDS, Switches
from kiosk.session.questions import questions_of
from kiosk.session.session import Session
from kiosk.session.state import Panel
from kiosk.walk.walk import TourPrinter

_SCALES = (
    (Panel.VOICE, Session.change_loudness, LOUDNESS),
    (Panel.VOICE, Session.change_speed, SPEEDS),
    (Panel.EASE, Session.change_scan, SCAN_SECONDS),
)
"""What has steps, and the panel that shows them."""


def aids(session: Session) -> Iterator[str]:
    """Ask for one aid after the other, and for all steps of those that have some."""
    session.home()
    session.pause_voice(paused=True)
    yield "home-paused"
    session.pause_voice(paused=False)
    session.toggle_low()
    yield "home-low"
    session.toggle_low()
    session.toggle_simple()
    yield "home-simple"
    session.toggle_simple()
    for switches in (Switches.TWO, Switches.ONE):
        session.use_switches(switches)
        yield f"home-switches-{switches.value}"
    for panel, change, scale in _SCALES:
        session.close_panel()
        session.open_panel(panel)
        change(session, -len(scale))
        for step in range(1, len(scale) + 1):
            yield f"{panel.value}-{change.__name__}-{step}"
            change(session, 1)
    session.use_switches(Switches.NONE)
    session.close_panel()


def small_sheet(session: Session, language: LanguageTag, printer: TourPrinter) -> Iterator[str]:
    """Begin anew, and print one topic, one question, and then the numbers to call alone."""
    session.reset()
    session.start()
    session.choose_language(language)
    session.open_topic(session.catalog.groups[0].topics[0])
    offered = questions_of(session.catalog, session.catalog.packs[language].topics)
    for ref in offered[:1]:
        session.toggle_question(ref)
    session.open_questions()
    yield "my-questions-one"
    session.open_sheet()
    yield "my-sheet-small"
    for print_it in (session.print_sheet, session.print_numbers):
        print_it()
        printer.answer(PrintState.DONE, pages=1)
        yield f"small-{print_it.__name__}"
