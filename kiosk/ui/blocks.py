"""Pieces that many screens are made of: texts, titles and the picture of a step."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from kiosk.domain.blocks import Run, Runs, plain
from kiosk.domain.topic import Step
from kiosk.ui.context import Context
from kiosk.ui.flow import ROOM_PER_PIECE, Piece
from kiosk.ui.pictures import figure
from kiosk.ui.splitting import split_runs
from kiosk.ui.text import words
from kiosk.ui.widgets.figure_view import FigureView, Picture, figure_height
from kiosk.ui.widgets.text_block import TextBlock, text_height, title_role


def text_piece(
    context: Context, runs: Runs, width: int, start: int, gap: int, role: str = "body"
) -> Piece:
    """Return a paragraph that may be cut between its sentences.

    One that ends with a colon stays with what it announces.
    """
    leads = plain(runs).endswith(":")
    return _text(context, runs, width, start, gap, _TextStyle(role, leads=leads))


def heading_piece(context: Context, runs: Runs, width: int, start: int, gap: int) -> Piece:
    """Return a heading inside a step, which stays with what follows it."""
    return _text(context, runs, width, start, gap, _TextStyle("heading", heading=2, leads=True))


def section_piece(context: Context, text: str, width: int, start: int, gap: int) -> Piece:
    """Return a heading over rows, which is never cut."""
    runs = (Run(text, strong=True),)
    title = _text(context, runs, width, start, gap, _TextStyle("row_bold", heading=2, leads=True))
    return replace(title, split=None)


@dataclass(frozen=True, slots=True)
class _TextStyle:
    role: str = "body"
    colour: str = "ink"
    heading: int = 0
    leads: bool = False


def _text(
    context: Context, runs: Runs, width: int, start: int, gap: int, style: _TextStyle
) -> Piece:
    height = text_height(context, runs, style.role, width)

    def build(parent: QWidget, left: int, top: int) -> None:
        block = TextBlock(parent, context, runs, style.role, style.colour, heading=style.heading)
        block.setGeometry(left, top, width, height)

    def split(room: int, last_resort: bool) -> tuple[Piece, Piece] | None:
        halves = split_runs(context, runs, style.role, width, room, last_resort)
        if halves is None:
            return None
        first, rest = halves
        after = start + len(plain(first)) + 1
        head = _text(context, first, width, start, gap, replace(style, leads=False))
        return head, _text(context, rest, width, after, gap, style)

    return Piece(start, height, build, gap, leads=style.leads, split=split)


def title_piece(context: Context, title: str, width: int, role: str = "title") -> Piece:
    """Return the title of a screen as its first piece."""
    style = _TextStyle(title_role(context, title, role, width), heading=1)
    piece = _text(context, words(title), width, -2 * ROOM_PER_PIECE, 0, style)
    return replace(piece, title=True)


def figure_piece(context: Context, step: Step, room: QSize, start: int) -> Piece | None:
    """Return the picture of a step as a piece, for screens that have no stage to put it on.

    It is as wide as the room allows without being higher.
    """
    shown = step.figure
    if shown is None or shown.id not in context.catalog.figures:
        return None
    said = context.pack.figures.get(shown.id)
    labels = said.labels if said is not None else {}
    picture = Picture(figure(context.catalog.figures[shown.id]), shown.alt, labels)
    width = whole = room.width()
    height = figure_height(context, picture, width)
    while height > room.height() and width > whole // 4:
        width -= whole // 20
        height = figure_height(context, picture, width, whole)

    def build(parent: QWidget, left: int, top: int) -> None:
        FigureView(parent, context, picture, width, whole).move(left, top)

    return Piece(start, height, build, context.px(24))
