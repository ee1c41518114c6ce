"""What the Markdown of a topic says, part by part, each with its place."""

from dataclasses import dataclass
from typing import TypeAlias

from kiosk.diagnostics import Location
from kiosk.source.lines import Text, single_spaced


@dataclass(frozen=True, slots=True)
class Link:
    """A link to a ``term`` or a ``topic``."""

    kind: str
    target: Text


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of words on one line in one style."""

    text: str
    at: Location
    strong: bool = False
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class Marks:
    """The sources and the grade behind a text; ``at`` is the place of the first of them.

    Without any, ``at`` is the place of the text itself.
    """

    at: Location
    sources: tuple[Text, ...] = ()
    grade: Text | None = None

    def __bool__(self) -> bool:
        return bool(self.sources or self.grade)


@dataclass(frozen=True, slots=True)
class Prose:
    """The words of a paragraph, list item or title, with the marks at their end."""

    at: Location
    spans: tuple[Span, ...]
    marks: Marks
    icon: Text | None = None

    @property
    def words(self) -> str:
        """The words alone, spaces made single."""
        return single_spaced("".join(span.text for span in self.spans))

    @property
    def plain(self) -> Text:
        """The words alone with their place."""
        return Text(self.words, self.at)


@dataclass(frozen=True, slots=True)
class ParagraphNode:
    """A paragraph."""

    prose: Prose

    @property
    def at(self) -> Location:
        """The place of the first word."""
        return self.prose.at


@dataclass(frozen=True, slots=True)
class HeadingNode:
    """A heading inside a step."""

    title: Text

    @property
    def at(self) -> Location:
        """The place of the first word."""
        return self.title.at


@dataclass(frozen=True, slots=True)
class ItemsNode:
    """A list; its own marks cover the whole of it."""

    at: Location
    is_ordered: bool
    items: tuple[Prose, ...]
    marks: Marks


@dataclass(frozen=True, slots=True)
class PictureNode:
    """A picture of the pack, by its id."""

    at: Location
    figure: Text
    alt: Text


@dataclass(frozen=True, slots=True)
class BoxNode:
    """A callout; its own marks cover the whole of it."""

    at: Location
    kind: Text
    title: Text
    blocks: tuple[ParagraphNode | ItemsNode, ...]
    marks: Marks


BlockNode: TypeAlias = ParagraphNode | HeadingNode | ItemsNode | PictureNode | BoxNode


@dataclass(frozen=True, slots=True)
class StepNode:
    """One screen: a level-2 heading and what follows it; ``id`` is empty when there is none."""

    at: Location
    id: Text
    title: Text
    icon: Text | None
    blocks: tuple[BlockNode, ...]
