"""A teach-back question after a topic: it tests our words, thanks first, and never holds up."""

from dataclasses import replace
from itertools import product

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk.domain.blocks import Run
from kiosk.session.state import AtQuiz
from kiosk.session.way import quiz_question
from kiosk.ui import pictures
from kiosk.ui.bar import BarModel
from kiosk.ui.blocks import text_piece
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece, numbered
from kiosk.ui.frame import Frame, FrameSpec
from kiosk.ui.metrics import Form
from kiosk.ui.paged import build_column, fits, with_more
from kiosk.ui.screens.screen import Screen
from kiosk.ui.shapes import CARD
from kiosk.ui.theme import ON_LEAF_BUTTON, ON_PAPER
from kiosk.ui.topic_head import onward, topic_heading
from kiosk.ui.widgets.box import Box, BoxLook
from kiosk.ui.widgets.figure_view import Picture
from kiosk.ui.widgets.label_button import Arrange, Label, LabelButton, Line, label_height
from kiosk.ui.widgets.quiz_row import Marks, QuizRow, quiz_row_height
from kiosk.ui.widgets.spot import Spot
from kiosk.ui.widgets.text_block import TextBlock, text_height
from kiosk.ui.widgets.touch_button import Look

_LETTERS = "ABCD"
_PICTURE_SHARES = (1.0, 0.84, 0.66, 0.5)
_SHOW = Look("card", "leaf", 4)
_SHOW_WIDTH = 280


