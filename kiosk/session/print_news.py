"""What is told of a sheet on its way, and what a patient can wish about it."""

from dataclasses import dataclass
from enum import Enum

from kiosk.domain.printing import PrintState
from kiosk.session.state import Printing


class PrintWish(Enum):
    """What can be done about a sheet; the value is the key of its words."""

    AGAIN = "print.again"
    HAVE_IT = "print.have_it"
    WITHDRAW = "print.withdraw"
    CHANGE = "print.change"
    NOT_OUT = "print.not_out.button"


NOT_PRINTED = frozenset({PrintState.REJECTED, PrintState.FAILED, PrintState.NO_PRINTER})
_AGAIN = {*NOT_PRINTED, PrintState.CANCELLED}
"""Nothing will come out of what was sent, so that another try makes no second sheet."""

_MAY_BE_OUT = {PrintState.DONE, PrintState.SENT, PrintState.UNKNOWN}
_SUMMED_UP = {PrintState.WAITING, PrintState.PRINTING, PrintState.DONE, PrintState.SENT}


@dataclass(frozen=True, slots=True)
class PrintNews:
    """The news of one sheet.

    ``said`` begins the keys of its title and text; ``note`` is the key of what stands in the place
    of a main wish where there is none.
    """

    said: str
    is_leaving: bool
    is_summed_up: bool
    main: PrintWish | None
    note: str
    others: tuple[PrintWish, ...]


def print_news(printing: Printing) -> PrintNews:
    """Return what is to be told now."""
    state = printing.status.state
    leaving = printing.withdrawn and printing.is_on_its_way and not printing.has_begun
    soon = state is PrintState.SENDING or leaving
    return PrintNews(
        said="print.withdrawn" if leaving else f"print.{state}",
        is_leaving=leaving,
        is_summed_up=state in _SUMMED_UP and not leaving,
        main=_main(state),
        note="print.moment" if soon else "print.checking",
        others=_others(printing),
    )


def _main(state: PrintState) -> PrintWish | None:
    if state in _AGAIN:
        return PrintWish.AGAIN
    if state in _MAY_BE_OUT or state is PrintState.PRINTING:
        return PrintWish.HAVE_IT
    return None


def _others(printing: Printing) -> tuple[PrintWish, ...]:
    if _can_be_withdrawn(printing):
        return (PrintWish.WITHDRAW,)
    if printing.is_on_its_way:
        return ()
    if printing.status.state in _AGAIN:
        return (PrintWish.CHANGE,)
    return PrintWish.NOT_OUT, PrintWish.CHANGE


def _can_be_withdrawn(printing: Printing) -> bool:
    """Tell whether the patient can still say that they do not want it.

    Before it is handed over that would take longer to touch than to happen, and what the printer
    is at work on comes out.
    """
    state = printing.status.state
    waits = state is PrintState.WAITING or state.needs_help
    return waits and not printing.withdrawn
