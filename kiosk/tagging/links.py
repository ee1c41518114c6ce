"""Links: the rectangles of a page that lead to an address."""

from collections.abc import Sequence
from typing import Final

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

Rectangle = tuple[float, float, float, float]
"""Left, bottom, right and top in points."""

_PRINTED: Final = 4
"""The flag of an annotation that is printed (ISO 32000-1, 12.5.3)."""


def link_annotation(address: str, words: str, lines: Sequence[Rectangle]) -> PDFDictionary:
    """Return a link over lines of text that leads to an address.

    ``words`` is what a reader says of it: PDF/UA-1 (ISO 14289-1, 7.18.5) asks for them.

    Raises:
        ValueError: it leads nowhere, says nothing or covers nothing.
    """
    if not (address and words.strip() and lines):
        raise ValueError("a link needs an address, words and a place")
    lefts, bottoms, rights, tops = zip(*lines, strict=True)
    around = (min(lefts), min(bottoms), max(rights), max(tops))
    action = {"Type": PDFName("Action"), "S": PDFName("URI"), "URI": PDFString(address)}
    entries = {
        "Type": PDFName("Annot"),
        "Subtype": PDFName("Link"),
        "Rect": _numbers(around),
        "Border": PDFArray([0, 0, 0]),
        "F": _PRINTED,
        "Contents": PDFString(words),
        "A": PDFDictionary(action),
    }
    if len(lines) > 1:
        entries["QuadPoints"] = _numbers([side for line in lines for side in _corners(line)])
    return PDFDictionary(entries)


def _corners(line: Rectangle) -> Sequence[float]:
    """Return the corners in the order that readers expect: the upper two, then the lower two."""
    left, bottom, right, top = line
    return (left, top, right, top, left, bottom, right, bottom)


def _numbers(values: Sequence[float]) -> PDFArray:
    return PDFArray([round(value, 2) for value in values])
