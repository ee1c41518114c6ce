"""The sheets that were sent to the printer, and what has become of each."""

from dataclasses import dataclass, replace
from datetime import datetime

from kiosk.domain.handout import HandoutRequest
from kiosk.domain.printing import PrintOptions, PrintState, PrintStatus


@dataclass(frozen=True, slots=True)
class Order:
    """A sheet to print and how; the same again prints the same."""

    request: HandoutRequest
    options: PrintOptions


@dataclass(frozen=True, slots=True)
class SentSheet:
    """An order on its way: its number, what is known of it, and since when."""

    number: int
    order: Order
    status: PrintStatus
    since: datetime
    withdrawn: bool = False

    @property
    def can_be_cancelled(self) -> bool:
        """Whether it is not yet known how it ends, and nobody has asked for its end."""
        return not self.status.state.is_final and not self.withdrawn


class SentSheets:
    """Keeps the sheets that are on their way, and the last one after its end."""

    def __init__(self) -> None:
        self._sheets: dict[int, SentSheet] = {}
        self._count = 0

    @property
    def shown(self) -> SentSheet | None:
        """The sheet to tell about: the newest that is on its way, else the last that ended."""
        moving = [sheet for sheet in self._sheets.values() if not sheet.status.state.is_final]
        if moving:
            return max(moving, key=lambda each: each.number)
        return next(reversed(self._sheets.values()), None)

    @property
    def on_their_way(self) -> int:
        """How many sheets have not come to their end."""
        return sum(not sheet.status.state.is_final for sheet in self._sheets.values())

    def begin(self, order: Order, now: datetime) -> int:
        """Add a sheet that is being sent, and return its number."""
        self._sheets = {
            number: sheet
            for number, sheet in self._sheets.items()
            if not sheet.status.state.is_final
        }
        self._count += 1
        status = PrintStatus(PrintState.SENDING)
        self._sheets[self._count] = SentSheet(self._count, order, status, now)
        return self._count

    def tell(self, number: int, status: PrintStatus, now: datetime) -> SentSheet | None:
        """Note what is known of a sheet now, and return it; None when it is no longer kept."""
        sheet = self._sheets.pop(number, None)
        if sheet is None:
            return None
        since = sheet.since if sheet.status.state is status.state else now
        self._sheets[number] = replace(sheet, status=status, since=since)
        return self._sheets[number]

    def withdraw(self, number: int) -> None:
        """Note that the end of a sheet was asked for."""
        if number in self._sheets:
            self._sheets[number] = replace(self._sheets[number], withdrawn=True)
