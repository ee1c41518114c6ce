"""The body of a topic file to its steps."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import cast
from xml.etree.ElementTree import Element

from kiosk.diagnostics import Code, Report
from kiosk.source.lines import Block, Line, Text, single_spaced
from kiosk.source.markdown_blocks import BOX, FIGURE, HEADING_ID, PICTURE, block_of
from kiosk.source.markdown_parser import parse_blocks
from kiosk.source.markdown_prose import CODE, IMAGE, LINK, TITLE, read_prose, read_title
from kiosk.source.markdown_tree import (
    BlockNode,
    BoxNode,
    HeadingNode,
    ItemsNode,
    Marks,
    ParagraphNode,
    PictureNode,
    Prose,
    StepNode,
)

OUTSIDE = Code("markdown.outside")
LEVEL = Code("markdown.heading-level")
SETEXT = Code("markdown.setext")
QUOTE = Code("markdown.quote")
RULE = Code("markdown.rule")
TABLE = Code("markdown.table")
NESTED = Code("markdown.nested")
BULLET = Code("markdown.bullet")
BLANK_LINE = Code("markdown.blank-line")
LONG = Code("markdown.long")
EMPTY_ITEM = Code("list.empty-item")
MARKS_ALONE = Code("marks.alone")
BOX_SYNTAX = Code("callout.syntax")
BOX_INDENT = Code("callout.indent")
BOX_CONTENT = Code("callout.content")
BOX_EMPTY = Code("callout.empty")

STEP_LEVEL = 2
HEADING_LEVEL = 3

_REFUSED: dict[str, tuple[Code, str, str]] = {
    "long": (LONG, "this paragraph is far too long", "leave blank lines between paragraphs"),
    "code": (CODE, "code is not allowed", "start lines at the margin, without ``` or ~~~"),
    "quote": (QUOTE, "quotations are not allowed", "use a box: !!! point"),
    "rule": (RULE, "lines across the page are not allowed", "start a new step instead"),
    "table": (TABLE, "tables are not allowed", "write a list"),
    "definition": (LINK, "definitions are not allowed", "sources stand in sources.yaml"),
    "image": (IMAGE, "only pictures of the pack can be shown", "write ![words](figure:id)"),
    "bullet": (BULLET, "this list sign is not used here", "write '- text' or '1. text'"),
    "blank-line": (BLANK_LINE, "a list starts after a blank line", "leave a blank line above"),
    "setext": (SETEXT, "underlined headings are not allowed", "write '## Title {#id}'"),
    "nested": (NESTED, "a list item is one short text", "no lists or paragraphs inside an item"),
    "box": (BOX_SYNTAX, "this box is not written right", 'write !!! caution "Title"'),
    "box-indent": (BOX_INDENT, "is this line part of the box?", "indent it by four spaces"),
    "box-content": (BOX_CONTENT, "a box holds paragraphs and lists only", "move this out of it"),
}


def read_steps(lines: Iterable[Line], report: Report) -> tuple[StepNode, ...]:
    """Return the steps of a topic's body; every problem of syntax is reported."""
    before, *sections = _sections(parse_blocks(lines))
    if before:
        hint = "start with a heading: ## Title {#id}"
        report.add(OUTSIDE.at(block_of(before[0]).at, "this stands before the first step", hint))
    return tuple(_read_step(heading, blocks, report) for heading, *blocks in sections)


def _sections(body: Element) -> list[list[Element]]:
    """Cut the blocks before each step heading; the first section has none."""
    sections: list[list[Element]] = [[]]
    for element in body:
        if element.tag == "heading" and _level(element) == STEP_LEVEL:
            sections.append([])
        sections[-1].append(element)
    return sections


def _level(heading: Element) -> int:
    text = block_of(heading)
    return len(text) - len(text.lstrip("#"))


def _read_step(heading: Element, elements: Iterable[Element], report: Report) -> StepNode:
    line = block_of(heading).lines[0]
    found = HEADING_ID.search(line.text)
    words = Line(line.text[: found.start()], line.at) if found else line
    title = _read_heading_title(words, report, icon_allowed=True)
    if not title.words:
        report.add(TITLE.at(line.at, "this step has no title", "write ## Title {#id}"))
    step_id = Text(found["id"], line.at.right(found.start("id"))) if found else Text("", line.at)
    blocks, stray = _read_blocks(elements, report)
    for marks in stray:
        hint = "put them behind the text, the list or the box that they are about"
        report.add(MARKS_ALONE.at(marks.at, "nothing above can take these marks", hint))
    return StepNode(line.at, step_id, title.plain, title.icon, blocks)


