"""Pieces around one other piece, which they only say something of."""

from abc import abstractmethod
from collections.abc import Hashable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from kiosk.paper.text import Piece, Role
from kiosk.tagging import TaggedCanvas


class _Around(Piece):
    """Looks like the piece inside, and falls into parts with the same around them."""

    inside: Piece

    def height(self, width: float) -> float:
        """Return the height of the piece inside."""
        return self.inside.height(width)

    def first_middle(self, width: float) -> float:
        """Return the middle of the first line of the piece inside."""
        return self.inside.first_middle(width)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the piece inside."""
        with self.saying(canvas):
            self.inside.draw(canvas, x, top, width)

    def draw_to(
        self, canvas: TaggedCanvas, corner: tuple[float, float], width: float, height: float
    ) -> None:
        """Draw the piece inside, a box ``height`` points high."""
        with self.saying(canvas):
            self.inside.draw_to(canvas, corner, width, height)

    def parts(self, width: float) -> Sequence[tuple[float, Piece]]:
        """Return the parts of the piece inside, each in one of this kind."""
        return [(gap, self.around(part)) for gap, part in self.inside.parts(width)]

    def again(self) -> Piece | None:
        """Return that of the piece inside."""
        return self.inside.again()

    def headings(self) -> Iterator[str]:
        """Yield those of the piece inside."""
        yield from self.inside.headings()

    def numbering(self) -> str:
        """Return that of the piece inside."""
        return self.inside.numbering()

    @contextmanager
    @abstractmethod
    def saying(self, canvas: TaggedCanvas) -> Iterator[None]:
        """Draw what is inside as what is said of it."""
        yield

    @abstractmethod
    def around(self, part: Piece) -> Piece:
        """Return the part in one of this kind."""


@dataclass(eq=False)
class _KeptIn(_Around):
    """A part of a list or an item that is broken, which it stays in."""

    whole: Piece
    inside: Piece

    def __post_init__(self) -> None:
        self.role = self.inside.role

    @contextmanager
    def saying(self, canvas: TaggedCanvas) -> Iterator[None]:
        """Go on with the whole."""
        with self.whole.tagged(canvas):
            yield

    def around(self, part: Piece) -> Piece:
        """Return the part as one of the same whole."""
        return _KeptIn(self.whole, part)


@dataclass(eq=False)
class InLanguage(_Around):
    """A piece in a language of its own; ``language`` is a BCP 47 tag."""

    language: str
    inside: Piece

    def __post_init__(self) -> None:
        self.role = self.inside.role

    @contextmanager
    def saying(self, canvas: TaggedCanvas) -> Iterator[None]:
        """Name the language."""
        with canvas.language(self.language):
            yield

    def around(self, part: Piece) -> Piece:
        """Return the part in the same language."""
        return InLanguage(self.language, part)


@dataclass(eq=False)
class Measured(_Around):
    """A piece no wider than ``most`` points, from the left edge."""

    most: float
    inside: Piece

    def __post_init__(self) -> None:
        self.role = self.inside.role

    def height(self, width: float) -> float:
        """Return the height of the piece inside at that width."""
        return super().height(min(width, self.most))

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Draw the piece inside."""
        super().draw(canvas, x, top, min(width, self.most))

    def parts(self, width: float) -> Sequence[tuple[float, Piece]]:
        """Return the parts of the piece inside at that width."""
        return super().parts(min(width, self.most))

    @contextmanager
    def saying(self, canvas: TaggedCanvas) -> Iterator[None]:  # noqa: ARG002
        """Say nothing of it."""
        yield

    def around(self, part: Piece) -> Piece:
        """Return the part as wide."""
        return Measured(self.most, part)


@dataclass(eq=False)
class Within(_Around):
    """A piece in an element that others stand in too: all those with the same owner."""

    kind: str
    owner: Hashable
    inside: Piece

    def __post_init__(self) -> None:
        self.role = self.inside.role

    @contextmanager
    def saying(self, canvas: TaggedCanvas) -> Iterator[None]:
        """Go on with the element."""
        with canvas.element(self.kind, self.owner):
            yield

    def around(self, part: Piece) -> Piece:
        """Return the part in the same element."""
        return Within(self.kind, self.owner, part)


@dataclass(eq=False)
class Unread(_Around):
    """A piece for the eye alone: a running head or foot, or what tells of the next page."""

    inside: Piece

    def __post_init__(self) -> None:
        self.role = self.inside.role

    @contextmanager
    def saying(self, canvas: TaggedCanvas) -> Iterator[None]:
        """Draw it for the eye alone."""
        with canvas.artifact(running=True):
            yield

    def around(self, part: Piece) -> Piece:
        """Return the part, unread too."""
        return Unread(part)


def core(piece: Piece) -> Piece:
    """Return what is inside of all that only says something of it."""
    return core(piece.inside) if isinstance(piece, _Around) else piece


def kept_in(whole: Piece, part: Piece) -> Piece:
    """Return a part of a broken piece that stays in it, if it is a list or an item."""
    return _KeptIn(whole, part) if whole.role in {Role.LIST, Role.ITEM} else part
