"""Everything that a kiosk shows, read and built, wherever it came from."""

from pathlib import Path

import msgspec

from kiosk.domain.catalog import Catalog
from kiosk.domain.news import StaffNews
from kiosk.domain.review_news import ReviewNews
from kiosk.settings import Settings


class Setup(msgspec.Struct, frozen=True):
    """What a kiosk shows, and what the clinic has set.

    ``audio`` are the folders with recordings, ``<lang>/audio`` in each; of two recordings of a
    sentence that of the first folder counts.  ``release`` is the id of the release, empty for a
    working copy.  ``news`` are what staff should hear of, and ``reviews`` the topics to read again.
    """

    catalog: Catalog
    settings: Settings
    audio: tuple[Path, ...] = ()
    release: str = ""
    news: tuple[StaffNews, ...] = ()
    reviews: tuple[ReviewNews, ...] = ()
