"""The tiles: what would you like to know?"""

from dataclasses import replace

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk.domain.catalog import Group
from kiosk.ui import pictures
from kiosk.ui.bar import BarModel, Note, Primary
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece, numbered, stacked_height
from kiosk.ui.frame import Frame, FrameSpec
from kiosk.ui.metrics import Form
from kiosk.ui.paged import build_column, fits, with_more
from kiosk.ui.screens.home_card import card_pieces
from kiosk.ui.screens.home_tools import SideTools, tool_pieces
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.figure_view import Picture
from kiosk.ui.widgets.stage import Heading
from kiosk.ui.widgets.tile import Tile, tile_height

_TILE_HEIGHT = {Form.PORTRAIT: 140, Form.LANDSCAPE: 116, Form.COMPACT: 80}
_TALLEST_TILE, _TALLEST_OF_FEW = 200, 240
_GAPS = {Form.PORTRAIT: (40, 18), Form.LANDSCAPE: (28, 14), Form.COMPACT: (12, 12)}
"""The room above the first row of tiles and above the others, in design units."""

_BESIDE = 24
"""The room between two tiles of a row, in design units."""

_FEW = 3
"""How many tiles there are to choose from, one thing at a time."""

_PICTURE_SHARES = (0.86, 0.6, 0.4)


