"""The documents of a pack without errors to the catalog that a kiosk shows."""

from typing import TypeVar

from kiosk.catalog.build_tools import build_check_up
from kiosk.catalog.build_topics import build_topic
from kiosk.catalog.documents import (
    GroupEntry,
    HelpDocument,
    LanguageDocuments,
    LanguageEntry,
    PackDocuments,
    SourceEntry,
    SpeechDocument,
    TermEntry,
)
from kiosk.catalog.numbers import with_numbers
from kiosk.catalog.signatures import ValidSignatures, valid_signatures
from kiosk.catalog.tool_documents import CheckRowEntry, QuestionRefEntry, StepRefEntry
from kiosk.domain.catalog import (
    Catalog,
    FigureWords,
    Group,
    Language,
    LanguagePack,
    Term,
    TourStop,
)
from kiosk.domain.evidence import Source
from kiosk.domain.help import Help, HelpContact
from kiosk.domain.ids import (
    GroupId,
    LanguageTag,
    QuestionId,
    SourceId,
    StepId,
    TermId,
    TopicId,
)
from kiosk.domain.speech import Speech
from kiosk.domain.topic import QuestionRef, Topic
from kiosk.domain.words import Words

_T = TypeVar("_T")


def build_catalog(pack: PackDocuments) -> Catalog:
    """Return the catalog of documents that passed every check.

    Raises:
        ValueError: a file is broken, so the documents did not pass.
    """
    manifest = _whole(pack.manifest)
    languages = {tag: with_numbers(documents) for tag, documents in pack.languages.items()}
    original = languages[_whole(pack.original).tag]
    groups = tuple(_group(group) for group in manifest.groups)
    rows = _whole(pack.check_up)
    signed = valid_signatures(pack)
    packs = [
        _pack(
            _language(entry),
            languages[entry.tag.value],
            rows,
            _topics(languages[entry.tag.value], original, groups, signed),
            original,
        )
        for entry in manifest.languages
    ]
    return Catalog(
        id=manifest.id.value,
        title=manifest.title.value,
        version=manifest.version.value,
        digest=pack.digest,
        default_language=LanguageTag(original.tag),
        languages=tuple(built.language for built in packs),
        groups=groups,
        sources={SourceId(name): _source(entry) for name, entry in _whole(pack.sources).items()},
        packs={built.language.tag: built for built in packs},
        figures={name: drawing.text for name, drawing in pack.drawings.items()},
        tour=tuple(_stop(stop) for stop in manifest.tour),
        first_questions=tuple(_question_ref(asked) for asked in manifest.first_questions),
    )


def _whole(value: _T | None) -> _T:
    if value is None:
        raise ValueError("documents with errors cannot be built")
    return value


def _language(entry: LanguageEntry) -> Language:
    return Language(LanguageTag(entry.tag.value), entry.name.value)


def _group(entry: GroupEntry) -> Group:
    topics = tuple(TopicId(topic.value) for topic in entry.topics)
    return Group(GroupId(entry.id.value), entry.icon.value, entry.tint.value, topics)


def _stop(entry: StepRefEntry) -> TourStop:
    return TourStop(TopicId(entry.topic.value), StepId(entry.step.value))


def _question_ref(entry: QuestionRefEntry) -> QuestionRef:
    return QuestionRef(TopicId(entry.topic.value), QuestionId(entry.question.value))


def _source(entry: SourceEntry) -> Source:
    return Source(
        id=SourceId(entry.id.value),
        organisation=entry.organisation.value,
        title=entry.title.value,
        plain_name=entry.plain_name.value,
        published=entry.published.value,
        checked=entry.checked.value,
        url=entry.url.value,
    )


def _pack(
    language: Language,
    documents: LanguageDocuments,
    rows: tuple[CheckRowEntry, ...],
    topics: dict[TopicId, Topic],
    original: LanguageDocuments,
) -> LanguagePack:
    interface = _whole(documents.interface)
    names = _whole(documents.source_names)
    terms = {**_whole(original.glossary), **_whole(documents.glossary)}
    desk = {**_whole(original.desk).words, **_whole(documents.desk).words}
    return LanguagePack(
        language=language,
        words=Words({key: text.value for key, text in interface.words.items()}),
        group_titles={GroupId(key): text.value for key, text in interface.groups.items()},
        topics=topics,
        glossary={TermId(name): _term(entry) for name, entry in terms.items()},
        figures=_figures(documents),
        help=_help(_whole(documents.help)),
        check_up=build_check_up(rows, _whole(documents.check_up)),
        source_names={SourceId(name): text.value for name, (_, text) in names.items()},
        desk=Words({key: text.value for key, text in desk.items()}),
        speech=_speech(_whole(documents.speech)),
    )


def _speech(document: SpeechDocument) -> Speech:
    said = {written: text.value for written, (_, text) in document.say.items()}
    return Speech(tuple(digit.value for digit in document.digits), said)


def _topics(
    documents: LanguageDocuments,
    original: LanguageDocuments,
    groups: tuple[Group, ...],
    signed: ValidSignatures,
) -> dict[TopicId, Topic]:
    """Return the topics in the order of the home tiles, from the original where untranslated."""
    names = [topic for group in groups for topic in group.topics]
    names += [TopicId(name) for name in original.topics if name not in names]
    owners = {name: documents if name in documents.topics else original for name in names}
    return {
        name: build_topic(owner.topics[name], owner, original, signed.get((owner.tag, name), ()))
        for name, owner in owners.items()
    }


def _term(entry: TermEntry) -> Term:
    return Term(
        id=TermId(entry.id.value),
        name=entry.name.value,
        ask=entry.ask.value,
        meaning=entry.meaning.value,
        say=entry.say.value,
        picture=entry.picture.value,
    )


def _figures(documents: LanguageDocuments) -> dict[str, FigureWords]:
    return {
        name: FigureWords(
            entry.caption.value, {label: text.value for label, (_, text) in entry.labels.items()}
        )
        for name, entry in _whole(documents.figures).items()
    }


def _help(document: HelpDocument) -> Help:
    contacts = (
        HelpContact(
            id=entry.id.value,
            number=entry.number.value,
            name=entry.name.value,
            text=entry.text.value,
            icon=entry.icon.value,
            tint=entry.tint.value,
            urgent=entry.urgent.value == "true",
        )
        for entry in document.contacts
    )
    return Help(
        region=document.region.value,
        contacts=tuple(contacts),
        call_now=tuple(sign.value for sign in document.call_now),
        same_day=tuple(sign.value for sign in document.same_day),
    )
