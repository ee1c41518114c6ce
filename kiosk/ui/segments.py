"""A choice between a few things: segments in one box, side by side or below one another."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from kiosk.ui.context import Context
from kiosk.ui.flow import Piece
from kiosk.ui.shapes import PANEL, Corners
from kiosk.ui.text import lay_out, words, words_fit
from kiosk.ui.widgets.box import Box, BoxLook
from kiosk.ui.widgets.check_row import Choice, choice_room
from kiosk.ui.widgets.touch_button import Look

_BORDER = 4
_HEIGHT = 100
_INNER = PANEL.top_left - _BORDER


@dataclass(frozen=True, slots=True)
class Segment:
    """One choice: the name of its widget, its words, and what a touch does.

    ``spoken`` is what a screen reader says in place of words that need the sight of the others.
    """

    name: str
    text: str
    chosen: bool
    act: Callable[[], None]
    role: str = "button"
    spoken: str = ""


def segments_piece(
    context: Context, segments: Sequence[Segment], width: int, start: int, gap: int
) -> Piece:
    """Return a choice as a piece that stays with its heading."""
    line = context.px(_BORDER)
    own = (width - (len(segments) + 1) * line) // len(segments)
    stacked = any(_is_broken(context, segment, own) for segment in segments)
    high = context.metrics.control(_HEIGHT) - 2 * line
    whole = (len(segments) * (high + line) if stacked else high + line) + line

    def build(parent: QWidget, left: int, top: int) -> None:
        Box(parent, context, BoxLook("leaf")).setGeometry(left, top, width, whole)
        for index, segment in enumerate(segments):
            corners = _corners(index, len(segments), stacked=stacked)
            choice = _button(parent, context, segment, corners)
            if stacked:
                at = top + line + index * (high + line)
                choice.setGeometry(left + line, at, width - 2 * line, high)
                continue
            near = left + line + index * (own + line)
            last = index == len(segments) - 1
            wide = left + width - line - near if last else own
            choice.setGeometry(near, top + line, wide, high)

    return Piece(start, whole, build, gap, target=True, sticky=True)


def _is_broken(context: Context, segment: Segment, width: int) -> bool:
    room = choice_room(context, width)
    text, metrics = words(segment.text), context.metrics
    is_one_line = lay_out(text, segment.role, metrics, room).lines == 1
    return not (is_one_line and words_fit(text, segment.role, metrics, room))


def _corners(index: int, count: int, *, stacked: bool) -> Corners:
    """Return the corners of a segment: round where they are those of the box."""
    before, after = (_INNER if index == end else 0.0 for end in (0, count - 1))
    if stacked:
        return Corners(before, before, after, after)
    return Corners(before, after, after, before)


def _button(parent: QWidget, context: Context, segment: Segment, corners: Corners) -> Choice:
    fill, ink = ("leaf", "onLeaf") if segment.chosen else ("card", "leaf")
    look = Look(fill, "", 0, corners, ink)
    button = Choice(parent, context, segment.text, segment.role, segment.chosen, look)
    button.setObjectName(segment.name)
    if segment.spoken:
        button.setAccessibleName(segment.spoken)
    button.clicked.connect(partial(_act, segment.act))
    return button


def _act(act: Callable[[], None], _checked: bool = False) -> None:
    act()
