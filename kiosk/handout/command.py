"""What ``kiosk handout`` is asked for and what it writes: one sheet, or every sheet of a pack."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from kiosk.diagnostics import did_you_mean
from kiosk.domain.catalog import Catalog
from kiosk.domain.handout import Clinic, HandoutRequest, Paper, PrintSize
from kiosk.domain.ids import LanguageTag, TopicId
from kiosk.errors import KioskError
from kiosk.files import write_whole
from kiosk.handout.every import every_sheet


class Order(msgspec.Struct, frozen=True):
    """One sheet as somebody types it; an empty language is the pack's own, ``beside`` may be empty.

    No topics means the sheet with the numbers to call alone.
    """

    topics: tuple[str, ...] = ()
    language: str = ""
    beside: str = ""
    paper: Paper = Paper.LETTER
    size: PrintSize = PrintSize.STANDARD


def request_for(order: Order, catalog: Catalog) -> HandoutRequest:
    """Return the request that the order means.

    Raises:
        KioskError: the pack lacks a topic or a language, or the two languages are one.
    """
    language = order.language or catalog.default_language
    for tag in filter(None, (language, order.beside)):
        _expect("language", tag, catalog.packs)
    if language == order.beside:
        raise KioskError(f"The sheet is in {language!r} already; name another second language.")
    known = [topic for group in catalog.groups for topic in group.topics]
    for topic in order.topics:
        _expect("topic", topic, known)
    return HandoutRequest(
        tuple(map(TopicId, order.topics)),
        LanguageTag(language),
        order.paper,
        size=order.size,
        beside=LanguageTag(order.beside) if order.beside else None,
    )


def write_sheet(file: Path, pdf: bytes) -> None:
    """Write a sheet, whole or not at all.

    Raises:
        KioskError: the place cannot be written to.
    """
    try:
        write_whole(file, pdf)
    except OSError as error:
        reason = error.strerror or str(error)
        raise KioskError(
            f"{file} cannot be written ({reason}); give --out another place."
        ) from error


def write_every(catalog: Catalog, clinic: Clinic, folder: Path) -> Iterator[Path]:
    """Write every sheet of the pack under the folder, yielding the file of each that is there.

    Raises:
        KioskError: the folder cannot be written to.
    """
    for name, handout in every_sheet(catalog, clinic):
        file = folder / f"{name}.pdf"
        write_sheet(file, handout.pdf)
        yield file


def _expect(what: str, asked: str, choices: Iterable[str]) -> None:
    if asked in choices:
        return
    near = did_you_mean(asked, choices)
    cure = near[0].upper() + near[1:] if near else f"Choose from: {', '.join(choices)}."
    raise KioskError(f"There is no {what} {asked!r}. {cure}")
