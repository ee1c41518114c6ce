"""When a clinic is open, by the day of the week."""

from datetime import datetime

import msgspec

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""The days of a week as ISO 8601 orders them."""

MINUTES = 24 * 60
"""The minutes of a day, the last end there can be."""


class Opening(msgspec.Struct, frozen=True, order=True):
    """A stretch of one day, in minutes after midnight; the end is no part of it."""

    begins: int
    ends: int


class DayRange(msgspec.Struct, frozen=True):
    """Days in a row with the same openings, by their places in ``DAYS``; none means closed."""

    first: int
    last: int
    openings: tuple[Opening, ...]


class Hours(msgspec.Struct, frozen=True):
    """The openings of each day, Monday first; without days nothing is known of them."""

    days: tuple[tuple[Opening, ...], ...] = ()

    def is_open(self, now: datetime) -> bool:
        """Tell whether the clinic is open at a local time; where nothing is known it is."""
        if not self.days:
            return True
        minute = now.hour * 60 + now.minute
        return any(each.begins <= minute < each.ends for each in self.days[now.weekday()])

    @property
    def ranges(self) -> tuple[DayRange, ...]:
        """The week in as few ranges of days as tell all of it."""
        found: list[DayRange] = []
        for day, openings in enumerate(self.days):
            if found and found[-1].openings == openings:
                found[-1] = msgspec.structs.replace(found[-1], last=day)
            else:
                found.append(DayRange(day, day, openings))
        return tuple(found)
