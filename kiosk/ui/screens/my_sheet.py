"""What to print: topics to tick, language and size of the sheet; nothing asks for a name."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk.domain.blocks import Run
from kiosk.domain.ids import TopicId
from kiosk.session.sheet import answered_yes, holds_choices
from kiosk.ui import pictures
from kiosk.ui.bar import BarModel, Note, Primary
from kiosk.ui.blocks import section_piece, text_piece
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece, numbered
from kiosk.ui.frame import Frame, FrameSpec
from kiosk.ui.metrics import Form
from kiosk.ui.paged import build_column
from kiosk.ui.screens.screen import Screen
from kiosk.ui.screens.sheet_choices import PagesLine, language_piece, size_piece
from kiosk.ui.topic_head import topic_icons
from kiosk.ui.widgets.check_row import CheckRow, check_row_height
from kiosk.ui.widgets.figure_view import Picture
from kiosk.ui.widgets.stage import Heading


@dataclass(frozen=True, slots=True)
class Tick:
    """A row to tick: the name of its widget, its words, its icon, and whether it is ticked."""

    name: str
    text: str
    icon: str
    ticked: bool


class SheetScreen(Screen):
    """What was read or answered first, then how it is printed, then what else could be added."""

    def __init__(self, parent: QWidget, context: Context, rect: QRect) -> None:
        super().__init__(parent, context, rect)
        words, session = context.words, context.session
        self._request = session.sheet_request()
        self._pages: PagesLine | None = None
        self.bar_model = self._bar()
        spec = FrameSpec(
            "leafTint",
            Heading(words("my_sheet.name"), icon="sheet"),
            words("my_sheet.title"),
            words("my_sheet.lead"),
            Picture(pictures.illustration("take-home")),
            beside=True,
            below=context.form is Form.LANDSCAPE,
            slim=True,
        )
        frame = Frame(context, spec, self.size())
        frame.build(self)
        pieces = [*frame.pieces, *self._rows(frame.rect.width())]
        build_column(self, context, numbered(pieces), frame.rect, self.anchor)

    def refresh(self) -> None:
        """Say how many pages there will be."""
        if self._pages is not None:
            self._pages.refresh()

    def _bar(self) -> BarModel:
        words, session = self.context.words, self.context.session
        if not holds_choices(self._request):
            return BarModel(note=Note(words("my_sheet.none"), "sheet"))
        printing = self.context.state.printing
        waits = printing is not None and printing.is_on_its_way
        text = words("my_sheet.on_its_way" if waits else "my_sheet.print")
        return BarModel(Primary(text, "printer", session.print_sheet))

    def _rows(self, width: int) -> list[Piece]:
        context, words = self.context, self.context.words
        topics = [topic for group in context.catalog.groups for topic in group.topics]
        opened = [topic for topic in topics if topic in context.state.opened]
        # Rows stay where they are while they are ticked: what was read does not change here.
        others = [topic for topic in topics if topic not in opened] if opened else []
        pieces = [self._numbered(1, "my_sheet.topics", width)]
        pieces += self._asked(width)
        pieces += [self._topic(topic, width) for topic in opened or topics]
        pieces += self._choices(width)
        if others:
            pieces.append(section_piece(context, words("my_sheet.more"), width, 0, context.px(28)))
        return [*pieces, *(self._topic(topic, width) for topic in others)]

    def _choices(self, width: int) -> list[Piece]:
        """Return how the sheet will be: in which language, how large, of how many pages."""
        context, gap = self.context, self.context.px(8)
        pieces = []
        number = 2
        if len(context.catalog.languages) > 1:
            pieces.append(self._numbered(number, "my_sheet.language", width))
            pieces.append(language_piece(context, width, gap))
            number += 1
        pieces.append(self._numbered(number, "my_sheet.size", width))
        pieces.append(size_piece(context, width, gap))
        self._pages = PagesLine(context, width)
        return [*pieces, self._pages.piece(context.px(24))]

    def _numbered(self, number: int, key: str, width: int) -> Piece:
        words = self.context.words
        text = words("my_sheet.heading", number=number, title=words(key))
        gap = self.context.px(16 if number == 1 else 20)
        return section_piece(self.context, text, width, 0, gap)

    def _asked(self, width: int) -> list[Piece]:
        """Return what is printed besides topics: questions, and the answers of the check-up."""
        context, session = self.context, self.context.session
        pieces = []
        picked = len(self._request.questions)
        if picked:
            runs = (Run(context.words.counted("my_sheet.questions", picked)),)
            pieces.append(text_piece(context, runs, width, 0, context.px(4), "row"))
        if answered_yes(context.catalog, context.state):
            text, ticked = context.words("my_sheet.check_up"), context.state.sheet.check_up
            pieces.append(
                self._row(
                    Tick("check-up", text, "checklist", ticked), session.toggle_check_up, width
                )
            )
        return pieces

    def _topic(self, topic: TopicId, width: int) -> Piece:
        context = self.context
        shown = context.pack.topics[topic]
        tick = Tick(
            name=f"topic-{topic}",
            text=shown.title,
            icon=topic_icons(context, context.catalog.group_of(topic))[topic],
            ticked=topic in self._request.topics,
        )
        return self._row(tick, lambda: context.session.toggle_topic(topic), width)

    def _row(self, tick: Tick, act: Callable[[], None], width: int) -> Piece:
        context = self.context
        high = check_row_height(context, tick.text, width)

        def build(parent: QWidget, left: int, top: int) -> None:
            row = CheckRow(parent, context, tick.text, tick.icon, tick.ticked)
            row.setGeometry(left, top, width, high)
            row.setObjectName(tick.name)
            row.clicked.connect(lambda _=False: act())

        return Piece(0, high, build, context.px(12), target=True)
