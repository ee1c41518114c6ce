"""Wishes for sheets that no list of topics holds: with all that a patient can add."""

from collections.abc import Iterator
from itertools import product

from kiosk.domain.catalog import Catalog
from kiosk.domain.handout import HandoutRequest, Part, PrintSize
from kiosk.domain.topic import QuestionRef


def chosen(catalog: Catalog) -> Iterator[tuple[str, HandoutRequest]]:
    """Yield sheets with all that a patient can add to them, in one language and in two."""
    for language, beside, size in product(catalog.packs, [None, *catalog.packs], PrintSize):
        pack = catalog.packs[language]
        topic = next(iter(pack.topics.values()))
        request = HandoutRequest(
            (topic.id,),
            language,
            questions=tuple(QuestionRef(topic.id, question.id) for question in topic.questions),
            check_up=tuple(row.id for row in pack.check_up.rows) if pack.check_up else (),
            size=size,
            beside=beside,
            parts=frozenset(Part),
        )
        if beside != language:
            yield f"chosen-{language}-{beside}-{size}", request
