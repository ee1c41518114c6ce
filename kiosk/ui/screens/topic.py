"""One step of a topic: picture or title on the stage, text and evidence below."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from kiosk.domain.dates import overdue_words
from kiosk.session.state import AtStep
from kiosk.session.things import thing_at
from kiosk.ui.bar import BarModel, Primary
from kiosk.ui.blocks import figure_piece
from kiosk.ui.context import Context
from kiosk.ui.flow import ROOM_PER_PIECE, Piece, divide, stacked_height
from kiosk.ui.frame import Frame, FrameSpec, room_above
from kiosk.ui.metrics import Form
from kiosk.ui.paged import (
    build_column,
    build_part,
    build_side_by_side,
    fits,
    more_height,
    parts_of,
)
from kiosk.ui.pictures import figure
from kiosk.ui.screens.screen import Screen
from kiosk.ui.step_pieces import StepPieces, has_cards_in_a_row
from kiosk.ui.topic_head import onward, topic_heading, topic_icons
from kiosk.ui.widgets.figure_view import Picture

_MOST_AIR = 28
_LOWER = {Form.PORTRAIT: 280, Form.LANDSCAPE: 120}
_BLOCK_GAP, _COLUMN_GAP, _COLUMN_PICTURE = 24, 72, 320
_PICTURE_SHARES = (1.0, 0.8, 0.62)


class TopicScreen(Screen):
    """The step the patient has reached."""

    def __init__(self, parent: QWidget, context: Context, rect: QRect) -> None:
        super().__init__(parent, context, rect)
        place = context.state.place
        if not isinstance(place, AtStep):
            raise TypeError(place)
        self._topic = context.pack.topics[place.topic]
        self._step = self._topic.step(place.step)
        self._heading = topic_heading(context, self._topic, place)
        primary = onward(context, place)
        if context.state.preferences.simple:
            primary = self._build_one_thing() or primary
        else:
            self._build_whole()
        self.bar_model = BarModel(primary=primary)

    def _build_one_thing(self) -> Primary | None:
        """Show one block of the step, and return what leads to the next, None after the last."""
        context = self.context
        group = context.catalog.group_of(self._topic.id)
        spec = FrameSpec(group.tint, self._heading, self._step.title, emblem=group.icon)
        frame = self._frame(spec)
        pieces = self._with_picture(self._pieces(frame), frame)
        above = self._room_to_share(pieces, frame)
        if context.form is Form.PORTRAIT:
            frame = self._frame(replace(spec, extra=above))
            above = 0
        frame.build(self)
        room = frame.rect.adjusted(0, above, 0, 0)
        following = build_part(self, pieces, room, self.anchor)
        if following is None:
            return None

        def onward() -> None:
            context.session.show_from(following)

        if thing_at(following) == thing_at(self.anchor):
            self.turn = onward
        return Primary(context.words("bar.next"), "next", onward)

    def _room_to_share(self, pieces: list[Piece], frame: Frame) -> int:
        """Return how much lower the things of the step may stand, in pixels, each as low as others.

        Half of what the tallest one leaves free goes above, so that little looks less lost.
        """
        most = _LOWER.get(self.context.form, 0)
        if not most or self.context.metrics.large_text:
            return 0
        parts = divide(pieces, frame.rect.height())
        free = frame.rect.height() - max(map(stacked_height, parts))
        return max(0, min(free // 2, self.context.px(most)))

    def _build_whole(self) -> None:
        """Show as much of the step as there is room for."""
        context = self.context
        frame, pieces = self._planned()
        if fits(pieces, frame.rect) or not self._build_across():
            frame.build(self)
            build_column(self, context, self._aired(pieces, frame), frame.rect, self.anchor)

    def _build_across(self) -> bool:
        """Use the whole of a wide display for a long step, so that nothing hides in a part.

        Cards that stand in a row take its width; texts stand in two columns.
        """
        context = self.context
        if context.form is not Form.LANDSCAPE or context.metrics.large_text:
            return False
        group = context.catalog.group_of(self._topic.id)
        frame = self._frame(FrameSpec(group.tint, self._heading, self._step.title, strip=True))
        if has_cards_in_a_row(self._step):
            pieces = self._with_picture(self._pieces(frame), frame)
            frame.build(self)
            build_column(self, context, self._aired(pieces, frame), frame.rect, self.anchor)
            return True
        width = (frame.rect.width() - context.px(_COLUMN_GAP)) // 2
        pieces = self._pieces(frame, width)
        room = QSize(width, context.px(_COLUMN_PICTURE))
        picture = figure_piece(context, self._step, room, _after(pieces))
        pieces = [*pieces, picture] if picture else pieces
        parts = _halves(pieces, frame.rect.height(), context.px(_BLOCK_GAP))
        if parts is None:
            return False
        frame.build(self)
        build_side_by_side(self, parts, frame.rect, width)
        return True

    def _planned(self) -> tuple[Frame, list[Piece]]:
        """Return the frame with the largest picture that leaves room for the text."""
        group = self.context.catalog.group_of(self._topic.id)
        spec = FrameSpec(group.tint, self._heading, self._step.title)
        for picture, share in self._pictures():
            frame = self._frame(replace(spec, picture=picture, share=share))
            pieces = self._pieces(frame)
            if fits(pieces, frame.rect):
                return frame, pieces
        icons = topic_icons(self.context, group)
        spec = replace(spec, emblem=self._step.icon or icons[self._topic.id])
        if self.context.form is Form.LANDSCAPE and not self.context.metrics.large_text:
            return self._beside_stage(spec)
        return self._without_picture(spec)

    def _beside_stage(self, spec: FrameSpec) -> tuple[Frame, list[Piece]]:
        """Return the frame that needs the fewest parts, its side stage never empty.

        A picture there takes room from title and text, so it may make a part of its own instead.
        """
        frame = self._frame(spec)
        choices = [(frame, self._with_picture(self._pieces(frame), frame))]
        for picture, _ in self._pictures():
            frame = self._frame(replace(spec, picture=picture))
            choices.insert(0, (frame, self._pieces(frame)))
        return min(choices, key=self._worth)

    def _worth(self, choice: tuple[Frame, list[Piece]]) -> tuple[int, int]:
        """Rank fewer parts first, then those that begin with more than a title."""
        frame, pieces = choice
        parts = parts_of(self.context, pieces, frame.rect)
        return len(parts), -len(parts[0])

    def _without_picture(self, spec: FrameSpec) -> tuple[Frame, list[Piece]]:
        frame = self._frame(spec)
        pieces = self._pieces(frame)
        if not fits(pieces, frame.rect):
            spec = replace(spec, emblem="")
            frame = self._frame(spec)
        frame = self._frame(replace(spec, extra=room_above(self.context, frame, pieces)))
        return frame, self._with_picture(pieces, frame)

    def _with_picture(self, pieces: list[Piece], frame: Frame) -> list[Piece]:
        """Return the pieces with the step's picture as the last, for frames that show none."""
        high = frame.rect.height() - more_height(self.context) - self.context.px(16)
        room = QSize(frame.rect.width(), high)
        last = figure_piece(self.context, self._step, room, _after(pieces))
        if last is None:
            return pieces
        return [*pieces, replace(last, begins=self.context.state.preferences.simple)]

    def _frame(self, spec: FrameSpec) -> Frame:
        return Frame(self.context, spec, self.size())

    def _tint(self) -> str:
        return self.context.catalog.group_of(self._topic.id).tint

    def _pictures(self) -> list[tuple[Picture, float]]:
        """Return the step's picture in the shares of the width it may take, largest first."""
        context, shown = self.context, self._step.figure
        if shown is None or context.metrics.large_text or context.form is Form.COMPACT:
            return []
        named = f"{shown.id}-landscape" if context.form is Form.LANDSCAPE else shown.id
        used = named if named in context.catalog.figures else shown.id
        words = context.pack.figures.get(used)
        labels = words.labels if words is not None else {}
        picture = Picture(figure(context.catalog.figures[used]), shown.alt, labels)
        shares = _PICTURE_SHARES if context.form is Form.PORTRAIT else (1.0,)
        return [(picture, share) for share in shares]

    def _pieces(self, frame: Frame, width: int = 0) -> list[Piece]:
        context, width = self.context, width or frame.rect.width()
        step = StepPieces(context, self._step, width, self._tint(), self._notes())
        return [*frame.pieces, *step.pieces]

    def _notes(self) -> Iterator[str]:
        """Yield what is to be known of the whole topic before it is read."""
        words, review = self.context.words, self._topic.review
        if self._topic.language != self.context.pack.language.tag:
            yield words("topic.not_translated")
        if review.is_overdue:
            yield overdue_words(words, review)

    def _aired(self, pieces: list[Piece], frame: Frame) -> list[Piece]:
        """Return the pieces further apart where the screen has room to spare."""
        free = frame.rect.height() - stacked_height(pieces)
        apart = [piece for piece in pieces[1:] if not piece.sticky]
        if free <= 0 or not apart or self.context.metrics.large_text:
            return pieces
        more = min(free // (2 * len(apart)), self.context.px(_MOST_AIR))
        return [p if p.sticky else replace(p, gap=p.gap + more) for p in pieces]


def _after(pieces: Sequence[Piece]) -> int:
    """Return where what follows the pieces begins, later than whatever the last is cut into."""
    return pieces[-1].start + ROOM_PER_PIECE


def _halves(pieces: list[Piece], most: int, block_gap: int) -> list[list[Piece]] | None:
    """Return the pieces in two columns of about the same height, no list or box cut in two.

    Pieces further apart than ``block_gap`` belong to different blocks of the step.
    """
    best: list[list[Piece]] | None = None
    lowest = most
    for spot in range(1, len(pieces)):
        begins_block = pieces[spot].gap >= block_gap and not pieces[spot].sticky
        if not begins_block or pieces[spot - 1].leads:
            continue
        halves = [pieces[:spot], pieces[spot:]]
        tallest = max(stacked_height(half) for half in halves)
        if tallest <= lowest:
            best, lowest = halves, tallest
    return best
