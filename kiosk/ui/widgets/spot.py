"""A leaf-shaped patch with an icon or a number on it."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.context import Context
from kiosk.ui.mirror import draw_upright, painter_on
from kiosk.ui.shapes import SPOT, Corners, outline
from kiosk.ui.text import LaidText, lay_out, words
from kiosk.ui.theme import IconColours
from kiosk.ui.widgets.drawn import DrawnText, drawn


class Spot(QWidget):
    """A patch of one colour that holds an icon; it carries no meaning of its own."""

    def __init__(
        self,
        parent: QWidget,
        context: Context,
        icon: str,
        colours: IconColours,
        fill: str,
        *,
        corners: Corners = SPOT,
        share: float = 0.58,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._icon = icon
        self._colours = colours
        self._fill = fill
        self._corners = corners
        self._share = share
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the patch and the icon in its middle."""
        del event
        painter = painter_on(self, self._context)
        if self._fill:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._context.colour(self._fill))
            factor = self.width() / 72
            painter.drawPath(outline(QRectF(self.rect()), self._corners.scaled(factor)))
        size = round(self.width() * self._share)
        at = QPointF((self.width() - size) / 2, (self.height() - size) / 2)
        draw_upright(painter, at, self._context.icon(self._icon, size, self._colours))
        painter.end()


class NumberSpot(QWidget):
    """A leaf badge with a number."""

    def __init__(self, parent: QWidget, context: Context, number: int) -> None:
        super().__init__(parent)
        self._context = context
        self._number = str(number)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def drawn_texts(self) -> list[DrawnText]:
        """Return the number."""
        laid, at = self._placed()
        return [drawn(laid, at.x(), at.y(), QRect(self.rect()))]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the badge and the number in its middle."""
        del event
        painter = painter_on(self, self._context)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._context.colour("leaf"))
        painter.drawPath(outline(QRectF(self.rect()), SPOT.scaled(self.width() / 72)))
        laid, at = self._placed()
        laid.draw(painter, at, self._context.colour("onLeaf"))
        painter.end()

    def _placed(self) -> tuple[LaidText, QPointF]:
        laid = lay_out(
            words(self._number),
            "section",
            self._context.metrics,
            self.width(),
            Qt.AlignmentFlag.AlignHCenter,
        )
        return laid, QPointF(0, (self.height() - laid.height) / 2)
