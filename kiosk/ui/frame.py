"""The frame of a screen: stage, heading, picture and title, laid out for each kind of display."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from kiosk.domain.blocks import Run
from kiosk.ui.bar import Note
from kiosk.ui.blocks import text_piece, title_piece
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece, stacked_height
from kiosk.ui.metrics import Form
from kiosk.ui.notes import build_note, note_piece, note_size
from kiosk.ui.shapes import LEAF, SIDE_STAGE, STAGE, Corners
from kiosk.ui.text import sentence_a_line
from kiosk.ui.theme import ON_PAPER
from kiosk.ui.widgets.figure_view import FigureView, Picture, figure_height
from kiosk.ui.widgets.spot import Spot
from kiosk.ui.widgets.stage import Heading, Stage, build_heading, fits_in_heading
from kiosk.ui.widgets.text_block import TextBlock, text_height, title_role

_EMBLEM = 248
_HIGHEST_TARGET = {Form.PORTRAIT: 640, Form.LANDSCAPE: 360}
"""Where there is room, no target starts higher, so that a seated hand reaches it (units)."""


@dataclass(frozen=True, slots=True)
class FrameSpec:
    """What stands at the head of a screen.

    A picture stands ``beside`` the title, ``below`` it at the right, or else over it, where it
    takes a ``share`` of the width; beside the title, of about half the width.  ``extra``
    pixels make an upright stage taller; ``under`` pixels of it reach below what follows the head.
    ``emblem`` is an icon that stands large beside a title without a picture.  A ``strip`` is a low
    stage above the whole width of a wide display, with the title under it.  ``note`` is a hint
    below title and lead.  On a wide display, ``foot`` pixels of the side stage are left free for
    what stands there.  ``above`` is a line over the title.  On a low display a ``slim`` frame has
    its title in the place of the heading's name, which leaves more room for rows.
    """

    tint: str
    heading: Heading
    title: str
    lead: str = ""
    picture: Picture | None = None
    share: float = 1.0
    beside: bool = False
    below: bool = False
    title_role: str = "title"
    extra: int = 0
    under: int = 0
    emblem: str = ""
    strip: bool = False
    note: Note | None = None
    foot: int = 0
    above: str = ""
    slim: bool = False


class Frame:
    """A planned frame: ``rect`` is the room left, ``pieces`` the part of the head that goes there.

    Nothing is built until ``build``, so that a screen can try several frames and keep the best.
    """

    def __init__(self, context: Context, spec: FrameSpec, size: QSize) -> None:
        self._context = context
        self._spec = spec
        self._size = size
        self._parts: list[Callable[[QWidget], None]] = []
        self.pieces: list[Piece] = []
        self.title_bottom = 0
        if context.form is Form.COMPACT or context.metrics.large_text:
            self.rect = self._narrow()
        elif context.form is Form.LANDSCAPE:
            self.rect = self._stripped() if spec.strip else self._wide()
        else:
            self.rect = self._upright()

    def build(self, screen: QWidget) -> None:
        """Make the widgets of the frame."""
        for part in self._parts:
            part(screen)

    # Kinds of display

    def _narrow(self) -> QRect:
        px, compact = self._context.px, self._context.form is Form.COMPACT
        high, side = (px(64), px(28)) if compact else (self._strip(), px(48))
        self._stage(QRect(0, 0, self._size.width(), high), STAGE)
        width = self._size.width() - 2 * side
        self._spec = _slimmed(self._context, self._spec, width)
        self._heading(QRect(side, px(4), width, high - px(8)))
        self.pieces = self._head_pieces(width)
        air = 10 if compact else 16 if self._context.metrics.is_tight else 32
        return self._room(side, high + px(air), width)

    def _stripped(self) -> QRect:
        px = self._context.px
        self._stage(QRect(0, 0, self._size.width(), px(112)), STAGE)
        width = self._size.width() - px(128)
        self._heading(QRect(px(64), px(4), width, px(104)))
        bottom = self._title(QRect(px(64), px(136), width, 0))
        return self._room(px(64), bottom + px(24), width)

    def _strip(self) -> int:
        """Return the height of the heading's strip at large text: less where height is scarce."""
        return self._context.px(168 if self._context.form is Form.PORTRAIT else 112)

    def _upright(self) -> QRect:
        px, spec = self._context.px, self._spec
        side = px(64)
        width = self._size.width() - 2 * side
        parts, self._parts = self._parts, []
        self._heading(QRect(side, px(52), width, px(72)))
        if spec.picture is None:
            bottom = self._title_alone(QRect(side, px(168), width, 0)) + px(52)
        elif spec.below:
            bottom = self._title(QRect(side, px(150), width, 0)) + px(8)
            wide = round(width * 0.44)
            left = side + width - wide - px(64)
            bottom += self._figure(spec.picture, left, bottom, wide) + px(24)
        elif spec.beside:
            bottom = self._title_beside(spec.picture, QRect(side, px(150), width, 0))
        else:
            bottom = self._picture(spec.picture, QRect(side, px(140), width, 0))
            self.pieces = self._head_pieces(width)
        above, self._parts = self._parts, parts
        self._stage(QRect(0, 0, self._size.width(), bottom + spec.under), STAGE)
        self._parts.extend(above)
        return self._room(side, bottom + px(40 if not spec.under else 0), width)

    def _wide(self) -> QRect:
        px, spec = self._context.px, self._spec
        panel = px(776 if spec.picture is not None and spec.heading.total else 688)
        self._stage(QRect(0, 0, panel, self._size.height()), SIDE_STAGE)
        left = panel + px(64)
        width = self._size.width() - left - px(64)
        inner = QRect(px(64), px(52), panel - px(128), px(72))
        self.pieces = self._head_pieces(width)
        if spec.heading.total:
            self._heading(QRect(left, px(44), width, px(72)))
            if spec.picture is None:
                bottom = self._title(inner.translated(0, px(124)))
                self.pieces = []
                self._emblem_below(bottom, panel)
        else:
            self._heading(inner)
        if spec.below:
            at = inner.translated(0, px(20 if spec.heading.total else 124))
            self.title_bottom = self._title(at)
            self.pieces = []
            if spec.picture is None:
                self._emblem_below(self.title_bottom, panel)
        if spec.picture is not None:
            self._picture_at_side(spec.picture, panel)
        top = 144 if spec.heading.total else 72 if spec.below else 112
        return self._room(left, px(top), width)

    def _emblem_below(self, top: int, panel: int) -> None:
        room = self._size.height() - top - self._spec.foot
        size = min(self._context.px(380), room - self._context.px(160))
        if self._spec.emblem and size > self._context.px(160):
            corner = QPoint((panel - size) // 2, top + (room - size) // 2)
            self._emblem(QRect(corner, QSize(size, size)))

    # Parts

    def _room(self, left: int, top: int, width: int) -> QRect:
        below = self._context.px(24 if not self._context.metrics.is_tight else 10)
        return QRect(left, top, width, self._size.height() - top - below)

    def _head_pieces(self, width: int) -> list[Piece]:
        context, spec = self._context, self._spec
        pieces = []
        if spec.title:
            pieces.append(title_piece(context, spec.title, width, spec.title_role))
        if spec.above:
            pieces.insert(0, _line_above(context, spec.above, width))
        lead, gap = spec.lead, context.px(16)
        in_words = context.form is Form.COMPACT
        if spec.note is not None and in_words:
            lead = f"{lead} {spec.note.text}"
        if lead:
            pieces.append(text_piece(context, (Run(lead),), width, -1, gap, "caption"))
        if spec.note is not None and not in_words:
            pieces.append(note_piece(context, spec.note, width, gap))
        return pieces

    def _stage(self, rect: QRect, corners: Corners) -> None:
        context, tint = self._context, self._spec.tint
        self._parts.append(lambda screen: Stage(screen, context, tint, corners).setGeometry(rect))

    def _heading(self, rect: QRect) -> None:
        context, heading = self._context, self._spec.heading
        self._parts.append(lambda screen: build_heading(screen, context, heading, rect))

    def _words(self, text: str, role: str, at: QRect, heading: int = 0, colour: str = "ink") -> int:
        context = self._context
        high = text_height(context, text, role, at.width())
        rect = QRect(at.left(), at.top(), at.width(), high)

        def build(screen: QWidget) -> None:
            block = TextBlock(screen, context, text, role, colour, heading=heading)
            block.setGeometry(rect)

        self._parts.append(build)
        return at.top() + high

    def _title(self, at: QRect) -> int:
        if self._spec.above:
            top = self._words(self._spec.above, "row_bold", at, colour="evidence")
            at = at.translated(0, top - at.top())
        role = title_role(self._context, self._spec.title, self._spec.title_role, at.width())
        bottom = self._words(self._spec.title, role, at, heading=1)
        if self._spec.lead:
            context = self._context
            lower = QRect(at.left(), bottom + context.px(16), at.width(), 0)
            lead = sentence_a_line(self._spec.lead, "body", context.metrics, at.width())
            bottom = self._words(lead, "body", lower)
        return self._note(self._spec.note, at, bottom) if self._spec.note is not None else bottom

    def _note(self, note: Note, at: QRect, above: int) -> int:
        context = self._context
        size = QSize(*note_size(context, note, at.width()))
        rect = QRect(QPoint(at.left(), above + context.px(24)), size)
        self._parts.append(lambda screen: build_note(screen, context, note, rect))
        return rect.bottom() + 1

    def _title_alone(self, at: QRect) -> int:
        """Put the title in the middle of the stage, the emblem to its right."""
        spec = self._spec
        size = self._context.px(_EMBLEM) if spec.emblem else 0
        room = at.width() - (size + self._context.px(48) if size else 0)
        role = title_role(self._context, spec.title, spec.title_role, room)
        gap = self._context.px(16)
        high = text_height(self._context, spec.title, role, room)
        lead = text_height(self._context, spec.lead, "body", room) + gap if spec.lead else 0
        whole = max(high + lead, size) + spec.extra
        top = at.top() + (whole - high - lead) // 2
        bottom = self._words(spec.title, role, QRect(at.left(), top, room, 0), 1)
        if spec.lead:
            self._words(spec.lead, "body", QRect(at.left(), bottom + gap, room, 0))
        if size:
            corner = QPoint(at.left() + at.width() - size, at.top() + (whole - size) // 2)
            self._emblem(QRect(corner, QSize(size, size)))
        return at.top() + whole

    def _emblem(self, rect: QRect) -> None:
        context, icon = self._context, self._spec.emblem
        fill = "" if context.colour("stageEdge").isValid() else "card"
        self._parts.append(
            lambda screen: Spot(screen, context, icon, ON_PAPER, fill, corners=LEAF).setGeometry(
                rect
            )
        )

    def _title_beside(self, picture: Picture, at: QRect) -> int:
        px = self._context.px
        wide = round(at.width() * 0.52 * self._spec.share)
        room = at.width() - wide - round(at.width() * 0.03)
        words_bottom = self._title(QRect(at.left(), at.top() + px(36), room, 0))
        high = self._figure(picture, at.left() + at.width() - wide, at.top(), wide)
        return max(words_bottom, at.top() + high) + px(52)

    def _picture(self, picture: Picture, at: QRect) -> int:
        wide = round(at.width() * self._spec.share)
        high = self._figure(picture, at.left() + (at.width() - wide) // 2, at.top(), wide)
        return at.top() + high + self._context.px(36)

    def _figure(self, picture: Picture, left: int, top: int, wide: int) -> int:
        context = self._context
        self._parts.append(
            lambda screen: FigureView(screen, context, picture, wide).move(left, top)
        )
        return figure_height(context, picture, wide)

    def _picture_at_side(self, picture: Picture, panel: int) -> None:
        px = self._context.px
        top = 0 if self._spec.heading.total else px(140 if not self._spec.foot else 124)
        if self._spec.below:
            top = max(px(360), self.title_bottom + px(24))
        wide = panel - px(48 if picture.labels else 128)
        room = self._size.height() - top - self._spec.foot
        high = figure_height(self._context, picture, wide)
        while high > room - px(64) and wide > px(200):
            wide -= px(16)
            high = figure_height(self._context, picture, wide)
        self._figure(picture, (panel - wide) // 2, top + (room - high) // 2, wide)


def room_above(context: Context, frame: Frame, pieces: Sequence[Piece]) -> int:
    """Return how much lower the first target may come to be within reach, in pixels."""
    highest = _HIGHEST_TARGET.get(context.form)
    before = next((i for i, piece in enumerate(pieces) if piece.target), len(pieces))
    if highest is None or context.metrics.large_text or before == len(pieces):
        return 0
    above = stacked_height(pieces[: before + 1]) - pieces[before].height
    free = frame.rect.height() - stacked_height(pieces)
    return max(0, min(context.px(highest) - frame.rect.top() - above, free))


def _slimmed(context: Context, spec: FrameSpec, width: int) -> FrameSpec:
    """Return a slim frame with its title in the heading, where there is need and room."""
    wanted = spec.slim and context.metrics.is_tight
    if not wanted or not fits_in_heading(context, spec.heading, spec.title, width):
        return spec
    return replace(spec, heading=replace(spec.heading, title=spec.title, is_title=True), title="")


def _line_above(context: Context, text: str, width: int) -> Piece:
    """Return the line over a title, which says what kind of title it is."""
    high = text_height(context, text, "row_bold", width)

    def build(parent: QWidget, left: int, top: int) -> None:
        TextBlock(parent, context, text, "row_bold", "evidence").setGeometry(left, top, width, high)

    return Piece(0, high, build, leads=True)