def _read_heading_title(line: Line, report: Report, *, icon_allowed: bool = False) -> Prose:
    """Return the words behind the ``#`` signs."""
    words = line.cut(len(line.text) - len(line.text.lstrip("#")))
    return read_title(Block([words.cut(words.indent)]), report, icon_allowed=icon_allowed)


def _read_blocks(
    elements: Iterable[Element], report: Report
) -> tuple[tuple[BlockNode, ...], list[Marks]]:
    """Return the blocks, and the marks in paragraphs of their own that no list or box took."""
    blocks: list[BlockNode] = []
    stray: list[Marks] = []
    for element in elements:
        block = _read_block(element, report)
        above = blocks[-1] if blocks else None
        if block is None:
            continue
        if not isinstance(block, ParagraphNode) or block.prose.words or not block.prose.marks:
            blocks.append(block)
        elif isinstance(above, ItemsNode | BoxNode) and not above.marks:
            blocks[-1] = replace(above, marks=block.prose.marks)
        else:
            stray.append(block.prose.marks)
    return tuple(blocks), stray


def _read_block(element: Element, report: Report) -> BlockNode | None:
    """Return what one element says, or nothing when it was refused."""
    block = block_of(element)
    match element.tag:
        case "refused":
            code, message, hint = _REFUSED[element.get("why", "")]
            report.add(code.at(block.at, message, hint))
            return None
        case "heading":
            return _read_heading(element, report)
        case "picture":
            return _read_picture(block)
        case "items":
            return _read_items(element, report)
        case "box":
            return _read_box(element, report)
        case _:
            return ParagraphNode(read_prose(block, report))


def _read_heading(element: Element, report: Report) -> HeadingNode | None:
    line, level = block_of(element).lines[0], _level(element)
    if level != HEADING_LEVEL:
        hint = "write ## for a step and ### for a heading inside it"
        report.add(LEVEL.at(line.at, f"there are no headings of level {level}", hint))
        return None
    title = _read_heading_title(line, report)
    if not title.words:
        report.add(TITLE.at(line.at, "this heading has no words", "write ### Title"))
    return HeadingNode(title.plain)


def _read_picture(block: Block) -> PictureNode:
    found = cast("re.Match[str]", PICTURE.match(block))
    start = found.start("target") + len(FIGURE)
    figure = Text(block[start : found.end("target")], block.locate(start))
    alt = Text(single_spaced(found["alt"]), block.locate(found.start("alt")))
    return PictureNode(block.at, figure, alt)


def _read_items(element: Element, report: Report) -> ItemsNode:
    at = block_of(element).at
    items = tuple(read_prose(block_of(item), report, icon_allowed=True) for item in element)
    for item in items:
        if not item.words:
            report.add(EMPTY_ITEM.at(item.at, "this list item has no words", "delete it"))
    return ItemsNode(at, element.get("ordered") == "True", items, Marks(at))


def _read_box(element: Element, report: Report) -> BoxNode:
    line = block_of(element).lines[0]
    found = cast("re.Match[str]", BOX.match(line.text))
    title = Text("", line.at)
    if found["title"]:
        place = line.at.right(found.start("title"))
        title = read_title(Block([Line(found["title"], place)]), report).plain
    blocks, stray = _read_blocks(element, report)
    if not len(element):
        report.add(BOX_EMPTY.at(line.at, "this box is empty", "indent its text by four spaces"))
    for marks in stray[1:]:
        report.add(MARKS_ALONE.at(marks.at, "this box has marks already", "keep one line of them"))
    # Inside a box the processors make nothing else than these two.
    inside = tuple(block for block in blocks if isinstance(block, ParagraphNode | ItemsNode))
    kind = Text(found["kind"], line.at.right(found.start("kind")))
    return BoxNode(line.at, kind, title, inside, stray[0] if stray else Marks(line.at))
