"""What the answers of the check-up lead to: never a diagnosis, always a way to go on."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from kiosk.domain.blocks import Run
from kiosk.domain.checkup import CheckRow, CheckUp, Outcome
from kiosk.domain.help import HelpContact, in_danger
from kiosk.ui import pictures
from kiosk.ui.bar import BarModel, Primary
from kiosk.ui.blocks import text_piece
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece, numbered, stacked_height
from kiosk.ui.frame import Frame, FrameSpec
from kiosk.ui.metrics import Form
from kiosk.ui.number_lines import number_pieces
from kiosk.ui.paged import build_column, build_pieces, fits
from kiosk.ui.screens.screen import Screen
from kiosk.ui.shapes import Corners
from kiosk.ui.theme import ON_LEAF_BUTTON, IconColours
from kiosk.ui.urgent_numbers import panel_first, urgent_panel
from kiosk.ui.widgets.box import Box, BoxLook
from kiosk.ui.widgets.figure_view import Picture
from kiosk.ui.widgets.stage import Heading
from kiosk.ui.widgets.way_row import PLAIN, QUIET, Way, WayRow, way_row_height

_PICTURE_SHARES = (1.0, 0.84, 0.68, 0.5)


class ResultScreen(Screen):
    """The outcome, the rows answered with yes, what to do next, and whom to call."""

    def __init__(self, parent: QWidget, context: Context, rect: QRect) -> None:
        super().__init__(parent, context, rect)
        session = context.session
        check_up = session.check_up
        if check_up is None:
            raise TypeError(context.state.place)
        self._check_up: CheckUp = check_up
        self._yes = [row for row in check_up.rows if row.id in context.state.check_up.yes]
        self._outcome = session.outcome
        self.bar_model = BarModel(self._primary())
        self._beside: list[Piece] = []
        frame, pieces = self._urgent() if self._outcome is Outcome.NOW else self._calm()
        frame.build(self)
        top = self.height() - context.px(48) - stacked_height(self._beside)
        build_pieces(self, self._beside, QPoint(context.px(64), top))
        build_column(self, context, numbered(pieces), frame.rect, self.anchor)

    def _primary(self) -> Primary:
        words, session = self.context.words, self.context.session
        if self._yes:
            return Primary(words("check_up.add"), "sheet", session.add_check_up)
        return Primary(words("check_up.ask"), "questions", session.open_questions)

    def _title(self) -> str:
        return self._check_up.words[self._outcome].title

    def _urgent(self) -> tuple[Frame, list[Piece]]:
        """Return the frame without a picture: the numbers to call come first."""
        context = self.context
        heading = Heading(
            context.words("check_up.name"),
            icon="checklist",
            badge="berry",
            badge_icon=IconColours("onLeaf", "berry"),
        )
        first, others = in_danger(context.pack.help.contacts)
        spec = FrameSpec("berryTint", heading, self._title(), below=True, emblem="alert")
        frame = Frame(context, replace(spec, foot=self._foot(others), slim=True), self.size())
        width = frame.rect.width()
        head = panel_first(context, frame, urgent_panel(context, first, width))
        pieces = [*head, self._text(width), *self._numbers(others, width)]
        return frame, [*pieces, *self._reasons(width), self._ask(width)]

    def _calm(self) -> tuple[Frame, list[Piece]]:
        """Return the frame with the largest picture that leaves room for everything."""
        context = self.context
        heading = Heading(context.words("check_up.name"), icon="checklist")
        picture = Picture(pictures.illustration("bring"))
        contacts = [one for one in context.pack.help.contacts if not one.urgent]
        spec = FrameSpec("leafTint", heading, self._title(), picture=picture, slim=True)
        spec = replace(spec, foot=self._foot(contacts))
        for share in _PICTURE_SHARES:
            frame = Frame(context, replace(spec, share=share), self.size())
            width = frame.rect.width()
            pieces = [*frame.pieces, self._text(width), *self._reasons(width)]
            if self._yes:
                pieces.append(self._ask(width))
            pieces += self._numbers(contacts, width)
            if fits(pieces, frame.rect):
                break
        return frame, pieces

    # Parts

    def _text(self, width: int) -> Piece:
        words = self.context.words
        said = self._check_up.words[self._outcome].text
        count = words.counted("check_up.said_yes", len(self._yes)) if self._yes else ""
        text = " ".join(filter(None, (count, said, words("check_up.not_diagnosis"))))
        return text_piece(self.context, (Run(text),), width, 0, self.context.px(16))

    def _reasons(self, width: int) -> list[Piece]:
        return [self._reason(row, width, first=i == 0) for i, row in enumerate(self._yes)]

    def _reason(self, row: CheckRow, width: int, *, first: bool) -> Piece:
        context = self.context
        gap = context.px(24 if first else 12)
        if not context.pack.explains(row):
            return text_piece(context, (Run(row.text),), width, 0, gap)
        way = Way(row.text, "check", context.words("check_up.why"))
        high = way_row_height(context, way, width)

        def build(parent: QWidget, left: int, top: int) -> None:
            button = WayRow(parent, context, way, QUIET)
            button.setGeometry(left, top, width, high)
            button.setObjectName(f"why-{row.id}")
            button.clicked.connect(lambda: context.session.open_step(row.topic, row.step))

        return Piece(0, high, build, gap, target=True)

    def _ask(self, width: int) -> Piece:
        context = self.context
        text = context.words("check_up.ask")
        way = Way(text, "questions", role="button", icon_size=60, icon_colours=ON_LEAF_BUTTON)
        high = way_row_height(context, way, width)

        def build(parent: QWidget, left: int, top: int) -> None:
            button = WayRow(parent, context, way, PLAIN)
            button.setGeometry(left, top, width, high)
            button.setObjectName("ask")
            button.clicked.connect(context.session.open_questions)

        return Piece(0, high, build, context.px(24), target=True)

    def _foot(self, contacts: list[HelpContact]) -> int:
        """Put numbers at the foot of a side stage, if there is one; return their height."""
        context = self.context
        if context.form is not Form.LANDSCAPE or context.metrics.large_text:
            return 0
        self._beside = self._ruled(contacts, context.px(560))
        return stacked_height(self._beside) + context.px(48)

    def _numbers(self, contacts: list[HelpContact], width: int) -> list[Piece]:
        """Return numbers for the column, unless they stand beside it."""
        return [] if self._beside else self._ruled(contacts, width)

    def _ruled(self, contacts: list[HelpContact], width: int) -> list[Piece]:
        """Return numbers under a line that divides them from what is above."""
        context = self.context
        thick = context.px(4)

        def build(parent: QWidget, left: int, top: int) -> None:
            line = BoxLook("leaf", corners=Corners.all(0))
            Box(parent, context, line).setGeometry(left, top, width, thick)

        rule = Piece(0, thick, build, context.px(28), leads=True)
        return [rule, *number_pieces(context, contacts, width)] if contacts else []
