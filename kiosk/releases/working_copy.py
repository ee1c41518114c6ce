"""A pack that is being worked on, built when it has changed; one with errors is not shown."""

import hashlib
import logging
from pathlib import Path

from kiosk.errors import ContentError
from kiosk.releases.built import Built, beside, fingerprint, keep_built, load_built
from kiosk.releases.setup import Setup


def open_working_copy(
    content: Path, settings: Path | None, cache: Path, base: Path | None = None
) -> Setup:
    """Return the pack as it stands, building it when its files have changed.

    A local pack is laid over the pack in ``base``.  A pack with errors leaves the last good one in
    place, with a line in the log.

    Raises:
        ContentError: the pack has errors and there is no good one from before.
    """
    built = _built(content, settings, base, cache / f"{_name(content, settings)}.built")
    audio = (content, base) if base and built.is_local else (content,)
    return Setup(built.catalog, built.settings, audio)


def _built(content: Path, settings: Path | None, base: Path | None, kept: Path) -> Built:
    packs = (content, base) if base and base != content else (content,)
    now = fingerprint(*packs, *beside(settings))
    old = load_built(kept, Built)
    if old is not None and old.fingerprint == now:
        return old
    # What reads Markdown and YAML takes long to load, and is needed only after a change.
    from kiosk.releases.reading import read_sources  # noqa: PLC0415

    built = read_sources(content, base, settings, now)
    if isinstance(built, Built):
        keep_built(kept, built)
        return built
    if old is not None:
        message = "The content has errors; showing the last good version.\n%s"
        logging.getLogger(__name__).warning(message, built)
        return old
    raise ContentError(f"The content has errors; nothing can be shown until they go.\n{built}")


def _name(content: Path, settings: Path | None) -> str:
    key = f"{content.resolve()}\n{settings.resolve() if settings is not None else ''}"
    return hashlib.sha256(key.encode()).hexdigest()[:16]
