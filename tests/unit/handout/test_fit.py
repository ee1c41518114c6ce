"""Nothing leaves the page, prints over something else, or shrinks, whatever the length of text."""

from typing import Final

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.catalog import Catalog
from kiosk.domain.handout import Clinic, Handout, HandoutRequest, Paper, Part, PrintSize
from kiosk.domain.ids import TopicId
from kiosk.domain.topic import QuestionRef
from kiosk.handout import make_handout
from kiosk.paper.style import PAPER_SIZES

from .chosen import CHECK_UP, with_check_up
from .conftest import glyphs, lines_of
from .fillers import CATALOGS, NOT_SHRUNK, SHORT, CatalogSizes, Size
from .sample import CLINIC, ENGLISH, HELP, MEDICINES, STOPPING, WHAT, catalog
from .words import EN

SIDE: Final = 36.0
BEARING: Final = 2.0
"""How far a letter such as j may reach outside its own width at the sizes used."""
HEAD_AND_FOOT: Final = 0.3 * 72
SIZES: Final = {
    PrintSize.STANDARD: {12, 14, 16, 17, 22, 28},
    PrintSize.LARGE: {14, 18, 21, 23, 28, 34},
}


def check_places(handout: Handout, paper: Paper, size: PrintSize = PrintSize.STANDARD) -> None:
    """Every character lies inside the margins, in a size of the style, on paper of its own."""
    width, height = PAPER_SIZES[paper]
    places = set()
    for glyph in glyphs(handout):
        assert glyph.left >= SIDE - BEARING, glyph
        assert glyph.right <= width - SIDE + BEARING, glyph
        assert glyph.bottom >= HEAD_AND_FOOT, glyph
        assert glyph.top <= height - HEAD_AND_FOOT, glyph
        assert round(glyph.size) in SIZES[size], glyph
        middle = (glyph.left + glyph.right) // 2, (glyph.bottom + glyph.top) // 2
        assert (glyph.page, *middle) not in places, glyph
        places.add((glyph.page, *middle))


def _longer(text: str, share: float = 0.4) -> str:
    """Return the text with enough words added to be longer by the share."""
    extra = (text.split() * 2)[: max(1, round(len(text.split()) * share))]
    return " ".join([text, *extra])


def _request(
    found: Catalog,
    topics: tuple[TopicId, ...],
    paper: Paper,
    chosen: set[str],
    size: PrintSize = PrintSize.STANDARD,
) -> HandoutRequest:
    """Return the wish for these topics, all questions and a yes to all rows as chosen."""
    pack = found.packs[ENGLISH]
    asked = (
        QuestionRef(topic.id, question.id)
        for topic in pack.topics.values()
        for question in topic.questions
    )
    rows = pack.check_up.rows if pack.check_up else ()
    return HandoutRequest(
        topics,
        ENGLISH,
        paper,
        questions=tuple(asked) if "questions" in chosen else (),
        check_up=tuple(row.id for row in rows) if "check-up" in chosen else (),
        size=size,
        parts=frozenset(Part),
    )


@NOT_SHRUNK
@given(
    CATALOGS,
    st.sampled_from([(), (WHAT,), (WHAT, MEDICINES)]),
    st.sampled_from(Paper),
    SHORT,
    st.sets(st.sampled_from(["questions", "check-up"])),
    st.sampled_from(PrintSize),
)
def test_text_of_any_length_stays_in_its_place(
    sizes: CatalogSizes,
    topics: tuple[TopicId, ...],
    paper: Paper,
    name: Size,
    chosen: set[str],
    size: PrintSize,
) -> None:
    """Administrators write content no one here has seen."""
    found = sizes.catalog()
    clinic = Clinic(name=name.text, phone="(555) 010-0199")
    request = _request(found, topics, paper, chosen, size)
    check_places(make_handout(found, request, clinic), paper, size)


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("topics", [(), (WHAT,), (WHAT, MEDICINES, STOPPING)])
@pytest.mark.parametrize("chosen", [set(), {"questions", "check-up"}])
@pytest.mark.parametrize("size", PrintSize)
def test_interface_words_may_grow_by_forty_per_cent(
    topics: tuple[TopicId, ...], paper: Paper, chosen: set[str], size: PrintSize
) -> None:
    """Translations into Spanish and other languages are about that much longer."""
    longer = {key: _longer(words) for key, words in EN.items()}
    found = with_check_up(catalog(english_words=longer), {ENGLISH: CHECK_UP})
    request = _request(found, topics, paper, chosen, size)
    check_places(make_handout(found, request, CLINIC), paper, size)


@pytest.mark.parametrize("paper", Paper)
def test_telephone_numbers_stay_on_one_line(paper: Paper) -> None:
    """A number in two parts is misread."""
    numbers = ["1-800-222-1222", "(555) 010-0199", "+1 555 010 0123"]
    contacts = tuple(
        msgspec.structs.replace(HELP.contacts[0], number=number, name=f"Or call {number} at night")
        for number in numbers
    )
    found = catalog(help_=msgspec.structs.replace(HELP, contacts=contacts))
    handout = make_handout(found, HandoutRequest((WHAT,), ENGLISH, paper), CLINIC)
    lines = lines_of(handout)
    assert [sum(number in line for line in lines) for number in numbers] == [3, 3, 2]
