"""What ``kiosk content review`` writes, and what it tells while it does."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from kiosk.catalog.build import build_catalog
from kiosk.checks import check_pack
from kiosk.diagnostics import Severity
from kiosk.domain.catalog import Catalog
from kiosk.domain.handout import Paper
from kiosk.domain.ids import LanguageTag
from kiosk.errors import ContentError, KioskError
from kiosk.files import write_whole
from kiosk.review.document import facts_of, make_sheet, planned

_PATIENCE = 1.0
"""Seconds after which somebody who waits is told how far it is."""


class ReviewRequest(msgspec.Struct, frozen=True):
    """Which pack to print for review, and where to; an empty language means all.

    ``base`` is what a local pack lies over.
    """

    content: Path
    out: Path
    language: str = ""
    paper: Paper = Paper.LETTER
    base: Path | None = None


def write_reviews(
    request: ReviewRequest, clock: Callable[[], float] = time.monotonic
) -> Iterator[str]:
    """Write the review sheets, yielding how far it is once a second and where they are.

    Raises:
        ContentError: the pack has errors, so what patients would see is not known.
        KioskError: the pack has no such language, or the folder cannot be written to.
    """
    checked = check_pack(request.content, base=request.base)
    if checked.report.has_errors:
        count, pack = checked.report.count(Severity.ERROR), request.content
        raise ContentError(f"{pack} has mistakes ({count}); 'kiosk check {pack}' names them.")
    documents, catalog = checked.documents, build_catalog(checked.documents)
    reviews = planned(documents, catalog, _languages(catalog, request.language))
    facts = facts_of(documents)
    told = clock()
    for done, review in enumerate(reviews, 1):
        _write(request.out / review.path, make_sheet(review, catalog, facts, request.paper))
        if clock() - told >= _PATIENCE and done < len(reviews):
            told = clock()
            yield f"{done} of {len(reviews)} review sheets"
    yield f"{len(reviews)} review sheets in {request.out}"


def _languages(catalog: Catalog, asked: str) -> list[LanguageTag]:
    if asked and asked not in catalog.packs:
        choices = ", ".join(catalog.packs)
        raise KioskError(f"There is no language {asked!r}. Choose from: {choices}.")
    return [LanguageTag(asked)] if asked else list(catalog.packs)


def _write(file: Path, pdf: bytes) -> None:
    try:
        write_whole(file, pdf)
    except OSError as error:
        reason = error.strerror or str(error)
        raise KioskError(
            f"{file} cannot be written ({reason}); give --out another folder."
        ) from error
