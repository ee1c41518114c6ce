"""Lines and blocks of text that remember where they came from."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from typing import Self

from kiosk.diagnostics import Location

_SPACES = re.compile("[ \n]+")


def single_spaced(text: str) -> str:
    """Return the text with each run of spaces and line ends as one space, and none around it.

    Spaces that do not break a line stay.
    """
    return _SPACES.sub(" ", text).strip(" ")


@dataclass(frozen=True, slots=True)
class Text:
    """A word or text of the author's and the place of its first character."""

    value: str
    at: Location


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or what is left of it once marks at its start are cut off."""

    text: str
    at: Location

    @property
    def indent(self) -> int:
        """The number of spaces before the first word."""
        return len(self.text) - len(self.text.lstrip(" "))

    def cut(self, columns: int) -> "Line":
        """Return the line without so many characters at its start."""
        return Line(self.text[columns:], self.at.right(columns))


class Block(str):
    """The text of some lines, joined, that tells the place of each of its characters."""

    __slots__ = ("_starts", "lines")

    lines: tuple[Line, ...]
    _starts: tuple[int, ...]

    def __new__(cls, lines: Iterable[Line]) -> Self:
        """Join the lines by line ends, leaving out spaces at the end of each."""
        kept = tuple(Line(line.text.rstrip(" "), line.at) for line in lines)
        block = super().__new__(cls, "\n".join(line.text for line in kept))
        block.lines = kept
        block._starts = (0, *accumulate(len(line.text) + 1 for line in kept[:-1]))
        return block

    @property
    def at(self) -> Location:
        """The place of the first character."""
        return self.lines[0].at

    def locate(self, offset: int) -> Location:
        """Return the place of the character with this index."""
        number = bisect_right(self._starts, offset) - 1
        return self.lines[number].at.right(offset - self._starts[number])
