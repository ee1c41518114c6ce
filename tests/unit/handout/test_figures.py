"""The figure of a topic on its sheet: shapes, words in the right language, never a page more."""

from io import BytesIO
from itertools import combinations

import msgspec
import pikepdf
import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.catalog import Catalog, FigureWords
from kiosk.domain.handout import Handout, HandoutRequest, Paper
from kiosk.domain.ids import LanguageTag, TopicId
from kiosk.handout import make_handout
from kiosk.paper.figure import Figure
from kiosk.paper.inline import line_width
from kiosk.paper.labels import Wanted, lay_labels
from kiosk.paper.style import STANDARD
from kiosk.paper.text import Role
from kiosk.paper.vector import read_vector

from .chosen import ALT, CAPTION, DRAWING, HOJA, LABELS, with_figures
from .conftest import blank, glyphs, text_of
from .sample import CLINIC, ENGLISH, ENGLISH_TOPICS, MEDICINES, SPANISH, STOPPING, WHAT, catalog

WORDS = {ENGLISH: FigureWords(CAPTION, LABELS), SPANISH: HOJA}
CENTRES = {"leaf": 150 * 0.75, "powder": 450 * 0.75, "drink": 740 * 0.75}
"""Where the labels of the drawing stand, in points from its left edge at its own size."""


def _sheet(
    found: Catalog, *topics: TopicId, language: LanguageTag = ENGLISH, paper: Paper = Paper.LETTER
) -> Handout:
    return make_handout(found, HandoutRequest(topics, language, paper), CLINIC)


def _drawn(figure: Figure, width: float) -> Handout:
    """Return a page with the figure at 50 points from the left, 700 above the foot."""
    stream = BytesIO()
    canvas = blank(stream, (800, 800))
    figure.draw(canvas, 50, 700, width)
    canvas.save()
    return Handout(stream.getvalue(), "", 1)


@pytest.mark.parametrize("paper", Paper)
def test_a_figure_has_its_caption_and_labels_as_text(paper: Paper) -> None:
    """Words in a picture must be found, copied and read aloud as others are."""
    text = text_of(_sheet(with_figures(catalog(), WORDS), WHAT, paper=paper))
    assert [word for word in (CAPTION, *LABELS.values()) if text.count(word) != 1] == []


def test_a_figure_speaks_the_language_of_the_sheet() -> None:
    """Also where its topic is not translated yet; a label without a word is left out."""
    found = with_figures(catalog(), WORDS)
    for topic in (WHAT, MEDICINES):
        text = text_of(_sheet(found, topic, language=SPANISH))
        assert "Polvo" in text
        assert HOJA.caption in text
        assert CAPTION not in text


def test_a_figure_without_words_in_the_language_has_those_of_its_topic() -> None:
    """A drawing without labels says less than one with foreign ones."""
    found = with_figures(catalog(), {ENGLISH: WORDS[ENGLISH]})
    assert CAPTION in text_of(_sheet(found, MEDICINES, language=SPANISH))


def test_a_figure_is_made_of_shapes_and_of_no_font_but_ours() -> None:
    """A bitmap is coarse on paper, and a font that is not embedded may print as another."""
    pdf = pikepdf.open(BytesIO(_sheet(with_figures(catalog(), WORDS), WHAT).pdf))
    assert not any(page.get_images() for page in pdf.pages)
    fonts = {str(font.BaseFont) for page in pdf.pages for font in page.resources.Font.values()}
    assert {font.partition("+")[2] for font in fonts} == {
        "AtkinsonHyperlegible-Regular",
        "AtkinsonHyperlegible-Bold",
    }


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("count", range(8))
def test_a_figure_never_costs_a_page(count: int, paper: Paper) -> None:
    """Two sides of one leaf are what a patient keeps; the text comes first."""
    known = tuple(f"Fact {number} " + "about the leaf of a tree " * 7 for number in range(count))
    topics = [msgspec.structs.replace(ENGLISH_TOPICS[0], what_we_know=known)]
    bare = _sheet(catalog(topics), WHAT, paper=paper)
    assert _sheet(with_figures(catalog(topics), WORDS), WHAT, paper=paper).pages == bare.pages


@pytest.mark.parametrize(("count", "shown"), [(2, True), (7, False)])
def test_a_figure_gives_way_to_text(count: int, shown: bool) -> None:
    """It is left out where even a small one finds no room."""
    known = tuple(f"Fact {number} " + "about the leaf of a tree " * 7 for number in range(count))
    topics = [msgspec.structs.replace(ENGLISH_TOPICS[0], what_we_know=known)]
    text = text_of(_sheet(with_figures(catalog(topics), WORDS), WHAT))
    assert (CAPTION in text) == shown


