"""A sheet as words, which every maker sets in its own way."""

import msgspec


class Block(msgspec.Struct, frozen=True):
    """A heading with its level from 1, or a paragraph; ``listed`` ones are the items of a list."""

    text: str
    level: int = 0
    listed: bool = False


class SheetWords(msgspec.Struct, frozen=True):
    """A sheet on one topic; ``picture`` is an SVG text and ``alt`` what it shows, or both empty."""

    topic: str
    title: str
    language: str
    blocks: tuple[Block, ...]
    picture: str = ""
    alt: str = ""
