"""What to print: topics to tick and the language of the sheet; nothing asks for a name."""

from dataclasses import replace

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk.domain.blocks import Run
from kiosk.domain.catalog import Group
from kiosk.domain.ids import TopicId
from kiosk.ui import pictures
from kiosk.ui.bar import BarModel, Note, Primary
from kiosk.ui.blocks import text_piece
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece, numbered
from kiosk.ui.frame import Frame, FrameSpec
from kiosk.ui.paged import build_column
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.check_row import CheckRow, Choice, check_row_height
from kiosk.ui.widgets.figure_view import Picture
from kiosk.ui.widgets.stage import Heading


class SheetScreen(Screen):
    """Rows of topics, a choice of language, and one sentence on what will be printed."""

    def __init__(self, parent: QWidget, context: Context, rect: QRect) -> None:
        super().__init__(parent, context, rect)
        words, session = context.words, context.session
        self.bar_model = BarModel(Primary(words("my_sheet.print"), "printer", session.print_sheet))
        if not session.sheet_request().topics:
            self.bar_model = BarModel(note=Note(words("my_sheet.none"), "sheet"))
        picture = Picture(pictures.illustration("take-home"))
        heading = Heading(words("my_sheet.name"), icon="sheet")
        spec = FrameSpec(
            "leafTint",
            heading,
            words("my_sheet.title"),
            words("my_sheet.lead"),
            picture,
            beside=True,
        )
        frame = Frame(context, spec, self.size())
        frame.build(self)
        pieces = [*frame.pieces, *self._rows(frame.rect.width())]
        build_column(self, context, numbered(pieces), frame.rect, self.anchor)

    def _rows(self, width: int) -> list[Piece]:
        context, words = self.context, self.context.words
        several = len(context.catalog.languages) > 1
        pieces = [self._heading(words("my_sheet.topics"), width, 0)]
        ticked = set(context.session.sheet_request().topics)
        for group in context.catalog.groups:
            for topic in group.topics:
                pieces.append(self._row(group, topic, topic in ticked, width, len(pieces)))
        if several:
            pieces.append(self._heading(words("my_sheet.language"), width, len(pieces)))
            pieces.append(self._languages(width, len(pieces)))
        note = (Run(words("my_sheet.nameless")),)
        gap = context.px(28)
        return [*pieces, text_piece(context, note, width, len(pieces), gap, "row")]

    def _heading(self, text: str, width: int, start: int) -> Piece:
        gap = self.context.px(28 if start else 16)
        runs = (Run(text, strong=True),)
        return replace(text_piece(self.context, runs, width, start, gap, "row_bold"), leads=True)

    def _row(self, group: Group, topic: TopicId, ticked: bool, width: int, start: int) -> Piece:
        context = self.context
        text = context.pack.topics[topic].title
        high = check_row_height(context, text, width)

        def build(parent: QWidget, left: int, top: int) -> None:
            row = CheckRow(parent, context, text, group.icon, ticked)
            row.setGeometry(left, top, width, high)
            row.setObjectName(f"topic-{topic}")
            row.clicked.connect(lambda: context.session.toggle_topic(topic))

        return Piece(start, high, build, context.px(12), target=True)

    def _languages(self, width: int, start: int) -> Piece:
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

        return Piece(start, high, build, context.px(12), target=True, sticky=True)
