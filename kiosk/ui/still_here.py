"""The warning before a visit is forgotten: a ring that counts down, over all but Help now."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.context import Context
from kiosk.ui.metrics import Form
from kiosk.ui.shapes import NEXT, Corners, outline
from kiosk.ui.text import LaidText, lay_out, words
from kiosk.ui.theme import ON_AMBER, ON_LEAF_BUTTON
from kiosk.ui.widgets.drawn import DrawnText, drawn
from kiosk.ui.widgets.label_button import Label, LabelButton, Line, label_height
from kiosk.ui.widgets.text_block import TextBlock, text_height
from kiosk.ui.widgets.touch_button import Look

_CORNERS = Corners(24, 120, 24, 120)
_STAY = Look("amber", "leaf", 4, NEXT, "onAmber")
_LEAVE = Look("card", "leaf", 4)
_OPACITY = 0.82
_MIDDLE = Qt.AlignmentFlag.AlignHCenter


class CountdownRing(QWidget):
    """Seconds left, as a number and as a ring, drawn anew once a second."""

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
    """The warning; a touch anywhere on it continues, and nothing is lost."""

    def __init__(self, parent: QWidget, context: Context, rect: QRect, total: int) -> None:
        super().__init__(parent)
        self._context = context
        self.setGeometry(rect)
        self._panel = self._panel_rect()
        self._ring = CountdownRing(self, context, total)
        self._build()

    def show_seconds(self, left: int) -> None:
        """Count down."""
        self._ring.show_seconds(left)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the scrim and the panel."""
        del event
        context = self._context
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scrim = context.colour("scrim")
        scrim.setAlphaF(_OPACITY)
        painter.fillRect(self.rect(), scrim)
        path = outline(QRectF(self._panel), _CORNERS.scaled(context.px(100) / 100))
        painter.fillPath(path, context.colour("paper"))
        if context.colour("stageEdge").isValid():
            painter.setPen(QPen(context.colour("stageEdge"), context.px(4)))
            painter.drawPath(path)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Continue the visit."""
        event.accept()
        self._context.session.touch()

    def _panel_rect(self) -> QRect:
        context, px = self._context, self._context.px
        side = px(40)
        wide = min(self.width() - 2 * side, px(1000))
        high = min(self._content_height(wide) + px(120), self.height() - 2 * px(16))
        left = (self.width() - wide) // 2
        if context.form is Form.PORTRAIT and not context.metrics.large_text:
            return QRect(left, self.height() - px(184) - high, wide, high)
        return QRect(left, (self.height() - high) // 2, wide, high)

    def _sizes(self) -> tuple[int, int, int]:
        """Return the ring's side, the gap between parts, and the least height of a button."""
        px = self._context.px
        if self._context.form is Form.COMPACT:
            return px(120), px(10), px(84)
        if self._context.form is Form.LANDSCAPE:
            return px(190), px(24), px(120)
        return px(220), px(32), px(124)

    def _texts(self) -> tuple[tuple[str, str], ...]:
        interface = self._context.words
        return (interface("still.title"), "large"), (interface("still.text"), "body")

    def _labels(self) -> tuple[Label, Label]:
        interface = self._context.words
        stay = Label((Line(interface("still.stay"), "next"),), "check", 72, ON_AMBER)
        leave = Label((Line(interface("still.leave"), "main"),), "finish", 52, ON_LEAF_BUTTON)
        return stay, leave

    def _inner_width(self, wide: int) -> int:
        return wide - 2 * self._context.px(56)

    def _heights(self, wide: int) -> list[int]:
        ring, _, button = self._sizes()
        inner = self._inner_width(wide)
        texts = [text_height(self._context, text, role, inner) for text, role in self._texts()]
        stay, leave = self._labels()
        stay_high = max(round(button * 1.4), label_height(self._context, stay, inner))
        leave_high = max(button, label_height(self._context, leave, inner))
        return [ring, *texts, stay_high, leave_high]

    def _content_height(self, wide: int) -> int:
        heights = self._heights(wide)
        return sum(heights) + (len(heights) - 1) * self._sizes()[1]

    def _build(self) -> None:
        context, session = self._context, self._context.session
        inner = self._inner_width(self._panel.width())
        left = self._panel.left() + (self._panel.width() - inner) // 2
        gap = self._sizes()[1]
        heights = self._heights(self._panel.width())
        top = (
            self._panel.top()
            + (self._panel.height() - self._content_height(self._panel.width())) // 2
        )
        ring = heights[0]
        self._ring.setGeometry(self._panel.center().x() - ring // 2, top, ring, ring)
        top += ring + gap
        for (text, role), high in zip(self._texts(), heights[1:3], strict=True):
            heading = 1 if role == "large" else 0
            block = TextBlock(self, context, text, role, align=_MIDDLE, heading=heading)
            block.setGeometry(left, top, inner, high)
            top += high + gap
        acts = (session.touch, session.reset)
        looks = (_STAY, _LEAVE)
        for label, look, act, high in zip(self._labels(), looks, acts, heights[3:], strict=True):
            button = LabelButton(self, context, label, look)
            button.setGeometry(left, top, inner, high)
            button.clicked.connect(act)
            top += high + gap
