"""A print desk without a screen, over shipped content, with a sheet maker and printer as told."""

import threading
import time
from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from typing import TypeVar

import msgspec
import pikepdf
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from kiosk.desk.desk import Desk
from kiosk.desk.tools import DeskTools
from kiosk.domain.catalog import Catalog
from kiosk.domain.handout import Handout, HandoutRequest, SheetSet
from kiosk.domain.ids import LanguageTag, TopicId
from kiosk.domain.printing import PrinterState, PrinterStatus, PrintOptions, PrintStatus
from kiosk.domain.topic import Reviewer, TranslationStatus
from kiosk.errors import KioskError
from kiosk.ui.desk.look import Look
from kiosk.ui.desk.tick import Tick
from kiosk.ui.desk.topic_row import TopicRow
from kiosk.ui.desk.view import DeskView, Save
from kiosk.ui.jobs import Jobs

from .visits import settle

Part = TypeVar("Part", bound=QWidget)

NOW = datetime(2026, 11, 23, 10, 42).astimezone()
PATIENCE = 5.0
NEW_PATIENT = SheetSet("New patient", (TopicId("what-kratom-is"), TopicId("risks")))


class BrokenMakerError(KioskError):
    """A sheet that cannot be made."""


class FakeMachine:
    """Makes blank sheets of as many pages as topics, and prints as the test tells it."""

    def __init__(self) -> None:
        self.made: list[HandoutRequest] = []
        self.handouts: dict[HandoutRequest, Handout] = {}
        self.printed: list[tuple[Handout, PrintOptions]] = []
        self.withdrawals: list[threading.Event] = []
        self.tells: list[Callable[[PrintStatus], None]] = []
        self.printer = PrinterStatus("desk", PrinterState.READY)
        self.is_broken = False

    def tools(self) -> DeskTools:
        """Return the machine as the desk knows it."""
        return DeskTools(self._make, self._print, lambda: self.printer)

    def _make(self, request: HandoutRequest) -> Handout:
        if self.is_broken:
            raise BrokenMakerError("no sheet today")
        self.made.append(request)
        pages = max(len(request.topics), 1)
        self.handouts[request] = Handout(blank(pages), "-".join(request.topics), pages)
        return self.handouts[request]

    def _print(
        self,
        handout: Handout,
        options: PrintOptions,
        tell: Callable[[PrintStatus], None],
        withdrawn: threading.Event,
    ) -> None:
        self.printed.append((handout, options))
        self.withdrawals.append(withdrawn)
        self.tells.append(tell)


class DeskBench:
    """A desk, what it works with, and a hand on its keyboard and mouse."""

    def __init__(
        self, catalog: Catalog, *, language: str = "en", save: Save | None = None, scale: float = 1
    ) -> None:
        self.machine = FakeMachine()
        self.jobs = Jobs()
        tag = LanguageTag(language)
        self.desk = Desk(catalog, lambda: NOW, language=tag, sets=(NEW_PATIENT,))
        look = Look(scale)
        tools = self.machine.tools()
        # Nothing lays out what holds a desk on the kiosk, and its screen is as large as it is.
        self.window = QWidget()
        self.view = DeskView(self.desk, tools, self.jobs, look, clinic="Main Street", save=save)
        self.view.setParent(self.window)

    def show(self, width: int = 1366, height: int = 768) -> "DeskBench":
        """Open the desk in this size, ready for keys."""
        self.window.resize(width, height)
        self.view.setGeometry(self.window.rect())
        self.window.show()
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)
        return self

    def close(self) -> None:
        """Take the desk away, whatever is on its way."""
        self.jobs.wait()
        self.window.close()
        self.window.deleteLater()
        settle()

    # The hand

    def letters(self, text: str) -> None:
        """Type where the keyboard stands."""
        QTest.keyClicks(self.focus, text)

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the keyboard stands."""
        QTest.keyClick(self.focus, key, held)

    def print_key(self) -> None:
        """Press Ctrl+P."""
        self.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)

    def click(self, name: str) -> None:
        """Click on the button with this object name, accessible name or words."""
        QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    # What is seen

    @property
    def focus(self) -> QWidget:
        """What has the keyboard."""
        return QApplication.focusWidget() or self.view

    def button(self, name: str) -> QPushButton:
        """Return the visible button of this name.

        Raises:
            LookupError: there is none.
        """
        for button in self.view.findChildren(QPushButton):
            names = (button.objectName(), button.accessibleName(), button.text())
            if name in names and button.isVisible():
                return button
        raise LookupError(name)

    def has_button(self, name: str) -> bool:
        """Tell whether there is a visible button of this name."""
        try:
            return bool(self.button(name))
        except LookupError:
            return False

    def tick(self, topic: str) -> Tick:
        """Return the box of a topic."""
        return self.part(Tick, f"topic-{topic}")

    def row(self, topic: str) -> TopicRow:
        """Return the row of a topic."""
        (row,) = [each for each in self.view.findChildren(TopicRow) if each.topic == topic]
        return row

    def part(self, kind: type[Part], name: str) -> Part:
        """Return the widget of this kind and object name.

        Raises:
            LookupError: there is none.
        """
        found = [each for each in self.view.findChildren(kind) if each.objectName() == name]
        if not found:
            raise LookupError(name)
        return found[0]

    def texts(self) -> str:
        """Return all visible words of labels, a label a line."""
        labels = self.view.findChildren(QLabel)
        return "\n".join(each.text() for each in labels if each.isVisible() and each.text())

    def until(self, condition: Callable[[], object]) -> None:
        """Let Qt work until the condition holds.

        Raises:
            AssertionError: it did not in time.
        """
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, self.texts()
            QTest.qWait(5)


def blank(pages: int) -> bytes:
    """Return a PDF of so many blank pages."""
    pdf = pikepdf.new()
    for _ in range(pages):
        pdf.add_blank_page(page_size=(612, 792))
    written = BytesIO()
    pdf.save(written)
    return written.getvalue()


def signed(catalog: Catalog, due: str = "2027-05-02") -> Catalog:
    """Return the pack as if a clinician and a translator had signed all of it."""
    packs = {}
    for tag, pack in catalog.packs.items():
        topics = {}
        for name, topic in pack.topics.items():
            review = msgspec.structs.replace(
                topic.review,
                reviewed_by=(Reviewer("A. B.", "physician"),),
                reviewed="2026-11-02",
                review_due=due,
                translation=TranslationStatus.ORIGINAL,
            )
            topics[name] = msgspec.structs.replace(topic, review=review)
        packs[tag] = msgspec.structs.replace(pack, topics=topics)
    return msgspec.structs.replace(catalog, packs=packs)