class HomeScreen(Screen):
    """Every group of topics as a tile, and the patient's own tools."""

    def __init__(self, parent: QWidget, context: Context, rect: QRect) -> None:
        super().__init__(parent, context, rect)
        words, px = context.words, context.px
        self.bar_model = BarModel(_primary(context), Note(words("bar.at_home"), "home"))
        side = SideTools(context, px(560)) if self._roomy_side() else None
        more = words("home.more") if self._simple and not self.anchor else ""
        frame, pieces = self._planned(side.height + px(48) if side is not None else 0)
        frame.build(self)
        build_column(self, context, numbered(pieces), frame.rect, self.anchor, more_words=more)
        if side is not None:
            side.build(self, px(64), self.height() - px(48) - side.height)

    def _planned(self, foot: int) -> tuple[Frame, list[Piece]]:
        """Return the frame with the largest picture that leaves room for every tile.

        ``foot`` pixels of a side stage are taken by the tools; else they follow the tiles.
        """
        context, words = self.context, self.context.words
        heading = Heading(words("home.name"), icon="leaf")
        lead = words("home.lead_tour" if context.catalog.tour else "home.lead")
        wide = context.form is Form.LANDSCAPE
        drawing = pictures.illustration("talk" if wide or self._simple else "home")
        for share in (1.0,) if wide else _PICTURE_SHARES:
            title, picture = words("home.title"), Picture(drawing)
            spec = FrameSpec("leafTint", heading, title, lead, picture, share, foot=foot, slim=True)
            frame = Frame(context, spec, self.size())
            after = [] if foot else tool_pieces(context, frame.rect.width())
            after[:1] = [replace(piece, begins=self._simple) for piece in after[:1]]
            pieces = [*self._head(frame), *self._tiles(frame, stacked_height(after)), *after]
            if self._is_enough(frame, pieces):
                break
        return frame, pieces

    def _is_enough(self, frame: Frame, pieces: list[Piece]) -> bool:
        """Tell whether a frame leaves enough room; one thing at a time, the tiles come later."""
        if not self._simple:
            return fits(pieces, frame.rect)
        room = with_more(self.context, frame.rect)[0]
        return stacked_height(self._head(frame)) <= room.height()

    def _head(self, frame: Frame) -> list[Piece]:
        """Return what comes before the tiles."""
        card = card_pieces(self.context, frame.rect.width()) if self._simple else []
        return [*frame.pieces, *card]

    @property
    def _simple(self) -> bool:
        return self.context.state.preferences.simple

    def _tiles(self, frame: Frame, after: int) -> list[Piece]:
        """Return rows of tiles; ``after`` is the height in pixels of what follows them."""
        context, width = self.context, frame.rect.width()
        columns = self._columns(frame)
        own = self._tile_width(frame, columns)
        groups = context.catalog.groups
        rows = [groups[i : i + columns] for i in range(0, len(groups), columns)]
        heights = self._heights(rows, own, self._room(frame, len(rows), after) // len(rows))
        return [
            self._row(index * columns, row, width if len(row) < columns else own, high)
            for index, (row, high) in enumerate(zip(rows, heights, strict=True))
        ]

    def _columns(self, frame: Frame) -> int:
        """Return how many tiles stand side by side: one where two would be too high to show."""
        if self.context.metrics.large_text or self._simple:
            return 1
        own = self._tile_width(frame, 2)
        tallest = max(self._needed(group, own, seen=True) for group in self.context.catalog.groups)
        return 2 if tallest <= with_more(self.context, frame.rect)[0].height() else 1

    def _tile_width(self, frame: Frame, columns: int) -> int:
        """Return the width of each of the tiles side by side, in pixels."""
        return (frame.rect.width() - (columns - 1) * self.context.px(_BESIDE)) // columns

    def _room(self, frame: Frame, rows: int, after: int) -> int:
        """Return the height in pixels that is left for so many rows of tiles."""
        context = self.context
        if self._simple:
            few = with_more(context, frame.rect)[0].height() - (_FEW - 1) * self._gap(1)
            return few * rows // _FEW
        gaps = self._gap(0) + (rows - 1) * self._gap(1) + (context.px(28) if after else 0)
        return frame.rect.height() - stacked_height(frame.pieces) - gaps - after

    def _heights(self, rows: list[tuple[Group, ...]], own: int, each: int) -> list[int]:
        """Return the heights of rows in pixels, with room for ``each``: equal if they can be.

        Where room is scarce each row is as high as it must be, and "Seen" is given room only where
        it stands.
        """
        metrics = self.context.metrics
        needed = [max(self._needed(group, own, seen=True) for group in row) for row in rows]
        if metrics.large_text and not metrics.is_tight:
            return [max(needed)] * len(rows)
        if max(needed) <= each:
            tallest = _TALLEST_OF_FEW if self._simple else _TALLEST_TILE
            return [min(each, self.context.px(tallest))] * len(rows)
        if metrics.is_tight or sum(needed) > each * len(rows):
            needed = [max(self._needed(g, own, seen=self._seen(g)) for g in row) for row in rows]
        return needed

    def _needed(self, group: Group, own: int, *, seen: bool) -> int:
        least = self.context.px(_TILE_HEIGHT[self.context.form])
        return max(least, tile_height(self.context, self._title(group), own, seen))

    def _gap(self, row: int) -> int:
        """Return the room above a row of tiles, in pixels."""
        first, other = _GAPS[self.context.form]
        return self.context.px(other if row else first)

    def _roomy_side(self) -> bool:
        """Tell whether there is a side panel with room for the tools."""
        wide = self.context.form is Form.LANDSCAPE
        return wide and not self.context.metrics.large_text and not self._simple

    def _title(self, group: Group) -> str:
        return self.context.pack.group_titles[group.id]

    def _seen(self, group: Group) -> bool:
        return all(topic in self.context.state.seen for topic in group.topics)

    def _row(self, first: int, row: tuple[Group, ...], own: int, high: int) -> Piece:
        context = self.context

        def build(parent: QWidget, left: int, top: int) -> None:
            for offset, group in enumerate(row):
                number = first + offset + 1
                name = self._title(group)
                tile = Tile(parent, context, name, group.icon, group.tint, number)
                tile.setGeometry(left + offset * (own + context.px(_BESIDE)), top, own, high)
                tile.setObjectName(f"group-{group.id}")
                tile.clicked.connect(lambda _=False, g=group.id: context.session.open_group(g))
                if self._seen(group):
                    tile.mark_seen(context.words("home.seen"))

        begins = self._simple and first % _FEW == 0
        return Piece(first, high, build, self._gap(first), target=True, begins=begins)


def _primary(context: Context) -> Primary:
    words, session = context.words, context.session
    if context.catalog.tour:
        return Primary(words("home.tour"), "tour", session.start_tour)
    first = context.catalog.groups[0].topics[0]
    return Primary(words("home.begin"), "next", lambda: session.open_topic(first))
