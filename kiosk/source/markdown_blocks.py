"""The block syntax as processors for Python-Markdown that keep the place of every line.

Each element they make holds a ``Block`` as its text.  Blocks nest no deeper than a list in a box,
whatever the file says, so that no file can exhaust the stack.
"""

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from typing import ClassVar, cast
from xml.etree.ElementTree import Element, SubElement

from markdown.blockprocessors import BlockProcessor

from kiosk.source.lines import Block, Line

BOX_INDENT = 4
"""How far the text of a box stands to the right."""
FIGURE = "figure:"
"""What the address of a picture of the pack starts with."""
MAX_BLOCK = 4000
"""The longest run of lines without a blank one, in characters; about 600 words."""

BOX = re.compile(r'!!! (?P<kind>[\w-]+)(?: +"(?P<title>[^"]*)")?$')
PICTURE = re.compile(r"!\[(?P<alt>[^\[\]]*)\]\((?P<target>[^()\n]*)\)\Z")
HEADING_ID = re.compile(r"\{#(?P<id>[^{}]*)\}\Z")

_ITEM = re.compile(r" *(?P<bullet>-|\d{1,9}\.)(?: +|$)")
_LIST_START = re.compile(r"(?:-|1\.) ")
_MARKS_ONLY = re.compile(r"(?:\[\^[^\[\]]*\]|\{(?!number:)[^{}]*\}| )+\Z")
_STARTS_BLOCK = re.compile(r"#|>|!!!|```|~~~|[-*+] |\d{1,9}[.)] ")

_REFUSED = {
    "code": re.compile(r"```|~~~"),
    "quote": re.compile(r">"),
    "rule": re.compile(r"([-*_])(?: *\1){2,}\Z"),
    "table": re.compile(r"\||[^\n]*\n(?=[^\n]*\|)(?=[^\n]*-)[|: -]+(?:\n|\Z)"),
    "definition": re.compile(r"\[[^\[\]]+\]:"),
    "bullet": re.compile(r"[*+] |\d{1,9}\) "),
}
_REFUSED_INSIDE = {
    "setext": re.compile(r"(?:=+|-+)\Z"),
    "code": _REFUSED["code"],
    "quote": _REFUSED["quote"],
    "blank-line": _LIST_START,
    "box-content": re.compile("#|!!!"),  # elsewhere these always start a block of their own
}


def add(parent: Element, tag: str, lines: Iterable[Line], **attributes: str) -> Element:
    """Append an element that holds these lines."""
    element = SubElement(parent, tag, attributes)
    element.text = Block(lines)
    return element


def block_of(element: Element) -> Block:
    """Return the lines an element holds."""
    return cast("Block", element.text)


def refuse(parent: Element, why: str, line: Line) -> None:
    """Append an element that says what is not allowed here; the reader reports it."""
    add(parent, "refused", [line.cut(line.indent)], why=why)


