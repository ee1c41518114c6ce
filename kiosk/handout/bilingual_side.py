"""One of the two languages of a sheet: what was asked for in its words, and its sections."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kiosk.domain.catalog import Catalog, LanguagePack
from kiosk.domain.evidence import Source
from kiosk.domain.handout import HandoutRequest
from kiosk.domain.ids import LanguageTag, TermId
from kiosk.domain.topic import Topic
from kiosk.handout.choice_sections import ChoiceSections
from kiosk.handout.choices import Choices, Entry, asked, chosen, foreign
from kiosk.handout.closing import closing
from kiosk.handout.help_sections import HelpSections
from kiosk.handout.parts import Parts
from kiosk.handout.topic_sections import TopicSections
from kiosk.handout.word_sections import word_list
from kiosk.paper.around import Unread
from kiosk.paper.pieces import Stack
from kiosk.paper.style import Style
from kiosk.paper.text import Piece

_BETWEEN: Final = " \N{MIDDLE DOT} "


@dataclass(frozen=True, slots=True)
class Side:
    """A language of the sheet and what builds its sections; a topic goes by its place in order.

    ``asked`` are the questions picked, as often as they are.
    """

    pack: LanguagePack
    choices: Choices
    asked: tuple[Entry, ...]
    parts: Parts
    topic: TopicSections
    choice: ChoiceSections
    help: HelpSections

    @property
    def language(self) -> LanguageTag:
        """The language."""
        return self.pack.language.tag

    @property
    def topics(self) -> tuple[Topic, ...]:
        """The topics of the sheet."""
        return self.choices.topics

    @property
    def title(self) -> str:
        """The title of the sheet."""
        return self.choices.title(self.pack.words)

    @property
    def headings(self) -> frozenset[str]:
        """What its headings can be, but for that of the lines for notes."""
        titles = (topic.title for topic in self.topics)
        words = {*self.pack.words.by_key.values(), *titles}
        return frozenset(words - {self.parts.words("sheet.notes")})

    def lacks(self, number: int) -> bool:
        """Tell whether a topic stands in another language because this one has it not."""
        return self.topics[number].language != self.language

    def entries(self, topic: Topic, texts: Sequence[str]) -> list[Entry]:
        """Return entries of a list with words of a topic."""
        return [Entry(text, foreign(topic.language, self.language)) for text in texts]

    def message(self, number: int) -> Piece:
        """Return the main message of a topic; under its title if there are several."""
        topic = self.topics[number]
        own = len(self.topics) == 1
        heading = self.parts.words("sheet.main_message") if own else topic.title
        return self.topic.message(topic, heading, "")

    def summary(self, numbers: Sequence[int]) -> Piece:
        """Return the main messages of some of several topics."""
        topics = [self.topics[number] for number in numbers]
        return self.topic.summary(topics, [""] * len(topics))

    def known_sections(self, number: int) -> list[Piece]:
        """Return what is known of the only topic, then what is not."""
        return self.topic.known_sections(self.topics[number])

    def known(self, number: int, *, tells_message: bool) -> Piece:
        """Return what is known of a topic and what is not, under its title if there are several."""
        topic, gap = self.topics[number], self.parts.style.heading_gap
        if len(self.topics) == 1:
            return Stack([*self.topic.note(topic), *self.known_sections(number)], gap)
        title = self.topic.own(topic, self.parts.heading(topic.title))
        told = [self.topic.main_message(topic)] if tells_message else []
        pieces = [title, *self.topic.note(topic), *told, *self.topic.known_lists(topic)]
        return Stack(pieces, gap)

    def check_up(self) -> Piece | None:
        """Return the outcome of the check-up and the rows answered with yes, if they are wanted."""
        answers = self.choices.answers
        return self.choice.check_up(answers) if answers else None

    def words(self, names: Sequence[TermId]) -> Piece:
        """Return what these words of the glossary mean."""
        return word_list(self.parts, [self.pack.glossary[name] for name in names])

    def next_page(self, names: Sequence[str]) -> Piece:
        """Return the line that tells these headings of the next page, for the eye alone."""
        told = self.parts.words("sheet.next", sections=_BETWEEN.join(names))
        return Unread(self.parts.paragraph(told, self.parts.style.small))

    def closing(self, sources: Sequence[Source]) -> Piece:
        """Return the names of the sources and what the sheet is not."""
        return closing(self.parts, self.pack, sources)


def side(catalog: Catalog, request: HandoutRequest, style: Style) -> Side:
    """Return the side in the language of a request.

    Raises:
        KeyError: the catalog lacks the language, a topic, a question or a row of the check-up.
    """
    pack = catalog.packs[request.language]
    parts = Parts(pack.words, style)
    return Side(
        pack=pack,
        choices=chosen(catalog, request),
        asked=tuple(asked(pack, request)),
        parts=parts,
        topic=TopicSections(parts, pack),
        choice=ChoiceSections(parts, request.language),
        help=HelpSections(parts, pack.help),
    )
