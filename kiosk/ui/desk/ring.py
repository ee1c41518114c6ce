"""A ring around what the keyboard stands on, outside its edge."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFocusFrame,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QWidget,
)

from kiosk.session.state import Theme
from kiosk.ui.desk.look import Look
from kiosk.ui.shapes import Corners, outline
from kiosk.ui.theme import colour

_THICK, _REACH = 3, 5


class _Reaching(QProxyStyle):
    """Lets a focus frame reach so many pixels beyond its widget."""

    def __init__(self, reach: int) -> None:
        super().__init__()
        self._reach = reach

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """Return the reach as the margin of focus frames."""
        if metric in (
            QStyle.PixelMetric.PM_FocusFrameHMargin,
            QStyle.PixelMetric.PM_FocusFrameVMargin,
        ):
            return self._reach
        return super().pixelMetric(metric, option, widget)


class FocusRing(QFocusFrame):
    """Follows the keyboard through one desk."""

    def __init__(self, desk: QWidget, look: Look) -> None:
        super().__init__(desk)
        self._desk = desk
        self._look = look
        self._own_style = _Reaching(look.px(_REACH))
        self.setStyle(self._own_style)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = self._look.px(_THICK)
        painter.setPen(QPen(colour(Theme.PAPER, "focus"), thick))
        half = thick / 2
        rect = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawPath(outline(rect, Corners.all(self._look.px(11))))
        painter.end()

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        del before
        inside = now is not None and now is not self._desk and self._desk.isAncestorOf(now)
        self.setWidget(now if inside else None)  # type: ignore[arg-type] # None means none
