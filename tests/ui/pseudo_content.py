"""The shipped content in a pseudo language, with one topic a tile: enough to try every layout."""

from msgspec.structs import replace

from kiosk.catalog.pseudo import Pseudo, with_pseudo
from kiosk.domain.catalog import Catalog, Language, LanguagePack, TourStop
from kiosk.domain.checkup import CheckUp
from kiosk.domain.ids import LanguageTag
from kiosk.domain.topic import QuestionRef, Topic
from kiosk.releases import Setup

EN = LanguageTag("en")
_MOST_TERMS = 8


def pseudo_setup(setup: Setup, pseudo: Pseudo) -> Setup:
    """Return the content in a pseudo language of English, its first and its default."""
    return replace(setup, catalog=with_pseudo(_fewer(setup.catalog), pseudo, EN))


def in_english_as(setup: Setup, tag: str) -> Setup:
    """Return the content with English words for a language of this tag, its first and default."""
    catalog = setup.catalog
    language = Language(LanguageTag(tag), "English")
    made = replace(
        catalog,
        default_language=language.tag,
        languages=(language, *catalog.languages[1:]),
        packs={**catalog.packs, language.tag: replace(catalog.packs[EN], language=language)},
    )
    return replace(setup, catalog=made)


def _fewer(catalog: Catalog) -> Catalog:
    """Return the catalog with the topic of the longest title of each tile, and few terms."""
    topics = catalog.packs[EN].topics
    kept = [
        max((topics[name] for name in group.topics), key=lambda topic: len(topic.title))
        for group in catalog.groups
    ]
    groups = [
        # One tile keeps its list of topics.
        group if index == 0 else replace(group, topics=(topic.id,))
        for index, (group, topic) in enumerate(zip(catalog.groups, kept, strict=True))
    ]
    first = kept[0]
    return replace(
        catalog,
        groups=tuple(groups),
        tour=tuple(TourStop(topic.id, topic.steps[0].id) for topic in kept[:4]),
        first_questions=tuple(QuestionRef(first.id, asked.id) for asked in first.questions),
        packs={tag: _pack(pack, first) for tag, pack in catalog.packs.items()},
    )


def _pack(pack: LanguagePack, first: Topic) -> LanguagePack:
    """Return the pack with few terms, and with the reasons of its check-up in one topic."""
    terms = sorted(pack.glossary, key=lambda name: len(pack.glossary[name].name))
    check_up = pack.check_up
    if check_up is not None:
        rows = (replace(row, topic=first.id, step=first.steps[0].id) for row in check_up.rows)
        check_up = CheckUp(tuple(rows), check_up.words)
    glossary = {name: pack.glossary[name] for name in terms[-_MOST_TERMS:]}
    return replace(pack, glossary=glossary, check_up=check_up)
