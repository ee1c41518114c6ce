"""The kiosk as a program of its own: what a start loads before the first picture."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .visits import CONTENT

FIRST_PICTURE = """
import sys
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from kiosk import cli
from kiosk.app import kiosk as kiosk_app

class Eye(QObject):
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint and self.open:
            self.open = False
            QTimer.singleShot(0, lambda: (print(*sorted(sys.modules)), QCoreApplication.quit()))
        return False

eye = Eye()
eye.open = True
make_window = kiosk_app.make_window

def watched(*given):
    window = make_window(*given)
    window.installEventFilter(eye)
    return window

kiosk_app.make_window = watched
sys.exit(cli.main(["run", "--platform", "offscreen"]))
"""
"""Runs the kiosk until its window is drawn once, and tells which modules are loaded then."""

NOT_FOR_A_PICTURE = {
    "reportlab",
    "svglib",
    "yaml",
    "markdown",
    "kiosk.handout",
    "kiosk.speech.scripts",
    "kiosk.checks.pack",
    "kiosk.ui.screens.home",
    "kiosk.ui.screens.check_up",
    "kiosk.ui.screens.topic",
    "PySide6.QtTextToSpeech",
    "PySide6.QtMultimedia",
}


@pytest.fixture(scope="module")
def modules(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Start twice, so that the content is built, and tell what the second start has loaded."""
    cache: Path = tmp_path_factory.mktemp("cache")
    environ = os.environ | {
        "PYTHONPATH": str(CONTENT.parent),
        "XDG_CACHE_HOME": str(cache),
        "LOCALAPPDATA": str(cache),
    }
    command = [sys.executable, "-c", FIRST_PICTURE]
    subprocess.run(command, env=environ, check=True, capture_output=True)
    return set(subprocess.check_output(command, env=environ, text=True).split())


def test_first_picture_waits_for_nothing_else(modules: set[str]) -> None:
    """Patients see the kiosk before it could read Markdown, make a PDF or show another screen."""
    assert modules & NOT_FOR_A_PICTURE == set()


def test_first_picture_comes_from_the_window_itself(modules: set[str]) -> None:
    """The list of modules is that of a start which drew something."""
    assert {"kiosk.ui.window", "kiosk.ui.screens.attract", "PySide6.QtSvg"} <= modules
