"""The files of a pack as typed values whose every text knows its place; checks read these.

A field that may be ``None`` is so when its file is broken, which has been reported: nothing is
known about it, so nothing more is said about what points into it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kiosk.catalog.tool_documents import (
    CheckRowEntry,
    CheckUpWords,
    FactEntry,
    QuestionRefEntry,
    StepRefEntry,
    TopicQuiz,
)
from kiosk.catalog.wording import Wording
from kiosk.diagnostics import Location
from kiosk.overlay import Overlay
from kiosk.source.lines import Line, Text
from kiosk.source.markdown_tree import StepNode
from kiosk.source.svg_tree import Drawing


@dataclass(frozen=True, slots=True)
class LanguageEntry:
    """A language as ``pack.yaml`` lists it."""

    tag: Text
    name: Text


@dataclass(frozen=True, slots=True)
class GroupEntry:
    """A home tile as ``pack.yaml`` lists it."""

    id: Text
    icon: Text
    tint: Text
    topics: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Manifest:
    """What ``pack.yaml`` says."""

    at: Location
    id: Text
    title: Text
    version: Text
    default_language: Text
    languages: tuple[LanguageEntry, ...]
    groups: tuple[GroupEntry, ...]
    tour: tuple[StepRefEntry, ...]
    first_questions: tuple[QuestionRefEntry, ...]


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A publication of ``sources.yaml``."""

    id: Text
    organisation: Text
    title: Text
    plain_name: Text
    published: Text
    checked: Text
    url: Text


@dataclass(frozen=True, slots=True)
class SignatureEntry:
    """A clinician who signed a topic in a language; ``text`` is the ``signed_digest`` of then."""

    at: Location
    topic: Text
    language: Text
    name: Text
    role: Text
    date: Text
    text: Text


@dataclass(frozen=True, slots=True)
class Translation:
    """What a translated topic says about its original; ``of`` is a ``text_digest``."""

    of: Text
    translator: Text
    status: Text


@dataclass(frozen=True, slots=True)
class TopicDocument:
    """A topic file; ``digest`` is its ``text_digest``."""

    id: str
    at: Location
    title: Text
    main_message: Text
    what_we_know: tuple[Text, ...]
    what_we_do_not_know: tuple[Text, ...]
    actions: tuple[Text, ...]
    authors: tuple[Text, ...]
    review_due: Text
    translation: Translation | None
    steps: tuple[StepNode, ...]
    digest: str


@dataclass(frozen=True, slots=True)
class Interface:
    """Words by dotted key, from ``interface.yaml`` with names of home tiles, or ``desk.yaml``."""

    at: Location
    words: Mapping[str, Text]
    groups: Mapping[str, Text]


@dataclass(frozen=True, slots=True)
class SpeechDocument:
    """What ``speech.yaml`` says: names of digits, and what is said for what, each with its key."""

    at: Location
    digits: tuple[Text, ...]
    say: Mapping[str, tuple[Text, Text]]


@dataclass(frozen=True, slots=True)
class ContactEntry:
    """A telephone line of ``help.yaml``."""

    id: Text
    number: Text
    name: Text
    text: Text
    icon: Text
    tint: Text
    urgent: Text


@dataclass(frozen=True, slots=True)
class MoreContactEntry:
    """A telephone line of ``help.yaml`` that texts mention and no screen lists."""

    id: Text
    number: Text
    name: Text


@dataclass(frozen=True, slots=True)
class HelpDocument:
    """What ``help.yaml`` says."""

    at: Location
    region: Text
    contacts: tuple[ContactEntry, ...]
    more_contacts: tuple[MoreContactEntry, ...]
    call_now: tuple[Text, ...]
    same_day: tuple[Text, ...]

    @property
    def every_contact(self) -> tuple[ContactEntry | MoreContactEntry, ...]:
        """Every telephone line, those that are shown first."""
        return (*self.contacts, *self.more_contacts)


@dataclass(frozen=True, slots=True)
class TermEntry:
    """A word of ``glossary.yaml``; ``forms`` are the other ways it is written in texts."""

    id: Text
    name: Text
    ask: Text
    say: Text
    meaning: Text
    picture: Text
    forms: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class QuestionEntry:
    """A question of ``questions.yaml``."""

    id: Text
    text: Text


@dataclass(frozen=True, slots=True)
class TopicQuestions:
    """The questions to ask about one topic."""

    topic: Text
    questions: tuple[QuestionEntry, ...]


@dataclass(frozen=True, slots=True)
class FigureEntry:
    """The words of one picture in ``figures.yaml``; each label with its key."""

    id: Text
    caption: Text
    labels: Mapping[str, tuple[Text, Text]]


@dataclass(frozen=True, slots=True)
class LanguageDocuments:
    """The folder of one language; ``at`` is where ``pack.yaml`` names it.

    ``source_names`` holds each name with its key; the default language has none.  ``desk`` holds
    the words of the staff's print desk.
    """

    tag: str
    at: Location
    interface: Interface | None
    help: HelpDocument | None
    glossary: Mapping[str, TermEntry] | None
    questions: Mapping[str, TopicQuestions] | None
    figures: Mapping[str, FigureEntry] | None
    check_up: CheckUpWords | None
    quiz: Mapping[str, TopicQuiz] | None
    source_names: Mapping[str, tuple[Text, Text]] | None
    wording: Wording | None
    desk: Interface | None
    speech: SpeechDocument | None
    topics: Mapping[str, TopicDocument]
    topic_ids: frozenset[str] = field(default=frozenset())
    """The topics that have a file, broken ones too."""

    @property
    def numbers(self) -> Mapping[str, str]:
        """The telephone numbers by the id of their contact; none when ``help.yaml`` is broken."""
        contacts = self.help.every_contact if self.help else ()
        return {contact.id.value: contact.number.value for contact in contacts}


@dataclass(frozen=True, slots=True)
class PackDocuments:
    """A whole pack; ``figure_ids`` are the drawings that have a file, broken ones too.

    ``lines`` are those of every text file by path.  ``signatures`` are those of the base and of the
    local pack, withdrawn ones too.  ``overlay`` is what a local pack does to its base; a pack that
    stands alone has none.
    """

    at: Location
    manifest: Manifest | None
    sources: Mapping[str, SourceEntry] | None
    check_up: tuple[CheckRowEntry, ...] | None
    facts: Mapping[str, FactEntry] | None
    languages: Mapping[str, LanguageDocuments]
    drawings: Mapping[str, Drawing]
    figure_ids: frozenset[str]
    lines: Mapping[str, Sequence[Line]]
    digest: str
    signatures: tuple[SignatureEntry, ...] = ()
    overlay: Overlay | None = None

    @property
    def original(self) -> LanguageDocuments | None:
        """The default language, which all others translate."""
        return self.languages.get(self.manifest.default_language.value) if self.manifest else None

    @property
    def translations(self) -> tuple[LanguageDocuments, ...]:
        """The other languages."""
        original = self.original
        return tuple(pack for pack in self.languages.values() if original and pack is not original)
