"""A ring around what keys or switches have come to, outside its shape, over everything."""

from collections.abc import Sequence

from PySide6.QtCore import QRect

from kiosk.ui.bar import Bar
from kiosk.ui.context import Context
from kiosk.ui.shapes import BUTTON
from kiosk.ui.widgets.ring import Ring
from kiosk.ui.widgets.touch_button import TouchButton


class FocusRing(Ring):
    """Follows a button or a group of them; hidden while nobody uses keys or switches."""

    thick, gap = 6, 4

    def follow(self, context: Context, buttons: Sequence[TouchButton]) -> None:
        """Stand around the button, around all of several, or vanish."""
        parent = self.parentWidget()
        if not buttons or parent is None:
            self.vanish()
            return
        around = QRect()
        for button in buttons:
            around |= button.rect().translated(button.mapTo(parent, button.rect().topLeft()))
        room = self.room_around(context, around).intersected(parent.rect())
        colour = "focusOnPlinth" if _stands_on_plinth(buttons[0]) else "focus"
        corners = buttons[0].look.corners if len(buttons) == 1 else BUTTON
        self.stand_in(context, room, colour, corners)


def _stands_on_plinth(button: TouchButton) -> bool:
    return isinstance(button.parentWidget(), Bar) or button.objectName() == "tool-help"
