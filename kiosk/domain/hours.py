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


class Hours(msgspec.Struct, frozen=True):
    """The openings of each day, Monday first; without days nothing is known of them."""

    days: tuple[tuple[Opening, ...], ...] = ()

    def is_open(self, now: datetime) -> bool:
        """Tell whether the clinic is open at a local time; where nothing is known it is."""
        if not self.days:
            return True
        minute = now.hour * 60 + now.minute
        return any(each.begins <= minute < each.ends for each in self.days[now.weekday()])
