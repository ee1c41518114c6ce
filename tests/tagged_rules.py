"""What holds for every tagged file, whoever made it; each rule names its clause of the standard."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from tagged_file import Node, TaggedFile

_INSIDE = {"L": {"LI"}, "LI": {"Lbl", "LBody"}}
"""What a list and its items hold (ISO 32000-1, 14.8.4.3.3)."""

_AROUND = {"LI": "L", "Lbl": "LI", "LBody": "LI"}


def faults(file: TaggedFile) -> list[str]:
    """Return what PDF/UA-1 (ISO 14289-1) has against a file."""
    return [
        *_drawing(file),
        *_tree(file),
        *_headings(file),
        *(fault for node in file.tree.walk() for fault in _node(node)),
    ]


def _drawing(file: TaggedFile) -> Iterator[str]:
    """Content is tagged or an artifact (7.1), and a mark is closed on its page."""
    for index, drawn in enumerate(file.drawn):
        if drawn.unmarked:
            yield f"page {index}: {drawn.unmarked} outside of any mark"
        if drawn.unbalanced:
            yield f"page {index}: {drawn.unbalanced} marks left open"


def _tree(file: TaggedFile) -> Iterator[str]:
    """Content is in the tree once, in the order it is drawn, and each page leads back to it."""
    drawn = [
        (page, number)
        for page, each in enumerate(file.drawn)
        for number in sorted(each.by_number)
        if number >= 0
    ]
    places = [place for node in file.tree.walk() for place in node.places]
    for place, times in Counter([*places, *drawn]).items():
        if times != 2:
            yield f"{place} is not once in the tree and once on the page"
    if places != drawn:
        yield "the tree is read in another order than the pages are drawn in"
    owners = {place: node.entry for node in file.tree.walk() for place in node.places}
    if {place: entry.objgen for place, entry in file.parents().items()} != {
        place: entry.objgen for place, entry in owners.items()
    }:
        yield "the parent tree leads elsewhere"


def _headings(file: TaggedFile) -> Iterator[str]:
    """Headings start at the first level and skip none on the way down (7.4.2)."""
    levels = [int(node.kind[1]) for node in file.tree.walk() if node.kind in {"H1", "H2", "H3"}]
    if levels[:1] != [1] or levels.count(1) != 1:
        yield f"headings start as {levels[:2]}"
    for above, below in pairwise(levels):
        if below > above + 1:
            yield f"H{below} follows H{above}"


def _node(node: Node) -> Iterator[str]:
    if node.parent and not (node.places or node.children):
        yield f"{node.kind} is empty"
    if node.parent and node.entry.P.objgen != node.parent.entry.objgen:
        yield f"{node.kind} names another parent"
    for child in node.children:
        if child.kind not in _INSIDE.get(node.kind, {child.kind}):
            yield f"{child.kind} in {node.kind}"
    around = _AROUND.get(node.kind)
    if around and (node.parent is None or node.parent.kind != around):
        yield f"{node.kind} outside of {around}"
    if node.kind == "Figure" and not (node.text("Alt") and "/BBox" in node.entry.get("/A", {})):
        yield "Figure without words or box"
    if node.kind == "Lbl" and not node.text("ActualText"):
        yield "Lbl without words"
