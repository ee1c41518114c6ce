"""Tests of reading a drawing without resolving anything in it."""

import pytest

from kiosk.diagnostics import Report
from kiosk.source.svg_tree import MAX_DEPTH, MAX_SVG_BYTES, read_svg
from source.places import file_of, place, problems

BOMB = (
    "<!DOCTYPE svg ["
    + "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 9))
    + "]><svg>&e8;</svg>"
)


def test_elements_come_with_their_places() -> None:
    """Columns count characters."""
    report = Report()
    drawing = read_svg(file_of('<svg>\n  <g id="é"/><g x="1"/></svg>'.encode()), report)

    assert drawing is not None
    assert [(part.name, dict(part.attributes), place(part.at)) for part in drawing.elements] == [
        ("svg", {}, (1, 1)),
        ("g", {"id": "é"}, (2, 3)),
        ("g", {"x": "1"}, (2, 14)),
    ]
    assert problems(report) == []


def test_names_are_told_apart_by_namespace() -> None:
    """A prefix may be anything; what it stands for counts."""
    text = b'<s:svg xmlns:s="http://www.w3.org/2000/svg"/>'
    drawing = read_svg(file_of(text), Report())

    assert drawing is not None
    assert drawing.elements[0].name == "http://www.w3.org/2000/svg svg"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", ("svg.syntax", 1, 1)),
        ("<svg>\n é</g>", ("svg.syntax", 2, 5)),
        ("<svg>&nbsp;</svg>", ("svg.syntax", 1, 6)),
        ("<svg/><svg/>", ("svg.syntax", 1, 7)),
        ('<?xml version="1.0"?>\n<!DOCTYPE svg><svg/>', ("svg.doctype", 2, 1)),
        ('<!-- é --><!DOCTYPE svg SYSTEM "file:///etc/passwd"><svg/>', ("svg.doctype", 1, 11)),
        (BOMB, ("svg.doctype", 1, 1)),
        ("<g>" * 1000, ("svg.depth", 1, 3 * MAX_DEPTH + 1)),
        ("<svg>" + " " * MAX_SVG_BYTES + "</svg>", ("file.size", 1, 1)),
    ],
)
def test_what_is_not_plain_xml_is_refused(text: str, problem: tuple[str, int, int]) -> None:
    """Nothing is expanded, fetched or followed on the way."""
    report = Report()

    assert read_svg(file_of(text.encode()), report) is None
    assert problems(report) == [problem]


def test_a_style_sheet_from_elsewhere_is_reported() -> None:
    """The drawing itself is looked at all the same."""
    report = Report()
    drawing = read_svg(file_of(b'<?xml-stylesheet href="x.css"?>\n<svg/>'), report)

    assert drawing is not None
    assert problems(report) == [("svg.reference", 1, 1)]


def test_another_declared_encoding_changes_nothing() -> None:
    """The bytes are UTF-8 whatever the first line says."""
    text = '<?xml version="1.0" encoding="latin-1"?><svg id="é"/>'
    drawing = read_svg(file_of(text.encode()), Report())

    assert drawing is not None
    assert drawing.elements[0].attributes == {"id": "é"}
