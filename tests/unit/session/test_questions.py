"""Which questions are offered in which order, and which of them are printed."""

import msgspec
import pytest

from kiosk.domain.catalog import Catalog
from kiosk.domain.ids import GroupId, QuestionId, TopicId
from kiosk.domain.topic import QuestionRef
from kiosk.session.questions import QuestionSection, SectionKind, question_sections
from kiosk.session.state import Panel

from .conftest import SHARED, Visit, build_catalog, ref, tiles

REST, FIRST, READ = SectionKind.REST, SectionKind.FIRST, SectionKind.READ


def section(kind: SectionKind, *refs: QuestionRef, group: str = "") -> QuestionSection:
    """Return a section as it should be."""
    return QuestionSection(kind, refs, GroupId(group) if group else None)


FIRST_ONES = section(FIRST, ref("stopping", 1), ref("leaf", 2))
OFFERED: dict[str, tuple[tuple[str, ...], list[QuestionSection]]] = {
    "nothing read": (
        (),
        [
            FIRST_ONES,
            section(REST, ref("leaf", 1), group="leaf"),
            section(REST, ref("risks", 1), ref("risks", 2), group="risks"),
            section(REST, ref("mixing", 1), group="mixing"),
            section(REST, ref("stopping", 2), group="stopping"),
        ],
    ),
    "two topics read, in the order of reading": (
        ("risks", "leaf"),
        [
            FIRST_ONES,
            section(READ, ref("risks", 1), ref("risks", 2), ref("leaf", 1)),
            section(REST, ref("mixing", 1), group="mixing"),
            section(REST, ref("stopping", 2), group="stopping"),
        ],
    ),
    "a topic without questions read": (
        ("effects",),
        [
            FIRST_ONES,
            section(REST, ref("leaf", 1), group="leaf"),
            section(REST, ref("risks", 1), ref("risks", 2), group="risks"),
            section(REST, ref("mixing", 1), group="mixing"),
            section(REST, ref("stopping", 2), group="stopping"),
        ],
    ),
}


@pytest.mark.parametrize(("opened", "expected"), OFFERED.values(), ids=OFFERED)
def test_questions_are_offered_once(
    catalog: Catalog, opened: tuple[str, ...], expected: list[QuestionSection]
) -> None:
    """First those for most, then those on what was read, then the rest by tile."""
    assert list(question_sections(catalog, tuple(map(TopicId, opened)))) == expected


def test_topics_behind_one_tile_share_a_heading() -> None:
    """The tile is the heading, not the topic."""
    sections = question_sections(build_catalog(groups=tiles(SHARED)), ())
    assert section(REST, ref("risks", 1), ref("risks", 2), ref("mixing", 1), group="body") in (
        sections
    )


def test_a_pack_may_name_no_first_questions() -> None:
    """Then the tiles come first."""
    catalog = msgspec.structs.replace(build_catalog(), first_questions=())
    assert question_sections(catalog, ())[0].group == "leaf"


def test_a_touch_picks_and_a_second_one_puts_back(home: Visit) -> None:
    """Nothing else changes."""
    before = home.do("open_questions").state
    assert home.ask(ref("leaf", 1)).state.sheet.questions == {ref("leaf", 1)}
    assert home.ask(ref("leaf", 1)).state == before


def test_a_question_the_pack_lacks_is_not_picked(home: Visit) -> None:
    """What cannot be printed cannot be picked."""
    home.ask(QuestionRef(TopicId("leaf"), QuestionId("nothing")))
    assert home.state.sheet.questions == frozenset()


def test_questions_are_printed_in_the_order_of_the_pack(home: Visit) -> None:
    """Not in that of picking: the same picks make the same sheet."""
    home.ask(ref("mixing", 1), ref("risks", 2), ref("leaf", 2), ref("stopping", 1))
    home.do("open_topic risks", "print_sheet")
    assert home.printer.requests[0].questions == (
        ref("stopping", 1),
        ref("leaf", 2),
        ref("risks", 2),
        ref("mixing", 1),
    )


def test_questions_alone_can_be_printed(home: Visit) -> None:
    """A sheet needs no topic."""
    home.ask(ref("leaf", 1)).do("open_sheet", "print_sheet")
    (request,) = home.printer.requests
    assert (request.topics, request.questions) == ((), (ref("leaf", 1),))


def test_a_question_picked_from_a_topic_behind_no_tile_is_printed() -> None:
    """Links and the tour reach such a topic, and its questions are offered then."""
    visit = Visit(build_catalog(groups=tiles({"one": ("leaf",)}))).do("start")
    visit.ask(ref("risks", 1), ref("leaf", 1)).do("print_sheet")
    assert visit.printer.requests[0].questions == (ref("leaf", 1), ref("risks", 1))


def test_the_numbers_alone_have_no_questions(home: Visit) -> None:
    """Who asks for the numbers gets the numbers."""
    home.ask(ref("leaf", 1)).do("print_numbers")
    assert home.printer.requests[0].questions == ()


def test_back_asks_before_it_erases_a_pick(home: Visit) -> None:
    """Behind the first choice nothing is kept."""
    home.ask(ref("leaf", 1)).do("back", "back")
    assert home.state.overlay is Panel.FINISH
