"""What a local pack changes of its base, each with both places."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from kiosk.diagnostics import Location
from kiosk.source.lines import Text
from kiosk.source.yaml_tree import ListNode, MapNode, Node

TOPICS = "topics"
"""The folder of a language that holds whole topics."""
STEPS = "steps"
"""The folder of a language that holds single steps of topics of the base."""

SHORT = 8
"""How many hexadecimal digits stand for a text: among 10,000 overrides, the chance that a changed
text keeps the digits of the old one is 10,000 / 2³², or 2 in a million."""


@dataclass(frozen=True, slots=True)
class Override:
    """A text of the base that words of the local pack stand in place of.

    ``name`` is the file and what is changed in it: ``en/interface.yaml#bar.back``, or the file
    alone where the whole of it is; ``at`` is where the words stand, ``hidden`` what they hide.
    """

    name: str
    at: Location
    hidden: Text

    @property
    def digest(self) -> str:
        """The first digits of the SHA-256 of the hidden text, spaces at line ends left out."""
        lines = (line.rstrip() for line in self.hidden.value.rstrip().split("\n"))
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:SHORT]


@dataclass(frozen=True, slots=True)
class Addition:
    """Something of the local pack that the base does not have.

    ``word`` is its key or id in its place, ``beside`` are those that the base has there.  A
    ``stray`` makes sense only as a change of something in the base.
    """

    name: str
    word: Text
    beside: frozenset[str]
    is_entry: bool = False
    """Whether more than one text stands under it, as under a word of the glossary."""
    is_stray: bool = False


@dataclass(slots=True)
class Changes:
    """The overrides and additions met so far."""

    overrides: list[Override] = field(default_factory=list)
    additions: list[Addition] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Overlay:
    """What a local pack does to its base.

    ``base_files`` are the paths of the base's files by what diagnostics call them.  ``seen`` has
    the digest of each base text that was accepted, by the name of the override, and is ``None``
    when broken.
    """

    root: str
    base_files: Mapping[str, str]
    overrides: tuple[Override, ...]
    additions: tuple[Addition, ...]
    seen: Mapping[str, Text] | None

    def is_base(self, at: Location) -> bool:
        """Tell whether the place is in the base, which is not theirs to change."""
        return at.path in self.base_files

    def local_file(self, at: Location) -> str:
        """Return the file of the local pack where words for a place in the base are written."""
        path = PurePosixPath(self.base_files[at.path])
        if path.parent.name == TOPICS:
            path = path.parent.with_name(STEPS) / path.name
        return (PurePosixPath(self.root) / path).as_posix()


def words_of(node: Node) -> str:
    """Return all that a tree says, a text a line."""
    return "\n".join(_texts(node))


def _texts(node: Node) -> Iterator[str]:
    match node:
        case ListNode(items):
            for item in items:
                yield from _texts(item)
        case MapNode(entries):
            for key, value in entries:
                yield key.value
                yield from _texts(value)
        case Text(value):
            yield value
