"""Whom to call, without a second touch; the kiosk itself places no calls."""

from dataclasses import replace

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk.domain.help import in_danger
from kiosk.ui.bar import BarModel, Primary
from kiosk.ui.contacts import contact_pieces
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece, numbered, stacked_height
from kiosk.ui.frame import Frame, FrameSpec
from kiosk.ui.metrics import Form
from kiosk.ui.paged import build_column
from kiosk.ui.screens.screen import Screen
from kiosk.ui.shapes import PANEL
from kiosk.ui.text import sentence_a_line
from kiosk.ui.theme import ON_BERRY, IconColours
from kiosk.ui.urgent_numbers import panel_first, urgent_panel
from kiosk.ui.widgets.box import Box, BoxLook
from kiosk.ui.widgets.spot import Spot
from kiosk.ui.widgets.stage import Heading
from kiosk.ui.widgets.text_block import TextBlock, text_height

_CARD_HEIGHT = 212


class HelpScreen(Screen):
    """Staff first, then the lines to call."""

    def __init__(self, parent: QWidget, context: Context, rect: QRect) -> None:
        super().__init__(parent, context, rect)
        words, session = context.words, context.session
        print_numbers = Primary(words("help.print"), "printer", session.print_numbers)
        self.bar_model = BarModel(print_numbers)
        badge = IconColours("onLeaf", "berry")
        heading = Heading(words("help.name"), icon="help", badge="berry", badge_icon=badge)
        wide = context.form is Form.LANDSCAPE and not context.metrics.large_text
        spec = FrameSpec("berryTint", heading, words("help.title"), below=wide)
        scarce = context.form is Form.COMPACT or context.metrics.large_text
        begin = self._beside if wide else self._numbers_first if scarce else self._above
        frame, pieces = begin(spec)
        contacts = context.pack.help.contacts
        least = self._card_height(frame, pieces, len(contacts))
        for index, contact in enumerate(contacts, 1):
            first, *rest = contact_pieces(context, contact, frame.rect.width(), index, least)
            first_below = index == 1 and context.form is Form.PORTRAIT
            pieces.append(replace(first, gap=context.px(80)) if first_below else first)
            pieces.extend(rest)
        build_column(self, context, numbered(pieces), frame.rect, self.anchor)

    def _numbers_first(self, spec: FrameSpec) -> tuple[Frame, list[Piece]]:
        """Put staff and the numbers for danger on one panel, so that no touch is needed for them.

        The lines to call follow with when to call them.
        """
        context = self.context
        frame = Frame(context, replace(spec, slim=True), self.size())
        frame.build(self)
        first, _ = in_danger(context.pack.help.contacts)
        panel = urgent_panel(context, first, frame.rect.width())
        return frame, panel_first(context, frame, panel)

    def _above(self, spec: FrameSpec) -> tuple[Frame, list[Piece]]:
        """Put staff above the lines to call, on the stage."""
        width = Frame(self.context, spec, self.size()).rect.width()
        staff = self._staff(width)
        under = staff.height + self.context.px(44)
        frame = Frame(self.context, replace(spec, under=under), self.size())
        frame.build(self)
        return frame, [*frame.pieces, staff]

    def _beside(self, spec: FrameSpec) -> tuple[Frame, list[Piece]]:
        """Put staff on the side panel, so that all lines to call fit beside."""
        px = self.context.px
        frame = Frame(self.context, spec, self.size())
        frame.build(self)
        self._staff(px(560)).build(self, px(64), frame.title_bottom + px(40))
        return frame, []

    def _card_height(self, frame: Frame, above: list[Piece], count: int) -> int:
        if self.context.form is Form.COMPACT or self.context.metrics.large_text:
            return 0
        free = frame.rect.height() - stacked_height(above) - count * self.context.px(20)
        return min(free // count, self.context.px(_CARD_HEIGHT))

    def _staff(self, width: int) -> Piece:
        context, px = self.context, self.context.px
        room = width - px(188 + 32)
        text = sentence_a_line(context.words("help.staff"), "heading", context.metrics, room)
        text_high = text_height(context, text, "heading", room)
        high = max(text_high, px(96)) + px(48)

        def build(parent: QWidget, left: int, top: int) -> None:
            look = BoxLook("berry" if not self._dark() else "card", "berry", 4, PANEL)
            Box(parent, context, look).setGeometry(left, top, width, high)
            size = px(112)
            icon = Spot(parent, context, "desk", ON_BERRY if not self._dark() else _DARK, "")
            icon.setGeometry(left + px(40), top + (high - size) // 2, size, size)
            colour = "onLeaf" if not self._dark() else "ink"
            block = TextBlock(parent, context, text, "heading", colour)
            block.setGeometry(left + px(188), top + (high - text_high) // 2, room, text_high)

        return Piece(0, high, build, px(24))

    def _dark(self) -> bool:
        return self.context.colour("stageEdge").isValid()


_DARK = IconColours("ink", "iconFill")
