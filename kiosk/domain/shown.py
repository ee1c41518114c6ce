"""What patients saw, and from when to when."""

from datetime import datetime

import msgspec


class Shown(msgspec.Struct, frozen=True):
    """Content that was shown for a time.

    ``release`` is empty for the content that comes with the program, ``title`` and ``version``
    where its release is there no more.  ``since`` is None where the list of releases begins later,
    ``until`` while it is shown.  ``why`` is a value of ``kiosk.releases.history.Why``, and ``by``
    the account of who did it, empty when the kiosk did so by itself.
    """

    release: str
    title: str = ""
    version: str = ""
    since: datetime | None = None
    until: datetime | None = None
    why: str = ""
    by: str = ""
