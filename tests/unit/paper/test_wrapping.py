"""Lines break where they may, and their text can be put together again."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.paper.fonts import BOLD, FALLBACK, REGULAR, width_of
from kiosk.paper.style import TextStyle
from kiosk.paper.wrapping import Line, Span, marked_spans, wrap

BODY = TextStyle(14, 18.5)
LETTERS = st.characters(categories=["Lu", "Ll", "Nd", "Po", "Zs"], max_codepoint=0x17F)
SPANS = st.lists(st.builds(Span, st.text(LETTERS, max_size=80), st.booleans()), max_size=4)


def _text(line: Line) -> str:
    return "".join(fragment.text for fragment in line)


def _plain(spans: list[Span]) -> str:
    """Return the words of the spans with single spaces, composed."""
    text = "".join(unicodedata.normalize("NFC", span.text) for span in spans)
    return re.sub(r"[ \t\r\n]+", " ", text.replace("\N{NO-BREAK SPACE}", " ")).strip(" ")


@given(SPANS, st.floats(20, 500))
def test_lines_put_end_to_end_are_the_text(spans: list[Span], width: float) -> None:
    """Nothing is lost or joined where a line breaks."""
    joined = "".join(_text(line) for line in wrap(spans, BODY, width))
    assert re.sub(" +", " ", joined).strip(" ") == re.sub(" +", " ", _plain(spans))


@given(SPANS, st.floats(20, 500))
def test_no_line_is_wider_than_the_column(spans: list[Span], width: float) -> None:
    """Columns and boxes must hold any text."""
    for line in wrap(spans, BODY, width):
        text = [*line[:-1], line[-1]._replace(text=line[-1].text.rstrip(" "))]
        assert sum(width_of(part.text, part.font, BODY.size) for part in text) <= width + 0.01


def test_every_broken_line_ends_in_a_space() -> None:
    """A reader of the file has no other sign of a new word."""
    lines = wrap([Span("Talk to a clinician before you stop. " * 4)], BODY, 150)
    assert [_text(line).endswith(" ") for line in lines] == [True] * (len(lines) - 1) + [False]


def test_a_word_wider_than_the_column_breaks_without_a_space_or_hyphen() -> None:
    """Both would change what is copied."""
    lines = wrap([Span("Pneumonoultramicroscopicsilicovolcanoconiosis")], BODY, 100)
    assert len(lines) > 1
    assert "".join(_text(line) for line in lines) == (
        "Pneumonoultramicroscopicsilicovolcanoconiosis"
    )


@pytest.mark.parametrize("number", ["1-800-222-1222", "(555) 010-0199", "+1 555 010 0123"])
@pytest.mark.parametrize("width", range(130, 260, 10))
def test_a_telephone_number_is_never_broken(number: str, width: int) -> None:
    """A number in two parts is misread."""
    lines = wrap([Span(f"Call them at night at {number} or by day.")], BODY, width)
    assert any(number in _text(line) for line in lines)


def test_no_word_stands_alone_on_the_last_line() -> None:
    """A single word looks like a slip."""
    lines = wrap([Span("Bring the package or a photo to your visit.")], BODY, 250)
    assert [_text(line) for line in lines] == ["Bring the package or a photo to ", "your visit."]


def test_bold_within_a_word_does_not_break_it() -> None:
    """A change of weight is no place to break."""
    (line,) = wrap([Span("Stop"), Span("ping", bold=True), Span(" now")], BODY, 500)
    assert [(part.text, part.font) for part in line] == [
        ("Stop", REGULAR),
        ("ping ", BOLD),
        ("now", REGULAR),
    ]


def test_a_character_outside_the_main_typeface_falls_back() -> None:
    """Only the letters that need it change typeface."""
    (line,) = wrap([Span("Tiếng Việt")], BODY, 500)
    assert [(part.text, part.font) for part in line] == [
        ("Ti", REGULAR),
        ("ế", FALLBACK),
        ("ng Vi", REGULAR),
        ("ệ", FALLBACK),
        ("t", REGULAR),
    ]


def test_decomposed_letters_are_composed() -> None:
    """Fonts have the composed letters."""
    (line,) = wrap([Span("Teléfono")], BODY, 500)
    assert _text(line) == "Teléfono"


def test_text_without_words_has_no_lines() -> None:
    """It must take no space."""
    assert wrap([Span("  ")], BODY, 500) == []


def test_two_stars_switch_bold() -> None:
    """Dates and versions stand out within a sentence."""
    assert marked_spans("Reviewed **Nov 2** · ID **a3**") == (
        Span("Reviewed "),
        Span("Nov 2", bold=True),
        Span(" · ID "),
        Span("a3", bold=True),
    )
