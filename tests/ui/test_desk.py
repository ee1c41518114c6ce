"""Choosing at the print desk by keyboard and mouse."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QTextEdit

from kiosk.domain.handout import Part, PrintSize
from kiosk.domain.ids import TopicId
from kiosk.domain.printing import Sides
from kiosk.releases import Setup
from kiosk.ui.desk.tick import Tick
from kiosk.ui.desk.topic_list import SheetBox
from kiosk.ui.desk.topic_row import DRAGGED

from .desk_bench import DeskBench

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
RISKS, MIXING, STOPPING = TopicId("risks"), TopicId("mixing"), TopicId("withdrawal")


@pytest.fixture
def bench(qapp: object, setup: Setup) -> Iterator[DeskBench]:
    """Provide an open desk of a staff PC."""
    del qapp
    opened = DeskBench(setup.catalog, save=lambda handout: handout.title).show()
    yield opened
    opened.close()


def test_letters_and_enter_put_the_best_hit_on_the_sheet(bench: DeskBench) -> None:
    """The desk opens ready to type; after Enter it is ready for the next topic."""
    bench.letters("withd")
    assert bench.row(STOPPING).property("first") is True
    bench.press(Qt.Key.Key_Return)
    bench.letters("mixing")
    bench.press(Qt.Key.Key_Return)

    assert bench.desk.choices.topics == (STOPPING, MIXING)
    assert bench.part(QLineEdit, "find").text() == ""


def test_letters_find_from_wherever_the_keyboard_stands(bench: DeskBench) -> None:
    """Nobody has to aim at the field first."""
    bench.button("Language: Both").setFocus()
    bench.letters("mix")

    assert bench.desk.query == "mix"
    assert bench.focus.objectName() == "find"


def test_words_that_are_nowhere_say_so(bench: DeskBench) -> None:
    """An empty list would look like a fault."""
    bench.letters("zzz")

    assert bench.desk.pack.desk("topics.none") in bench.texts()


def test_arrows_and_space_tick_topics(bench: DeskBench) -> None:
    """What was ticked moves to the sheet and keeps the keyboard."""
    bench.press(Qt.Key.Key_Down)
    bench.press(Qt.Key.Key_Down)
    ticked = bench.desk.topics[1]
    bench.press(Qt.Key.Key_Space)

    assert bench.desk.choices.topics == (ticked,)
    assert bench.focus is bench.tick(ticked)
    bench.press(Qt.Key.Key_Up)
    assert bench.focus.objectName() == "find"


def test_alt_and_arrows_move_a_topic_in_the_order(bench: DeskBench) -> None:
    """The keyboard goes along, so that a second press moves it on."""
    for topic in (RISKS, MIXING, STOPPING):
        bench.desk.toggle(topic)
    bench.tick(STOPPING).setFocus()
    bench.press(Qt.Key.Key_Up, ALT)
    bench.press(Qt.Key.Key_Up, ALT)

    assert bench.desk.choices.topics == (STOPPING, RISKS, MIXING)
    assert bench.focus is bench.tick(STOPPING)


def test_buttons_move_a_topic_in_the_order(bench: DeskBench) -> None:
    """They say which topic they move; the first cannot go up."""
    for topic in (RISKS, MIXING):
        bench.desk.toggle(topic)
    title = bench.desk.pack.topics[RISKS].title
    bench.click(bench.desk.pack.desk("topics.down", title=title))

    assert bench.desk.choices.topics == (MIXING, RISKS)
    first = bench.desk.pack.topics[MIXING].title
    assert not bench.button(bench.desk.pack.desk("topics.up", title=first)).isEnabled()


def test_a_dropped_topic_stands_where_it_was_let_go(bench: DeskBench) -> None:
    """Dragging is one way more, for those who like it."""
    for topic in (RISKS, MIXING, STOPPING):
        bench.desk.toggle(topic)
    bench.until(lambda: bench.tick(STOPPING).height() > 0)
    box = bench.part(SheetBox, "chosen")
    data = QMimeData()
    data.setData(DRAGGED, STOPPING.encode())
    drop = QDropEvent(
        QPointF(10, 2),
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    box.dropEvent(drop)

    assert bench.desk.choices.topics == (STOPPING, RISKS, MIXING)


def test_a_saved_set_is_two_keys_away(bench: DeskBench) -> None:
    """The menu names the sets of the clinic's settings."""
    menu = bench.button("sets").menu()
    menu.actions()[0].trigger()

    assert [action.text() for action in menu.actions()] == ["New patient"]
    assert bench.desk.choices.topics == (TopicId("what-kratom-is"), RISKS)