@pytest.mark.parametrize("topics", [(WHAT, MEDICINES), (WHAT, MEDICINES, STOPPING)])
def test_several_topics_have_their_figures_where_a_page_has_room(
    topics: tuple[TopicId, ...],
) -> None:
    """What would be left empty shows something, and no figure costs a page."""
    found = with_figures(catalog(), WORDS, topics)
    handout = _sheet(found, *topics)
    assert 1 <= text_of(handout).count(CAPTION) <= len(topics)
    assert handout.pages == _sheet(catalog(), *topics).pages


@pytest.mark.parametrize("paper", Paper)
def test_no_shape_leaves_the_margins(paper: Paper) -> None:
    """Printers cut what stands at the edge."""
    handout = _sheet(with_figures(catalog(), WORDS), WHAT, paper=paper)
    document = pdfium.PdfDocument(handout.pdf)
    for page in document:
        width, height = page.get_size()
        for shape in page.get_objects():
            left, bottom, right, top = shape.get_bounds()
            assert left >= STANDARD.side - 3
            assert right <= width - STANDARD.side + 3
            assert 0 <= bottom <= top <= height
    document.close()


@pytest.mark.parametrize(("width", "limit"), [(540, 400), (540, 180), (420, 150)])
def test_a_label_stands_under_the_middle_of_its_shape(width: float, limit: float) -> None:
    """Shapes inside moved and scaled groups are no exception."""
    vector = read_vector(DRAWING)
    figure = Figure(vector, dict.fromkeys(LABELS, "MM"), ALT, limit, STANDARD)
    scale = min(width / vector.width, limit / vector.height)
    left = 50 + (width - vector.width * scale) / 2
    found = list(glyphs(_drawn(figure, width)))
    middles = [
        (one.left + other.right) / 2 for one, other in zip(found[::2], found[1::2], strict=True)
    ]
    assert middles == pytest.approx([left + x * scale for x in CENTRES.values()], abs=1)
    assert max(glyph.top for glyph in found) < 700 - 396 * 0.75 * scale


def test_a_figure_knows_what_it_shows_and_where_it_stands() -> None:
    """Tagging asks for both, and the box must hold all that is drawn."""
    figure = Figure(
        read_vector(DRAWING), {"leaf": "A label longer than its shape"}, ALT, 200, STANDARD
    )
    box = figure.bounds(50, 700, 540)
    assert (figure.role, figure.alt) == (Role.FIGURE, ALT)
    document = pdfium.PdfDocument(_drawn(figure, 540).pdf)
    for shape in document[0].get_objects():
        left, bottom, right, top = shape.get_bounds()
        assert box.left - 3 <= left <= right <= box.right + 3
        assert box.bottom - 3 <= bottom <= top <= box.top + 3
    document.close()


LABEL = st.builds(
    Wanted,
    st.lists(st.text("abcW", min_size=1, max_size=14), min_size=1, max_size=4).map(" ".join),
    st.floats(0, 400),
    st.floats(0, 200),
)


@given(st.lists(LABEL, min_size=1, max_size=6), st.floats(150, 540))
def test_labels_neither_touch_nor_leave_the_figure(wanted: list[Wanted], width: float) -> None:
    """Whatever the language, each label can be told from the next."""
    labels = lay_labels(wanted, width, 200, STANDARD)
    for label in labels:
        assert label.left >= -0.01
        assert label.right <= width + 0.01
        assert all(line_width(line, label.style.size) <= label.width + 0.01 for line in label.lines)
    for one, other in combinations(labels, 2):
        beside = one.right < other.left or other.right < one.left
        assert beside or one.bottom <= other.top or other.bottom <= one.top
    said = " ".join("".join(part.text for part in line) for label in labels for line in label.lines)
    assert all(word in said.split() for one in wanted for word in one.words.split())


def test_labels_that_would_touch_become_smaller_then_break_then_stand_in_a_row() -> None:
    """Each step costs a reader more than the one before."""

    def laid(words: str, apart: float) -> tuple[int, float, int]:
        wanted = [Wanted(words, 100, 50), Wanted(words, 100 + apart, 50)]
        labels = lay_labels(wanted, 400, 90, STANDARD)
        return len(labels), labels[0].style.size, len(labels[0].lines)

    assert laid("Strong extract", 150) == (2, 14, 1)
    assert laid("Strong extract", 98) == (2, 12, 1)
    assert laid("Strong extract", 70) == (2, 12, 2)
    assert laid("Strong extract", 30) == (1, 12, 1)


def test_what_is_no_drawing_is_refused() -> None:
    """A blank space on paper would look like a fault of the printer."""
    with pytest.raises(ValueError, match="not a drawing"):
        read_vector('<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>')
