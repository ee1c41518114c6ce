"""Nothing moves by itself, so nobody need ask for less motion (WCAG 2.2, criteria 2.2.2, 2.3.3)."""

import re
from pathlib import Path

from PySide6.QtCore import QAbstractAnimation
from PySide6.QtTest import QTest

from .contrast import picture
from .kinds import kinds
from .visits import Kiosk, settle

SOURCES = Path(__file__).parents[2] / "kiosk"
MOVES = re.compile(r"\bQ\w*Animation\b|\bQTimeLine\b|\bQMovie\b|\bQGraphics\w*Effect\b")
A_MOMENT_MS = 40


def test_no_part_of_the_program_knows_an_animation() -> None:
    """What Qt moves things with is used nowhere."""
    found = [
        str(path.relative_to(SOURCES))
        for path in SOURCES.rglob("*.py")
        if MOVES.search(path.read_text(encoding="utf-8"))
    ]

    assert found == []


def test_every_kind_of_screen_stands_still(kiosk: Kiosk) -> None:
    """A moment later each looks as it did, the clock of the visit going on meanwhile."""
    kiosk.window.start()
    moving = [name for name in kinds(kiosk) if _moves(kiosk)]

    assert moving == []


def _moves(kiosk: Kiosk) -> bool:
    settle()
    before = picture(kiosk.window)
    QTest.qWait(A_MOMENT_MS)
    running = kiosk.window.findChildren(QAbstractAnimation)
    return bool(running) or picture(kiosk.window).tobytes() != before.tobytes()
