"""A note with an icon on a quiet surface of its own: a promise or a hint beside the main words."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk.ui.bar import Note
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece
from kiosk.ui.shapes import CHIP
from kiosk.ui.text import LaidText, lay_out, sentence_a_line, words
from kiosk.ui.theme import ON_PAPER, ON_TINT
from kiosk.ui.widgets.box import Box, BoxLook
from kiosk.ui.widgets.spot import Spot
from kiosk.ui.widgets.text_block import TextBlock

_ROLE = "row"
_ICON, _PAD, _GAP, _AIR = 44, 22, 16, 14


def note_size(context: Context, note: Note, room: int) -> tuple[int, int]:
    """Return the width and height of a note in pixels, no wider than the room."""
    around = _text_left(context) + context.px(_PAD)
    laid = _laid(context, note, room - around)
    wide = round(laid.width + 2) + around
    return min(wide, room), max(laid.height, context.metrics.control(_ICON)) + 2 * context.px(_AIR)


def build_note(parent: QWidget, context: Context, note: Note, rect: QRect) -> None:
    """Make the widgets of a note in a place as large as ``note_size`` says."""
    edge = "line" if context.colour("stageEdge").isValid() else ""
    look = BoxLook("card", edge, 3 if edge else 0, CHIP)
    Box(parent, context, look).setGeometry(rect)
    size = context.metrics.control(_ICON)
    icon = Spot(parent, context, note.icon, ON_PAPER, "", share=1.0)
    icon.setGeometry(rect.left() + context.px(_PAD), rect.center().y() - size // 2, size, size)
    left = _text_left(context)
    room = rect.width() - left - context.px(_PAD)
    laid = _laid(context, note, room)
    block = TextBlock(parent, context, laid.text, _ROLE)
    top = rect.top() + (rect.height() - laid.height) // 2
    block.setGeometry(rect.left() + left, top, room, laid.height)


def note_piece(context: Context, note: Note, width: int, gap: int) -> Piece:
    """Return a note as a piece of a column."""
    wide, high = note_size(context, note, width)

    def build(parent: QWidget, left: int, top: int) -> None:
        build_note(parent, context, note, QRect(left, top, wide, high))

    return Piece(0, high, build, gap)


def plain_note_height(context: Context, note: Note, width: int) -> int:
    """Return the height in pixels of a note that stands on the stage itself."""
    room = width - context.metrics.control(_ICON) - context.px(_GAP)
    laid = lay_out(words(note.text), _ROLE, context.metrics, room)
    return max(laid.height, context.metrics.control(_ICON))


def build_plain_note(parent: QWidget, context: Context, note: Note, rect: QRect) -> None:
    """Make the widgets of a note without a surface of its own."""
    size = context.metrics.control(_ICON)
    icon = Spot(parent, context, note.icon, ON_TINT, "", share=1.0)
    icon.setGeometry(rect.left(), rect.top() + (rect.height() - size) // 2, size, size)
    left = size + context.px(_GAP)
    high = lay_out(words(note.text), _ROLE, context.metrics, rect.width() - left).height
    block = TextBlock(parent, context, note.text, _ROLE)
    top = rect.top() + (rect.height() - high) // 2
    block.setGeometry(rect.left() + left, top, rect.width() - left, high)


def plain_note_piece(context: Context, note: Note, width: int, gap: int) -> Piece:
    """Return a note without a surface as a piece of a column."""
    high = plain_note_height(context, note, width)

    def build(parent: QWidget, left: int, top: int) -> None:
        build_plain_note(parent, context, note, QRect(left, top, width, high))

    return Piece(0, high, build, gap)


def _laid(context: Context, note: Note, room: int) -> LaidText:
    """Return the note in one line, or with a line for each sentence, if that is enough."""
    laid = lay_out(words(note.text), _ROLE, context.metrics, max(room, 1))
    if laid.lines == 1:
        return laid
    text = sentence_a_line(note.text, _ROLE, context.metrics, room)
    return lay_out(words(text), _ROLE, context.metrics, max(room, 1))


def _text_left(context: Context) -> int:
    return context.px(_PAD + _GAP) + context.metrics.control(_ICON)
