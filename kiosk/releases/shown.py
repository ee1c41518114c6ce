"""What patients saw on a day, from the list that activations leave."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from itertools import pairwise

from kiosk.domain.shown import Shown
from kiosk.errors import KioskError
from kiosk.releases.command import SHIPPED, how, moment
from kiosk.releases.history import Activation
from kiosk.releases.manifest import Manifest
from kiosk.releases.store import Store


def shown_by(store: Store, day: date) -> tuple[Shown, ...]:
    """Return what was shown on a day by the clock of this machine, one after the other.

    Before the first activation, that is the content that comes with the program.

    Raises:
        KioskError: the list is damaged.
    """
    history = store.history()
    if not history:
        return (Shown(""),)
    ends = {one: later.since for one, later in pairwise(history)}
    manifests = {manifest.id: manifest for manifest in store.manifests()}
    begin = history[0].since
    before = (Shown("", until=begin),) if day <= begin.astimezone().date() else ()
    return (*before, *(_shown(one, ends.get(one), manifests) for one in store.shown_on(day)))


def _shown(
    activation: Activation, until: datetime | None, manifests: Mapping[str, Manifest]
) -> Shown:
    manifest = manifests.get(activation.release)
    return Shown(
        activation.release,
        manifest.title if manifest else "",
        manifest.version if manifest else "",
        activation.since,
        until,
        activation.why,
        activation.by,
    )


def shown_lines(store: Store, day: date, today: date) -> Iterator[str]:
    """Say what patients saw on a day.

    Raises:
        KioskError: the day is still to come, or the list is damaged.
    """
    if day > today:
        raise KioskError(f"{day} is still to come. Please give today or a day before.")
    yield f"On {day.day} {day:%B %Y} patients saw:"
    for shown in shown_by(store, day):
        yield f"  {_named(shown)}, {_times(shown)}"


def _named(shown: Shown) -> str:
    if not shown.release:
        return SHIPPED
    if not shown.title:
        return f"{shown.release}, a release that is no longer kept"
    return f"'{shown.title}', version {shown.version} ({shown.release})"


def _times(shown: Shown) -> str:
    until = f"until {moment(shown.until)}" if shown.until else "until now"
    if shown.since is None:
        return until
    return f"from {moment(shown.since)} {until} ({how(shown.why, shown.by)})"