class _Processor(BlockProcessor, ABC):
    """A processor of whole blocks that start in a certain way."""

    START: ClassVar[re.Pattern[str]] = re.compile("")

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 (the library's signature)
        return self.START.match(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> None:
        self.build(parent, cast("Block", blocks.pop(0)))

    @abstractmethod
    def build(self, parent: Element, block: Block) -> None:
        """Append what the block says to the parent."""

    def parse(self, parent: Element, lines: Sequence[Line]) -> None:
        """Append what these lines say to the parent."""
        if lines:
            self.parser.parseBlocks(parent, [Block(lines)])


class _LongProcessor(_Processor):
    """Refuses a block that is too long to be read by a person."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 (the library's signature)
        return len(block) > MAX_BLOCK

    def build(self, parent: Element, block: Block) -> None:
        refuse(parent, "long", block.lines[0])


class _BoxProcessor(_Processor):
    """Opens a box at ``!!!``, and fills it from the indented lines that follow."""

    START = re.compile("!!!")

    def build(self, parent: Element, block: Block) -> None:
        first, *rest = block.lines
        found = BOX.match(first.text)
        if parent.tag == "box":
            refuse(parent, "box-content", first)
            return
        if not found:
            refuse(parent, "box", first)
            return
        box = add(parent, "box", [first])
        fill_box(self, box, rest)


class _IndentedProcessor(_Processor):
    """Puts indented lines into the box above, or refuses them where there is none."""

    START = re.compile(" ")

    def build(self, parent: Element, block: Block) -> None:
        above = self.lastChild(parent)
        first = block.lines[0]
        if above is not None and above.tag == "box":
            fill_box(self, above, block.lines)
        elif above is not None and above.tag == "items":
            refuse(parent, "nested", block.lines[0])
        elif first.indent >= BOX_INDENT:
            refuse(parent, "code", block.lines[0])
        else:
            self.parse(parent, [first.cut(first.indent), *block.lines[1:]])


def fill_box(processor: _Processor, box: Element, lines: Sequence[Line]) -> None:
    """Append the lines to the box without their indent; refuse the first that has none."""
    inside = [line.cut(BOX_INDENT) for line in lines if line.indent >= BOX_INDENT]
    outside = [line for line in lines if line.indent < BOX_INDENT]
    processor.parse(box, inside)
    if outside:
        refuse(box, "box-indent", outside[0])


class _HeadingProcessor(_Processor):
    """Makes steps and the headings inside them."""

    START = re.compile("#")

    def build(self, parent: Element, block: Block) -> None:
        if parent.tag == "box":
            refuse(parent, "box-content", block.lines[0])
        else:
            add(parent, "heading", block.lines)


class _PictureProcessor(_Processor):
    """Makes pictures that stand in a block of their own."""

    START = PICTURE

    def build(self, parent: Element, block: Block) -> None:
        found = PICTURE.match(block)
        if parent.tag == "box":
            refuse(parent, "box-content", block.lines[0])
        elif found and found["target"].startswith(FIGURE):
            add(parent, "picture", block.lines)
        else:
            refuse(parent, "image", block.lines[0])


class _RefusedProcessor(_Processor):
    """Refuses the block syntax of Markdown that a screen, a sheet or a voice cannot carry."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 (the library's signature)
        return any(pattern.match(block) for pattern in _REFUSED.values())

    def build(self, parent: Element, block: Block) -> None:
        why = next(why for why, pattern in _REFUSED.items() if pattern.match(block))
        refuse(parent, why, block.lines[0])


class _ItemsProcessor(_Processor):
    """Makes lists; a list goes on after a blank line when its items do."""

    START = re.compile(r"(?:-|\d{1,9}\.)(?: |$)", re.MULTILINE)

    def build(self, parent: Element, block: Block) -> None:
        items: list[list[Line]] = []
        for number, line in enumerate(block.lines):
            found = _ITEM.match(line.text)
            if found and line.indent:
                refuse(parent, "nested", line)
            elif found:
                items.append([line])
            elif line.indent == 0 and _MARKS_ONLY.match(line.text):
                self._append(parent, items)
                self.parse(parent, block.lines[number:])
                return
            else:
                items[-1].append(line.cut(line.indent))
        self._append(parent, items)

    def _append(self, parent: Element, items: list[list[Line]]) -> None:
        for first, *rest in items:
            found = _ITEM.match(first.text)
            ordered = str(found is not None and found["bullet"] != "-")
            line = first.cut(found.end() if found else 0)
            if _STARTS_BLOCK.match(line.text):
                refuse(parent, "nested", line)
                continue
            above = self.lastChild(parent)
            if above is None or above.tag != "items" or above.get("ordered") != ordered:
                above = add(parent, "items", [first], ordered=ordered)
            add(above, "item", [line, *rest])


class _ParagraphProcessor(_Processor):
    """Takes everything else as a paragraph, unless a line in it looks like other syntax."""

    def build(self, parent: Element, block: Block) -> None:
        lines = [line.cut(line.indent) for line in block.lines]
        for number, line in enumerate(lines[1:], start=1):
            for why, pattern in _REFUSED_INSIDE.items():
                if pattern.match(line.text):
                    add(parent, "paragraph", lines[:number])
                    refuse(parent, why, line)
                    return
        add(parent, "paragraph", lines)


PROCESSORS: tuple[type[BlockProcessor], ...] = (
    _LongProcessor,
    _IndentedProcessor,
    _BoxProcessor,
    _HeadingProcessor,
    _PictureProcessor,
    _RefusedProcessor,
    _ItemsProcessor,
    _ParagraphProcessor,
)
"""Every processor in the order asked; the last takes any block."""
