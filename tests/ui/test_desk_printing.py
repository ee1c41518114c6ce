"""What the desk prints, what it asks before, and what it says of the sheet and the printer."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from kiosk.domain.handout import Paper, PrintSize
from kiosk.domain.ids import TopicId
from kiosk.domain.printing import (
    PrinterState,
    PrinterStatus,
    PrintOptions,
    PrintState,
    PrintStatus,
    Sides,
)
from kiosk.releases import Setup

from .desk_bench import DeskBench, signed

RISKS, MIXING = TopicId("risks"), TopicId("mixing")
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def bench(qapp: object, setup: Setup) -> Iterator[DeskBench]:
    """Provide an open desk over a pack that was signed."""
    del qapp
    opened = DeskBench(signed(setup.catalog)).show()
    yield opened
    opened.close()


@pytest.fixture
def unsigned(qapp: object, setup: Setup) -> Iterator[DeskBench]:
    """Provide an open desk over a pack that nobody has signed."""
    del qapp
    opened = DeskBench(setup.catalog).show()
    yield opened
    opened.close()


def send(bench: DeskBench, topic: TopicId = RISKS) -> None:
    """Print one topic, and wait until the printer has it."""
    before = len(bench.machine.printed)
    bench.desk.toggle(topic)
    bench.print_key()
    bench.until(lambda: len(bench.machine.printed) > before)


def tell(bench: DeskBench, state: PrintState) -> None:
    """Let the printer say this of the last sheet, and wait until it is shown."""
    bench.machine.tells[-1](PrintStatus(state))
    bench.until(lambda: bench.desk.shown_sheet and bench.desk.shown_sheet.status.state is state)


def test_the_preview_is_what_is_printed(bench: DeskBench) -> None:
    """Not a second making of it: the very same bytes."""
    bench.desk.toggle(RISKS)
    bench.until(lambda: "Page 1 of 1" in bench.texts())
    order = bench.desk.order
    bench.print_key()
    bench.until(lambda: bench.machine.printed)

    assert order is not None
    assert bench.machine.made.count(order.request) == 1
    assert bench.machine.printed[0][0] is bench.machine.handouts[order.request]


def test_a_stale_preview_is_never_printed(bench: DeskBench) -> None:
    """A choice made a moment before Ctrl+P is on the paper."""
    bench.desk.toggle(RISKS)
    bench.until(lambda: "Page 1 of 1" in bench.texts())
    bench.desk.toggle(MIXING)
    bench.desk.choose_size(PrintSize.LARGE)
    bench.print_key()
    bench.until(lambda: bench.machine.printed)

    assert bench.machine.printed[0][0].title == "risks-mixing"
    assert bench.machine.made[-1].size is PrintSize.LARGE


def test_copies_and_sides_reach_the_printer(bench: DeskBench) -> None:
    """And the count of paper is that of the sheet as it is now."""
    for topic in (RISKS, MIXING, TopicId("withdrawal")):
        bench.desk.toggle(topic)
    bench.desk.choose_copies(2)
    bench.until(lambda: "4 sheets of paper" in bench.texts())
    bench.click("Print 2 copies")
    bench.until(lambda: bench.machine.printed)

    assert bench.machine.printed[0][1] == PrintOptions(2, Paper.LETTER, Sides.TWO)


def test_two_presses_print_once(bench: DeskBench) -> None:
    """A double click is one wish."""
    send(bench)
    bench.print_key()
    bench.click("print")
    tell(bench, PrintState.PRINTING)

    assert len(bench.machine.printed) == 1


def test_nothing_is_printed_without_a_topic(bench: DeskBench) -> None:
    """Ctrl+P on an empty desk does nothing."""
    bench.print_key()

    assert bench.desk.shown_sheet is None


@pytest.mark.parametrize("state", [state for state in PrintState if state.is_final])
def test_the_end_of_a_sheet_is_said(bench: DeskBench, state: PrintState) -> None:
    """It cannot be cancelled any more, and can be printed again."""
    send(bench)
    tell(bench, state)

    assert bench.desk.pack.desk(f"sheet.{state}") in bench.texts()
    assert bench.has_button("Print again")
    assert not bench.has_button("Cancel it")


@pytest.mark.parametrize("state", [state for state in PrintState if not state.is_final])
def test_a_sheet_on_its_way_can_be_cancelled(bench: DeskBench, state: PrintState) -> None:
    """Each state has its words; cancelling tells whoever follows the sheet."""
    send(bench)
    tell(bench, state)
    assert bench.desk.pack.desk(f"sheet.{state}") in bench.texts()
    bench.click("Cancel it")

    assert bench.machine.withdrawals[0].is_set()
    assert bench.desk.pack.desk("sheet.withdrawn") in bench.texts()
    assert not bench.has_button("Cancel it")


def test_print_again_prints_the_same(bench: DeskBench) -> None:
    """After the choices were cleared, too."""
    send(bench)
    tell(bench, PrintState.DONE)
    assert bench.desk.order is None
    bench.click("Print again")
    bench.until(lambda: len(bench.machine.printed) == 2)

    assert bench.machine.printed[0] == bench.machine.printed[1]


def test_a_sheet_that_cannot_be_made_says_so(bench: DeskBench) -> None:
    """In the preview, and when it is printed all the same."""
    bench.machine.is_broken = True
    bench.desk.toggle(RISKS)
    bench.until(lambda: bench.desk.pack.desk("preview.failed") in bench.texts())
    bench.print_key()
    bench.until(lambda: bench.desk.pack.desk("sheet.failed") in bench.texts())

    assert bench.machine.printed == []


def test_what_nobody_has_signed_is_asked_about_once(unsigned: DeskBench) -> None:
    """Enter says yes, and the yes holds for the next sheet."""
    unsigned.desk.toggle(RISKS)
    unsigned.print_key()
    assert "No clinician has checked these texts yet (English)." in unsigned.texts()
    assert unsigned.machine.printed == []
    unsigned.press(Qt.Key.Key_Return)
    unsigned.until(lambda: unsigned.machine.printed)

    unsigned.desk.toggle(MIXING)
    unsigned.print_key()
    unsigned.until(lambda: len(unsigned.machine.printed) == 2)


@pytest.mark.parametrize("way", ["No, go back", "Escape"])
def test_no_is_no(unsigned: DeskBench, way: str) -> None:
    """The choices stay, and the question comes again."""
    unsigned.desk.toggle(RISKS)
    for _ in range(2):
        unsigned.print_key()
        assert "Please read before you hand this out" in unsigned.texts()
        if way == "Escape":
            unsigned.press(Qt.Key.Key_Escape)
        else:
            unsigned.click(way)

    assert unsigned.machine.printed == []
    assert unsigned.desk.choices.topics == (RISKS,)


def test_what_is_overdue_is_named(qapp: object, setup: Setup) -> None:
    """In the list, at the top, and before it is printed."""
    del qapp
    bench = DeskBench(signed(setup.catalog, due="2026-11-01")).show()
    bench.desk.toggle(RISKS)
    bench.print_key()

    assert "All topics are overdue for review" in bench.texts()
    assert "The review of all topics is overdue (English)." in bench.texts()
    assert "Review was due Nov 1, 2026" in bench.tick(RISKS).accessibleDescription()
    bench.close()


@pytest.mark.parametrize("state", PrinterState)
def test_the_printer_is_shown_as_it_is(bench: DeskBench, state: PrinterState) -> None:
    """By its name and in words; no state is left without."""
    bench.machine.printer = PrinterStatus("Front desk", state)
    bench.desk.tell_printer(bench.machine.printer)
    words = bench.desk.pack.desk(f"printer.{state}")

    assert bench.part(QLabel, "printer").text() == f"Front desk: {words}"


def test_the_printer_is_asked_without_being_told_to(bench: DeskBench) -> None:
    """At the start, and again after news of a sheet."""
    bench.until(lambda: bench.part(QLabel, "printer").text() == "desk: ready")
    send(bench)
    bench.machine.printer = PrinterStatus("desk", PrinterState.JAM)
    tell(bench, PrintState.JAM)

    bench.until(lambda: bench.part(QLabel, "printer").text() == "desk: paper is stuck")


def test_a_desk_that_is_gone_lets_its_sheet_go_on(qapp: object, setup: Setup) -> None:
    """As when it closes itself on the kiosk; what is said then reaches nobody."""
    del qapp
    bench = DeskBench(signed(setup.catalog)).show()
    send(bench)
    bench.close()
    bench.machine.tells[0](PrintStatus(PrintState.DONE))
    bench.jobs.wait()

    assert not bench.machine.withdrawals[0].is_set()
