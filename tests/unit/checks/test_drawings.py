"""Tests of what a drawing may hold."""

from pathlib import Path

import pytest
from content_packs import copy_pack, edit, found_in

DRAWING = "figures/tree.svg"
SHAPE = '<rect id="label-trunk"'


def found(folder: Path, inside: str) -> list[str]:
    """Return the codes of a drawing with this inside."""
    root = copy_pack("good", folder)
    edit(root, DRAWING, SHAPE, f"{inside}\n{SHAPE}")
    return [code for code, _ in found_in(root)]


@pytest.mark.parametrize(
    "inside",
    [
        "<title>A tree</title><desc>It is green.</desc>",
        '<circle r="1"/><ellipse rx="1"/><line x1="1"/><polyline points="0 0"/>',
        '<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs>',
        '<path fill="url(#a)" clip-path="url( \'#b\' )" d="M0 0"/>',
        '<path style="fill: #fff; stroke-width: 2"/>',
        '<g font-family="on"><path d="M0 0"/></g>',
        "<!-- a note -->",
    ],
)
def test_shapes_are_allowed(tmp_path: Path, inside: str) -> None:
    """All that the drawings of the base pack use, and a little more."""
    assert found(tmp_path, inside) == []


@pytest.mark.parametrize(
    ("inside", "code"),
    [
        ("<script>x()</script>", "svg.script"),
        ('<path ONCLICK="x()"/>', "svg.script"),
        ('<path onload="x()"/>', "svg.script"),
        ('<animate attributeName="d"/>', "svg.script"),
        ('<set attributeName="href" to="x"/>', "svg.script"),
        ('<path style="fill: url(JavaScript:x())"/>', "svg.script"),
        ('<image href="#a"/>', "svg.raster"),
        ("<foreignObject/>", "svg.foreign"),
        ('<path fill="url(https://example.org/a.svg#b)"/>', "svg.reference"),
        ("<path style=\"fill: URL( 'a.svg#b' )\"/>", "svg.reference"),
        ('<g xml:base="https://example.org/"/>', "svg.reference"),
        ('<path href="file:///etc/passwd"/>', "svg.reference"),
        (
            '<path xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="data:x"/>',
            "svg.reference",
        ),
        ("<text>Tree</text>", "svg.element"),
        ('<use href="#label-crown"/>', "svg.element"),
        ("<style>path { fill: red }</style>", "svg.element"),
        ("<svg/>", "svg.element"),
        ('<a href="#b"/>', "svg.element"),
        ('<x:view xmlns:x="http://www.inkscape.org/namespaces/inkscape"/>', "svg.element"),
        ('<path xmlns="http://www.w3.org/1999/xhtml"/>', "svg.element"),
    ],
)
def test_everything_else_is_an_error(tmp_path: Path, inside: str, code: str) -> None:
    """A drawing cannot run, fetch, hide or freeze anything."""
    assert found(tmp_path, inside) == [code]


def test_the_outermost_element_must_be_a_drawing(tmp_path: Path) -> None:
    """Anything else would show nothing."""
    root = copy_pack("good", tmp_path)
    (root / "figures/bush.svg").write_text('<g xmlns="http://www.w3.org/2000/svg"/>')

    assert found_in(root) == [("svg.element", "figures/bush.svg:1:1")]
