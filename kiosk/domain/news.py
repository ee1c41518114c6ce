"""What staff should hear of the kiosk itself, said where only they read it."""

import msgspec


class StaffNews(msgspec.Struct, frozen=True):
    """One thing to tell staff: a word of the print desk by its key, and the day it speaks of.

    ``day`` is in ISO 8601, empty where the words name none.
    """

    key: str
    day: str = ""
