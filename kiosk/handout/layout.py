"""What stands on a sheet, in reading order: for one topic, for several, for choices alone."""

from collections.abc import Sequence
from functools import cached_property
from typing import Final

from kiosk.domain.catalog import Catalog, LanguagePack
from kiosk.domain.topic import Topic
from kiosk.handout.choice_sections import ChoiceSections
from kiosk.handout.choices import Choices
from kiosk.handout.closing import closing
from kiosk.handout.help_sections import HelpSections
from kiosk.handout.parts import Parts
from kiosk.handout.selection import cited_sources
from kiosk.handout.topic_sections import TopicSections
from kiosk.paper.pages import Block
from kiosk.paper.pieces import Stack
from kiosk.paper.style import Style
from kiosk.paper.text import Piece, Role, Text
from kiosk.paper.wrapping import Span

_MESSAGE_ICON: Final = "speech"


class Layout:
    """Puts the sections of a sheet in order and sets the spaces between them."""

    def __init__(
        self, catalog: Catalog, pack: LanguagePack, choices: Choices, style: Style
    ) -> None:
        self._catalog = catalog
        self._choices = choices
        self._topics = choices.topics
        self._pack = pack
        self._words = pack.words
        self._style = style
        self._parts = Parts(pack.words, style)
        self._topic = TopicSections(self._parts, catalog, pack)
        self._choice = ChoiceSections(self._parts, pack.language.tag)
        self._help = HelpSections(self._parts, pack.help)

    @property
    def has_figures(self) -> bool:
        """Whether any topic of the sheet has a figure."""
        return any(step.figure for topic in self._topics for step in topic.steps)

    def title(self) -> str:
        """Return the title of the sheet."""
        if len(self._topics) == 1:
            return self._topics[0].title
        return self._words("sheet.title" if self._choices else "sheet.numbers")

    def arrangements(self, limit: float | None) -> list[list[Block]]:
        """Return the blocks of the sheet, in the best order first.

        A sheet on one topic has other orders for the case that the first leaves more of the
        front page empty or has no room for the figure.  Figures are at most ``limit`` points high,
        and left out without one.
        """
        if not self._choices:
            return [self._framed(self._numbers_only())]
        start, ask, facts = self._start, self._ask, self._facts(limit)
        if len(self._topics) != 1:
            return [self._framed([*start, *facts, ask])]
        shown = self._figure(self._topics[0], limit)
        figure = [self._block(shown)] if shown else []
        return [
            self._framed([*start, ask, *figure, *facts]),
            self._framed([*start, *facts, *figure, ask]),
            self._framed([*start, *figure, ask, *facts]),
        ]

    def _framed(self, body: Sequence[Block]) -> list[Block]:
        """Return the blocks between the title and the sources, the last with the sources."""
        title: Piece = Text([Span(self.title())], self._style.title, Role.TITLE)
        if len(self._topics) == 1:
            title = self._topic.own(self._topics[0], title)
        closing = Block(self._closing(), self._style.section_gap, last=True)
        *body, end = body
        return [
            Block(title, 0, joined=True),
            *body,
            Block(end.piece, end.gap, joined=True),
            closing,
        ]

    def notes(self, height: float) -> Block | None:
        """Return lines for notes that take up the height, if it is enough for them."""
        gap = self._style.section_gap
        notes = self._topic.notes(height - gap)
        return Block(notes, gap) if notes else None

    def _numbers_only(self) -> list[Block]:
        """Return the numbers, then the signs, across the page."""
        return [
            Block(self._help.big_numbers(), self._style.heading_gap),
            self._block(self._help.wide_warnings()),
        ]

    @cached_property
    def _start(self) -> list[Block]:
        """The messages, the check-up and what to do."""
        return [*self._messages(), *self._check_up(), self._block(self._do())]

    @cached_property
    def _ask(self) -> Block:
        """What to ask, beside the numbers to call."""
        sides = [self._choice.questions(self._choices), self._help.numbers()]
        return self._block(self._parts.beside(sides))

    @cached_property
    def _known(self) -> list[tuple[Topic, list[Piece]]]:
        """What is known of each topic, under its title if there are several."""
        if len(self._topics) == 1:
            found = [(topic, self._topic.knowledge(topic)) for topic in self._topics]
        else:
            found = [
                (topic, self._topic.topic_knowledge(topic, self._icon(topic)))
                for topic in self._topics
            ]
        return [(topic, pieces) for topic, pieces in found if pieces]

    def _facts(self, limit: float | None) -> list[Block]:
        """Return what is known, each of several topics with its figure."""
        gap = self._style.heading_gap
        if len(self._topics) == 1:
            return [self._block(Stack(pieces, gap)) for _, pieces in self._known]
        facts = []
        for topic, (*head, known) in self._known:
            figure = self._figure(topic, limit)
            pieces = [*head, figure, known] if figure else [*head, known]
            facts.append(self._block(Stack(pieces, gap)))
        return facts

    def _do(self) -> Piece:
        """Return what to do, or the check-up if it stands alone, beside the signs to act on."""
        answers = self._choices.answers
        alone = self._choice.check_up(answers) if answers and not self._topics else None
        beside = alone or self._topic.actions(self._topics)
        if not beside:
            return self._help.wide_warnings()
        return self._parts.beside([beside, self._help.warnings()])

    def _check_up(self) -> list[Block]:
        answers = self._choices.answers if self._topics else None
        return [self._block(self._choice.wide_check_up(answers))] if answers else []

    def _messages(self) -> list[Block]:
        """Return the summary: the main message, or each of them under the title of its topic."""
        style, topics = self._style, self._topics
        if len(topics) == 1:
            heading = self._words("sheet.main_message")
            return [
                Block(self._topic.message(topics[0], heading, _MESSAGE_ICON), style.heading_gap)
            ]
        gaps = [style.heading_gap, *[style.message_gap] * len(topics)]
        return [
            Block(self._topic.message(topic, topic.title, self._icon(topic)), gap)
            for topic, gap in zip(topics, gaps, strict=False)
        ]

    def _figure(self, topic: Topic, limit: float | None) -> Piece | None:
        return None if limit is None else self._topic.figure(topic, limit)

    def _closing(self) -> Piece:
        sources = cited_sources(self._catalog, self._choices.steps)
        return closing(self._parts, self._pack, sources)

    def _block(self, piece: Piece) -> Block:
        return Block(piece, self._style.section_gap)

    def _icon(self, topic: Topic) -> str:
        return self._catalog.group_of(topic.id).icon
