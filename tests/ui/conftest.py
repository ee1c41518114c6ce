"""A Qt without a screen, the shipped content, and a kiosk in a window for each test."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.app.machine import make_application
from kiosk.domain.ids import LanguageTag
from kiosk.releases import Setup, open_working_copy
from kiosk.session.aids import Voice

from .visits import CONTENT, READ, Kiosk, settle


@pytest.fixture(scope="session")
def qapp() -> Iterator[QCoreApplication]:
    """Start Qt as the kiosk does, on no screen; pytest-qt takes it for its own."""
    before = os.environ.get("QT_QPA_PLATFORM")
    yield QApplication.instance() or make_application("offscreen")
    if before is not None:
        os.environ["QT_QPA_PLATFORM"] = before


@pytest.fixture(scope="session")
def setup(tmp_path_factory: pytest.TempPathFactory) -> Setup:
    """Build the shipped content once, with the settings that come without a settings file."""
    cache: Path = tmp_path_factory.mktemp("cache")
    return open_working_copy(CONTENT, None, cache)


@pytest.fixture
def open_kiosk(qapp: QCoreApplication, setup: Setup) -> Iterator[Callable[[str], Kiosk]]:
    """Return what opens kiosks by the size of their screen; all are closed in the end."""
    del qapp
    opened: list[Kiosk] = []

    def open_one(size: str) -> Kiosk:
        opened.append(Kiosk(setup, size))
        return opened[-1]

    yield open_one
    for kiosk in opened:
        kiosk.close()


@pytest.fixture
def kiosk(open_kiosk: Callable[[str], Kiosk]) -> Kiosk:
    """Provide a kiosk on an upright panel."""
    return open_kiosk("portrait")


@pytest.fixture
def reading(kiosk: Kiosk) -> Kiosk:
    """Provide a visit at the first step of a topic."""
    kiosk.session.start()
    kiosk.session.choose_language(LanguageTag("en"))
    kiosk.session.open_topic(READ)
    kiosk.window.start()
    settle()
    return kiosk


@pytest.fixture
def guided(kiosk: Kiosk) -> Kiosk:
    """Provide a visit at the first step of a topic, guided by the voice."""
    kiosk.window.start()
    kiosk.window.activateWindow()
    settle()
    QTest.qWaitForWindowActive(kiosk.window)
    kiosk.session.listen(Voice.GUIDE)
    kiosk.session.choose_language(LanguageTag("en"))
    kiosk.session.open_topic(READ)
    settle()
    return kiosk
