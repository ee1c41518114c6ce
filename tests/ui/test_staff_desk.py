"""The desk on the kiosk: what it covers, how it closes, and what is left of it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.desk.door import DESK_RESTS, AtDesk, Closed
from kiosk.session.state import ChooseLanguage
from kiosk.tour.tour import SIZES
from kiosk.ui.desk.look import SMALL_TARGET

from .audit import RULES
from .rules import all_problems
from .staffed import SmallDesk, Staffed, admit, listen, speak
from .visits import Kiosk


@pytest.fixture
def staffed(kiosk: Kiosk) -> Staffed:
    """Provide an upright kiosk with a PIN."""
    return admit(kiosk)


def test_the_desk_fills_the_screen_above_its_bar(staffed: Staffed) -> None:
    """Nothing of the still picture is left to touch."""
    staffed.let_in()
    (desk,) = staffed.made
    window = staffed.kiosk.window

    assert [control.id for control in staffed.kiosk.see().controls] == ["desk-close"]
    assert (desk.width(), desk.mapTo(window, QPoint(0, 0))) == (window.width(), QPoint(0, 0))
    assert desk.height() > 0.9 * window.height()
    assert window.focusWidget() is desk.field


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_bar_of_the_desk_keeps_every_rule_of_a_screen(
    open_kiosk: Callable[[str], Kiosk], size: str, language: str
) -> None:
    """The longest of its lines stands beside the button."""
    kiosk = open_kiosk(size)
    speak(kiosk, language)
    staffed = admit(kiosk)
    staffed.let_in()
    staffed.pass_time(DESK_RESTS - 10)
    seen = staffed.kiosk.see("desk")

    assert len(seen.texts) == 2
    assert all_problems([seen], RULES) == []


@pytest.mark.parametrize(
    ("size", "targets_mm"), [("portrait", 10.8), ("landscape", 11.2), ("tablet", 6.8)]
)
def test_the_desk_is_as_large_as_the_screen_allows(
    open_kiosk: Callable[[str], Kiosk], size: str, targets_mm: float
) -> None:
    """Its smallest buttons, in millimetres: 24 px (WCAG 2.2, criterion 2.5.8) are 6.4 mm."""
    staffed = admit(open_kiosk(size))
    staffed.let_in()
    target = staffed.made[0].look.px(SMALL_TARGET)

    assert target / SIZES[size][2] == pytest.approx(targets_mm, abs=0.1)


def test_lists_follow_the_finger(staffed: Staffed, qtbot: QtBot) -> None:
    """There is no wheel, and a scroll bar is too thin; what is dragged is not ticked."""
    staffed.let_in()
    (desk,) = staffed.made
    window, row = staffed.kiosk.window, desk.rows[20]
    handle = window.windowHandle()
    at = row.mapTo(window, QPoint(10, 10))
    none = Qt.KeyboardModifier.NoModifier
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, none, at)
    for step in range(1, 11):
        QTest.mouseMove(handle, at - QPoint(0, 30 * step), 10)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, none, at - QPoint(0, 300))
    bar = desk.list.verticalScrollBar()

    qtbot.waitUntil(lambda: bar.value() > 100)
    assert not any(row.isChecked() for row in desk.rows)


def test_a_tap_on_a_row_ticks_it(staffed: Staffed, qtbot: QtBot) -> None:
    """Following the finger takes no tap away."""
    staffed.let_in()
    (desk,) = staffed.made
    window = staffed.kiosk.window
    at = desk.rows[3].mapTo(window, QPoint(10, 10))
    none = Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, none, at)

    qtbot.waitUntil(desk.rows[3].isChecked)
    assert sum(row.isChecked() for row in desk.rows) == 1


def test_no_menu_opens_in_a_field(staffed: Staffed) -> None:
    """A finger that rests on it would find a menu that no finger closes."""
    staffed.let_in()

    assert staffed.made[0].field.contextMenuPolicy() is Qt.ContextMenuPolicy.NoContextMenu


def test_closing_forgets_the_desk(staffed: Staffed) -> None:
    """Whoever opens it next finds nothing chosen."""
    staffed.let_in()
    staffed.made[0].field.setText("withdrawal")
    staffed.kiosk.button("desk-close").click()
    assert staffed.state() == Closed()
    assert staffed.kiosk.window.findChildren(SmallDesk) == []
    staffed.let_in()
    assert staffed.made[1].field.text() == ""


def test_the_desk_counts_down_and_closes(staffed: Staffed, monkeypatch: pytest.MonkeyPatch) -> None:
    """A line beside the button says so for ten seconds, spoken once."""
    spoken = listen(monkeypatch)
    staffed.let_in()
    staffed.pass_time(DESK_RESTS - 10)
    assert closing(staffed) == ["The desk closes in 10 seconds. Touch the screen to stay."]
    staffed.pass_time(9)
    assert closing(staffed) == ["The desk closes in 1 second. Touch the screen to stay."]
    assert [said for said in spoken if "closes" in said] == [
        "The desk closes in 10 seconds. Touch the screen to stay."
    ]
    staffed.pass_time(1)
    assert staffed.state() == Closed()


def test_whoever_works_at_the_desk_keeps_it(staffed: Staffed) -> None:
    """A key or a press anywhere on it counts."""
    staffed.let_in()
    staffed.pass_time(DESK_RESTS - 3)
    QTest.keyClicks(staffed.made[0].field, "w")
    assert closing(staffed) == []
    staffed.pass_time(DESK_RESTS - 3)
    QTest.mouseClick(staffed.made[0], Qt.MouseButton.LeftButton)
    staffed.pass_time(DESK_RESTS - 3)
    assert staffed.state() == AtDesk(3)


def closing(staffed: Staffed) -> list[str]:
    """Return what is said of closing."""
    return [text.text for text in staffed.kiosk.see().texts if "closes" in text.text]


def test_a_fault_closes_the_desk(staffed: Staffed) -> None:
    """Trouble is told to patients, and the desk is not left open under it."""
    staffed.let_in()
    staffed.kiosk.window.show_trouble()
    staffed.kiosk.session.reset()

    assert staffed.state() == Closed()
    assert [control.name for control in staffed.kiosk.see().controls] == ["Start again"]


def test_another_size_of_the_display_closes_the_desk(staffed: Staffed) -> None:
    """The corner moves with the display."""
    staffed.let_in()
    staffed.kiosk.window.resize(1920, 1080)

    assert staffed.state() == Closed()
    assert staffed.corner().geometry().right() == 1919


def test_the_idle_clock_of_visits_is_not_disturbed(staffed: Staffed) -> None:
    """The still picture waits behind the desk for as long as it takes."""
    staffed.let_in()
    for _ in range(20):
        staffed.door.touch()
        staffed.pass_time(30)
    assert staffed.state() == AtDesk()
    assert staffed.kiosk.session.state.seconds_left is None
    staffed.kiosk.button("desk-close").click()
    staffed.kiosk.session.start()
    assert staffed.kiosk.session.state.place == ChooseLanguage()
