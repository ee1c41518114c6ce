"""The tree of a tagged document: what its content is, in reading order."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

_CELLS: Final = frozenset({"TH", "TD"})
"""Elements that keep their place without content: a row without one would lose a column."""


class Content(NamedTuple):
    """A marked-content sequence: the index of its page, and its number on that page."""

    page: int
    number: int


class Spot(NamedTuple):
    """An annotation: the index of its page, and its number in the document."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Facts:
    """What an element says of itself besides its type; what is empty is left out.

    ``alt`` stands for a picture and ``words`` for a sign that is drawn (ISO 32000-1, 14.9.3 and
    14.9.4).  ``box`` is left, bottom, right and top in points (14.8.5.4.3), ``numbering`` what
    stands before the items of a list (14.8.5.5).  ``scope`` is what a header cell is over,
    ``Column`` or ``Row``, and ``columns`` and ``rows`` how many a cell spans (14.8.5.7).
    """

    alt: str = ""
    words: str = ""
    box: tuple[float, float, float, float] | None = None
    numbering: str = ""
    scope: str = ""
    columns: int = 1
    rows: int = 1


NO_FACTS = Facts()


@dataclass(eq=False)
class Element:
    """A structure element; ``kind`` is a structure type of ISO 32000-1, 14.8.4.

    ``language`` is a BCP 47 tag, empty where it is that of what is around it.
    """

    kind: str
    facts: Facts = NO_FACTS
    language: str = ""
    children: "list[Element | Content | Spot]" = field(default_factory=list)

    def is_empty(self) -> bool:
        """Tell whether there is no content in it."""
        return all(isinstance(child, Element) and child.is_empty() for child in self.children)

    def is_needed(self) -> bool:
        """Tell whether it belongs into the file."""
        return self.kind in _CELLS or not self.is_empty()

    def walk(self) -> "Iterator[Element]":
        """Yield this and all below it that belongs into the file, in reading order."""
        yield self
        for child in self.children:
            if isinstance(child, Element) and child.is_needed():
                yield from child.walk()
