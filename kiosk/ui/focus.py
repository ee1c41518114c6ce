"""Where the keyboard stands: on the first button, on one of a name, or back where it was."""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kiosk.ui.widgets.touch_button import TouchButton


class Mark(NamedTuple):
    """The words of a button, and which of those with the same words it is."""

    name: str
    nth: int


def controls(window: QWidget) -> list[TouchButton]:
    """Return the buttons that keys reach now, in the order in which they come to them.

    It is the order of the focus chain; but the binding keeps every widget that it is asked for
    along that chain, and with it the visit that it was built for.
    """
    shown = [one for one in window.findChildren(TouchButton) if one.isVisible() and one.isEnabled()]
    return [one for one in shown if one.focusPolicy() is not Qt.FocusPolicy.NoFocus]


def move_focus(window: QWidget, step: int) -> None:
    """Go on by a control, or back; from nowhere, to the first or the last one."""
    shown = controls(window)
    widget = window.focusWidget()
    if isinstance(widget, TouchButton) and widget in shown:
        to = (shown.index(widget) + step) % len(shown)
    else:
        to = 0 if step > 0 else -1
    for button in shown[to:][:1]:
        button.setFocus(Qt.FocusReason.TabFocusReason)


def focus_first(parent: QWidget | None) -> bool:
    """Go to the first button, if there is one, and tell whether there was."""
    buttons = parent.findChildren(TouchButton) if parent is not None else []
    return _focus(buttons[:1])


def focus_named(parent: QWidget, name: str) -> bool:
    """Go to the button of this object name, if it is shown, and tell whether it was."""
    named = parent.findChildren(TouchButton, name) if name else []
    return _focus([button for button in named if button.isVisible()])


def mark_of(window: QWidget) -> Mark:
    """Return what tells the button with the keyboard from others, even when it is built anew."""
    widget: QWidget | None = window.focusWidget()
    if not isinstance(widget, TouchButton):
        return Mark("", 0)
    name = widget.accessibleName()
    return Mark(name, _of_name(window, name).index(widget))


def focus_marked(window: QWidget, mark: Mark) -> bool:
    """Go back to a button, if it is there, and tell whether it was."""
    return _focus(_of_name(window, mark.name)[mark.nth : mark.nth + 1])


def _of_name(window: QWidget, name: str) -> list[TouchButton]:
    return [one for one in window.findChildren(TouchButton) if one.accessibleName() == name]


def _focus(buttons: list[TouchButton]) -> bool:
    for button in buttons[:1]:
        button.setFocus(Qt.FocusReason.OtherFocusReason)
    return bool(buttons)
