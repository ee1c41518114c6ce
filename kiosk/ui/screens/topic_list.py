"""The topics behind one tile of the home screen."""

from dataclasses import replace

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk.domain.catalog import Group
from kiosk.domain.topic import Topic
from kiosk.session.state import TopicList
from kiosk.ui.bar import BarModel
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece, numbered
from kiosk.ui.frame import Frame, FrameSpec, room_above
from kiosk.ui.metrics import Form
from kiosk.ui.paged import build_column
from kiosk.ui.screens.screen import Screen
from kiosk.ui.topic_head import topic_icons
from kiosk.ui.widgets.stage import Heading
from kiosk.ui.widgets.tile import Tile, tile_height

_HEIGHT = {Form.PORTRAIT: 148, Form.LANDSCAPE: 116, Form.COMPACT: 80}
_HEIGHT_OF_FEW = {Form.PORTRAIT: 184, Form.LANDSCAPE: 148, Form.COMPACT: 80}
_GAP = {Form.PORTRAIT: 20, Form.LANDSCAPE: 16, Form.COMPACT: 12}
_FEW = 3
"""Up to so many topics have tall rows; more stand in two columns on a tablet."""


class TopicListScreen(Screen):
    """A row a topic, in the colours of the tile, with what was read marked as seen."""

    def __init__(self, parent: QWidget, context: Context, rect: QRect) -> None:
        super().__init__(parent, context, rect)
        place = context.state.place
        if not isinstance(place, TopicList):
            raise TypeError(place)
        groups = context.catalog.groups
        number, group = next((n, g) for n, g in enumerate(groups, 1) if g.id == place.group)
        self.bar_model = BarModel()
        spec = FrameSpec(
            group.tint,
            Heading(context.words("home.name"), number),
            context.pack.group_titles[group.id],
            context.words("topics.lead"),
            below=True,
            emblem=group.icon,
            slim=True,
        )
        frame = Frame(context, spec, self.size())
        pieces = [*frame.pieces, *_rows(context, group, frame.rect.width())]
        lower = room_above(context, frame, pieces)
        if context.form is Form.PORTRAIT:
            frame = Frame(context, replace(spec, extra=lower), self.size())
        frame.build(self)
        room = frame.rect
        if context.form is Form.LANDSCAPE:
            room = room.adjusted(0, lower, 0, 0)
        build_column(self, context, numbered(pieces), room, self.anchor)


def _rows(context: Context, group: Group, width: int) -> list[Piece]:
    form = context.form
    many = len(group.topics) > _FEW
    two = form is Form.COMPACT and not context.metrics.large_text and many
    columns = 2 if two else 1
    gap = context.px(24)
    own = (width - (columns - 1) * gap) // columns
    topics = [context.pack.topics[topic] for topic in group.topics]
    rows = [topics[i : i + columns] for i in range(0, len(topics), columns)]
    low = context.metrics.is_tight

    def needed(topic: Topic) -> int:
        seen = topic.id in context.state.seen or not low
        return tile_height(context, topic.title, own, seen, numbered=False)

    tallest = [max(map(needed, topics if not low else row)) for row in rows]
    least = context.px((_HEIGHT if many else _HEIGHT_OF_FEW)[form])
    heights = [max(least, high) for high in tallest]
    return [_row(context, group, row, own, high) for row, high in zip(rows, heights, strict=True)]


def _row(context: Context, group: Group, row: list[Topic], own: int, high: int) -> Piece:
    icons = topic_icons(context, group)

    def build(parent: QWidget, left: int, top: int) -> None:
        for offset, topic in enumerate(row):
            tile = Tile(parent, context, topic.title, icons[topic.id], group.tint)
            tile.setGeometry(left + offset * (own + context.px(24)), top, own, high)
            tile.setObjectName(f"open-{topic.id}")
            tile.clicked.connect(lambda _=False, t=topic.id: context.session.open_topic(t))
            if topic.id in context.state.seen:
                tile.mark_seen(context.words("home.seen"))

    return Piece(0, high, build, context.px(_GAP[context.form]), target=True, item=True)
