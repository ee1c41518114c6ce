"""The tree of a tagged document: what its content is, in reading order."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple


class Content(NamedTuple):
    """A marked-content sequence: the index of its page, and its number on that page."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Facts:
    """What an element says of itself besides its type; what is empty is left out.

    ``alt`` stands for a picture and ``words`` for a sign that is drawn (ISO 32000-1, 14.9.3 and
    14.9.4).  ``box`` is left, bottom, right and top in points (14.8.5.4.3), ``numbering`` what
    stands before the items of a list (14.8.5.5).
    """

    alt: str = ""
    words: str = ""
    box: tuple[float, float, float, float] | None = None
    numbering: str = ""


NO_FACTS = Facts()


@dataclass(eq=False)
class Element:
    """A structure element; ``kind`` is a structure type of ISO 32000-1, 14.8.4.

    ``language`` is a BCP 47 tag, empty where it is that of what is around it.
    """

    kind: str
    facts: Facts = NO_FACTS
    language: str = ""
    children: "list[Element | Content]" = field(default_factory=list)

    def is_empty(self) -> bool:
        """Tell whether there is no content in it."""
        return all(isinstance(child, Element) and child.is_empty() for child in self.children)

    def contents(self) -> "Iterator[tuple[Content, Element]]":
        """Yield each piece of content with the element it stands in, in reading order."""
        for child in self.children:
            if isinstance(child, Element):
                yield from child.contents()
            else:
                yield child, self
