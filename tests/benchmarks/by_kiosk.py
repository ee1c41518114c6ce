"""A sheet by the kiosk itself."""

from kiosk.domain.handout import HandoutRequest
from kiosk.domain.ids import LanguageTag, TopicId
from kiosk.handout import make_handout
from kiosk.releases import open_release
from kiosk.system.paths import cache_dir

from .report import CONTENT
from .rival_words import SheetWords


class Maker:
    """Makes sheets, with the content read once."""

    def __init__(self) -> None:
        self._release = open_release(CONTENT, None, cache_dir())

    def make(self, sheet: SheetWords) -> bytes:
        """Return a sheet as PDF/UA-1."""
        request = HandoutRequest((TopicId(sheet.topic),), LanguageTag(sheet.language))
        return make_handout(self._release.catalog, request, self._release.settings.clinic).pdf