def test_every_option_is_a_click_away(bench: DeskBench) -> None:
    """Each button shows at once what is chosen."""
    bench.click("Language: Both")
    bench.click("Print size: Large 18 pt")
    bench.click("Pages: One-sided")
    bench.click("One copy more")
    bench.part(Tick, f"part-{Part.WORDS}").click()
    choices = bench.desk.choices

    assert (choices.both, choices.size, choices.sides) == (True, PrintSize.LARGE, Sides.ONE)
    assert choices.copies == 2
    assert Part.WORDS in choices.parts
    assert bench.button("Language: Both").isChecked()


@pytest.mark.parametrize(
    ("typed", "expected"), [("3", 3), ("12", 12), ("0", 1), ("99", 9), ("x", 1)]
)
def test_copies_can_be_typed(bench: DeskBench, typed: str, expected: int) -> None:
    """What makes no number of copies is not taken."""
    field = bench.part(QLineEdit, "copies")
    field.setFocus()
    field.selectAll()
    bench.letters(typed)

    assert bench.desk.choices.copies == expected


def test_copies_follow_the_arrow_keys(bench: DeskBench) -> None:
    """And stop at one."""
    bench.part(QLineEdit, "copies").setFocus()
    bench.press(Qt.Key.Key_Up)
    assert bench.desk.choices.copies == 2
    bench.press(Qt.Key.Key_Down)
    bench.press(Qt.Key.Key_Down)
    assert bench.desk.choices.copies == 1


def test_escape_clears_the_search_and_ctrl_f_returns_to_it(bench: DeskBench) -> None:
    """The way back is always the same key."""
    bench.letters("mix")
    bench.press(Qt.Key.Key_Escape)
    assert bench.desk.query == ""
    bench.button("print").setFocus()
    bench.press(Qt.Key.Key_F, CTRL)
    assert bench.focus.objectName() == "find"


def test_f1_shows_the_keys_and_nothing_below_works_meanwhile(bench: DeskBench) -> None:
    """Escape closes the card."""
    bench.desk.toggle(RISKS)
    bench.press(Qt.Key.Key_F1)
    assert bench.desk.pack.desk("keys.order.text") in bench.texts()
    bench.print_key()
    assert not bench.button("print").isEnabled()
    bench.press(Qt.Key.Key_Escape)

    assert bench.button("print").isEnabled()
    assert bench.machine.printed == []


def test_f6_goes_through_the_columns(bench: DeskBench) -> None:
    """Seventeen topics need not be tabbed through; without a sheet its columns are passed over."""
    bench.press(Qt.Key.Key_F6)
    bench.press(Qt.Key.Key_F6)
    assert bench.focus.objectName() == "find"
    bench.desk.toggle(RISKS)
    bench.until(lambda: "Page 1 of 1" in bench.texts())
    names = []
    for _ in range(4):
        bench.press(Qt.Key.Key_F6)
        names.append(bench.focus.accessibleName() or bench.focus.objectName())

    assert names == ["Language: English", "3. Preview", "print", "Find a topic"]


def test_clear_all_starts_anew(bench: DeskBench) -> None:
    """For the next patient."""
    bench.desk.toggle(RISKS)
    bench.letters("mix")
    bench.click("Clear all")

    assert bench.desk.choices.topics == ()
    assert bench.desk.query == ""
    assert not bench.button("print").isEnabled()


def test_nothing_asks_for_a_name(bench: DeskBench) -> None:
    """Two fields take text: what to find, and a number."""
    fields = {field.objectName() for field in bench.view.findChildren(QLineEdit)}

    assert fields == {"find", "copies"}
    assert bench.view.findChildren(QTextEdit) == []


def test_all_controls_have_names_and_are_large_enough(bench: DeskBench) -> None:
    """36 pixels at least, as the design says."""
    bench.desk.toggle(RISKS)
    for button in bench.view.findChildren(QPushButton):
        assert button.accessibleName() or button.text()
        if button.isVisible():
            assert min(button.width(), button.height()) >= 36, button.text()


def test_without_file_access_there_is_no_way_to_a_file(qapp: object, setup: Setup) -> None:
    """The kiosk's desk: no button, no key, no word of it."""
    del qapp
    bench = DeskBench(setup.catalog).show()
    bench.desk.toggle(RISKS)
    bench.press(Qt.Key.Key_S, CTRL)
    bench.press(Qt.Key.Key_F1)

    assert bench.desk.pack.desk("keys.save.text") not in bench.texts()
    assert not bench.has_button("Save PDF")
    assert bench.view.childAt(QPoint(5, 5)) is not None
    bench.close()
