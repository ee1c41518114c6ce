"""Lines of text onto a page, with the links and the words in other languages inside them."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from itertools import groupby
from typing import Final, NamedTuple

from reportlab.lib.colors import HexColor

from kiosk.paper.fonts import PLAIN, Inline, width_of
from kiosk.paper.style import CAP_HEIGHT, INK, TextStyle
from kiosk.paper.wrapping import Line
from kiosk.tagging import TaggedCanvas

_COLOUR: Final = HexColor(INK)  # read once, not for each text


class Bit(NamedTuple):
    """What of a line is one stretch: where it starts, and where its letters stand, in points."""

    inline: Inline
    left: float
    baseline: float
    fragments: Line


def line_width(line: Line, size: float) -> float:
    """Return the width of a line in points, without the space it ends in."""
    if not line:
        return 0
    *others, last = line
    end = last._replace(text=last.text.removesuffix(" "))
    return sum(width_of(part.text, part.font, size) for part in (*others, end))


def bits_of(
    lines: Sequence[Line], style: TextStyle, corner: tuple[float, float], centred_in: float = 0
) -> Iterator[Bit]:
    """Yield the stretches of lines whose upper left corner is at ``corner``.

    They are centred in a width of ``centred_in`` points, or set from the left without one.
    """
    x, top = corner
    baseline = top - style.leading / 2 - CAP_HEIGHT * style.size / 2
    for line in lines:
        left = x + ((centred_in - line_width(line, style.size)) / 2 if centred_in else 0)
        for inline, run in groupby(line, lambda part: part.inline):
            fragments = tuple(run)
            yield Bit(inline, left, baseline, fragments)
            if len(fragments) < len(line):
                left += sum(width_of(part.text, part.font, style.size) for part in fragments)
        baseline -= style.leading


def write_bits(canvas: TaggedCanvas, bits: Iterator[Bit], style: TextStyle, owner: object) -> None:
    """Write the stretches of a text inside its element, which is open and belongs to ``owner``."""
    for inline, run in groupby(bits, lambda bit: bit.inline):
        found = list(run)
        with _tagged(canvas, inline, found, style, owner):
            text = canvas.beginText()
            text.setFillColor(_COLOUR)
            for bit in found:
                text.setTextOrigin(bit.left, bit.baseline)
                for fragment in bit.fragments:
                    text.setFont(fragment.font, style.size, style.leading)
                    text.textOut(fragment.text)
            canvas.drawText(text)


def _tagged(
    canvas: TaggedCanvas, inline: Inline, bits: Sequence[Bit], style: TextStyle, owner: object
) -> AbstractContextManager[None]:
    key = (owner, inline)
    if inline.address:
        boxes = [_box(bit, style) for bit in bits]
        return canvas.link(key, inline.address, inline.address, boxes)
    if inline is PLAIN:
        return canvas.own_content()
    return canvas.words_in(inline.language, key)


def _box(bit: Bit, style: TextStyle) -> tuple[float, float, float, float]:
    """Return the part of the line that the stretch takes up, as high as the line."""
    middle = bit.baseline + CAP_HEIGHT * style.size / 2
    right = bit.left + line_width(bit.fragments, style.size)
    return (bit.left, middle - style.leading / 2, right, middle + style.leading / 2)
