"""What holds for every tagged file, whoever made it; each rule names its clause of the standard."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from tagged_file import Node, TaggedFile

_INSIDE = {"L": {"LI"}, "LI": {"Lbl", "LBody"}, "Table": {"TR"}, "TR": {"TH", "TD"}}
"""What a list and a table hold (ISO 32000-1, 14.8.4.3.3 and 14.8.4.3.4)."""

_AROUND = {"LI": "L", "Lbl": "LI", "LBody": "LI", "TR": "Table", "TH": "TR", "TD": "TR"}

_PRINTED = 4
"""The flag of an annotation that is printed (ISO 32000-1, 12.5.3)."""


def faults(file: TaggedFile) -> list[str]:
    """Return what PDF/UA-1 (ISO 14289-1) has against a file."""
    return [
        *_drawing(file),
        *_tree(file),
        *_headings(file),
        *_links(file),
        *(fault for node in file.nodes("Table") for fault in _table(node)),
        *(fault for node in file.tree.walk() for fault in _node(file, node)),
    ]


def _drawing(file: TaggedFile) -> Iterator[str]:
    """Content is tagged or an artifact (7.1), and a mark is closed on its page."""
    for index, drawn in enumerate(file.drawn):
        if drawn.unmarked:
            yield f"page {index}: {drawn.unmarked} outside of any mark"
        if drawn.unbalanced:
            yield f"page {index}: {drawn.unbalanced} marks left open"


def _tree(file: TaggedFile) -> Iterator[str]:
    """Content is in the tree once, on each page as it is drawn, and each page leads back to it.

    A section that goes on over a page may be read to its end before one that stands beside it.
    """
    drawn = [
        (page, number)
        for page, each in enumerate(file.drawn)
        for number in sorted(each.by_number)
        if number >= 0
    ]
    places = list(file.tree.all_places())
    for place, times in Counter([*places, *drawn]).items():
        if times != 2:
            yield f"{place} is not once in the tree and once on the page"
    if sorted(places, key=lambda place: place[0]) != drawn:
        yield "the tree is read in another order than a page is drawn in"
    owners = {place: node.entry for node in file.tree.walk() for place in node.places}
    if {place: entry.objgen for place, entry in file.parents().items()} != {
        place: entry.objgen for place, entry in owners.items()
    }:
        yield "the parent tree leads elsewhere"


def _headings(file: TaggedFile) -> Iterator[str]:
    """Headings start at the first level and skip none on the way down (7.4.2)."""
    levels = [int(node.kind[1]) for node in file.tree.walk() if node.kind in {"H1", "H2", "H3"}]
    if levels[:1] != [1]:
        yield f"headings start as {levels[:2]}"
    for above, below in pairwise(levels):
        if below > above + 1:
            yield f"H{below} follows H{above}"


def _links(file: TaggedFile) -> Iterator[str]:
    """Every annotation is a link in the tree that says where it leads (7.18.1 and 7.18.5)."""
    owners = {
        annotation.objgen: node
        for node in file.tree.walk()
        for annotation in node.annotations
        if node.kind == "Link"
    }
    for annotation in (each for page in file.pdf.pages for each in page.get("/Annots", [])):
        owner = owners.get(annotation.objgen)
        if owner is None or file.parent_of(annotation).objgen != owner.entry.objgen:
            yield "an annotation that no Link owns"
        if not str(annotation.get("/Contents", "")) or int(annotation.F) != _PRINTED:
            yield "an annotation without words, or not printed"


def _table(table: Node) -> Iterator[str]:
    """A table has header cells with a scope, and rows of one width (7.5)."""
    open_rows: list[int] = []
    for row in table.children:
        carried, open_rows = len(open_rows), [left - 1 for left in open_rows if left > 1]
        spans = [
            (int(cell.attribute("ColSpan") or 1), int(cell.attribute("RowSpan") or 1))
            for cell in row.children
        ]
        width = carried + sum(columns for columns, _ in spans)
        if row is table.children[0]:
            wanted = width
            if {cell.kind for cell in row.children} != {"TH"}:
                yield "a table without a header"
        if width != wanted:
            yield f"a row of {width} cells in a table of {wanted}"
        open_rows += [rows - 1 for columns, rows in spans for _ in range(columns) if rows > 1]


def _node(file: TaggedFile, node: Node) -> Iterator[str]:
    if node.parent and not node.content and node.kind not in {"TH", "TD"}:
        yield f"{node.kind} is empty"
    if node.parent and node.entry.P.objgen != node.parent.entry.objgen:
        yield f"{node.kind} names another parent"
    for child in node.children:
        if child.kind not in _INSIDE.get(node.kind, {child.kind}):
            yield f"{child.kind} in {node.kind}"
    around = _AROUND.get(node.kind)
    if around and (node.parent is None or node.parent.kind != around):
        yield f"{node.kind} outside of {around}"
    if node.kind == "Figure" and not (node.text("Alt") and node.attribute("BBox")):
        yield "Figure without words or box"
    if node.kind == "Lbl" and not (node.text("ActualText") or file.words(node)):
        yield "Lbl without words"
    if node.kind == "TH" and node.attribute("Scope") not in {"Column", "Row"}:
        yield "TH without a scope"
    if node.kind == "Link" and not node.annotations:
        yield "Link that leads nowhere"
