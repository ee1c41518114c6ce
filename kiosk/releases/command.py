"""What the commands for releases do and say, in words for those who look after a kiosk."""

from collections.abc import Iterator
from datetime import datetime

from kiosk.diagnostics import Severity, format_text
from kiosk.errors import KioskError
from kiosk.releases.build import Draft
from kiosk.releases.history import Why, way_back
from kiosk.releases.manifest import Manifest
from kiosk.releases.store import Store

SHIPPED = "the content that comes with the program"

_SOON = "A kiosk that is running shows it as soon as nobody is using it."
_HOW = {
    Why.ACTIVATED: "activated",
    Why.ROLLED_BACK: "rolled back to",
    Why.FELL_BACK: "another one was damaged",
}


def built_lines(draft: Draft) -> Iterator[str]:
    """Say what was built, what ``kiosk check`` warns of, and that nobody sees it yet."""
    if draft.report.count(Severity.WARNING):
        yield format_text(draft.report)
    release = draft.manifest.id
    yield f"Release {release} is made: {_contents(draft.manifest)}."
    yield f"Patients do not see it yet. To show it: kiosk release activate {release}"


def list_lines(store: Store) -> Iterator[str]:
    """Say which releases there are, newest first, which is shown and which was before.

    Raises:
        KioskError: the list of what was shown is damaged.
    """
    history = store.history()
    active, behind = store.active(), way_back(history)
    if not active:
        yield f"Patients see {SHIPPED}."
    for release in store.ids():
        standing = ""
        if release == active:
            standing = f"shown now, since {moment(history[-1].since)}"
        elif behind and release == behind[0]:
            standing = "shown before: 'kiosk release rollback' leads back to it"
        yield "  ".join([release, _described(store, release), standing]).rstrip()
    if not store.ids():
        yield "There is no release yet. To make one: kiosk release build FOLDER"


def show_lines(store: Store, release: str) -> Iterator[str]:
    """Say what a release is, and when patients saw it.

    Raises:
        KioskError: there is no such release, or its list of files is damaged.
    """
    manifest = store.manifest(release)
    yield f"Release    {release}"
    yield f"Made       {moment(manifest.made)}, by version {manifest.program} of the program"
    yield f"Content    {manifest.title}, version {manifest.version}"
    yield f"Languages  {', '.join(manifest.languages)}"
    yield f"Files      {_contents(manifest)}"
    history = store.history()
    ends = [*(f"until {moment(later.since)}" for later in history[1:]), "until now"]
    for activation, end in zip(history, ends, strict=False):
        if activation.release == release:
            shown = how(activation.why, activation.by)
            yield f"Shown      from {moment(activation.since)} {end} ({shown})"


def verify_lines(store: Store, release: str = "") -> tuple[list[str], bool]:
    """Say of a release, or of all, whether they are whole, and return whether all are."""
    lines, whole = [], True
    for each in [release] if release else store.ids():
        faults = store.verify(each)
        whole = whole and not faults
        lines += [f"{each} is damaged. {fault}" for fault in faults] or [f"{each} is whole."]
    return lines or ["There is no release to look at."], whole


def activate(store: Store, release: str, by: str, now: datetime) -> str:
    """Show a release from now on, and return what to say of that.

    Raises:
        KioskError: there is no such release, it is damaged, or the disk cannot be written to.
    """
    manifest = store.manifest(release)
    if faults := store.verify(release):
        raise KioskError(f"Nothing was changed: {release} is damaged. {faults[0]}")
    if store.is_shown(release):
        return f"Nothing was changed: patients see {_named(manifest)} already."
    store.activate(release, why=Why.ACTIVATED, by=by, now=now)
    return f"Patients see {_named(manifest)} from now on. {_SOON}"


def roll_back(store: Store, by: str, now: datetime) -> str:
    """Show again what was shown before, and return what to say of that.

    Raises:
        KioskError: there is nothing to go back to, it is damaged, or the disk cannot be written to.
    """
    release = store.roll_back(by=by, now=now)
    named = _named(store.manifest(release)) if release else SHIPPED
    return f"Patients see {named} again. {_SOON}"


def moment(when: datetime) -> str:
    """Return date and time by the clock of this machine: ``24 November 2026, 09:15``."""
    local = when.astimezone()
    return f"{local.day} {local:%B %Y, %H:%M}"


def size(count: int) -> str:
    """Return a number of bytes in the unit that people compare, of 1,000 each."""
    return f"{count / 1e6:.1f} MB" if count >= 100_000 else f"{max(round(count / 1e3), 1)} kB"  # noqa: PLR2004 - a tenth of a megabyte


def _described(store: Store, release: str) -> str:
    try:
        manifest = store.manifest(release)
    except KioskError:
        return f"damaged: 'kiosk release verify {release}' tells more"
    return f"{manifest.title}, version {manifest.version}, {size(manifest.size)}"


def _named(manifest: Manifest) -> str:
    named = f"'{manifest.title}', version {manifest.version}"
    return f"{named}, made {moment(manifest.made)} ({manifest.id})"


def _contents(manifest: Manifest) -> str:
    return f"{len(manifest.files)} files, {size(manifest.size)}"


def how(why: str, by: str) -> str:
    """Return how a release came to be shown, and who did it, where somebody did."""
    return _HOW[Why(why)] + (f" by {by}" if by else "")
