"""Reads a pack, runs every rule, and builds the catalog when nothing is wrong."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kiosk.catalog.build import build_catalog
from kiosk.catalog.documents import PackDocuments
from kiosk.catalog.pack import read_documents
from kiosk.checks.icons import icon_names
from kiosk.checks.overrides import pointed_out
from kiosk.checks.recordings import Spoken, check_recordings
from kiosk.checks.rules import RULES
from kiosk.checks.subject import Subject
from kiosk.diagnostics import Report
from kiosk.domain.catalog import Catalog
from kiosk.domain.desk_keys import DESK_KEYS
from kiosk.domain.interface_keys import INTERFACE_KEYS
from kiosk.overlay import CLINIC
from kiosk.settings.reader import Offered, check_pack_settings


@dataclass(frozen=True, slots=True)
class CheckedPack:
    """The documents of a pack and all that is wrong with them.

    ``settings`` is the file of a local pack in which the clinic chose for all of its kiosks.
    """

    documents: PackDocuments
    report: Report
    settings: Path | None = None


def check_pack(
    root: Path,
    *,
    base: Path | None = None,
    today: date | None = None,
    icons: frozenset[str] | None = None,
    interface_keys: Mapping[str, frozenset[str]] = INTERFACE_KEYS,
    desk_keys: Mapping[str, frozenset[str]] = DESK_KEYS,
    spoken: Spoken | None = None,
) -> CheckedPack:
    """Read the pack and run every rule on it; bad content never raises.

    ``base`` is the folder of the pack that a local pack may be laid over, as ``read_documents``
    does.  ``icons`` are the names of the icon set, the program's own when not given.  Without
    ``today`` no review date has passed.  ``spoken`` tells what the kiosk says in a
    language; recordings are looked at when it is given, for a kiosk is shown whatever they are.
    """
    report = Report()
    documents = read_documents(root, report, base)
    names = icon_names() if icons is None else icons
    subject = Subject(documents, names, today, interface_keys, desk_keys)
    for rule in RULES:
        report.extend(rule(subject))
    settings = root / CLINIC if documents.overlay and (root / CLINIC).is_file() else None
    if settings:
        check_pack_settings(settings, report, _offered(documents))
    if spoken and not report.has_errors:
        report.extend(check_recordings(root, documents, spoken, base))
    if documents.overlay:
        report = pointed_out(report, documents.overlay)
    return CheckedPack(documents, report, settings)


def _offered(documents: PackDocuments) -> Offered:
    """Return what settings may name."""
    original = documents.original
    numbers = original.help if original else None
    return Offered(
        topics=original.topic_ids if original else (),
        languages=tuple(documents.languages),
        region=numbers.region.value if numbers else "",
    )


def read_pack(
    root: Path, *, base: Path | None = None, today: date | None = None
) -> tuple[Catalog | None, Report]:
    """Return the catalog of the pack, or ``None`` when it has errors, and every problem found."""
    checked = check_pack(root, base=base, today=today)
    if checked.report.has_errors:
        return None, checked.report
    return build_catalog(checked.documents), checked.report
