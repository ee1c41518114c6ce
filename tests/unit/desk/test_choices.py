"""What is chosen for a sheet becomes a request, and how much paper it takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.desk.choices import MOST_COPIES, DeskChoices, companion, sheets_of_paper
from kiosk.domain.handout import USUAL_PARTS, Paper, Part, PrintSize
from kiosk.domain.ids import LanguageTag, TopicId
from kiosk.domain.printing import PrintOptions, Sides

from .small_pack import EN, ES, LEAF, SLEEP, STOP, build

CHOSEN = DeskChoices(EN, (LEAF, SLEEP, STOP))
VI = LanguageTag("vi")


@pytest.mark.parametrize(
    ("topic", "by", "expected"),
    [
        (SLEEP, -1, (SLEEP, LEAF, STOP)),
        (SLEEP, 1, (LEAF, STOP, SLEEP)),
        (LEAF, -1, (LEAF, SLEEP, STOP)),
        (STOP, 1, (LEAF, SLEEP, STOP)),
        (TopicId("other"), 1, (LEAF, SLEEP, STOP)),
    ],
)
def test_a_topic_moves_within_the_sheet(
    topic: TopicId, by: int, expected: tuple[TopicId, ...]
) -> None:
    """It stays where it is at the ends."""
    assert CHOSEN.with_topic_moved(topic, by).topics == expected


@given(st.sampled_from(CHOSEN.topics), st.integers())
def test_a_dropped_topic_leaves_the_others_in_order(topic: TopicId, place: int) -> None:
    """Whatever place the hand aims at."""
    topics = CHOSEN.with_topic_at(topic, place).topics

    assert sorted(topics) == sorted(CHOSEN.topics)
    assert [each for each in topics if each != topic] == [
        each for each in CHOSEN.topics if each != topic
    ]


def test_ticking_twice_changes_nothing() -> None:
    """A slip is undone by the same hand."""
    once = DeskChoices(EN).with_topic_toggled(LEAF)

    assert once.topics == (LEAF,)
    assert once.with_topic_toggled(LEAF) == DeskChoices(EN)


@given(st.integers())
def test_copies_stay_within_reason(copies: int) -> None:
    """One at least, and never half a ream by a slip."""
    assert 1 <= CHOSEN.with_copies(copies).copies <= MOST_COPIES


def test_a_request_says_what_was_chosen() -> None:
    """Nothing in it could tell who the sheet is for."""
    choices = CHOSEN.with_part_toggled(Part.WORDS)
    request = choices.request(build(), Paper.A4)

    assert request.topics == (LEAF, SLEEP, STOP)
    assert (request.language, request.beside, request.paper) == (EN, None, Paper.A4)
    assert request.parts == USUAL_PARTS | {Part.WORDS}
    assert request.size is PrintSize.STANDARD
    assert (request.questions, request.check_up) == ((), ())


def test_options_say_how_it_is_printed() -> None:
    """The paper is that of the sheet."""
    options = CHOSEN.with_copies(3).options(Paper.A4)

    assert options == PrintOptions(3, Paper.A4, Sides.TWO)


@pytest.mark.parametrize(
    ("languages", "language", "expected"),
    [
        ((EN, ES), EN, ES),
        ((EN, ES), ES, EN),
        ((EN, ES, VI), VI, EN),
        ((EN, ES, VI), EN, ES),
        ((EN,), EN, None),
    ],
)
def test_both_languages_are_the_one_chosen_and_the_default_one(
    languages: tuple[LanguageTag, ...], language: LanguageTag, expected: LanguageTag | None
) -> None:
    """The clinic reads its own language beside that of the patient."""
    catalog = build(languages=languages)

    assert companion(catalog, language) == expected
    request = DeskChoices(language, (LEAF,), both=True).request(catalog, Paper.LETTER)
    assert (request.language, request.beside) == (language, expected)


@pytest.mark.parametrize(
    ("pages", "copies", "sides", "expected"),
    [
        (1, 1, Sides.ONE, 1),
        (1, 2, Sides.TWO, 2),
        (2, 2, Sides.TWO, 2),
        (3, 2, Sides.TWO, 4),
        (3, 2, Sides.ONE, 6),
        (0, 2, Sides.TWO, 0),
    ],
)
def test_paper_is_counted_by_the_sheet(
    pages: int, copies: int, sides: Sides, expected: int
) -> None:
    """A copy never begins on the back of another."""
    assert sheets_of_paper(pages, PrintOptions(copies, sides=sides)) == expected
