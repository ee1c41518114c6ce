"""The accessible side of widgets that have a meaning of their own; Qt brings the others."""

from functools import lru_cache

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAttributesInterface,
    QAccessibleInterface,
    QAccessibleValueInterface,
)
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget
from shiboken6 import VoidPtr

from kiosk.ui.accessibility.meaning import Meaning, Meaningful, Role

_NOTHING = VoidPtr(0)

_PRESSES = (QAccessibleActionInterface.pressAction(), QAccessibleActionInterface.toggleAction())
"""What screen readers call a press; UI Automation toggles what AT-SPI presses."""


def describe_widgets() -> None:
    """Tell Qt how to describe the widgets of the kiosk."""
    QAccessible.installFactory(_describe)


def _describe(key: str, thing: QObject) -> QAccessibleInterface | None:
    """Return what describes a widget, None to leave it to Qt.

    Qt deletes what it was given together with the widget.  The binding keeps a reference, so that
    Python never does it first.
    """
    del key
    if not isinstance(thing, QWidget) or not isinstance(thing, Meaningful):
        return None
    meaning = thing.meaning
    if meaning is None:
        return None
    ticked = meaning.role in (Role.CheckBox, Role.RadioButton)
    return (_Ticked if ticked else _Described)(thing, meaning)


class _Described(QAccessibleWidget):
    """A widget with its meaning."""

    def __init__(self, widget: QWidget, meaning: Meaning) -> None:
        super().__init__(widget, meaning.role)
        self._meaning = meaning

    def state(self) -> QAccessible.State:
        """Return the state of the widget, and whether it is modal."""
        state = super().state()
        state.modal = self._meaning.modal
        return state

    def interface_cast(self, kind: QAccessible.InterfaceType) -> object:  # type: ignore[override]
        """Return what else can be asked: the level of a heading, the value of a progress."""
        meaning = self._meaning
        if kind is QAccessible.InterfaceType.AttributesInterface and meaning.level:
            return _level(meaning.level)
        if kind is QAccessible.InterfaceType.ValueInterface and meaning.progress is not None:
            return _value(*meaning.progress)
        usual: object = super().interface_cast(kind)
        # The binding takes None for an address and follows it.
        return _NOTHING if usual is None else usual


class _Ticked(_Described):
    """A button with a mark that the visit sets, and nobody else.

    Qt's own description would set the mark of a tick without telling anybody, and its radio
    buttons answer arrow keys.
    """

    def state(self) -> QAccessible.State:
        """Return the state of the button, and whether it is marked."""
        state = super().state()
        button = self.widget()
        state.checkable = True
        state.checked = isinstance(button, QAbstractButton) and button.isChecked()
        return state

    def actionNames(self) -> list[str]:
        """Return what can be done with it."""
        return [self._action, *super().actionNames()]

    def doAction(self, name: str) -> None:
        """Press it, or give it the keyboard."""
        button = self.widget()
        if name in _PRESSES and isinstance(button, QAbstractButton):
            button.click()
        else:
            super().doAction(name)

    @property
    def _action(self) -> str:
        is_tick = self._meaning.role is Role.CheckBox
        return self.toggleAction() if is_tick else self.pressAction()


class _Level(QAccessibleAttributesInterface):
    """The level of a heading."""

    def __init__(self, level: int) -> None:
        super().__init__()
        self._level = level

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        """Return what is known."""
        return [QAccessible.Attribute.Level]

    def attributeValue(self, key: QAccessible.Attribute) -> int | None:
        """Return the level."""
        return self._level if key is QAccessible.Attribute.Level else None


class _Value(QAccessibleValueInterface):
    """How far along something is; it cannot be set."""

    def __init__(self, done: int, total: int) -> None:
        super().__init__()
        self._done = done
        self._total = total

    def currentValue(self) -> int:
        """Return how much is done, the present step with it."""
        return self._done

    def minimumValue(self) -> int:
        """Return where it begins."""
        return 0

    def maximumValue(self) -> int:
        """Return where it ends."""
        return self._total

    def minimumStepSize(self) -> int:
        """Return the least difference."""
        return 1

    def setCurrentValue(self, value: object) -> None:
        """Leave it as it is."""


# Qt is handed plain pointers to these, so they are kept; there are but a few.
_level = lru_cache(maxsize=None)(_Level)
_value = lru_cache(maxsize=None)(_Value)
