"""The PIN pad: digits to touch or type, dots for what is typed, and a line on how it went."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.desk.door import AtPad, Door
from kiosk.desk.pad_words import pad_note
from kiosk.ui.context import Context
from kiosk.ui.metrics import Form
from kiosk.ui.shapes import NEXT
from kiosk.ui.staff.changing_line import ChangingLine
from kiosk.ui.staff.dots import Dots
from kiosk.ui.text import sentence_a_line
from kiosk.ui.theme import ON_LEAF_BUTTON
from kiosk.ui.widgets.label_button import Label, LabelButton, Line
from kiosk.ui.widgets.text_block import TextBlock, text_height
from kiosk.ui.widgets.touch_button import Look

_DIGIT = Look("card", "leaf", 4)
_OPEN = Look("amber", "leaf", 4, NEXT, "onAmber")
_ROWS = ("123", "456", "789")
_ERASE = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PadView(QWidget):
    """Covers the window; what it shows is told to it by ``show_pad``."""

    def __init__(self, parent: QWidget, context: Context, door: Door) -> None:
        super().__init__(parent)
        self._context = context
        self._door = door
        self._words = context.pack.desk
        self._kind = AtPad()
        self.setGeometry(parent.rect())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title = TextBlock(
            self, context, self._words("pin.title"), "title", align=self._align, heading=1
        )
        self._note = ChangingLine(self, context, "lead", align=self._align)
        self._dots = Dots(self, context)
        self._keys = self._make_keys()
        self._close = self._button("pin.close", _DIGIT, door.close, icon="back")
        if context.form is Form.PORTRAIT:
            self._place_upright()
        else:
            self._place_wide()

    def show_pad(self, pad: AtPad) -> None:
        """Show how many digits are typed and how the last try went."""
        self._dots.show_count(pad.typed)
        kind = replace(pad, typed=0, wait=min(pad.wait, 1))
        note = pad_note(self._words, pad)
        lines = sentence_a_line(note, "lead", self._context.metrics, self._note.width())
        self._note.say(lines, is_news=kind != self._kind)
        self._kind = kind

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the paper."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._context.colour("paper"))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep touches beside the buttons from what lies underneath."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits, Backspace, Enter and Escape; nothing else is for those underneath."""
        event.accept()
        if event.isAutoRepeat():
            return
        key, text = event.key(), event.text()
        if text.isascii() and text.isdigit():
            self._door.digit(text)
        elif key in _ERASE:
            self._door.erase()
        elif key in _ENTER:
            self._door.enter()
        elif key == Qt.Key.Key_Escape:
            self._door.close()

    # Parts

    @property
    def _align(self) -> Qt.AlignmentFlag:
        upright = self._context.form is Form.PORTRAIT
        return Qt.AlignmentFlag.AlignHCenter if upright else Qt.AlignmentFlag.AlignLeft

    def _make_keys(self) -> list[list[LabelButton]]:
        door = self._door
        rows = [[self._digit(digit) for digit in row] for row in _ROWS]
        erase = self._button("pin.erase", _DIGIT, door.erase)
        zero = self._digit("0")
        enter = self._button("pin.open", _OPEN, door.enter)
        return [*rows, [erase, zero, enter]]

    def _digit(self, digit: str) -> LabelButton:
        label = Label((Line(digit, "number"),), padding=4)
        button = LabelButton(self, self._context, label, _DIGIT)
        button.setObjectName(f"digit-{digit}")
        button.clicked.connect(partial(self._type, digit))
        return button

    def _type(self, digit: str, _checked: bool = False) -> None:
        self._door.digit(digit)

    def _button(self, key: str, look: Look, act: Callable[[], None], icon: str = "") -> LabelButton:
        label = Label((Line(self._words(key), "main"),), icon, 48, ON_LEAF_BUTTON, padding=8)
        button = LabelButton(self, self._context, label, look)
        button.setObjectName(key.replace(".", "-"))
        button.clicked.connect(act)
        return button

    # Places

    def _place_upright(self) -> None:
        px = self._context.px
        width = px(760)
        left = (self.width() - width) // 2
        title = text_height(self._context, self._words("pin.title"), "title", width)
        note, keys, close = px(140), px(4 * 168 + 3 * 24), px(124)
        top = (self.height() - title - note - px(110) - keys - close - px(128)) // 2
        self._title.setGeometry(left, top, width, title)
        top += title + px(8)
        self._note.setGeometry(left, top, width, note)
        top += note + px(8)
        self._dots.setGeometry(left, top, width, px(110))
        top += px(110 + 40)
        self._place_keys(QRect(left, top, width, keys), px(24))
        self._close.setGeometry(left, top + keys + px(72), width, close)

    def _place_wide(self) -> None:
        """Put the digits at the left and the line beside them: height is scarce."""
        context, px, small = self._context, self._context.px, self._context.form is Form.COMPACT
        edge, gap, between = (px(28), px(14), px(40)) if small else (px(88), px(24), px(96))
        left, right = (px(440), px(320)) if small else (px(720), px(620))
        side = (self.width() - left - between - right) // 2
        width = self.width() - 2 * side
        title = text_height(context, self._words("pin.title"), "title", width)
        self._title.setGeometry(side, edge, width, title)
        top = edge + title + gap
        dots, bottom = px(72 if small else 110), self.height() - edge
        self._dots.setGeometry(side, top, left, dots)
        keys_top = top + dots + gap
        self._place_keys(QRect(side, keys_top, left, bottom - keys_top), gap)
        high = self._keys[-1][-1].height()
        beside = side + left + between
        self._note.setGeometry(beside, keys_top, right, bottom - high - gap - keys_top)
        self._close.setGeometry(beside, bottom - high, right, high)

    def _place_keys(self, rect: QRect, gap: int) -> None:
        wide = (rect.width() - 2 * gap) // 3
        high = (rect.height() - 3 * gap) // 4
        for row, keys in enumerate(self._keys):
            for column, key in enumerate(keys):
                left, top = rect.left() + column * (wide + gap), rect.top() + row * (high + gap)
                key.setGeometry(left, top, wide, high)
