"""Everything a kiosk can show, in every language, as one frozen value."""

import re
from collections.abc import Sequence

import msgspec

from kiosk.domain.checkup import CheckRow, CheckUp
from kiosk.domain.evidence import Source
from kiosk.domain.help import Help
from kiosk.domain.ids import GroupId, LanguageTag, SourceId, StepId, TermId, TopicId
from kiosk.domain.speech import Speech
from kiosk.domain.topic import QuestionRef, Topic
from kiosk.domain.words import Words

_SCRIPT = re.compile(r"[a-z]{4}")
_RIGHT_TO_LEFT = frozenset(
    ("ar", "ckb", "dv", "fa", "he", "ps", "ur", "yi", "arab", "hebr", "thaa")
)
"""Languages usually written from the right, and the ISO 15924 names of the scripts they use."""


class Language(msgspec.Struct, frozen=True):
    """A language by its BCP 47 tag and its own name."""

    tag: LanguageTag
    name: str

    @property
    def is_right_to_left(self) -> bool:
        """Whether it is written from the right, by the script in its tag or else by its usual one.

        The script is the subtag of four letters (RFC 5646, 2.2.3).
        """
        first, *rest = self.tag.lower().split("-")
        script = next((subtag for subtag in rest if _SCRIPT.fullmatch(subtag)), first)
        return script in _RIGHT_TO_LEFT


class Group(msgspec.Struct, frozen=True):
    """A tile on the home screen and the topics behind it; ``tint`` is a colour token."""

    id: GroupId
    icon: str
    tint: str
    topics: tuple[TopicId, ...]


class Term(msgspec.Struct, frozen=True):
    """A glossary word: what it means in at most 30 words, and how to say it.

    ``say`` marks the stressed syllable in capitals; ``ask`` is the question on the chip.
    """

    id: TermId
    name: str
    ask: str
    meaning: str
    say: str = ""
    picture: str = ""


class TourStop(msgspec.Struct, frozen=True):
    """One stop of the five-minute tour: a step of a topic."""

    topic: TopicId
    step: StepId


class FigureWords(msgspec.Struct, frozen=True):
    """The words that belong to one picture, by label id."""

    caption: str = ""
    labels: dict[str, str] = {}


class LanguagePack(msgspec.Struct, frozen=True):
    """All that is said in one language; untranslated topics stand here in the default one.

    ``source_names`` are the plain names of sources where this language has its own, and ``desk``
    the words of the staff's print desk, in the default language where this one has none.
    ``speech`` tells how the language says what is written in digits and capitals.
    """

    language: Language
    words: Words
    group_titles: dict[GroupId, str]
    topics: dict[TopicId, Topic]
    glossary: dict[TermId, Term]
    figures: dict[str, FigureWords]
    help: Help
    check_up: CheckUp | None = None
    source_names: dict[SourceId, str] = {}
    desk: Words = Words({})
    speech: Speech = Speech()

    def explains(self, row: CheckRow) -> bool:
        """Whether the reason of a row of the check-up can be read."""
        return row.topic in self.topics

    def source_name(self, source: Source) -> str:
        """Return what a patient reads as the name of a source."""
        return self.source_names.get(source.id, source.plain_name)


class Catalog(msgspec.Struct, frozen=True):
    """A content pack, read and built.

    ``digest`` is the SHA-256 of the pack's files in hexadecimal; its first eight digits are the
    short id printed on sheets.  ``figures`` holds each picture's SVG text by id.
    ``first_questions`` are those that most patients do well to ask, from several topics.
    """

    id: str
    title: str
    version: str
    digest: str
    default_language: LanguageTag
    languages: tuple[Language, ...]
    groups: tuple[Group, ...]
    sources: dict[SourceId, Source]
    packs: dict[LanguageTag, LanguagePack]
    figures: dict[str, str]
    tour: tuple[TourStop, ...] = ()
    first_questions: tuple[QuestionRef, ...] = ()

    @property
    def short_id(self) -> str:
        """Eight digits in two groups, as a person reads them out: ``a3f9-72c1``."""
        return f"{self.digest[:4]}-{self.digest[4:8]}"

    def group_of(self, topic: TopicId) -> Group:
        """Return the group that holds the topic.

        Raises:
            KeyError: no group holds it.
        """
        for group in self.groups:
            if topic in group.topics:
                return group
        raise KeyError(topic)


def offering(catalog: Catalog, languages: Sequence[LanguageTag]) -> Catalog:
    """Return the catalog that offers these languages in this order, all when none is named.

    Where the default language is not among them, the first of them takes its place.
    """
    by_tag = {language.tag: language for language in catalog.languages}
    offered = tuple(by_tag[tag] for tag in languages if tag in by_tag)
    if not offered:
        return catalog
    usual = catalog.default_language
    default = usual if usual in languages else offered[0].tag
    return msgspec.structs.replace(catalog, languages=offered, default_language=default)
