"""Large print: big enough, one column, whole words, and no line too long to find the next."""

import pytest
from tagged_file import TaggedFile
from tagged_rules import faults

from kiosk.domain.catalog import FigureWords
from kiosk.domain.handout import Handout, HandoutRequest, Paper, PrintSize
from kiosk.domain.ids import TopicId
from kiosk.handout import make_handout
from kiosk.paper.style import LARGE

from .chosen import CAPTION, CHECK_UP, CHEST, LABELS, MOST_DAYS, STOP, with_check_up, with_figures
from .conftest import glyphs, lines_of, page_texts
from .sample import CLINIC, ENGLISH, MEDICINES, STOPPING, WHAT, catalog

LONGEST = 70
"""Characters of a line (RNIB clear print)."""


def _sheet(*topics: TopicId, size: PrintSize = PrintSize.LARGE, **chosen: object) -> Handout:
    found = with_figures(catalog(), {ENGLISH: FigureWords(CAPTION, LABELS)})
    found = with_check_up(found, {ENGLISH: CHECK_UP})
    request = HandoutRequest(topics, ENGLISH, size=size, **chosen)  # type: ignore[arg-type]
    return make_handout(found, request, CLINIC)


def test_text_has_eighteen_points_and_no_text_fewer_than_fourteen() -> None:
    """Sources and footer may be smaller than the rest."""
    sizes = [round(glyph.size) for glyph in glyphs(_sheet(WHAT))]
    assert min(sizes) == 14
    assert max(set(sizes), key=sizes.count) == 18


def test_lines_stand_a_quarter_of_the_size_further_apart_than_it() -> None:
    """The eye must find the start of the next line."""
    for style in (LARGE.body, LARGE.strong, LARGE.small):
        assert style.leading >= 1.25 * style.size


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("topics", [(), (WHAT,), (WHAT, MEDICINES, STOPPING)])
def test_no_line_is_longer_than_seventy_characters(
    topics: tuple[TopicId, ...], paper: Paper
) -> None:
    """Header and footer, which hold several things on a line, are not text that runs on."""
    lines = lines_of(_sheet(*topics, paper=paper, check_up=(MOST_DAYS, STOP, CHEST)))
    frame = ("Content", "Reviewed", "Riverside")
    long = [line for line in lines if len(line) > LONGEST and not any(w in line for w in frame)]
    assert long == []


def test_no_word_is_broken() -> None:
    """Half a word at the end of a line is the hardest to read."""
    elements = TaggedFile(_sheet(WHAT).pdf).texts()
    said = {word for text in elements for word in text.split()}
    lines = [word for line in lines_of(_sheet(WHAT)) for word in line.split()]
    others = {"Next", "page:", "Page", "of", "1", "2", "3", "4", "What", "kratom", "is"}
    assert [word for word in lines if word not in said | others] == []


def test_sections_stand_one_below_the_other() -> None:
    """Someone who sees a small part of the page must not miss the other half of it."""
    found = list(glyphs(_sheet(WHAT)))
    headings = [glyph for glyph in found if round(glyph.size) == 23]
    assert max(glyph.left for glyph in headings) < 306 + 100
    starts = {round(glyph.left) for glyph in headings if glyph.character == "W"}
    assert max(starts) - min(starts) < LARGE.padding[0] + LARGE.heading_indent


def test_each_page_tells_what_the_next_one_holds() -> None:
    """Large print takes several pages, and the first must not look like the last."""
    first, second, *_ = page_texts(_sheet(WHAT))
    told = first.partition("Next page: ")[2].partition("Reviewed")[0]
    assert told
    assert [name for name in told.split(" \N{MIDDLE DOT} ") if name.strip() not in second] == []


def test_what_the_next_page_holds_is_not_read_aloud() -> None:
    """To someone who listens, nothing lies between two pages."""
    assert not [text for text in TaggedFile(_sheet(WHAT).pdf).texts() if "Next page" in text]


def test_a_box_and_a_list_that_fit_a_page_stay_whole() -> None:
    """What is to be done is seen at a glance."""
    topic = catalog().packs[ENGLISH].topics[WHAT]
    (page,) = [text for text in page_texts(_sheet(WHAT)) if topic.actions[0] in text]
    assert [action for action in topic.actions if action not in page] == []


@pytest.mark.parametrize("topics", [(), (WHAT,), (WHAT, MEDICINES, STOPPING)])
def test_large_print_says_the_same_and_keeps_the_rules_of_pdf_ua(
    topics: tuple[TopicId, ...],
) -> None:
    """Only the eye sees a difference; the brand in the letterhead leaves room to the clinic."""
    large, usual = (TaggedFile(_sheet(*topics, size=size).pdf) for size in reversed(PrintSize))
    fillers = {CAPTION, *LABELS.values(), "Notes from my visit"}
    assert faults(large) == []
    assert {*usual.texts()} - {*large.texts()} - fillers == {"Kratom: plain facts"}


def test_same_input_gives_the_same_bytes() -> None:
    """A sheet can be checked against its content."""
    assert _sheet(WHAT, MEDICINES).pdf == _sheet(WHAT, MEDICINES).pdf
