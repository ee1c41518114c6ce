"""The still picture that waits for a patient; it names nobody and does not move."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui import pictures
from kiosk.ui.context import Context
from kiosk.ui.metrics import Form
from kiosk.ui.screens.screen import Screen
from kiosk.ui.shapes import NEXT, SIDE_STAGE, SPOT, STAGE, Corners
from kiosk.ui.theme import ON_AMBER, ON_HELP, ON_PLINTH, ON_TINT
from kiosk.ui.widgets.box import Box, BoxLook
from kiosk.ui.widgets.figure_view import FigureView, Picture, figure_height
from kiosk.ui.widgets.label_button import Arrange, Label, LabelButton, Line
from kiosk.ui.widgets.spot import Spot
from kiosk.ui.widgets.stage import Stage
from kiosk.ui.widgets.text_block import TextBlock, text_height
from kiosk.ui.widgets.touch_button import Look

_FACTS = (("time", "clock", "sand"), ("private", "lock", "sky"), ("sheet", "printer", "clay"))
_START = Look("amber", "leaf", 4, NEXT, "onAmber")
_HELP = Look("helpPill", "helpPill", 0, Corners.all(72), "onHelpPill")
_PLINTH = {Form.PORTRAIT: 176, Form.LANDSCAPE: 160, Form.COMPACT: 104}
_FACT_GAP = 32
_MOST_TITLE_LINES = 2
"""What there is room for above the picture in the largest letters."""


class AttractScreen(Screen):
    """A title, a picture, one large button, what to expect, and the way to help."""

    def __init__(self, parent: QWidget, context: Context, rect: QRect) -> None:
        super().__init__(parent, context, rect)
        self._plinth_top = self.height() - context.px(_PLINTH[context.form])
        match context.form:
            case Form.PORTRAIT:
                self._build_upright()
            case Form.LANDSCAPE:
                self._build_wide()
            case Form.COMPACT:
                self._build_compact()
        self._build_plinth()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Start wherever the screen is touched."""
        event.accept()
        self.context.session.start()

    def _build_upright(self) -> None:
        px = self.context.px
        side, width = px(64), self.width() - px(128)
        stage_bottom = self._plinth_top - px(568)
        self._stage(QRect(0, 0, self.width(), stage_bottom), STAGE)
        top = self._words(QRect(side, px(64), width, 0), px(60))
        picture = self._talk()
        high = figure_height(self.context, picture, width)
        room = stage_bottom - px(60) - top
        wide = width if high <= room else round(width * room / high)
        high = figure_height(self.context, picture, wide)
        self._picture(side + (width - wide) // 2, stage_bottom - px(60) - high, wide)
        self._start(QRect(side, stage_bottom + px(48), width, px(184)))
        self._facts(QRect(side, stage_bottom + px(280), width, 0))

    def _build_wide(self) -> None:
        px = self.context.px
        panel = px(808)
        self._stage(QRect(0, 0, panel, self._plinth_top), SIDE_STAGE)
        wide = panel - px(128)
        high = figure_height(self.context, self._talk(), wide)
        self._picture(px(64), (self._plinth_top - high) // 2, wide)
        left = panel + px(72)
        width = self.width() - left - px(72)
        bottom = self._words(QRect(left, px(64), width, 0), px(40))
        start_top = bottom + px(40)
        self._start(QRect(left, start_top, width, px(176)))
        self._facts(QRect(left, start_top + px(204), width, 0))

    def _build_compact(self) -> None:
        px = self.context.px
        side, width = px(32), self.width() - px(64)
        free = self._plinth_top - px(132 + 2 * 20)
        self._stage(QRect(0, 0, self.width(), free), STAGE)
        self._words(QRect(side, px(20), width, 0), px(4))
        self._start(QRect(side, free + px(20), width, px(132)))

    def _stage(self, rect: QRect, corners: Corners) -> None:
        Stage(self, self.context, "leafTint", corners).setGeometry(rect)

    def _words(self, at: QRect, gap: int) -> int:
        context, words = self.context, self.context.words
        top = at.top()
        if context.clinic.name:
            top = self._text(context.clinic.name, "section", at, top) + gap
        title = words("attract.title")
        most = _MOST_TITLE_LINES * context.metrics.line_px("start")
        fits = text_height(context, title, "start", at.width()) <= most
        role = "start" if fits else "large"
        top = self._text(title, role, at, top, heading=1) + context.px(24)
        return self._text(words("attract.lead"), "lead", at, top)

    def _text(self, text: str, role: str, at: QRect, top: int, heading: int = 0) -> int:
        high = text_height(self.context, text, role, at.width())
        block = TextBlock(self, self.context, text, role, heading=heading)
        block.setGeometry(at.left(), top, at.width(), high)
        return top + high

    def _picture(self, left: int, top: int, wide: int) -> None:
        FigureView(self, self.context, self._talk(), wide).move(left, top)

    def _talk(self) -> Picture:
        return Picture(pictures.illustration("talk"), self.context.words("attract.picture"))

    def _start(self, rect: QRect) -> None:
        context = self.context
        roles = ("large", "lead") if context.form is not Form.COMPACT else ("next", "caption")
        tags = [language.tag for language in context.catalog.languages[:2]]
        first, *others = [context.catalog.packs[tag].words("attract.start") for tag in tags]
        lines = (Line(first, roles[0]), *(Line(text, roles[1]) for text in others))
        label = Label(lines, "touch", 88, ON_AMBER, Arrange.BESIDE, 32, 36)
        button = LabelButton(self, context, label, _START)
        button.setGeometry(rect)
        button.setObjectName("start")
        button.clicked.connect(context.session.start)

    def _facts(self, at: QRect) -> None:
        context, gap = self.context, self.context.px(_FACT_GAP)
        own = (at.width() - 2 * gap) // 3
        size = context.px(104)
        for index, (key, icon, tint) in enumerate(_FACTS):
            left = at.left() + index * (own + gap)
            spot = Spot(self, context, icon, ON_TINT, tint, corners=SPOT)
            spot.setGeometry(left, at.top(), size, size)
            column = QRect(left, 0, own, 0)
            top = at.top() + size + context.px(16)
            top = self._text(context.words(f"attract.{key}"), "row_bold", column, top)
            self._text(context.words(f"attract.{key}_more"), "row", column, top)

    def _build_plinth(self) -> None:
        context, px = self.context, self.context.px
        rect = QRect(0, self._plinth_top, self.width(), self.height() - self._plinth_top)
        look = BoxLook("plinth", "plinthEdge", 4, Corners.all(0))
        Box(self, context, look).setGeometry(rect)
        pill_height = min(rect.height() - px(16), px(144))
        pill = QRect(0, 0, px(176), pill_height)
        pill.moveCenter(rect.center())
        pill.moveRight(self.width() - px(24))
        label = Label(
            (Line(context.words("bar.help"), "label_bold"),), "help", 40, ON_HELP, Arrange.ABOVE, 12
        )
        help_button = LabelButton(self, context, label, _HELP)
        help_button.setGeometry(pill)
        help_button.setObjectName("tool-help")
        help_button.clicked.connect(context.session.open_help)
        size = px(72)
        desk = Spot(self, context, "desk", ON_PLINTH, "", share=1.0)
        desk.setGeometry(px(64), rect.center().y() - size // 2, size, size)
        text, left = context.words("attract.desk"), px(64) + size + px(24)
        room = pill.left() - px(24) - left
        high = text_height(context, text, "row", room)
        block = TextBlock(self, context, text, "row", "onPlinth", align=Qt.AlignmentFlag.AlignLeft)
        block.setGeometry(left, rect.center().y() - high // 2, room, high)
