"""Python-Markdown with the syntax of the content format in place of its own."""

from collections.abc import Iterable, Iterator
from functools import cache
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.treeprocessors import InlineProcessor
from markdown.util import Registry

from kiosk.source.lines import Block, Line
from kiosk.source.markdown_blocks import PROCESSORS
from kiosk.source.markdown_inline import PieceProcessor, Token, cut_tokens


class KioskSyntax(Extension):
    """Puts the processors of the content format in place of all of Markdown's own."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the library's name)
        """Register the processors."""
        blocks: Registry[BlockProcessor] = Registry()
        for rank, processor in enumerate(reversed(PROCESSORS)):
            blocks.register(processor(md.parser), processor.__name__, rank)
        md.parser.blockprocessors = blocks
        md.inlinePatterns = Registry()
        md.inlinePatterns.register(PieceProcessor(md), "piece", 0)
        # The tree processor keeps the patterns it was made with, so it is made anew.
        md.treeprocessors.register(InlineProcessor(md), "inline", 20)


@cache
def _markdown() -> Markdown:
    """Return the one parser of the content format; it keeps nothing between texts."""
    return Markdown(extensions=[KioskSyntax()])


def parse_inline(block: Block) -> Iterator[Token]:
    """Yield the tokens of the block in order; their sources joined are the block."""
    return cut_tokens(_markdown(), block)


def parse_blocks(lines: Iterable[Line]) -> Element:
    """Return the blocks of a body as the children of one element, each holding its ``Block``."""
    body = Element("body")
    for block in _blocks(lines):
        _markdown().parser.parseBlocks(body, [block])
    return body


def _blocks(lines: Iterable[Line]) -> Iterator[Block]:
    """Cut the body at blank lines, around headings and before boxes."""
    run: list[Line] = []
    for line in lines:
        is_blank = not line.text.strip(" ")
        if run and (is_blank or line.text.startswith(("#", "!!!")) or run[0].text[:1] == "#"):
            yield Block(run)
            run = []
        if not is_blank:
            run.append(line)
    if run:
        yield Block(run)
