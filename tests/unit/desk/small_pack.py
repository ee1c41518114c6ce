"""A pack of four topics in two languages, built in memory, and what varies between tests."""

from collections.abc import Mapping
from datetime import date, datetime

from kiosk.desk.desk import Desk
from kiosk.domain.blocks import Paragraph, Run
from kiosk.domain.catalog import Catalog, Group, Language, LanguagePack
from kiosk.domain.handout import SheetSet
from kiosk.domain.help import Help
from kiosk.domain.ids import GroupId, LanguageTag, StepId, TopicId
from kiosk.domain.topic import Review, Reviewer, Step, Topic, TranslationStatus
from kiosk.domain.words import Words

EN, ES = LanguageTag("en"), LanguageTag("es")
LEAF, SLEEP, STOP, LOOSE = (TopicId(name) for name in ("leaf", "sleep", "stop", "loose"))
TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 10, 42).astimezone()
TITLES = {
    EN: {LEAF: "What kratom is", SLEEP: "Sleep and mood", STOP: "Withdrawal", LOOSE: "Stopping"},
    ES: {LEAF: "Qué es el kratom", SLEEP: "Sueño y ánimo", STOP: "Abstinencia", LOOSE: "Dejarlo"},
}
TEXTS = {LEAF: "A leaf from Asia.", SLEEP: "Withdrawal may cost sleep.", STOP: "Ask.", LOOSE: "So."}
SIGNED = Review(("A",), (Reviewer("B", "nurse"),), "2026-11-02", "2027-05-02")
UNSIGNED = Review(("A",))
DRAFT = Review(
    ("A",), SIGNED.reviewed_by, SIGNED.reviewed, SIGNED.review_due, TranslationStatus.DRAFT
)


def due(day: str) -> Review:
    """Return a signed review that is to be done again on this day."""
    return Review(SIGNED.authors, SIGNED.reviewed_by, SIGNED.reviewed, day)


def build(
    reviews: Mapping[tuple[LanguageTag, TopicId], Review] | None = None,
    languages: tuple[LanguageTag, ...] = (EN, ES),
) -> Catalog:
    """Return a pack whose topics are all signed, but for the reviews given."""
    changed = reviews or {}
    known = tuple(Language(tag, tag.upper()) for tag in languages)
    packs = {}
    for language in known:
        titles = TITLES.get(language.tag, TITLES[EN])
        topics = {
            topic: _topic(language.tag, topic, changed.get((language.tag, topic), SIGNED))
            for topic in titles
        }
        empty = Words({})
        packs[language.tag] = LanguagePack(language, empty, {}, topics, {}, {}, NO_HELP)
    groups = (
        Group(GroupId("one"), "leaf", "leafTint", (SLEEP, LEAF)),
        Group(GroupId("two"), "alert", "clay", (STOP,)),
    )
    return Catalog("pack", "Pack", "1", 64 * "a", EN, known, groups, {}, packs, {})


def desk(catalog: Catalog | None = None, sets: tuple[SheetSet, ...] = ()) -> Desk:
    """Return a desk in English at a moment that stands still."""
    return Desk(catalog or build(), lambda: NOW, language=EN, sets=sets)


NO_HELP = Help(region="US", contacts=(), call_now=(), same_day=())


def _topic(language: LanguageTag, topic: TopicId, review: Review) -> Topic:
    step = Step(StepId("one"), f"Heading {topic}", (Paragraph((Run(TEXTS[topic]),)),))
    title = TITLES.get(language, TITLES[EN])[topic]
    return Topic(topic, language, title, "", (), (), (), (), (step,), review)
