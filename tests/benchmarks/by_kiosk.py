"""A sheet by the kiosk itself."""

from kiosk.domain.handout import HandoutRequest
from kiosk.domain.ids import LanguageTag, TopicId
from kiosk.handout import make_handout
from kiosk.releases import open_working_copy
from kiosk.system.paths import cache_dir

from .report import CONTENT
from .rival_words import SheetWords


class Maker:
    """Makes sheets, with the content read once."""

    def __init__(self) -> None:
        self._setup = open_working_copy(CONTENT, None, cache_dir())

    def make(self, sheet: SheetWords) -> bytes:
        """Return a sheet as PDF/UA-1."""
        request = HandoutRequest((TopicId(sheet.topic),), LanguageTag(sheet.language))
        return make_handout(self._setup.catalog, request, self._setup.settings.clinic).pdf
