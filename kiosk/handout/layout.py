"""What stands on a sheet, in reading order: for one topic, for several, and for none."""

from collections.abc import Sequence
from typing import Final

from kiosk.domain.catalog import Catalog, LanguagePack
from kiosk.domain.topic import Topic
from kiosk.handout.help_sections import HelpSections
from kiosk.handout.pages import Block
from kiosk.handout.parts import Parts
from kiosk.handout.pieces import Stack
from kiosk.handout.selection import cited_sources, source_line
from kiosk.handout.style import Style
from kiosk.handout.text import Piece, Role, Text
from kiosk.handout.topic_sections import TopicSections
from kiosk.handout.wrapping import Span

_MESSAGE_ICON: Final = "speech"


class Layout:
    """Puts the sections of a sheet in order and sets the spaces between them."""

    def __init__(self, catalog: Catalog, pack: LanguagePack, style: Style) -> None:
        self._catalog = catalog
        self._words = pack.words
        self._style = style
        self._parts = Parts(pack.words, style)
        self._topic = TopicSections(self._parts, pack.language.tag)
        self._help = HelpSections(self._parts, pack.help)

    def title(self, topics: Sequence[Topic]) -> str:
        """Return the title of a sheet with these topics."""
        if len(topics) == 1:
            return topics[0].title
        return self._words("sheet.title" if topics else "sheet.numbers")

    def arrangements(self, topics: Sequence[Topic]) -> list[list[Block]]:
        """Return the blocks of a sheet with these topics, in the best order first.

        A sheet on one topic has a second order for the case that the first leaves more of the
        front page empty.
        """
        if not topics:
            return [self._framed(topics, self._numbers_only())]
        messages = self._messages(topics)
        do, ask, *facts = map(self._block, self._sections(topics))
        several = [*messages, do, *facts, ask]
        if len(topics) > 1:
            return [self._framed(topics, several)]
        one = [*messages, do, ask, *facts]
        return [self._framed(topics, one), self._framed(topics, several)]

    def _framed(self, topics: Sequence[Topic], body: Sequence[Block]) -> list[Block]:
        """Return the blocks between the title and the sources, the last with the sources."""
        title = Text([Span(self.title(topics))], self._style.title, Role.TITLE)
        closing = Block(self._closing(topics), self._style.section_gap, last=True)
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

    def _sections(self, topics: Sequence[Topic]) -> list[Piece]:
        """Return what to do, what to ask, and what is known of each topic."""
        actions = self._topic.actions(topics)
        signs = self._help.warnings if actions else self._help.wide_warnings
        do = self._parts.beside([piece for piece in (actions, signs()) if piece])
        ask = self._parts.beside([self._topic.questions(topics), self._help.numbers()])
        return [do, ask, *self._facts(topics)]

    def _messages(self, topics: Sequence[Topic]) -> list[Block]:
        """Return the summary: the main message, or each of them under the title of its topic."""
        style = self._style
        if len(topics) == 1:
            heading = self._words("sheet.main_message")
            return [
                Block(self._topic.message(topics[0], heading, _MESSAGE_ICON), style.heading_gap)
            ]
        messages = [self._topic.message(topic, topic.title, self._icon(topic)) for topic in topics]
        first, *others = messages
        gap = style.message_gap
        return [Block(first, style.heading_gap), *(Block(other, gap) for other in others)]

    def _facts(self, topics: Sequence[Topic]) -> list[Piece]:
        """Return what is known of each topic, under its title if there are several."""
        if len(topics) == 1:
            facts = [self._topic.knowledge(topics[0])]
        else:
            facts = [self._topic.topic_knowledge(topic, self._icon(topic)) for topic in topics]
        return [piece for piece in facts if piece]

    def _closing(self, topics: Sequence[Topic]) -> Piece:
        """Return the sources, if any, and what the sheet is not."""
        words, small = self._words, self._style.small
        lines = [self._parts.paragraph(words("sheet.for_learning"), small)]
        sources = source_line(cited_sources(self._catalog, topics))
        if sources:
            label = Span(words("sheet.sources"), bold=True)
            names = Span(f" {sources}. {words('sheet.sources_at_desk')}")
            lines.insert(0, Text([label, names], small))
        return Stack(lines, self._style.line_gap)

    def _block(self, piece: Piece) -> Block:
        return Block(piece, self._style.section_gap)

    def _icon(self, topic: Topic) -> str:
        return self._catalog.group_of(topic.id).icon
