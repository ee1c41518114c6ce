"""The topics behind one tile of the home screen."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk.domain.catalog import Group
from kiosk.domain.topic import Topic
from kiosk.session.state import TopicList
from kiosk.ui.bar import BarModel
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece, numbered
from kiosk.ui.frame import Frame, FrameSpec
from kiosk.ui.metrics import Form
from kiosk.ui.paged import build_column
from kiosk.ui.screens.screen import Screen
from kiosk.ui.topic_head import topic_icon
from kiosk.ui.widgets.stage import Heading
from kiosk.ui.widgets.tile import Tile, tile_height

_HEIGHT = {Form.PORTRAIT: 148, Form.LANDSCAPE: 116, Form.COMPACT: 80}
_GAP = {Form.PORTRAIT: 20, Form.LANDSCAPE: 16, Form.COMPACT: 12}
_MANY = 3
"""More topics than these stand in two columns on a tablet."""


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
        frame.build(self)
        pieces = [*frame.pieces, *_rows(context, group, frame.rect.width())]
        build_column(self, context, numbered(pieces), frame.rect, self.anchor)


def _rows(context: Context, group: Group, width: int) -> list[Piece]:
    form = context.form
    two = form is Form.COMPACT and not context.metrics.large_text and len(group.topics) > _MANY
    columns = 2 if two else 1
    gap = context.px(24)
    own = (width - (columns - 1) * gap) // columns
    topics = [context.pack.topics[topic] for topic in group.topics]
    rows = [topics[i : i + columns] for i in range(0, len(topics), columns)]
    low = context.metrics.is_tight

    def needed(topic: Topic) -> int:
        seen = topic.id in context.state.seen or not low
        return tile_height(context, topic.title, own, seen)

    tallest = [max(map(needed, topics if not low else row)) for row in rows]
    heights = [max(context.px(_HEIGHT[form]), high) for high in tallest]
    return [_row(context, group, row, own, high) for row, high in zip(rows, heights, strict=True)]


def _row(context: Context, group: Group, row: list[Topic], own: int, high: int) -> Piece:
    def build(parent: QWidget, left: int, top: int) -> None:
        for offset, topic in enumerate(row):
            tile = Tile(parent, context, topic.title, topic_icon(topic, group), group.tint)
            tile.setGeometry(left + offset * (own + context.px(24)), top, own, high)
            tile.setObjectName(f"open-{topic.id}")
            tile.clicked.connect(lambda _=False, t=topic.id: context.session.open_topic(t))
            if topic.id in context.state.seen:
                tile.mark_seen(context.words("home.seen"))

    return Piece(0, high, build, context.px(_GAP[context.form]), target=True)
