"""The warning before a visit is forgotten: a ring that counts down, over all but Help now."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.accessibility.meaning import ALERT, WORDS, Meaning
from kiosk.ui.bar import bar_height
from kiosk.ui.context import Context
from kiosk.ui.metrics import Form
from kiosk.ui.mirror import mirror_children, painter_on
from kiosk.ui.shapes import NEXT, Corners, outline
from kiosk.ui.text import LaidText, lay_out, sentence_a_line, words
from kiosk.ui.theme import ON_AMBER, ON_LEAF_BUTTON
from kiosk.ui.widgets.drawn import DrawnText, drawn
from kiosk.ui.widgets.label_button import Label, LabelButton, Line, label_height
from kiosk.ui.widgets.text_block import TextBlock, text_height
from kiosk.ui.widgets.touch_button import Look

_CORNERS = Corners(24, 120, 24, 120)
_TIGHT_CORNERS = Corners(24, 120, 24, 24)
_STAY = Look("amber", "leaf", 4, NEXT, "onAmber")
_LEAVE = Look("card", "leaf", 4)
_OPACITY = 0.82
_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
_MIDDLE = Qt.AlignmentFlag.AlignHCenter


class CountdownRing(QWidget):
    """Seconds left, as a number and as a ring, drawn anew once a second."""

    meaning: Meaning | None = WORDS

    def __init__(self, parent: QWidget, context: Context, total: int) -> None:
        super().__init__(parent)
        self._context = context
        self._total = total
        self._left = total

    def show_seconds(self, left: int) -> None:
        """Show how many seconds are left."""
        self._left = left
        self.setAccessibleName(f"{left} {self._context.words('still.seconds')}")
        self.update()

    def drawn_texts(self) -> list[DrawnText]:
        """Return the number and its unit."""
        return [drawn(laid, at.x(), at.y(), self.rect()) for laid, at in self._texts()]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring and the number in it."""
        del event
        context = self._context
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = context.px(24)
        box = QRectF(self.rect()).adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
        for token, share in (("hair", 1.0), ("leaf", self._left / self._total)):
            pen = QPen(context.colour(token), thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawArc(box, 90 * 16, round(-share * 360 * 16))
        for laid, at in self._texts():
            laid.draw(painter, at, context.colour("ink"))
        painter.end()

    def _texts(self) -> list[tuple[LaidText, QPointF]]:
        metrics, width = self._context.metrics, self.width()
        number = lay_out(words(str(self._left)), "countdown", metrics, width, _MIDDLE)
        unit = lay_out(
            words(self._context.words("still.seconds")), "label", metrics, width, _MIDDLE
        )
        top = (self.height() - number.height - unit.height) / 2
        return [(number, QPointF(0, top)), (unit, QPointF(0, top + number.height))]


class StillHereView(QWidget):
    """The warning; a touch anywhere on it continues, and nothing is lost.

    ``free`` is how much of its height is above Help now, in pixels: there its buttons find room, if
    need be in a smaller size than the patient chose.
    """

    meaning: Meaning | None = ALERT

    def __init__(
        self, parent: QWidget, context: Context, rect: QRect, total: int, free: int
    ) -> None:
        super().__init__(parent)
        self._context = context
        self.setAccessibleName(context.words("still.title"))
        self.setGeometry(rect)
        self._panel = QRect()
        build = self._build_upright if context.form is Form.PORTRAIT else self._build_wide
        for metrics in context.metrics.sizes_down:
            self._take_down()
            self._own = replace(context, metrics=metrics)
            self._ring = CountdownRing(self, self._own, total)
            build()
            buttons = self.findChildren(LabelButton)
            if max(button.geometry().bottom() for button in buttons) < free:
                break
        mirror_children(self, context)

    def show_seconds(self, left: int) -> None:
        """Count down."""
        self._ring.show_seconds(left)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the scrim and the panel."""
        del event
        context = self._context
        painter = painter_on(self, context)
        painter.fillRect(self.rect(), context.scrim(_OPACITY))
        # On a low display a button stands in the lower left corner.
        corners = _TIGHT_CORNERS if context.metrics.is_tight else _CORNERS
        path = outline(QRectF(self._panel), corners.scaled(context.px(100) / 100))
        painter.fillPath(path, context.colour("paper"))
        if context.colour("stageEdge").isValid():
            painter.setPen(QPen(context.colour("stageEdge"), context.px(4)))
            painter.drawPath(path)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Continue the visit."""
        event.accept()
        self._context.session.touch()

    # Layouts

    def _take_down(self) -> None:
        """Take away what was built too large."""
        for part in self.findChildren(QWidget, options=_DIRECT):
            part.setParent(None)
            part.deleteLater()

    def _build_upright(self) -> None:
        px = self._context.px
        wide = self.width() - px(80)
        inner, gap, ring = wide - px(112), px(32), self._ring_side(220)
        texts = self._texts(inner, _MIDDLE)
        buttons = self._buttons(inner)
        parts = [ring, *(text.height() for text in texts), *(b.height() for b in buttons)]
        high = sum(parts) + gap * (len(parts) - 1) + px(120)
        top = max(px(16), self.height() - self._help_room() - high)
        self._panel = QRect(px(40), top, wide, high)
        left, at = px(96), top + px(60)
        self._ring.setGeometry(self._panel.center().x() - ring // 2, at, ring, ring)
        at += ring + gap
        for widget in (*texts, *buttons):
            widget.move(left, at)
            at += widget.height() + gap

    def _build_wide(self) -> None:
        """Put the ring beside the words and the buttons side by side: height is scarce."""
        px, compact = self._context.px, self._context.form is Form.COMPACT
        side, pad, gap = (px(16), px(20), px(14)) if compact else (px(200), px(64), px(40))
        ring = self._ring_side(150 if compact else 260)
        wide = self.width() - 2 * side
        inner = wide - 2 * pad
        texts = self._texts(inner - ring - gap, Qt.AlignmentFlag.AlignLeft)
        buttons = self._buttons((inner - gap) // 2)
        words_high = sum(text.height() for text in texts) + gap // 2
        head = max(ring, words_high)
        button_high = max(button.height() for button in buttons)
        high = pad + head + gap + button_high + pad
        top = max(px(8), (self.height() - self._help_room() - high) // 2)
        self._panel = QRect(side, top, wide, high)
        self._ring.setGeometry(side + pad, top + pad + (head - ring) // 2, ring, ring)
        at = top + pad + (head - words_high) // 2
        for text in texts:
            text.move(side + pad + ring + gap, at)
            at += text.height() + gap // 2
        for index, button in enumerate(buttons):
            left = side + pad + index * (button.width() + gap)
            button.setGeometry(left, top + pad + head + gap, button.width(), button_high)

    # Parts

    def _ring_side(self, least: float) -> int:
        """Return the side of the ring in pixels: wide enough for the word in it."""
        unit = words(self._context.words("still.seconds"))
        laid = lay_out(unit, "label", self._own.metrics, self.width())
        return max(self._own.px(least), round(laid.width) + self._own.metrics.control(110))

    def _help_room(self) -> int:
        """Return how much of the foot belongs to Help now, in pixels."""
        bar, tools = bar_height(self._context), self._context.metrics.control(144)
        if self._context.form is Form.PORTRAIT and not self._context.metrics.large_text:
            return tools + self._context.px(40)
        return bar

    def _texts(self, width: int, align: Qt.AlignmentFlag) -> list[TextBlock]:
        context, interface = self._own, self._own.words
        made = []
        title = "large" if context.form is not Form.COMPACT else "title"
        printing = context.state.printing
        at_stake = printing is not None and printing.is_on_its_way and not printing.has_begun
        body = "still.sheet" if at_stake else "still.text"
        for key, role, heading in (("still.title", title, 1), (body, "notice", 0)):
            text = interface(key)
            if not heading:
                text = sentence_a_line(text, role, context.metrics, width)
            block = TextBlock(self, context, text, role, align=align, heading=heading)
            block.resize(width, text_height(context, text, role, width))
            made.append(block)
        return made

    def _buttons(self, width: int) -> list[LabelButton]:
        context, session = self._own, self._own.session
        interface = context.words
        least = {Form.PORTRAIT: 124, Form.LANDSCAPE: 130, Form.COMPACT: 72}[context.form]
        stay = Label((Line(interface("still.stay"), "next"),), "check", 64, ON_AMBER)
        leave = Label((Line(interface("still.leave"), "main"),), "finish", 52, ON_LEAF_BUTTON)
        made = []
        choices = (
            ("stay", stay, _STAY, session.touch, 1.5),
            ("leave", leave, _LEAVE, session.reset, 1.0),
        )
        for name, label, look, act, weight in choices:
            button = LabelButton(self, context, label, look)
            share = weight if context.form is Form.PORTRAIT else 1.0
            high = max(context.px(least * share), label_height(context, label, width))
            button.resize(width, high)
            button.setObjectName(name)
            button.clicked.connect(act)
            made.append(button)
        return made
