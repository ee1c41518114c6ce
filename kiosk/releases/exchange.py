"""What the commands say that carry releases from one kiosk to another and compare them."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from kiosk.diagnostics import Report, Severity, format_text
from kiosk.errors import ContentError, KioskError
from kiosk.releases.command import size
from kiosk.releases.differences import describe, differences, summary_line
from kiosk.releases.intake import Intake
from kiosk.releases.keys import short_name
from kiosk.releases.manifest import RELEASE_ID, Manifest
from kiosk.releases.opening import Opener
from kiosk.releases.reading import read_checked
from kiosk.releases.setup import Setup
from kiosk.releases.working_copy import open_working_copy
from kiosk.settings.reader import read_settings


def key_lines(file: Path, line: str) -> Iterator[str]:
    """Say what to do with the two halves of a new key."""
    yield f"{file} signs your releases. Keep it secret, and keep a copy in a safe place."
    yield "Kiosks take in what it signs once their settings have this line:"
    yield f"release_keys: ['{line}']"


def export_lines(manifest: Manifest, file: Path, line: str) -> Iterator[str]:
    """Say what was written where; ``line`` is the public half of the key, if there is one."""
    yield f"{file} holds the release {manifest.id}: {manifest.title}, version {manifest.version}."
    yield _signed(line)
    yield "On the other kiosk: kiosk release import FILE"


def accepted_keys(settings: Path | None) -> tuple[str, ...]:
    """Return the public lines of the keys that the settings of a kiosk accept.

    Raises:
        KioskError: the settings have mistakes.
    """
    if settings is None:
        return ()
    report = Report()
    keys = read_settings(settings, report).release_keys
    if report.has_errors:
        raise KioskError(f"The settings have mistakes.\n{format_text(report)}")
    return keys


def import_lines(intake: Intake, opener: Opener) -> Iterator[str]:
    """Say what was taken in, who signed it, and what patients would see differently."""
    manifest = intake.manifest
    yield f"Release {manifest.id} is here: {manifest.title}, version {manifest.version},"
    whose = _signed(intake.signer) if intake.signer else "Who made it was not checked."
    yield f"{len(manifest.files)} files, {size(manifest.size)}. {whose}"
    yield difference_line(opener, manifest.id)
    yield f"Patients do not see it yet. To show it: kiosk release activate {manifest.id}"


def difference_line(opener: Opener, release: str) -> str:
    """Return in one line what patients see differently once the release is shown."""
    try:
        shown = _shown(opener)
        return summary_line(differences(shown, opener.release(release)))
    except KioskError:
        return "What patients will see differently could not be told."


def diff_lines(opener: Opener, old: str, new: str, now: datetime) -> Iterator[str]:
    """Say what patients see differently, part by part, and in the end how much that is.

    ``old`` and ``new`` are ids of releases or folders of packs, empty for what is shown now.

    Raises:
        KioskError: there is no such release or pack, it is damaged, or the pack has errors.
    """
    setups = (_setup(opener, name, now) for name in (old, new))
    yield from describe(differences(*setups))


def _setup(opener: Opener, name: str, now: datetime) -> Setup:
    if not name:
        return _shown(opener)
    if RELEASE_ID.fullmatch(name):
        return opener.release(name)
    return _pack(Path(name), opener.shipped, now)


def _shown(opener: Opener) -> Setup:
    active = opener.store.active()
    if active:
        return opener.release(active)
    return open_working_copy(opener.shipped, None, opener.cache)


def _pack(folder: Path, base: Path, now: datetime) -> Setup:
    if not folder.is_dir():
        message = f"{folder} is no folder of a pack and no release. 'kiosk release list' names them"
        raise KioskError(f"{message}.")
    built, report = read_checked(folder, base, now.date())
    if built is None:
        count = report.count(Severity.ERROR)
        raise ContentError(f"{folder} has mistakes ({count}). To see them: kiosk check {folder}")
    return Setup(built.catalog, built.settings)


def _signed(line: str) -> str:
    return f"Signed with {short_name(line)}…" if line else "Nobody has signed it."
