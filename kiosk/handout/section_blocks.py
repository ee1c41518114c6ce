"""The sections of a sheet as blocks for its pages, with the spaces between them."""

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


class SectionBlocks:
    """Builds the sections for what was chosen, on a sheet ``width`` points wide.

    In two columns some stand side by side.  ``wanted`` are the parts the sheet is to have; that of
    the numbers alone always has its numbers.
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
        self._style = style
        self._parts = Parts(pack.words, style)
        self._topic = TopicSections(self._parts, pack)
        self._choice = ChoiceSections(self._parts, pack.language.tag)
        self._help = HelpSections(self._parts, pack.help)
        self._figures = FigureSections(self._parts, catalog, pack, width)

    def title(self) -> Block:
        """Return the title."""
        title = self._choices.title(self._parts.words)
        piece: Piece = Text([Span(title)], self._style.title, Role.TITLE)
        if len(self._topics) == 1:
            piece = self._topic.own(self._topics[0], piece)
        return Block(piece, 0, joined=True)

    def big_numbers(self) -> list[Block]:
        """Return the numbers, then the signs, across the page."""
        numbers = Block(self._help.big_numbers(), self._style.heading_gap)
        return [numbers, self._block(self._help.wide_warnings())]

    def messages(self) -> list[Block]:
        """Return the summary: the main message, or that of each topic under its title."""
        style, topics = self._style, self._topics
        if not topics:
            return []
        if len(topics) == 1:
            icon = _MESSAGE_ICON if style.message_icon else ""
            piece = self._topic.message(topics[0], self._parts.words("sheet.main_message"), icon)
        else:
            summed_up = topics[:LIST_LIMIT]
            piece = self._topic.summary(summed_up, [self._icon(topic) for topic in summed_up])
        return [Block(piece, style.heading_gap)]

    def check_up(self) -> list[Block]:
        """Return what the check-up came to, across the page, if the sheet has it."""
        answers = self._choices.answers
        return [self._block(self._choice.wide_check_up(answers))] if answers else []

    def check_up_alone(self) -> list[Block]:
        """Return what the check-up came to, beside the signs to act on."""
        answers = self._choices.answers
        shown = [self._choice.check_up(answers)] if answers else []
        return self._sections([*shown, self._help.warnings()])

    def actions(self) -> list[Block]:
        """Return what to do, beside the signs to act on."""
        actions = self._topic.actions(self._topics)
        if actions is None:
            return [self._block(self._help.wide_warnings())]
        return self._sections([actions, self._help.warnings()])

    def wide_actions(self) -> list[Block]:
        """Return what to do, then the signs to act on, each across the page."""
        actions = self._topic.actions(self._topics)
        pieces = [actions] if actions else []
        return [self._block(piece) for piece in (*pieces, self._help.wide_warnings())]

    def ask(self) -> list[Block]:
        """Return what to ask, beside the numbers to call."""
        questions = [self._choice.questions(self._choices)]
        asked = questions if Part.QUESTIONS in self._wanted else []
        return self._sections([*asked, *self._numbers()])

    def questions_alone(self) -> list[Block]:
        """Return what to ask, beside the signs to act on and the numbers to call."""
        questions = self._choice.questions(self._choices)
        warnings, numbers = self._help.warnings(), self._numbers()
        if self._style.columns == 1:
            return self._sections([warnings, questions, *numbers])
        return self._sections([questions, Stack([warnings, *numbers], self._style.section_gap)])

    def facts(self, topic: Topic) -> list[Block]:
        """Return what is known of the only topic, after a note if it is in another language."""
        return self._under(
            self._topic.note(topic), self._sections(self._topic.known_sections(topic))
        )

    def facts_among(self, topic: Topic) -> list[Block]:
        """Return what is known of one of several topics, under its title, and its figure.

        Its main message is there too if the summary had no place for it.
        """
        title = self._topic.own(topic, self._parts.heading(topic.title, self._icon(topic)))
        late = topic in self._topics[LIST_LIMIT:]
        message = [self._topic.main_message(topic)] if late else []
        gap = self._style.heading_gap
        lists = [replace(each, gap=gap) for each in self._sections(self._topic.known_lists(topic))]
        head = [title, *self._topic.note(topic), *message]
        return self._under(head, lists, self._figures.filler(topic, tucked=True))

    def figure(self, topic: Topic) -> Filler | None:
        """Return what gives the figure of the only topic, if it has one."""
        return self._figures.filler(topic)

    def glossary(self) -> list[Block]:
        """Return what the hard words mean, if that is wanted and there are any."""
        wanted = Part.WORDS in self._wanted
        section = words_section(self._parts, self._pack, self._topics) if wanted else None
        return [self._block(section)] if section else []

    def closing(self) -> Block:
        """Return the sources, if they are wanted, and what the sheet is not."""
        steps = self._choices.steps if Part.SOURCES in self._wanted else ()
        piece = closing(self._parts, self._pack, cited_sources(self._catalog, steps))
        notes = self._notes() if self._choices else None
        return Block(piece, self._style.section_gap, last=True, above=notes)

    def next_page(self, names: Sequence[str]) -> Block | None:
        """Return the line that tells these headings of the next page, if there are any."""
        if not names:
            return None
        return Block(self._parts.next_page(names), self._style.heading_gap, last=True)

    def _numbers(self) -> list[Piece]:
        return [self._help.numbers()] if Part.NUMBERS in self._wanted else []

    def _notes(self) -> Filler:
        """Return what gives lines for notes."""
        gap = self._style.section_gap

        def fill(height: float) -> Block | None:
            notes = self._topic.notes(height - gap)
            return Block(notes, gap) if notes else None

        return Filler(fill, gap + self._topic.least_notes(), idle=True)

    def _under(
        self, head: Sequence[Piece], blocks: Sequence[Block], figure: Filler | None = None
    ) -> list[Block]:
        """Return blocks with what stands over the first of them, and a figure in between."""
        if not head or not blocks:
            return list(blocks)
        style, (first, *others) = self._style, blocks
        opening = Stack(head, style.heading_gap)
        return [
            Block(opening, style.section_gap, joined=True, below=figure),
            replace(first, gap=style.heading_gap),
            *others,
        ]

    def _sections(self, sides: Sequence[Piece]) -> list[Block]:
        """Return sections side by side, or one below the other where there is one column."""
        if len(sides) > 1 and self._style.columns > 1:
            return [self._block(self._parts.beside(sides))]
        return [self._block(side) for side in sides]

    def _block(self, piece: Piece) -> Block:
        return Block(piece, self._style.section_gap)

    def _icon(self, topic: Topic) -> str:
        return self._catalog.group_of(topic.id).icon
