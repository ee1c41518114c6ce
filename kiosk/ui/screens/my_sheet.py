"""What to print: topics to tick and the language of the sheet; nothing asks for a name."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk.domain.blocks import Run
from kiosk.domain.ids import TopicId
from kiosk.session.sheet import answered_yes, holds_choices
from kiosk.ui import pictures
from kiosk.ui.bar import BarModel, Note, Primary
from kiosk.ui.blocks import text_piece
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece, numbered
from kiosk.ui.frame import Frame, FrameSpec
from kiosk.ui.metrics import Form
from kiosk.ui.paged import build_column
from kiosk.ui.screens.screen import Screen
from kiosk.ui.topic_head import topic_icons
from kiosk.ui.widgets.check_row import CheckRow, Choice, check_row_height
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
    """What was read or answered first, then the language, then what else could be added."""

    def __init__(self, parent: QWidget, context: Context, rect: QRect) -> None:
        super().__init__(parent, context, rect)
        words, session = context.words, context.session
        self._request = session.sheet_request()
        self.bar_model = BarModel(Primary(words("my_sheet.print"), "printer", session.print_sheet))
        if not holds_choices(self._request):
            self.bar_model = BarModel(note=Note(words("my_sheet.none"), "sheet"))
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

    def _rows(self, width: int) -> list[Piece]:
        context, words = self.context, self.context.words
        topics = [topic for group in context.catalog.groups for topic in group.topics]
        opened = [topic for topic in topics if topic in context.state.opened]
        # Rows stay where they are while they are ticked: what was read does not change here.
        others = [topic for topic in topics if topic not in opened] if opened else []
        pieces = [self._heading(words("my_sheet.topics"), width, first=True)]
        pieces += self._asked(width)
        pieces += [self._topic(topic, width) for topic in opened or topics]
        if len(context.catalog.languages) > 1:
            pieces.append(self._heading(words("my_sheet.language"), width))
            pieces.append(self._languages(width))
        note = (Run(words("my_sheet.nameless")),)
        pieces.append(text_piece(context, note, width, 0, context.px(28), "row"))
        if others:
            pieces.append(self._heading(words("my_sheet.more"), width))
        return [*pieces, *(self._topic(topic, width) for topic in others)]

    def _heading(self, text: str, width: int, *, first: bool = False) -> Piece:
        gap = self.context.px(16 if first else 28)
        runs = (Run(text, strong=True),)
        title = text_piece(self.context, runs, width, 0, gap, "row_bold")
        return replace(title, leads=True, split=None)

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

    def _languages(self, width: int) -> Piece:
        context = self.context
        languages = context.catalog.languages
        gap = context.px(12)
        own = (width - (len(languages) - 1) * gap) // len(languages)
        high = context.metrics.control(96)
        chosen = context.state.sheet_language

        def build(parent: QWidget, left: int, top: int) -> None:
            for index, language in enumerate(languages):
                picked = language.tag == chosen
                choice = Choice(parent, context, language.name, "button", picked)
                choice.setGeometry(left + index * (own + gap), top, own, high)
                choice.clicked.connect(
                    lambda _=False, tag=language.tag: context.session.choose_sheet_language(tag)
                )

        return Piece(0, high, build, context.px(12), target=True, sticky=True)
