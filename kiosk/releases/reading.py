"""Reads what is to be shown from its sources: the slow part of a start, needed after a change."""

from datetime import date
from pathlib import Path

from kiosk.catalog.build import build_catalog
from kiosk.checks.pack import check_pack
from kiosk.diagnostics import Report, format_text
from kiosk.domain.catalog import Catalog
from kiosk.overlay import CLINIC
from kiosk.releases.built import Built
from kiosk.settings import Settings
from kiosk.settings.reader import Offered, read_settings
from kiosk.speech.sentences import sentences_of


def read_sources(
    content: Path, base: Path | None, settings: Path | None, fingerprint: str
) -> Built | str:
    """Return the pack and its settings, or all that is wrong with them as text.

    A local pack is laid over the pack in ``base``; ``settings`` is the kiosk's own file.
    """
    checked = check_pack(content, base=base)
    report = checked.report
    catalog = None if report.has_errors else build_catalog(checked.documents)
    offered = offered_by(catalog) if catalog else None
    chosen = read_chosen(settings, checked.settings, report, offered)
    if catalog is None or report.has_errors:
        return format_text(report)
    return Built(fingerprint, catalog, chosen, checked.documents.overlay is not None)


def read_checked(content: Path, base: Path | None, today: date) -> tuple[Built | None, Report]:
    """Return the pack with what it says for all kiosks, where ``kiosk check`` finds no error."""
    checked = check_pack(content, base=base, today=today, spoken=sentences_of)
    if checked.report.has_errors:
        return None, checked.report
    catalog = build_catalog(checked.documents)
    chosen = read_chosen(None, checked.settings, Report(), offered_by(catalog))
    built = Built("", catalog, chosen, checked.documents.overlay is not None)
    return built, checked.report


def read_own(settings: Path, pack: Path, catalog: Catalog) -> Settings | str:
    """Return what the clinic chose for this kiosk, or all that is wrong with that as text.

    ``pack`` is the local pack that the kiosk shows; it need not be there.
    """
    report = Report()
    said = pack / CLINIC
    below = said if said.is_file() else None
    chosen = read_chosen(settings, below, report, offered_by(catalog))
    return format_text(report) if report.has_errors else chosen


def read_chosen(
    own: Path | None, pack: Path | None, report: Report, offered: Offered | None
) -> Settings:
    """Return what the clinic chose: the kiosk's own file, over that of the local pack."""
    if own is not None:
        return read_settings(own, report, offered, base=pack)
    return read_settings(pack, report, offered) if pack is not None else Settings()


def offered_by(catalog: Catalog) -> Offered:
    """Return what settings may name."""
    pack = catalog.packs[catalog.default_language]
    return Offered(tuple(pack.topics), tuple(catalog.packs), pack.help.region)
