"""The sections that come from topics: message, what to do, figure, what is known, notes."""

from collections.abc import Sequence
from math import inf

from kiosk.domain.catalog import Catalog, FigureWords, LanguagePack
from kiosk.domain.ids import LanguageTag
from kiosk.domain.topic import Topic
from kiosk.handout.choices import Entry, foreign
from kiosk.handout.parts import Parts
from kiosk.handout.selection import taken_in_turn
from kiosk.paper.figure import Figure
from kiosk.paper.marks import Corners
from kiosk.paper.pieces import Marked, Panel, Stack, WritingLines
from kiosk.paper.style import DEEP_GREEN, PALE_GREEN
from kiosk.paper.text import Piece, Role, Text
from kiosk.paper.vector import read_vector
from kiosk.paper.wrapping import Span


class TopicSections:
    """Builds the sections for topics on a sheet in the language of a pack."""

    def __init__(self, parts: Parts, catalog: Catalog, pack: LanguagePack) -> None:
        self._parts = parts
        self._words = parts.words
        self._style = parts.style
        self._catalog = catalog
        self._pack = pack

    def message(self, topic: Topic, heading: str, icon: str) -> Piece:
        """Return the leaf-cornered box with a topic's main message, behind an icon if named."""
        style, parts = self._style, self._parts
        shown = parts.heading(heading)
        lines = [
            self.own(topic, shown) if heading == topic.title else shown,
            *self._note(topic),
            self.own(topic, parts.paragraph(topic.main_message)),
        ]
        body: Piece = Stack(lines, style.line_gap)
        if icon:
            size = style.message_icon
            mark = parts.icon(icon, size)
            body = Marked(mark, body, style.message_indent, Role.GROUP, centred=True, least=size)
        small, large = style.leaf_small_radius, style.leaf_radius
        corners = Corners(small, large, small, large)
        return Panel(body, style.padding, corners, (DEEP_GREEN, style.box_line), PALE_GREEN)

    def actions(self, topics: Sequence[Topic]) -> Piece | None:
        """Return what to do, with boxes to tick."""
        entries = taken_in_turn(
            [Entry(text, self._foreign(topic)) for text in topic.actions] for topic in topics
        )
        return self.action_list(entries) if entries else None

    def action_list(self, entries: Sequence[Entry]) -> Piece:
        """Return these entries as what to do."""
        return self._parts.section("checklist", "sheet.actions", self._parts.ticks(entries))

    def figure(self, topic: Topic, limit: float) -> Piece | None:
        """Return the first figure of a topic, its drawing at most ``limit`` points high.

        Labels and caption are in the language of the sheet where it has them.
        """
        style = self._style
        found = next((step.figure for step in topic.steps if step.figure), None)
        if found is None:
            return None
        own = self._catalog.packs[topic.language].figures.get(found.id, FigureWords())
        words = self._pack.figures.get(found.id, own)
        vector = read_vector(self._catalog.figures[found.id])
        drawn = Figure(vector, words.labels, found.alt, limit, style)
        pieces = [self.own(topic, drawn)]
        if words.caption:
            caption = Text([Span(words.caption)], style.body, Role.CAPTION, centred=True)
            pieces.append(self.own(topic, caption) if words is own else caption)
        corners = Corners(*[style.radius] * 4)
        return Panel(Stack(pieces, style.heading_gap), style.padding, corners, fill=PALE_GREEN)

    def knowledge(self, topic: Topic) -> list[Piece]:
        """Return what is known of the only topic of a sheet, beside what is not known yet.

        A note stands before it if need be; without anything known, there is nothing.
        """
        return self._under(self._note(topic), self.known_sections(topic))

    def known_sections(self, topic: Topic) -> list[Piece]:
        """Return what is known of the only topic of a sheet, then what is not known yet."""
        return [
            self._parts.section(
                icon, key, [self.own(topic, self._parts.bullets(entries, self._style.item_gap))]
            )
            for icon, key, entries in _known_and_not(topic)
        ]

    def topic_knowledge(self, topic: Topic, icon: str) -> list[Piece]:
        """Return the same of one topic among several, under the title of the topic."""
        title = self.own(topic, self._parts.heading(topic.title, icon))
        return self._under([title, *self._note(topic)], self.known_lists(topic))

    def known_lists(self, topic: Topic) -> list[Piece]:
        """Return what is known of one topic among several, then what is not known yet."""
        style, parts = self._style, self._parts
        return [
            Stack(
                [
                    Text([Span(self._words(key))], style.strong, Role.SUBHEADING),
                    self.own(topic, parts.bullets(entries, style.item_gap)),
                ],
                style.heading_gap,
            )
            for _, key, entries in _known_and_not(topic)
        ]

    def notes(self, height: float) -> Piece | None:
        """Return lines for notes that fill the height, if there is room for enough of them."""
        style = self._style
        heading = self._parts.heading(self._words("sheet.notes"), "pencil")
        count = int((height - heading.height(inf)) // style.writing_pitch)
        if count < style.least_notes:
            return None
        return Stack([heading, WritingLines(count, style.writing_pitch, style.thin_line)])

    def own(self, topic: Topic, piece: Piece) -> Piece:
        """Return a piece with words of the topic, said to be in its language if need be."""
        return self._parts.spoken(piece, self._foreign(topic))

    def _under(self, head: Sequence[Piece], sides: Sequence[Piece]) -> list[Piece]:
        return [*head, self._parts.beside(sides)] if sides else []

    def _note(self, topic: Topic) -> list[Piece]:
        return self._parts.other_language() if self._foreign(topic) else []

    def _foreign(self, topic: Topic) -> LanguageTag | None:
        return foreign(topic.language, self._pack.language.tag)


def _known_and_not(topic: Topic) -> list[tuple[str, str, Sequence[str]]]:
    """Return icon, heading key and entries of the lists that have entries."""
    lists = (
        ("book", "sheet.known", topic.what_we_know),
        ("question", "sheet.not_known", topic.what_we_do_not_know),
    )
    return [(icon, key, entries) for icon, key, entries in lists if entries]
