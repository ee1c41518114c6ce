"""One press, one answer: a second tap that nobody meant, and a key that is held, do not count."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QInputEvent, QKeyEvent, QMouseEvent

SECOND_TAP_MS = 400
"""A tap that follows another so soon is its echo; the limit of double clicks on most systems."""

SECOND_TAP_MM = 8.0
"""So near to the first tap, as far as a finger may tremble."""

HELD_MS = 5
"""A key that goes down again so soon after it went up was held: X11 says so in pairs of events."""

_DOWN = {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick}
_NUMBERS = range(Qt.Key.Key_0, Qt.Key.Key_9 + 1)
_SWITCHES = (Qt.Key.Key_F7, Qt.Key.Key_F8)
_ACTING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, *_NUMBERS, *_SWITCHES}
"""Keys that may choose something."""


class OnePress:
    """Judges what comes in at the window, before any widget hears of it."""

    def __init__(self, px_per_mm: float) -> None:
        self._reach = SECOND_TAP_MM * px_per_mm
        self._tapped_at: QPointF | None = None
        self._tapped_ms = 0
        self._ignores_finger = False
        self._released_key = 0
        self._released_ms = 0

    def ignores(self, event: QEvent) -> bool:
        """Tell whether the event belongs to a press that does not count."""
        if isinstance(event, QMouseEvent):
            return self._ignores_tap(event)
        return isinstance(event, QKeyEvent) and self._ignores_key(event)

    def _ignores_tap(self, event: QMouseEvent) -> bool:
        if event.type() in _DOWN:
            self._ignores_finger = self._is_echo(event)
            if not self._ignores_finger:
                self._tapped_at, self._tapped_ms = event.globalPosition(), event.timestamp()
        return self._ignores_finger

    def _is_echo(self, event: QMouseEvent) -> bool:
        if self._tapped_at is None or not _is_soon(event, self._tapped_ms, SECOND_TAP_MS):
            return False
        moved = event.globalPosition() - self._tapped_at
        return max(abs(moved.x()), abs(moved.y())) <= self._reach

    def _ignores_key(self, event: QKeyEvent) -> bool:
        if event.type() is QEvent.Type.KeyRelease:
            self._released_key, self._released_ms = event.key(), event.timestamp()
            return False
        again = event.key() == self._released_key
        held = again and _is_soon(event, self._released_ms, HELD_MS)
        return event.isAutoRepeat() or (held and event.key() in _ACTING)


def _is_soon(event: QInputEvent, before: int, limit: int) -> bool:
    """Tell whether the event follows a moment by so many milliseconds at most.

    The clock of X11 starts again at 0 after 49 days, so that what is later may be less.
    """
    return 0 <= event.timestamp() - before <= limit
