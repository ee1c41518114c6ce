"""A kiosk with a PIN, a small desk behind it, and staff who find their way there."""

from dataclasses import dataclass

import msgspec
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QMouseEvent, QShowEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from kiosk.desk.door import Door
from kiosk.domain.ids import LanguageTag
from kiosk.ui.desk.look import Look
from kiosk.ui.staff.corner import StaffCorner
from kiosk.ui.staff.entrance import Entrance

from .visits import Kiosk, settle

PIN = "7093"


class SmallDesk(QWidget):
    """Stands in for the desk: a field to type in and a long list to tick."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.field = QLineEdit()
        self.rows = [QCheckBox(f"topic {number}") for number in range(200)]
        self.list = QScrollArea()
        inside = QWidget()
        for parent, parts in ((inside, self.rows), (self, [self.field, self.list])):
            column = QVBoxLayout(parent)
            for part in parts:
                column.addWidget(part)
        self.list.setWidget(inside)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Be ready to type at once."""
        super().showEvent(event)
        self.field.setFocus()


@dataclass
class Staffed:
    """A kiosk with a PIN, and the door behind its gesture."""

    kiosk: Kiosk
    door: Door
    made: list[SmallDesk]

    def state(self) -> object:
        """Return what the door shows."""
        settle()
        return self.door.state

    def pass_time(self, seconds: float) -> None:
        """Let time pass, and the clocks look at it."""
        self.kiosk.clock.now += seconds
        self.door.tick()
        self.kiosk.session.tick()

    def knock(self) -> None:
        """Press the staff's keys."""
        held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        QTest.keyClick(self.kiosk.window, Qt.Key.Key_S, held)
        settle()

    def type(self, digits: str) -> None:
        """Type on a keyboard."""
        QTest.keyClicks(self.kiosk.window.focusWidget(), digits)

    def let_in(self) -> None:
        """Go to the desk."""
        self.knock()
        self.type(PIN)
        self.kiosk.button("pin-open").click()
        settle()

    def corner(self) -> StaffCorner:
        """Return the place of the gesture."""
        settle()
        (corner,) = self.kiosk.window.findChildren(StaffCorner)
        return corner

    def hand(self, kind: QEvent.Type, at: QPoint) -> None:
        """Press, move or let go in the corner, from its own upper left."""
        corner = self.corner()
        button = Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, at, corner.mapToGlobal(at), button, button, none)
        corner.event(event)


def admit(kiosk: Kiosk) -> Staffed:
    """Give a kiosk a PIN and show it."""
    made: list[SmallDesk] = []

    def make(look: Look) -> QWidget:
        made.append(SmallDesk(look))
        return made[-1]

    door = Door(lambda pin, done: done(pin == PIN), kiosk.clock.monotonic)
    Entrance(kiosk.window, door, make)
    kiosk.window.start()
    kiosk.window.activateWindow()
    settle()
    return Staffed(kiosk, door, made)


def speak(kiosk: Kiosk, language: str) -> None:
    """Let the still picture speak a language, as in a clinic whose pack begins with it."""
    catalog = kiosk.session.catalog
    tag = LanguageTag(language)
    kiosk.session._catalog = msgspec.structs.replace(catalog, default_language=tag)
    kiosk.session.start()
    kiosk.session.reset()


def listen(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that fills with what a screen reader is asked to say."""
    said: list[str] = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: said.append(event.message())
    )
    return said
