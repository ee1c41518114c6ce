"""Questions to ask: rows to tick, those for most people first, then those on what was read."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk.domain.topic import QuestionRef
from kiosk.session.questions import QuestionSection, SectionKind, question_sections
from kiosk.ui import pictures
from kiosk.ui.bar import BarModel, Note, Primary
from kiosk.ui.blocks import section_piece
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece, numbered
from kiosk.ui.frame import Frame, FrameSpec
from kiosk.ui.metrics import Form
from kiosk.ui.notes import plain_note_piece
from kiosk.ui.paged import build_column
from kiosk.ui.screens.screen import Screen
from kiosk.ui.widgets.check_row import CheckRow, check_row_height
from kiosk.ui.widgets.figure_view import Picture
from kiosk.ui.widgets.stage import Heading

_PICTURE_SHARE = 0.56


class QuestionsScreen(Screen):
    """Sections of questions, and how many are picked so far."""

    def __init__(self, parent: QWidget, context: Context, rect: QRect) -> None:
        super().__init__(parent, context, rect)
        words, session = context.words, context.session
        picked = len(context.state.sheet.questions)
        tally = words.counted("questions.picked", picked)
        self.bar_model = BarModel(Primary(words("questions.add"), "sheet", session.open_sheet))
        if not picked:
            self.bar_model = BarModel(note=Note(words("questions.none"), "questions"))
        spec = FrameSpec(
            "sand",
            Heading(words("questions.name"), icon="questions", tally=tally),
            words("questions.title"),
            words("questions.lead"),
            Picture(pictures.illustration("notepad")),
            share=_PICTURE_SHARE,
            slim=True,
            below=context.form is Form.LANDSCAPE,
        )
        frame = Frame(context, spec, self.size())
        frame.build(self)
        width = frame.rect.width()
        pieces = list(frame.pieces)
        for index, section in enumerate(question_sections(context.catalog, context.state.opened)):
            pieces += self._section(section, width)
            if index == 0:
                own = Note(words("questions.own"), "pencil")
                pieces.append(plain_note_piece(context, own, width, context.px(20)))
        build_column(self, context, numbered(pieces), frame.rect, self.anchor)

    def _section(self, section: QuestionSection, width: int) -> list[Piece]:
        gap = self.context.px(28 if self.context.form is not Form.COMPACT else 12)
        title = section_piece(self.context, self._title(section), width, 0, gap)
        return [title, *(self._row(ref, width) for ref in section.questions)]

    def _title(self, section: QuestionSection) -> str:
        if section.group is not None:
            return self.context.pack.group_titles[section.group]
        first = section.kind is SectionKind.FIRST
        return self.context.words("questions.first" if first else "questions.read")

    def _row(self, ref: QuestionRef, width: int) -> Piece:
        context = self.context
        questions = context.pack.topics[ref.topic].questions
        text = next(each.text for each in questions if each.id == ref.question)
        picked = ref in context.state.sheet.questions
        high = check_row_height(context, text, width, icon=False)

        def build(parent: QWidget, left: int, top: int) -> None:
            row = CheckRow(parent, context, text, "", picked)
            row.setGeometry(left, top, width, high)
            row.setObjectName(f"question-{ref.topic}-{ref.question}")
            row.clicked.connect(lambda: context.session.toggle_question(ref))

        return Piece(0, high, build, context.px(12), target=True)
