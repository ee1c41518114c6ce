"""What a kiosk shows when it starts: the active release, or the best that is left of it."""

import hashlib
import logging
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec

from kiosk.domain.news import StaffNews
from kiosk.errors import KioskError
from kiosk.releases.built import Built, beside, fingerprint, keep_built, load_built
from kiosk.releases.history import History, Why, way_back
from kiosk.releases.manifest import Manifest
from kiosk.releases.setup import Setup
from kiosk.releases.store import BUILT, Store
from kiosk.releases.working_copy import open_working_copy
from kiosk.settings import Settings

OLDER: Final = "news.older"
"""An older release is shown, because the one that should be is damaged."""
SHIPPED: Final = "news.shipped"
"""The content of the program is shown, because no release could be."""
SETTINGS: Final = "news.settings"
"""The kiosk's own settings have mistakes, and earlier ones count."""

_log = logging.getLogger(__name__)


class _Chosen(msgspec.Struct, frozen=True):
    """The settings of a kiosk as read; ``fingerprint`` is another once they would be."""

    fingerprint: str
    settings: Settings


@dataclass(frozen=True, slots=True)
class Opener:
    """Opens what the store says is to be shown.

    ``shipped`` is the pack that comes with the program, ``settings`` the kiosk's own file.
    """

    store: Store
    shipped: Path
    settings: Path | None
    cache: Path

    def open(self, now: datetime, distrusted: Collection[str] = ()) -> Setup:
        """Return the active release, or what was shown before it, or the program's own content.

        Releases that are ``distrusted`` are taken for damaged.  What stands in for another is
        noted in the store, where that can be written, in the log, and in the news.

        Raises:
            ContentError: there is nothing at all that can be shown.
        """
        history = self._history()
        wanted = history[-1].release if history else ""
        setup = self._best((wanted, *way_back(history)), distrusted)
        if setup.release != wanted:
            self._note(wanted, setup.release, now)
        return self._with_news(setup, history, wanted)

    def release(self, release: str) -> Setup:
        """Return a release as a kiosk would show it.

        Raises:
            KioskError: there is no such release, or it is damaged.
        """
        manifest, folder = self.store.manifest(release), self.store.folder_of(release)
        built = self._built(folder, manifest)
        settings, news = self._own_settings(folder, built, release)
        layers = (folder / "local", folder / "base") if built.is_local else (folder / "base",)
        return Setup(built.catalog, settings, layers, release, news)

    def _history(self) -> History:
        try:
            return self.store.history()
        except KioskError as error:
            _log.warning("%s", error)
            return ()

    def _best(self, releases: Sequence[str], distrusted: Collection[str]) -> Setup:
        for release in dict.fromkeys(releases):
            if not release:
                break
            if setup := self._try(release, distrusted):
                return setup
        return open_working_copy(self.shipped, self.settings, self.cache)

    def _try(self, release: str, distrusted: Collection[str]) -> Setup | None:
        if release in distrusted:
            return None
        try:
            return self.release(release)
        except KioskError as error:
            _log.warning("The release %s cannot be shown. %s", release, error)
            return None

    def _built(self, folder: Path, manifest: Manifest) -> Built:
        """Return what was built of a release, by this program: kept in it, kept aside, or anew."""
        aside = self.cache / f"{manifest.id}.built"
        program = fingerprint()
        for file in (folder / BUILT, aside):
            built = load_built(file, Built)
            if built and (built.fingerprint, built.catalog.digest) == (program, manifest.digest):
                return built
        if faults := self.store.verify(manifest.id):
            raise KioskError(faults[0])
        # What reads Markdown and YAML takes long to load, and is needed only now.
        from kiosk.releases.reading import read_sources  # noqa: PLC0415

        base, local = folder / "base", folder / "local"
        read = read_sources(local if local.is_dir() else base, base, None, program)
        if not isinstance(read, Built):
            made_by = f"made by version {manifest.program} of the program"
            raise KioskError(f"It was {made_by} and has errors for this one.\n{read}")
        if read.catalog.digest != manifest.digest:
            raise KioskError("Its id is not that of its content.")
        keep_built(aside, read)
        return read

    def _own_settings(
        self, folder: Path, built: Built, release: str
    ) -> tuple[Settings, tuple[StaffNews, ...]]:
        """Return the settings of this kiosk, the last good ones if the file has mistakes now."""
        if self.settings is None:
            return built.settings, ()
        name = hashlib.sha256(str(self.settings.resolve()).encode()).hexdigest()[:16]
        kept = self.cache / f"{name}.settings"
        now = f"{release} {fingerprint(*beside(self.settings))}"
        old = load_built(kept, _Chosen)
        if old is not None and old.fingerprint == now:
            return old.settings, ()
        from kiosk.releases.reading import read_own  # noqa: PLC0415 - as in _built

        read = read_own(self.settings, folder / "local", built.catalog)
        if isinstance(read, Settings):
            keep_built(kept, _Chosen(now, read))
            return read, ()
        _log.warning("The settings have mistakes; earlier ones count.\n%s", read)
        return (old.settings if old else built.settings), (StaffNews(SETTINGS),)

    def _note(self, damaged: str, shown: str, now: datetime) -> None:
        _log.warning("Showing %s in its stead.", shown or "the content of the program")
        try:
            self.store.fall_back(damaged, shown, now=now)
        except KioskError as error:
            _log.warning("That cannot be noted. %s", error)

    def _with_news(self, setup: Setup, history: History, wanted: str) -> Setup:
        fell = bool(history) and history[-1].why is Why.FELL_BACK
        if setup.release == wanted and not fell:
            return setup
        if setup.release:
            made = self.store.manifest(setup.release).made.astimezone().date()
            news = StaffNews(OLDER, made.isoformat())
        else:
            news = StaffNews(SHIPPED)
        return msgspec.structs.replace(setup, news=(news, *setup.news))
