"""What stands on a sheet, in reading order: for one topic, for several, for choices alone."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kiosk.domain.catalog import Catalog, LanguagePack
from kiosk.domain.handout import Part
from kiosk.domain.topic import Topic
from kiosk.handout.choice_sections import ChoiceSections
from kiosk.handout.choices import Choices
from kiosk.handout.closing import closing
from kiosk.handout.figure_sections import FigureSections
from kiosk.handout.help_sections import HelpSections
from kiosk.handout.parts import Parts
from kiosk.handout.selection import LIST_LIMIT, cited_sources
from kiosk.handout.topic_sections import TopicSections
from kiosk.handout.word_sections import words_section
from kiosk.paper.pages import Block, Filler
from kiosk.paper.pieces import Stack
from kiosk.paper.style import Style
from kiosk.paper.text import Piece, Role, Text
from kiosk.paper.wrapping import Span

_MESSAGE_ICON: Final = "speech"


class Layout:
    """Puts the sections of a sheet in order, ``width`` points wide, and the spaces between them.

    ``wanted`` are the parts it is to have; the sheet of numbers always has its numbers.
    """

    def __init__(
        self,
        catalog: Catalog,
        pack: LanguagePack,
        choices: Choices,
        wanted: frozenset[Part],
        style: Style,
        width: float,
    ) -> None:
        self._catalog = catalog
        self._pack = pack
        self._choices = choices
        self._topics = choices.topics
        self._wanted = wanted
        self._words = pack.words
        self._style = style
        self._parts = Parts(pack.words, style)
        self._topic = TopicSections(self._parts, pack)
        self._choice = ChoiceSections(self._parts, pack.language.tag)
        self._help = HelpSections(self._parts, pack.help)
        self._figures = FigureSections(self._parts, catalog, pack, width)

    def title(self) -> str:
        """Return the title of the sheet."""
        if len(self._topics) == 1:
            return self._topics[0].title
        return self._words("sheet.title" if self._choices else "sheet.numbers")

    def arrangements(self) -> list[list[Block]]:
        """Return the blocks of the sheet, in the best order first.

        Another order is for the case that the first leaves more of its pages empty.
        """
        if not self._choices:
            return [self._framed(self._numbers_only())]
        start = [*self._messages(), *self._check_up(), *self._do()]
        ask, words = list(self._ask()), self._glossary()
        if len(self._topics) != 1:
            facts = [block for topic in self._topics for block in self._facts_among(topic)]
            return [
                self._framed([*start, *facts, *words, *ask]),
                self._framed([*start, *ask, *facts, *words]),
            ]
        (topic,) = self._topics
        figure = self._figures.filler(topic)
        start = [start[0], *(replace(block, below=figure) for block in start[1:])]
        facts = self._facts(topic)
        ask, facts, words = (
            [replace(b, above=figure) for b in each] for each in (ask, facts, words)
        )
        return [
            self._framed([*start, *ask, *facts, *words]),
            self._framed([*start, *facts, *words, *ask]),
        ]

    def next_page(self, names: Sequence[str]) -> Block | None:
        """Return the line that tells these headings of the next page, if there are any."""
        if not names:
            return None
        piece = self._parts.next_page(names)
        return Block(piece, self._style.heading_gap, last=True)

    def _framed(self, body: Sequence[Block]) -> list[Block]:
        """Return the blocks between the title and the sources, the last with the sources."""
        title: Piece = Text([Span(self.title())], self._style.title, Role.TITLE)
        if len(self._topics) == 1:
            title = self._topic.own(self._topics[0], title)
        notes = self._notes() if self._choices else None
        closing = Block(self._closing(), self._style.section_gap, last=True, above=notes)
        *body, end = body
        return [Block(title, 0, joined=True), *body, replace(end, joined=True), closing]

    def _numbers_only(self) -> list[Block]:
        """Return the numbers, then the signs, across the page."""
        numbers = Block(self._help.big_numbers(), self._style.heading_gap)
        return [numbers, self._block(self._help.wide_warnings())]

    def _messages(self) -> list[Block]:
        """Return the summary: the main message, or that of each topic under its title."""
        style, topics = self._style, self._topics
        if not topics:
            return []
        if len(topics) == 1:
            icon = _MESSAGE_ICON if style.message_icon else ""
            piece = self._topic.message(topics[0], self._words("sheet.main_message"), icon)
        else:
            summed_up = topics[:LIST_LIMIT]
            piece = self._topic.summary(summed_up, [self._icon(topic) for topic in summed_up])
        return [Block(piece, style.heading_gap)]

    def _check_up(self) -> list[Block]:
        answers = self._choices.answers if self._topics else None
        return [self._block(self._choice.wide_check_up(answers))] if answers else []

    def _do(self) -> list[Block]:
        """Return what to do, or the check-up if it stands alone, beside the signs to act on."""
        answers = self._choices.answers
        alone = self._choice.check_up(answers) if answers and not self._topics else None
        beside = alone or self._topic.actions(self._topics)
        if not beside:
            return [self._block(self._help.wide_warnings())]
        return self._sections([beside, self._help.warnings()])

    def _ask(self) -> list[Block]:
        """Return what to ask, beside the numbers to call."""
        sides = []
        if Part.QUESTIONS in self._wanted:
            sides.append(self._choice.questions(self._choices))
        if Part.NUMBERS in self._wanted:
            sides.append(self._help.numbers())
        return self._sections(sides)

    def _facts(self, topic: Topic) -> list[Block]:
        """Return what is known of the only topic, after a note if it is in another language."""
        note = self._topic.note(topic)
        sections = self._sections(self._topic.known_sections(topic))
        return self._under(note, sections)

    def _facts_among(self, topic: Topic) -> list[Block]:
        """Return what is known of one of several topics, under its title, and its figure."""
        head = [
            self._topic.own(topic, self._parts.heading(topic.title, self._icon(topic))),
            *self._topic.note(topic),
        ]
        if topic in self._topics[LIST_LIMIT:]:
            head.append(self._topic.main_message(topic))
        gap = self._style.heading_gap
        lists = [replace(b, gap=gap) for b in self._sections(self._topic.known_lists(topic))]
        return self._under(head, lists, self._figures.filler(topic))

    def _under(
        self, head: Sequence[Piece], blocks: Sequence[Block], figure: Filler | None = None
    ) -> list[Block]:
        """Return blocks with what stands over the first of them, and a figure in between."""
        if not head or not blocks:
            return list(blocks)
        gap = self._style.heading_gap
        piece = Stack(head, gap)
        first, *others = blocks
        opening = Block(piece, self._style.section_gap, joined=True, below=figure)
        return [opening, replace(first, gap=gap), *others]

    def _glossary(self) -> list[Block]:
        if Part.WORDS not in self._wanted:
            return []
        section = words_section(self._parts, self._pack, self._topics)
        return [self._block(section)] if section else []

    def _notes(self) -> Filler:
        """Return what gives lines for notes."""
        gap = self._style.section_gap

        def fill(height: float) -> Block | None:
            notes = self._topic.notes(height - gap)
            return Block(notes, gap) if notes else None

        return Filler(fill, gap + self._topic.least_notes(), idle=True)

    def _closing(self) -> Piece:
        steps = self._choices.steps if Part.SOURCES in self._wanted else ()
        return closing(self._parts, self._pack, cited_sources(self._catalog, steps))

    def _sections(self, sides: Sequence[Piece]) -> list[Block]:
        """Return sections side by side, or one below the other where there is one column."""
        if len(sides) > 1 and self._style.columns > 1:
            return [self._block(self._parts.beside(sides))]
        return [self._block(side) for side in sides]

    def _block(self, piece: Piece) -> Block:
        return Block(piece, self._style.section_gap)

    def _icon(self, topic: Topic) -> str:
        return self._catalog.group_of(topic.id).icon
