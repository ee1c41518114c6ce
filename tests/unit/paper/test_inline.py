"""Links and words in another language inside a text are laid out with it, and tagged apart."""

from io import BytesIO

import pytest
from handout.conftest import blank
from tagged_file import TaggedFile

from kiosk.paper.fonts import Inline
from kiosk.paper.style import TextStyle
from kiosk.paper.text import Piece, Role, Text
from kiosk.paper.wrapping import Span

BODY = TextStyle(14, 18)
ADDRESS = "https://clinic.example/kratom"


def _file(*pieces: Piece, width: float = 300, language: str = "") -> TaggedFile:
    stream = BytesIO()
    canvas = blank(stream, (400, 800))
    title = Text([Span("Title")], BODY, Role.TITLE)
    top = 780.0
    for piece in (title, *pieces):
        with canvas.language(language or "en"):
            piece.draw(canvas, 50, top, width)
        top -= piece.height(width)
    canvas.save()
    return TaggedFile(stream.getvalue())


def _with_link() -> Text:
    link = Span(ADDRESS, inline=Inline(address=ADDRESS))
    return Text([Span("More from our clinic: "), link, Span(", day and night.")], BODY)


@pytest.mark.parametrize("width", [60, 120, 200, 390])
def test_a_text_with_a_link_is_read_whole(width: float) -> None:
    """Wherever its lines break."""
    file = _file(_with_link(), width=width)
    assert file.texts() == ["Title", f"More from our clinic: {ADDRESS}, day and night."]
    assert [file.words(node) for node in file.nodes("Link")] == [ADDRESS]


def test_a_link_covers_its_letters_and_nothing_else() -> None:
    """A touch beside it must not lead away."""
    text = _with_link()
    file = _file(text, width=390)
    (annotation,) = file.pdf.pages[0].Annots
    left, bottom, right, top = (float(side) for side in annotation.Rect)
    before = Text(text.spans[:1], BODY).natural_width()
    whole = Text(text.spans[:2], BODY).natural_width()
    assert 50 + before <= left <= 50 + before + 5
    assert right == pytest.approx(50 + whole, abs=0.1)
    assert (top, bottom) == (762, 744)


def test_a_link_over_lines_covers_each_of_them() -> None:
    """One annotation with a rectangle for each line."""
    file = _file(_with_link(), width=100)
    (annotation,) = file.pdf.pages[0].Annots
    assert len(annotation.QuadPoints) % 8 == 0
    assert len(annotation.QuadPoints) > 8


def test_words_in_another_language_are_read_in_it() -> None:
    """A name of a language is said as its speakers say it."""
    spans = [Span("English / "), Span("Español", bold=True, inline=Inline("es")), Span(" today")]
    file = _file(Text(spans, BODY))
    (span,) = file.nodes("Span")
    assert (file.words(span).strip(), span.text("Lang")) == ("Español", "es")
    assert file.texts() == ["Title", "English / Español today"]


def test_words_in_the_language_around_them_are_not_set_apart() -> None:
    """A language named without need makes a voice stumble."""
    spans = [Span("Hoja "), Span("en español", inline=Inline("es"))]
    file = _file(Text(spans, BODY), language="es")
    assert file.nodes("Span") == []
    assert file.texts() == ["Title", "Hoja en español"]


def test_two_stretches_in_one_language_are_two() -> None:
    """What stands between them is read between them."""
    spans = [
        Span("uno", inline=Inline("es")),
        Span(" is one, "),
        Span("dos", inline=Inline("es")),
        Span(" is two"),
    ]
    file = _file(Text(spans, BODY))
    assert file.texts() == ["Title", "uno is one, dos is two"]
    assert [node.text("Lang") for node in file.nodes("Span")] == ["es", "es"]


def test_a_stretch_that_runs_over_parts_of_its_text_is_one() -> None:
    """A paragraph may be broken in the middle of its Spanish words."""
    text = Text([Span("one "), Span("dos " * 90, inline=Inline("es"))], BODY)
    file = _file(*(part for _, part in text.parts(300)))
    (span,) = file.nodes("Span")
    assert file.words(span).split() == ["dos"] * 90
