"""The sample catalog with figures, a check-up and questions to pick, and sheets made from it."""

from collections.abc import Mapping, Sequence

import msgspec

from kiosk.domain.blocks import Figure
from kiosk.domain.catalog import Catalog, FigureWords, LanguagePack
from kiosk.domain.checkup import CheckRow, CheckUp, Outcome, OutcomeWords
from kiosk.domain.ids import CheckId, LanguageTag, StepId, TopicId
from kiosk.domain.topic import Topic

from .sample import MEDICINES, WHAT

ALT = "A leaf, then a bowl of powder"
LABELS = {"leaf": "Leaf", "powder": "Powder", "drink": "Drink"}
CAPTION = "The leaf, and forms sold in the US"
HOJA = FigureWords("La hoja y las formas que se venden", {"leaf": "Hoja", "powder": "Polvo"})

DRAWING = """\
<svg xmlns="http://www.w3.org/2000/svg" width="900" height="400" viewBox="0 0 900 400">
<defs><linearGradient id="sky"><stop offset="0" stop-color="#A8CDA3"/>
<stop offset="1" stop-color="#FFFDF8"/></linearGradient></defs>
<g fill="none" stroke="#163B30" stroke-width="4">
<path fill="#A8CDA3" d="M60 380C40 200 120 60 160 20C200 60 260 200 240 380Z"/>
<g transform="translate(450 380) scale(1.5)"><circle cy="-60" r="50" fill="#F2CF86"/></g>
<rect x="660" y="120" width="160" height="260" fill="url(#sky)" opacity="0.8"/>
<rect id="label-leaf" x="60" y="396" width="180" height="0.1" stroke="none"/>
<g transform="translate(450 380) scale(1.5)">
<rect id="label-powder" x="-40" y="10" width="80" height="0.1" stroke="none"/></g>
<rect id="label-drink" x="660" y="396" width="160" height="0.1" stroke="none"/>
</g></svg>
"""

_ROWS = (
    ("most-days", "I use kratom most days", Outcome.TODAY, WHAT),
    ("stop", "I want to stop or cut down", Outcome.WHEN_READY, WHAT),
    ("chest", "Now I have chest pain", Outcome.NOW, MEDICINES),
)
MOST_DAYS, STOP, CHEST = (CheckId(row) for row, *_ in _ROWS)
CHECK_UP = CheckUp(
    tuple(
        CheckRow(CheckId(row), "calendar", text, outcome, topic, StepId("one"))
        for row, text, outcome, topic in _ROWS
    ),
    {
        Outcome.NOW: OutcomeWords("Tell staff right now", "Not in the clinic? Call 911."),
        Outcome.TODAY: OutcomeWords("Bring this up today", "These are good reasons to talk."),
        Outcome.WHEN_READY: OutcomeWords("You can ask at any visit", "A short list says little."),
    },
)
REVISION = CheckUp(
    tuple(
        msgspec.structs.replace(row, text="Uso kratom casi todos los días") for row in CHECK_UP.rows
    ),
    dict.fromkeys(Outcome, OutcomeWords("Hable de esto hoy", "Son buenas razones para hablar.")),
)


def with_figures(
    catalog: Catalog,
    words: Mapping[LanguageTag, FigureWords],
    topics: Sequence[TopicId] = (WHAT, MEDICINES),
    drawing: str = DRAWING,
) -> Catalog:
    """Return the catalog with a figure in each of the topics, and its words by language."""

    def drawn(topic: Topic) -> Topic:
        if topic.id not in topics:
            return topic
        first, *rest = topic.steps
        blocks = (*first.blocks, Figure(f"figure-{topic.id}", ALT))
        steps = (msgspec.structs.replace(first, blocks=blocks), *rest)
        return msgspec.structs.replace(topic, steps=steps)

    def changed(tag: LanguageTag, pack: LanguagePack) -> LanguagePack:
        figures = {f"figure-{topic}": words[tag] for topic in topics if tag in words}
        found = {name: drawn(topic) for name, topic in pack.topics.items()}
        return msgspec.structs.replace(pack, topics=found, figures=figures)

    return msgspec.structs.replace(
        catalog,
        packs={tag: changed(tag, pack) for tag, pack in catalog.packs.items()},
        figures={f"figure-{topic}": drawing for topic in topics},
    )


def with_check_up(catalog: Catalog, check_ups: Mapping[LanguageTag, CheckUp]) -> Catalog:
    """Return the catalog with a check-up in some of its languages."""
    packs = {
        tag: msgspec.structs.replace(pack, check_up=check_ups.get(tag))
        for tag, pack in catalog.packs.items()
    }
    return msgspec.structs.replace(catalog, packs=packs)
