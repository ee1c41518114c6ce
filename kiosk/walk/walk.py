"""The visit that sees everything: every screen and panel once, every topic to its end."""

from collections.abc import Callable, Iterator

from kiosk.domain.handout import HandoutRequest, PrintSize
from kiosk.domain.ids import LanguageTag
from kiosk.domain.printing import PrintState, PrintStatus
from kiosk.session.session import Session
from kiosk.session.state import Panel
from kiosk.walk.tools import check_up, questions, quiz


class TourClock:
    """A clock the tour moves on by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def monotonic(self) -> float:
        """Return seconds since the tour began."""
        return self.now


class TourPrinter:
    """Answers for the printing system when it is told to; the paper is not spent."""

    def __init__(self) -> None:
        self._told: Callable[[PrintStatus], None] | None = None
        self.withdrawn = 0

    def __call__(
        self, request: HandoutRequest, told: Callable[[PrintStatus], None]
    ) -> Callable[[], None]:
        """Take a sheet and say nothing yet; count how often one was withdrawn."""
        del request
        self._told = told
        return self._withdraw

    def answer(self, state: PrintState, pages: int = 2) -> None:
        """Say what became of the last sheet."""
        if self._told is not None:
            self._told(PrintStatus(state, pages))

    def _withdraw(self) -> None:
        self.withdrawn += 1


def walk(
    session: Session,
    language: LanguageTag,
    clock: TourClock,
    printer: TourPrinter,
    *,
    with_options: bool = False,
) -> Iterator[str]:
    """Make a visit, yielding the name of each screen when it is there.

    ``with_options`` tells whether the bar is a small one that has its tools on a panel.
    """
    session.reset()
    yield "attract"
    session.start()
    yield "language"
    session.choose_language(language)
    yield "home"
    yield from _bar(session, with_options=with_options)
    yield from _lists(session)
    yield from _topics(session)
    session.home()
    yield "home-seen"
    yield from _lists(session, "-seen")
    yield from _tour(session)
    yield from check_up(session)
    yield from questions(session)
    yield from _sheet(session, printer)
    session.open_help()
    yield "help-now"
    session.open_panel(Panel.FINISH)
    yield "finish"
    session.close_panel()
    session.home()
    yield from _walk_away(session, clock, "still-here")
    session.print_numbers()
    yield from _walk_away(session, clock, "still-here-printing")


def _bar(session: Session, *, with_options: bool) -> Iterator[str]:
    session.open_panel(Panel.TEXT_SIZE)
    yield "text-size"
    session.open_panel(Panel.EASE)
    yield "ease"
    if with_options:
        session.open_panel(Panel.OPTIONS)
        yield "options"
    session.close_panel()
    session.open_languages()
    yield "language-again"
    session.back()


def _lists(session: Session, suffix: str = "") -> Iterator[str]:
    for group in session.catalog.groups:
        if len(group.topics) > 1:
            session.open_group(group.id)
            yield f"topics-{group.id}{suffix}"
            session.back()


def _topics(session: Session) -> Iterator[str]:
    pack = session.catalog.packs[session.state.preferences.language]
    for group in session.catalog.groups:
        for topic in group.topics:
            session.open_topic(topic)
            for number, step in enumerate(pack.topics[topic].steps, 1):
                if number > 1:
                    session.next()
                yield f"{topic}-{number}"
                for claim in range(len(step.claims())):
                    session.open_evidence(claim)
                    yield f"{topic}-{number}-how-do-we-know-{claim + 1}"
                session.close_panel()
            yield from quiz(session, topic)
    for term in pack.glossary:
        session.open_word(term)
        yield f"word-{term}"
    session.close_panel()


def _tour(session: Session) -> Iterator[str]:
    if session.catalog.tour:
        session.start_tour()
        yield "five-minutes-1"
        session.next()
        yield "five-minutes-2"


def _sheet(session: Session, printer: TourPrinter) -> Iterator[str]:
    session.open_sheet()
    yield "my-sheet"
    chosen = session.sheet_request()
    _toggle(session, chosen)
    session.show_from(0)
    yield "my-sheet-empty"
    _toggle(session, chosen)
    session.choose_both_languages()
    session.choose_print_size(PrintSize.LARGE)
    session.show_from(0)
    yield "my-sheet-chosen"
    for state in PrintState:
        session.print_sheet()
        printer.answer(state)
        yield f"print-{state}"
        yield from _asked_in(session, state)


def _asked_in(session: Session, state: PrintState) -> Iterator[str]:
    """Show what is asked in some states of printing, and what else looks different in them."""
    if state in (PrintState.NO_PAPER, PrintState.PRINTING):
        session.open_panel(Panel.FINISH)
        yield f"finish-{state}"
        session.close_panel()
    if state is PrintState.SENT:
        session.open_panel(Panel.NOT_OUT)
        yield "print-not-out"
        session.close_panel()
    if state is PrintState.ATTENTION:
        session.withdraw_sheet()
        yield "print-withdrawn"
        session.back()
        session.show_from(0)
        yield "my-sheet-on-its-way"


def _toggle(session: Session, chosen: HandoutRequest) -> None:
    for topic in chosen.topics:
        session.toggle_topic(topic)
    for question in chosen.questions:
        session.toggle_question(question)
    if chosen.check_up:
        session.toggle_check_up()


def _walk_away(session: Session, clock: TourClock, name: str) -> Iterator[str]:
    session.touch()
    while session.state.seconds_left is None:
        clock.now += 1
        session.tick()
    clock.now += session.countdown // 3
    session.tick()
    yield name
    session.touch()
