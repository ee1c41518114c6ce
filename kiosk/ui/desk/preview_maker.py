"""Makes the sheet that is asked for now, elsewhere, and keeps the last few."""

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QTimer

from kiosk.desk.tools import DeskTools
from kiosk.domain.handout import Handout, HandoutRequest
from kiosk.domain.ids import LanguageTag
from kiosk.ui.jobs import Jobs

_KEPT = 8
"""Sheets kept to go back and forth between choices; each is well below 200 kB."""

_PAUSE_MS = 60
"""A wish that changes sooner than this is not followed: several keys or clicks make one sheet."""


class PreviewMaker:
    """Answers wishes for sheets, only ever the last one; calls ``changed`` when it has."""

    def __init__(self, tools: DeskTools, jobs: Jobs, changed: Callable[[], None]) -> None:
        self._tools = tools
        self._jobs = jobs
        self._changed = changed
        self._wanted: HandoutRequest | None = None
        self._failed: HandoutRequest | None = None
        self._made: OrderedDict[HandoutRequest, Handout] = OrderedDict()
        self._pause = QTimer()
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._begin)

    def warm_up(self, language: LanguageTag) -> None:
        """Make a sheet that nobody asked for: the first one takes half a second longer."""
        self._jobs.run(lambda: self._tools.make(HandoutRequest((), language)), _drop, None)

    def stop(self) -> None:
        """Answer nothing any more."""
        self._wanted = None

    def want(self, request: HandoutRequest | None) -> None:
        """Make this sheet next, unless it is there or on its way."""
        if request == self._wanted:
            return
        self._wanted = request
        if request is not None and request not in self._made:
            self._pause.start(_PAUSE_MS)

    def made(self, request: HandoutRequest) -> Handout | None:
        """Return the sheet for exactly this request if it has been made."""
        return self._made.get(request)

    @property
    def failed(self) -> bool:
        """Whether the wanted sheet cannot be made."""
        return self._wanted is not None and self._wanted == self._failed

    def _begin(self) -> None:
        request = self._wanted
        if request is None:
            return

        def make() -> Handout | None:
            return self._tools.make(request) if request == self._wanted else None

        self._jobs.run(make, lambda handout: self._keep(request, handout), None)

    def _keep(self, request: HandoutRequest, handout: Handout | None) -> None:
        if handout is not None:
            self._made[request] = handout
            while len(self._made) > _KEPT:
                self._made.popitem(last=False)
        elif request == self._wanted:
            self._failed = request
        if request == self._wanted:
            self._changed()


def _drop(handout: Handout | None) -> None:
    """Take a sheet that is not needed."""