class QuizScreen(Screen):
    """The question, its answers, and once one is picked, thanks and why the best is best."""

    def __init__(self, parent: QWidget, context: Context, rect: QRect) -> None:
        super().__init__(parent, context, rect)
        place = context.state.place
        if not isinstance(place, AtQuiz):
            raise TypeError(place)
        self._topic = context.pack.topics[place.topic]
        self._question = quiz_question(self._topic, place)
        self._picked = context.state.picked(place.topic, place.question)
        self._heading = topic_heading(context, self._topic, place)
        self.status = self._reply()
        self._is_dense = False
        self.bar_model = BarModel(onward(context, place))
        frame, is_whole = self._frame()
        frame.build(self)
        pieces = numbered(self._pieces(frame, self._picked))
        if is_whole:
            build_column(self, context, pieces, frame.rect, self.anchor)
        else:
            room, more = with_more(context, frame.rect)
            build_column(self, context, pieces, room, self.anchor, more)

    def _frame(self) -> tuple[Frame, bool]:
        """Return the frame whose picture leaves room for thanks, so that nothing moves then.

        The second value tells whether there will be room for all without a further part.
        """
        picture = Picture(pictures.illustration("check-learning"))
        spec = FrameSpec("sky", self._heading, self._question.text, picture=picture)
        spec = replace(
            spec,
            title_role="long_title",
            above=self.context.words("quiz.ask"),
            below=self.context.form is Form.LANDSCAPE,
        )
        other = next(i for i, each in enumerate(self._question.answers) if not each.is_best)
        for self._is_dense, share in product((False, True), _PICTURE_SHARES):
            frame = Frame(self.context, replace(spec, share=share), self.size())
            if fits(self._pieces(frame, other), frame.rect):
                return frame, True
        return frame, False

    def _pieces(self, frame: Frame, picked: int | None) -> list[Piece]:
        width = frame.rect.width()
        pieces = [*frame.pieces]
        if self._topic.language != self.context.pack.language.tag:
            note = (Run(self.context.words("topic.not_translated")),)
            pieces.append(text_piece(self.context, note, width, 0, self.context.px(8), "caption"))
        pieces += [self._row(i, width, picked) for i in range(len(self._question.answers))]
        return [*pieces, *(self._thanks(frame, picked) if picked is not None else [])]

    def _row(self, index: int, width: int, picked: int | None) -> Piece:
        context, answer = self.context, self._question.answers[index]
        marks = Marks()
        if picked is not None:
            marks = Marks(best=answer.is_best, picked=index == picked)
        high = quiz_row_height(context, answer.text, width)
        letter = _LETTERS[index]

        def build(parent: QWidget, left: int, top: int) -> None:
            row = QuizRow(parent, context, letter, answer.text, marks)
            row.setGeometry(left, top, width, high)
            row.setObjectName(f"answer-{letter}")
            row.clicked.connect(lambda: context.session.pick_answer(index))

        roomy = context.form is not Form.COMPACT
        gap = context.px((32 if index == 0 else 16) if roomy else 10)
        return Piece(0, high, build, gap, target=True)

    def _reply(self) -> str:
        """Return what is said of the answer picked, nothing before one is."""
        if self._picked is None:
            return ""
        return f"{self._title_of_thanks(self._picked)} {self._question.because}"

    def _title_of_thanks(self, picked: int) -> str:
        is_best = self._question.answers[picked].is_best
        return self.context.words("quiz.thanks_best" if is_best else "quiz.thanks_other")

    def _thanks(self, frame: Frame, picked: int) -> list[Piece]:
        """Return why, in a card unless that is too high to show in one part."""
        context, width = self.context, frame.rect.width()
        is_best = self._question.answers[picked].is_best
        title = self._title_of_thanks(picked)
        if not (context.metrics.large_text or context.form is Form.COMPACT):
            beside = context.form is Form.LANDSCAPE and not is_best
            card = self._side_by_side(title, width) if beside else self._card(title, width)
            if card.height <= with_more(context, frame.rect)[0].height():
                return [card] if beside or is_best else [card, self._show(width)]
        runs = (Run(f"{title} ", strong=True), Run(self._question.because))
        text = text_piece(context, runs, width, 0, context.px(20))
        thanks = replace(text, whole=True)
        return [thanks] if is_best else [thanks, self._show(width)]

    def _side_by_side(self, title: str, width: int) -> Piece:
        """Return the card and the button beside it, where height is scarce."""
        gap = self.context.px(24)
        wide = self.context.px(_SHOW_WIDTH)
        card = self._card(title, width - gap - wide)
        show = self._show(wide, card.height)

        def build(parent: QWidget, left: int, top: int) -> None:
            card.build(parent, left, top)
            show.build(parent, left + width - wide, top)

        return replace(card, build=build, target=True)

    def _card(self, title: str, width: int) -> Piece:
        context, px = self.context, self.context.px
        because = self._question.because
        icon = 0 if self._is_dense or context.form is not Form.PORTRAIT else px(88)
        inner = px(44) + (icon + px(36) if icon else 0)
        room = width - inner - px(44)
        role = "body" if icon else "compact"
        title_high = text_height(context, title, "heading", room)
        high = title_high + px(8) + text_height(context, because, role, room)
        whole = max(high, icon) + px(64 if icon else 48)

        def build(parent: QWidget, left: int, top: int) -> None:
            Box(parent, context, BoxLook("card", "leaf", 4, CARD)).setGeometry(
                left, top, width, whole
            )
            if icon:
                spot = Spot(parent, context, "speech", ON_PAPER, "", share=1.0)
                spot.setGeometry(left + px(44), top + px(32), icon, icon)
            at = top + (whole - high) // 2
            block = TextBlock(parent, context, title, "heading", heading=2)
            block.setGeometry(left + inner, at, room, title_high)
            reason = TextBlock(parent, context, because, role)
            reason.setGeometry(
                left + inner, at + title_high + px(8), room, high - title_high - px(8)
            )

        return Piece(0, whole, build, px(36 if icon else 24))

    def _show(self, width: int, least: int = 0) -> Piece:
        """Return the way to the step that explains, at least so many pixels high."""
        context = self.context
        text = context.words("quiz.show")
        arrange = Arrange.ABOVE if least else Arrange.BESIDE
        label = Label((Line(text, "button"),), "book", 56, ON_LEAF_BUTTON, arrange)
        least = least or context.metrics.control(96 if context.form is not Form.COMPACT else 64)
        high = max(least, label_height(context, label, width))

        def build(parent: QWidget, left: int, top: int) -> None:
            button = LabelButton(parent, context, label, _SHOW)
            button.setGeometry(left, top, width, high)
            button.setObjectName("show")
            button.clicked.connect(context.session.open_explanation)

        gap = context.px(20 if context.form is not Form.COMPACT else 10)
        return Piece(0, high, build, gap, target=True)
