"""Keeps the bar of a window from screen to screen, and last in the order of the keys."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk.session.state import Attract
from kiosk.ui.bar import Bar, BarModel, bar_height
from kiosk.ui.context import Context
from kiosk.ui.reach import reach_height
from kiosk.ui.widgets.touch_button import TouchButton


class BarKeeper:
    """Makes the bar anew only where something on it changes, which it seldom does.

    ``bar`` is None on the still picture, which has none.
    """

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._look: object = None
        self.bar: Bar | None = None

    def show(self, context: Context, model: BarModel | None, above: QWidget | None) -> None:
        """Show the bar of this moment, which keys come to after all that stands ``above`` it."""
        state = context.state
        visit = (type(state.place), state.preferences, state.overlay, state.aids)
        look = (model, context.metrics, context.ratio, visit, context.mid_visit, context.silent)
        if self.bar is None or look != self._look:
            self._make(context, model, look)
        elif above is not None:
            self._put_last(self.bar, above)

    def put_under(self, part: QWidget) -> None:
        """Let the bar stand over a part of the window."""
        if self.bar is not None:
            part.stackUnder(self.bar)

    def _make(self, context: Context, model: BarModel | None, look: object) -> None:
        discard(self.bar)
        self.bar = self._look = None
        if model is None or isinstance(context.state.place, Attract):
            return
        high = bar_height(context)
        top = self._window.height() - reach_height(context) - high
        rect = QRect(0, top, self._window.width(), high)
        self.bar, self._look = Bar(self._window, context, model, rect), look
        self.bar.show()

    def _put_last(self, bar: Bar, above: QWidget) -> None:
        for last in above.findChildren(TouchButton)[-1:]:
            for button in reversed(bar.findChildren(TouchButton)):
                QWidget.setTabOrder(last, button)


def discard(widget: QWidget | None) -> None:
    """Take a widget off the screen at once, and out of memory soon."""
    if widget is not None:
        # Else Qt would hand the keyboard on to whatever comes next, and that would be said.
        focused: QWidget | None = widget.window().focusWidget()
        if focused is not None and widget.isAncestorOf(focused):
            focused.clearFocus()
        widget.hide()
        widget.setParent(None)
        widget.deleteLater()
