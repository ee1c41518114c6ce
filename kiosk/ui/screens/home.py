"""The tiles: what would you like to know?"""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk.domain.catalog import Group
from kiosk.ui import pictures
from kiosk.ui.bar import BarModel, Note, Primary
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece, numbered, stacked_height
from kiosk.ui.frame import Frame, FrameSpec
from kiosk.ui.metrics import Form
from kiosk.ui.paged import build_column, fits
from kiosk.ui.screens.screen import Screen
from kiosk.ui.theme import ON_LEAF_BUTTON
from kiosk.ui.widgets.figure_view import Picture
from kiosk.ui.widgets.label_button import Arrange, Label, LabelButton, Line, label_height
from kiosk.ui.widgets.stage import Heading
from kiosk.ui.widgets.tile import Tile, tile_height
from kiosk.ui.widgets.touch_button import Look

_TILE_HEIGHT = {Form.PORTRAIT: 168, Form.LANDSCAPE: 124, Form.COMPACT: 80}
_TALLEST_TILE = 200
_PICTURE_SHARES = (0.86, 0.6, 0.4)
_TOOL_LOOK = Look("leafTint", "leaf", 3)


class HomeScreen(Screen):
    """Every group of topics as a tile, and the way to the sheet."""

    def __init__(self, parent: QWidget, context: Context, rect: QRect) -> None:
        super().__init__(parent, context, rect)
        words, px = context.words, context.px
        self.bar_model = BarModel(_primary(context), Note(words("bar.at_home"), "home"))
        frame, pieces = self._planned()
        frame.build(self)
        if self._roomy_side():
            sheet = self._sheet_button(px(560))
            sheet.build(self, px(64), self.height() - px(64) - sheet.height)
        build_column(self, context, numbered(pieces), frame.rect, self.anchor)

    def _planned(self) -> tuple[Frame, list[Piece]]:
        """Return the frame with the largest picture that leaves room for every tile."""
        context, words = self.context, self.context.words
        heading = Heading(words("home.name"), icon="leaf")
        lead = words("home.lead_tour" if context.catalog.tour else "home.lead")
        wide = context.form is Form.LANDSCAPE
        drawing = pictures.illustration("talk" if wide else "home")
        for share in (1.0,) if wide else _PICTURE_SHARES:
            title, picture = words("home.title"), Picture(drawing)
            spec = FrameSpec("leafTint", heading, title, lead, picture, share)
            frame = Frame(context, spec, self.size())
            pieces = [*frame.pieces, *self._tiles(frame)]
            if not self._roomy_side():
                pieces.append(self._sheet_button(frame.rect.width()))
            if fits(pieces, frame.rect):
                break
        return frame, pieces

    def _tiles(self, frame: Frame) -> list[Piece]:
        context, width = self.context, frame.rect.width()
        columns = 1 if context.metrics.large_text else 2
        gap = context.px(24)
        own = (width - (columns - 1) * gap) // columns
        groups = context.catalog.groups
        rows = [groups[i : i + columns] for i in range(0, len(groups), columns)]
        high = self._row_height(frame, rows, own)
        return [
            self._row(index * columns, row, width if len(row) < columns else own, high)
            for index, row in enumerate(rows)
        ]

    def _roomy_side(self) -> bool:
        """Tell whether there is a side panel with room for the way to the sheet."""
        return self.context.form is Form.LANDSCAPE and not self.context.metrics.large_text

    def _row_height(self, frame: Frame, rows: list[tuple[Group, ...]], own: int) -> int:
        context = self.context
        needed = [tile_height(context, self._title(g), own, True) for row in rows for g in row]
        least = max(context.px(_TILE_HEIGHT[context.form]), *needed)
        if context.metrics.large_text:
            return least
        below = 56 if self._roomy_side() else 110 + 32 + 56
        rest = stacked_height(frame.pieces) + context.px(below)
        free = frame.rect.height() - rest - (len(rows) - 1) * context.px(18)
        return max(least, min(free // len(rows), context.px(_TALLEST_TILE)))

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
                tile.setGeometry(left + offset * (own + context.px(24)), top, own, high)
                tile.clicked.connect(lambda _=False, g=group.id: context.session.open_group(g))
                if self._seen(group):
                    tile.mark_seen(context.words("home.seen"))

        gap = (
            context.px(40 if first == 0 else 18)
            if context.form is not Form.COMPACT
            else context.px(12)
        )
        return Piece(first, high, build, gap, target=True)

    def _sheet_button(self, width: int) -> Piece:
        context = self.context
        lines = (Line(context.words("home.sheet"), "button"),)
        label = Label(lines, "sheet", 56, ON_LEAF_BUTTON, Arrange.BESIDE)
        high = max(
            label_height(context, label, width),
            context.metrics.control(110 if context.form is not Form.COMPACT else 68),
        )

        def build(parent: QWidget, left: int, top: int) -> None:
            button = LabelButton(parent, context, label, _TOOL_LOOK)
            button.setGeometry(left, top, width, high)
            button.clicked.connect(context.session.open_sheet)

        return Piece(len(context.catalog.groups), high, build, context.px(32), target=True)


def _primary(context: Context) -> Primary:
    words, session = context.words, context.session
    if context.catalog.tour:
        return Primary(words("home.tour"), "tour", session.start_tour)
    first = context.catalog.groups[0].topics[0]
    return Primary(words("home.begin"), "next", lambda: session.open_topic(first))
