"""Shows what is being said: the sentence stands out, a chip or a picture gets a ring."""

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from kiosk.ui.context import Context
from kiosk.ui.shapes import CHIP
from kiosk.ui.voice.spots import Spot, place_of
from kiosk.ui.widgets.ring import Ring
from kiosk.ui.widgets.text_block import TextBlock


class Highlight:
    """Marks one spot of a window at a time."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._ring = _SpokenRing(window)
        self._marked: TextBlock | None = None

    def mark(self, context: Context, spot: Spot | None) -> None:
        """Let a spot stand out in place of the one before, or none."""
        # The screen may have been built anew since.
        if self._marked is not None and isValid(self._marked):
            self._marked.mark_spoken(None)
        self._marked = None
        widget = spot.widget if spot is not None else None
        if isinstance(widget, TextBlock) and spot is not None and spot.span is not None:
            widget.mark_spoken(spot.span)
            self._marked = widget
        elif widget is not None:
            room = self._ring.room_around(context, place_of(self._window, widget))
            self._ring.stand_in(context, room, "amberLine", CHIP)
            return
        self._ring.vanish()


class _SpokenRing(Ring):
    """A line around something that has no sentence to mark."""

    thick, gap = 5, 6
