"""Which sheets a tour makes: all that are usual, and a few of each that are not."""

from collections.abc import Iterator

import msgspec

from kiosk.domain.catalog import Catalog
from kiosk.domain.handout import HandoutRequest, Paper, PrintSize
from kiosk.domain.ids import LanguageTag, TopicId
from kiosk.domain.topic import QuestionRef


def toured_sheets(catalog: Catalog, language: LanguageTag) -> Iterator[tuple[str, HandoutRequest]]:
    """Yield name and request of each sheet of a tour, with the language as its first."""
    topics = [topic for group in catalog.groups for topic in group.topics]
    chosen = {"numbers": (), **{str(topic): (topic,) for topic in topics}, "all": tuple(topics)}
    for paper in Paper:
        for name, these in chosen.items():
            yield f"{name}-{paper}", HandoutRequest(these, language, paper)
    few = {name: chosen[name] for name in ("numbers", *_first_topics(catalog), "all")}
    for name, these in few.items():
        sheet = HandoutRequest(these, language)
        yield f"{name}-large", msgspec.structs.replace(sheet, size=PrintSize.LARGE)
        for other in catalog.packs:
            if other != language:
                yield f"{name}-with-{other}", msgspec.structs.replace(sheet, beside=other)
    yield "picked", _picked(catalog, language)


def _first_topics(catalog: Catalog) -> list[TopicId]:
    return [group.topics[0] for group in catalog.groups]


def _picked(catalog: Catalog, language: LanguageTag) -> HandoutRequest:
    """Return the sheet of somebody who ticked all that two topics and the check-up ask."""
    pack = catalog.packs[language]
    topics = tuple(_first_topics(catalog)[:2])
    asked = [
        QuestionRef(topic, question.id)
        for topic in topics
        for question in pack.topics[topic].questions
    ]
    rows = pack.check_up.rows if pack.check_up else ()
    return HandoutRequest(
        topics, language, questions=tuple(asked), check_up=tuple(row.id for row in rows)
    )
