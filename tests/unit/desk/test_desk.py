"""The desk at work: finding, choosing, printing, clearing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.desk.choices import DeskChoices
from kiosk.desk.desk import Desk
from kiosk.desk.sheets import Order
from kiosk.domain.handout import Part, PrintSize, SheetSet
from kiosk.domain.ids import TopicId
from kiosk.domain.printing import PrinterState, PrinterStatus, PrintState, PrintStatus, Sides

from .small_pack import EN, ES, LEAF, LOOSE, SLEEP, STOP, UNSIGNED, build, desk


def begun(working: Desk) -> tuple[Order, int]:
    """Send what is chosen, and return it with its number."""
    order = working.order
    assert order is not None
    return order, working.begin(order)


def test_typing_and_enter_put_a_topic_on_the_sheet() -> None:
    """The fastest way to a sheet: a few letters, Enter."""
    working = desk()
    working.find("withd")
    working.take_first()

    assert working.choices.topics == (STOP,)
    assert working.query == ""


def test_enter_passes_over_what_is_on_the_sheet() -> None:
    """The same word again finds the next topic, and takes nothing off."""
    working = desk()
    for _ in range(2):
        working.find("withd")
        working.take_first()

    assert working.choices.topics == (STOP, SLEEP)


@pytest.mark.parametrize("query", ["", "  ", "nothing has this"])
def test_enter_without_a_hit_changes_nothing(query: str) -> None:
    """Nobody wants the first topic of all by an empty Enter."""
    working = desk()
    working.find(query)
    working.take_first()

    assert working.choices.topics == ()


def test_topics_on_the_sheet_are_not_offered() -> None:
    """A topic stands in one list."""
    working = desk()
    working.toggle(LEAF)

    assert working.offered == (SLEEP, STOP, LOOSE)


def test_without_a_topic_there_is_nothing_to_print() -> None:
    """An empty desk makes no sheet."""
    assert desk().order is None


def test_a_set_replaces_what_was_chosen() -> None:
    """Unknown topics of old settings are left out."""
    new_patient = SheetSet("New patient", (STOP, TopicId("gone"), LEAF, STOP))
    working = desk(sets=(new_patient,))
    working.toggle(SLEEP)
    working.take_set(working.sets[0])

    assert working.choices.topics == (STOP, LEAF)


def test_every_wish_reaches_the_order() -> None:
    """What is printed is what is chosen at that moment."""
    working = desk()
    working.toggle(LEAF)
    working.toggle(STOP)
    working.move(STOP, -1)
    working.choose_language(ES)
    working.choose_both()
    working.choose_size(PrintSize.LARGE)
    working.toggle_part(Part.SOURCES)
    working.choose_sides(Sides.ONE)
    working.choose_copies(4)
    order = working.order

    assert order is not None
    assert order.request.topics == (STOP, LEAF)
    assert (order.request.language, order.request.beside) == (ES, EN)
    assert order.request.size is PrintSize.LARGE
    assert Part.SOURCES not in order.request.parts
    assert (order.options.sides, order.options.copies) == (Sides.ONE, 4)


def test_clear_keeps_the_habit_of_the_clinic_alone() -> None:
    """Whether both sides are used is no patient's choice."""
    working = desk()
    working.toggle(LEAF)
    working.choose_language(ES)
    working.choose_sides(Sides.ONE)
    working.find("stop")
    working.clear()

    assert working.choices == DeskChoices(EN, sides=Sides.ONE)
    assert working.query == ""


@pytest.mark.parametrize("state", PrintState)
def test_choices_clear_when_the_sheet_came_out(state: PrintState) -> None:
    """Only then: a sheet that failed is not chosen anew."""
    working = desk()
    working.toggle(LEAF)
    _, number = begun(working)
    working.tell(number, PrintStatus(state))

    cleared = state in {PrintState.DONE, PrintState.SENT}
    assert (working.choices.topics == ()) is cleared


def test_what_was_chosen_meanwhile_stays() -> None:
    """The next patient's sheet is not cleared by the last one's."""
    working = desk()
    working.toggle(LEAF)
    _, number = begun(working)
    working.toggle(STOP)
    working.tell(number, PrintStatus(PrintState.DONE))

    assert working.choices.topics == (LEAF, STOP)


def test_what_is_being_typed_stays() -> None:
    """Nothing is taken from under the fingers."""
    working = desk()
    working.toggle(LEAF)
    _, number = begun(working)
    working.find("st")
    working.tell(number, PrintStatus(PrintState.DONE))

    assert (working.query, working.choices.topics) == ("st", (LEAF,))


def test_the_last_order_can_be_printed_again() -> None:
    """It is kept when the choices are cleared."""
    working = desk()
    working.toggle(LEAF)
    order, number = begun(working)
    working.tell(number, PrintStatus(PrintState.DONE))

    assert working.shown_sheet is not None
    assert working.shown_sheet.order == order


def test_cautions_know_the_languages_of_the_order() -> None:
    """A sheet in two languages asks about both."""
    working = desk(build({(ES, LEAF): UNSIGNED}))
    working.toggle(LEAF)
    alone = working.order
    working.choose_both()
    both = working.order

    assert alone is not None
    assert both is not None
    assert working.cautions(alone) == ()
    assert [caution.languages for caution in working.cautions(both)] == [(ES,)]
    working.accept(working.cautions(both))
    assert working.cautions(both) == ()


def test_the_listener_hears_of_every_change_until_it_leaves() -> None:
    """A window that is gone is told nothing while a sheet is on its way."""
    heard: list[str] = []
    working = desk()
    working.watch(lambda: heard.append("changed"))
    working.toggle(LEAF)
    working.tell_printer(PrinterStatus("desk", PrinterState.READY))
    assert len(heard) == 2

    working.unwatch()
    working.toggle(LEAF)
    assert len(heard) == 2
    assert working.printer.state is PrinterState.READY


WISHES = st.lists(
    st.one_of(
        st.tuples(st.just("toggle"), st.sampled_from((LEAF, SLEEP, STOP, LOOSE))),
        st.tuples(st.just("find"), st.text(max_size=3)),
        st.tuples(st.just("take_first")),
        st.tuples(st.just("choose_copies"), st.integers(-3, 99)),
        st.tuples(st.just("choose_language"), st.sampled_from((EN, ES))),
        st.tuples(st.just("choose_both")),
        st.tuples(st.just("clear")),
    ),
    max_size=12,
)


@given(WISHES)
def test_any_order_of_wishes_leaves_each_topic_in_one_place(
    wishes: list[tuple[object, ...]],
) -> None:
    """On the sheet once, or offered once, or hidden by what is typed."""
    working = desk()
    for name, *arguments in wishes:
        getattr(working, str(name))(*arguments)
    everything = [*working.choices.topics, *working.offered]

    assert len(everything) == len(set(everything))
    assert (working.order is None) is (working.choices.topics == ())
