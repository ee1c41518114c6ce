"""What is gone is gone: a kiosk runs for months without growing."""

import gc
import os
import sys
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.domain.ids import LanguageTag
from kiosk.session.state import AtStep, Panel

from .hands import press
from .visits import READ, Kiosk, settle

PAGE_TURNS = 200
WIDGETS_MORE = 3
"""Widgets that may come to stay, as Qt makes some of its own when it first needs them."""

MEGABYTES_MORE = 12
"""What so many pages may add: texts and drawings that are kept to be drawn faster."""

CALLS = 10_000


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is not counted from 3.12 on")
def test_qt_counts_none_right(reading: Kiosk) -> None:
    """A Qt that takes a reference too many from None ends the program after some hours."""
    del reading
    widget = QWidget()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        widget.setParent(None)
        widget.update()
        widget.setEnabled(True)

    assert sys.getrefcount(None) > before - 50


def turn_pages(kiosk: Kiosk, pages: int) -> None:
    """Read topics to their ends, over and over."""
    for _ in range(pages):
        if isinstance(kiosk.session.state.place, AtStep):
            kiosk.session.next()
        else:
            kiosk.session.home()
            kiosk.session.open_topic(READ)
        settle()


def dead_widgets() -> list[QWidget]:
    """Return the wrappers that Python still holds of widgets that Qt has deleted."""
    gc.collect()
    things = gc.get_objects()
    return [t for t in things if isinstance(t, QWidget) and not shiboken6.isValid(t)]


def rss_megabytes() -> float:
    """Return the memory this program has in use."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def test_old_screens_are_deleted(reading: Kiosk) -> None:
    """The thousandth page of a day has as many widgets as the first."""
    turn_pages(reading, 20)
    reading.session.open_topic(READ)
    settle()
    before = len(QApplication.allWidgets())
    turn_pages(reading, PAGE_TURNS)
    reading.session.open_topic(READ)
    settle()

    assert len(QApplication.allWidgets()) <= before + WIDGETS_MORE


def test_old_screens_are_forgotten_by_python_too(reading: Kiosk) -> None:
    """No wrapper of a deleted widget is held, and with it the visit that it was built for."""
    before = {id(widget) for widget in dead_widgets()}
    turn_pages(reading, 30)
    reading.session.reset()
    settle()

    assert [w for w in dead_widgets() if id(w) not in before] == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_9, Qt.Key.Key_F7, Qt.Key.Key_F2])
def test_old_screens_are_forgotten_after_keys_too(reading: Kiosk, key: Qt.Key) -> None:
    """What looks for the control with the keyboard lets go of it."""
    before = {id(widget) for widget in dead_widgets()}
    for _ in range(2):
        reading.session.start()
        reading.session.choose_language(LanguageTag("en"))
        reading.session.open_topic(READ)
        settle()
        for _ in range(4):
            press(reading, key)
            turn_pages(reading, 1)
        reading.session.reset()
        settle()

    assert [w for w in dead_widgets() if id(w) not in before] == []


@pytest.mark.skipif(sys.platform != "linux", reason="reads the memory in use from /proc")
def test_memory_does_not_grow_with_the_pages(reading: Kiosk) -> None:
    """A kiosk runs for months."""
    turn_pages(reading, PAGE_TURNS)
    before = rss_megabytes()
    turn_pages(reading, PAGE_TURNS)

    assert rss_megabytes() - before < MEGABYTES_MORE


def test_panels_and_warnings_are_deleted_too(reading: Kiosk) -> None:
    """What opens and closes leaves nothing."""
    before = len(QApplication.allWidgets())
    for _ in range(50):
        reading.session.open_panel(Panel.TEXT_SIZE)
        reading.session.close_panel()
        reading.clock.now += 121
        reading.session.tick()
        reading.session.touch()
        settle()

    assert len(QApplication.allWidgets()) <= before + WIDGETS_MORE
