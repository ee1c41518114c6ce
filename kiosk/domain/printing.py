"""What a sheet is printed with, and what is known of it and of the printer."""

from enum import StrEnum

import msgspec

from kiosk.domain.handout import Paper


class Sides(StrEnum):
    """Whether the back of the paper is printed on."""

    ONE = "one"
    TWO = "two"


class PrintOptions(msgspec.Struct, frozen=True):
    """How many copies, on which paper, on how many sides; None leaves it to the printer."""

    copies: int = 1
    paper: Paper | None = None
    sides: Sides | None = None


class PrintState(StrEnum):
    """What is known to be true of one sheet on its way; each has its own words on screen.

    The conditions are those of RFC 8011 (``job-state``, ``printer-state-reasons``), as far as a
    person can do something about them.
    """

    SENDING = "sending"
    """It is being made and handed over."""
    WAITING = "waiting"
    """The printing system has it, the printer has not begun."""
    PRINTING = "printing"
    """The printer says that it is at work on it."""

    NO_PAPER = "no-paper"
    """From here on the sheet waits until somebody helps the printer."""
    DOOR_OPEN = "door-open"
    JAM = "jam"
    NO_TONER = "no-toner"
    OFFLINE = "offline"
    HELD = "held"
    """Somebody has told the printer or the printing system to wait."""
    ATTENTION = "attention"
    """The printer has stopped and does not say why in words we know."""

    DONE = "done"
    """From here on nothing more will come.  The printer says that it has finished."""
    SENT = "sent"
    """It was handed over, and this printer cannot say more."""
    UNKNOWN = "unknown"
    """The printing system stopped answering, or nothing has happened for too long."""
    REJECTED = "rejected"
    """The printer takes no sheets at the moment."""
    FAILED = "failed"
    CANCELLED = "cancelled"
    NO_PRINTER = "no-printer"

    @property
    def is_final(self) -> bool:
        """Whether nothing more will be told."""
        return self in _FINAL

    @property
    def needs_help(self) -> bool:
        """Whether the sheet comes out once somebody helps the printer."""
        return self in _NEEDS_HELP


_NEEDS_HELP = frozenset(
    {
        PrintState.NO_PAPER,
        PrintState.DOOR_OPEN,
        PrintState.JAM,
        PrintState.NO_TONER,
        PrintState.OFFLINE,
        PrintState.HELD,
        PrintState.ATTENTION,
    }
)
_FINAL = frozenset(
    {
        PrintState.DONE,
        PrintState.SENT,
        PrintState.UNKNOWN,
        PrintState.REJECTED,
        PrintState.FAILED,
        PrintState.CANCELLED,
        PrintState.NO_PRINTER,
    }
)


class PrintStatus(msgspec.Struct, frozen=True):
    """What is known of a sheet at one moment; ``pages`` of all copies, 0 while not known."""

    state: PrintState
    pages: int = 0


class PrinterState(StrEnum):
    """What is known of the printer itself; all but the first four keep it from printing."""

    READY = "ready"
    BUSY = "busy"
    PAPER_LOW = "paper-low"
    TONER_LOW = "toner-low"
    NO_PAPER = "no-paper"
    DOOR_OPEN = "door-open"
    JAM = "jam"
    NO_TONER = "no-toner"
    OFFLINE = "offline"
    HELD = "held"
    ATTENTION = "attention"
    REJECTED = "rejected"
    NO_PRINTER = "no-printer"
    UNKNOWN = "unknown"
    """It may be there; nobody can tell on this system."""


class PrinterStatus(msgspec.Struct, frozen=True):
    """The printer by its name in the printing system, empty without one, and what it says."""

    name: str
    state: PrinterState
