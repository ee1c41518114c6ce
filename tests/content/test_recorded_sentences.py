"""What the recordings of the shipped pack hold, against what is said on any visit."""

import re
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.catalog import Catalog
from kiosk.domain.handout import Clinic
from kiosk.domain.ids import LanguageTag
from kiosk.domain.printing import PrintState
from kiosk.domain.theme import Theme
from kiosk.session.aids import Switches, Voice
from kiosk.session.questions import questions_of
from kiosk.session.session import Session
from kiosk.session.state import TEXT_STEPS, Panel
from kiosk.speech.scripts import make_script
from kiosk.speech.sentences import said_in, sentences_of
from kiosk.walk.walk import TourClock, TourPrinter

COUNT = re.compile(r"\d+")
SUMMARY = re.compile(r"# \w+(?:, .*)?|\w+ con \w+")
"""A sheet in a few words, such as ``3 pages, English``: more than anybody would record."""

EN, ES = LanguageTag("en"), LanguageTag("es")
ALONE = (
    *("start", "next", "back", "home", "start_tour", "open_help", "open_languages", "open_sheet"),
    *("open_check_up", "open_result", "open_questions", "open_explanation", "close_panel"),
    *("add_check_up", "toggle_check_up", "choose_both_languages", "print_sheet", "print_numbers"),
    *("print_again", "withdraw_sheet", "toggle_low", "toggle_simple"),
)
"""The wishes of which there is one."""

OFTEN = 8
"""How much oftener than others these are wished for, for there are many topics and words."""


def wishes(session: Session, printer: TourPrinter) -> Iterator[Callable[[], None]]:
    """Yield all that a patient can wish for, each with each of its choices."""
    catalog = session.catalog
    pack = catalog.packs[session.state.preferences.language]
    for _ in range(OFTEN):
        yield from (getattr(session, name) for name in ALONE)
    rows = pack.check_up.rows if pack.check_up else ()
    yield from (partial(session.open_topic, topic) for topic in pack.topics)
    yield from (partial(session.open_group, group.id) for group in catalog.groups)
    yield from (partial(session.open_word, term) for term in pack.glossary)
    yield from (partial(session.open_panel, panel) for panel in Panel)
    yield from (partial(session.toggle_topic, topic) for topic in pack.topics)
    yield from (
        partial(session.toggle_question, each) for each in questions_of(catalog, pack.topics)
    )
    yield from (partial(session.pick_answer, answer) for answer in range(4))
    yield from (
        partial(session.answer_row, row.id, yes=yes) for row in rows for yes in (True, False)
    )
    yield from (partial(session.listen, voice) for voice in Voice)
    yield from (partial(session.pause_voice, paused=paused) for paused in (True, False))
    yield from (partial(session.use_switches, switches) for switches in Switches)
    yield from (partial(session.change_loudness, steps) for steps in (-1, 1))
    yield from (partial(session.change_scan, steps) for steps in (-1, 1))
    yield from (partial(session.set_text_step, step) for step in range(len(TEXT_STEPS)))
    yield from (partial(session.choose_theme, theme) for theme in Theme)
    yield from (partial(printer.answer, state) for state in PrintState)


def without_counts(text: str) -> str:
    """Return the text in one line, with one sign for any number."""
    return COUNT.sub("#", " ".join(text.split()))


def said_on_visit(catalog: Catalog, language: LanguageTag, numbers: list[int]) -> Iterator[str]:
    """Yield what is said, without counts, on a visit whose wishes are chosen by numbers."""
    printer = TourPrinter()
    session = Session(catalog, TourClock(), printer)
    session.start()
    session.choose_language(language)
    possible = list(wishes(session, printer))
    for number in numbers:
        possible[number % len(possible)]()
        if session.state.preferences.language != language:
            session.choose_language(language)
        script = make_script(session, Clinic(), small=number % 2 == 0)
        yield from map(without_counts, said_in(script, catalog, language))


@pytest.fixture(scope="module")
def recorded(catalog: Catalog) -> dict[LanguageTag, set[str]]:
    """Give what can be recorded in each language."""
    return {tag: set(map(without_counts, sentences_of(catalog, tag))) for tag in (EN, ES)}


@pytest.mark.parametrize("language", [EN, ES])
def test_any_visit_says_what_is_recorded(
    catalog: Catalog, recorded: dict[LanguageTag, set[str]], language: LanguageTag
) -> None:
    """But for counts: no screen and no answer of the printer has been forgotten."""

    @given(st.lists(st.integers(0, 10_000), min_size=10, max_size=80))
    @settings(max_examples=40, deadline=None)
    def visit(numbers: list[int]) -> None:
        for text in said_on_visit(catalog, language, numbers):
            assert text in recorded[language] or SUMMARY.fullmatch(text)

    visit()


def test_a_language_is_recorded_without_words_of_another(
    recorded: dict[LanguageTag, set[str]],
) -> None:
    """The start screen greets in both."""
    assert "Choose your language" in recorded[EN] - recorded[ES]
    assert "Elija su idioma" in recorded[ES] - recorded[EN]
