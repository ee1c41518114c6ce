"""The sections that come from topics: messages, what to do, what is known, lines for notes."""

from collections.abc import Sequence
from math import inf

from kiosk.domain.catalog import LanguagePack
from kiosk.domain.ids import LanguageTag
from kiosk.domain.topic import Topic
from kiosk.handout.choices import Entry, foreign
from kiosk.handout.parts import Parts
from kiosk.handout.selection import taken_in_turn
from kiosk.paper.marks import Corners
from kiosk.paper.pieces import Marked, Panel, Stack, WritingLines
from kiosk.paper.style import DEEP_GREEN, PALE_GREEN
from kiosk.paper.text import Piece, Role, Text
from kiosk.paper.wrapping import Span


class TopicSections:
    """Builds the sections for topics on a sheet in the language of a pack."""

    def __init__(self, parts: Parts, pack: LanguagePack) -> None:
        self._parts = parts
        self._words = parts.words
        self._style = parts.style
        self._pack = pack

    def message(self, topic: Topic, heading: str, icon: str) -> Piece:
        """Return the leaf-cornered box with a topic's main message, behind an icon if named."""
        style, parts = self._style, self._parts
        shown = parts.heading(heading)
        lines = [
            self.own(topic, shown) if heading == topic.title else shown,
            *self.note(topic),
            self.main_message(topic),
        ]
        body: Piece = Stack(lines, style.line_gap)
        if icon:
            size = style.message_icon
            mark = parts.icon(icon, size)
            body = Marked(mark, body, style.message_indent, Role.GROUP, centred=True, least=size)
        return self._leaf(body)

    def summary(self, topics: Sequence[Topic], icons: Sequence[str]) -> Piece:
        """Return the box with the main message of each of several topics under its title."""
        style, parts = self._style, self._parts
        first, *others = [
            self._summed_up(topic, icon) for topic, icon in zip(topics, icons, strict=True)
        ]
        heading = parts.heading(self._words("sheet.main_messages"))
        opening = Stack([heading, first], style.heading_gap)
        return self._leaf(Stack([opening, *others], style.message_gap), falls_apart=True)

    def actions(self, topics: Sequence[Topic]) -> Piece | None:
        """Return what to do, with boxes to tick."""
        entries = taken_in_turn(
            [Entry(text, self._foreign(topic)) for text in topic.actions] for topic in topics
        )
        return self.action_list(entries) if entries else None

    def action_list(self, entries: Sequence[Entry]) -> Piece:
        """Return these entries as what to do."""
        return self._parts.section("checklist", "sheet.actions", self._parts.ticks(entries))

    def known_sections(self, topic: Topic) -> list[Piece]:
        """Return what is known of the only topic of a sheet, then what is not known yet."""
        return [
            self._parts.section(
                icon, key, [self.own(topic, self._parts.bullets(entries, self._style.item_gap))]
            )
            for icon, key, entries in _known_and_not(topic)
        ]

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

    def least_notes(self) -> float:
        """Return the height that lines for notes need to be of use."""
        style = self._style
        return self._notes_heading().height(inf) + style.least_notes * style.writing_pitch

    def notes(self, height: float) -> Piece | None:
        """Return lines for notes that fill the height, if there is room for enough of them."""
        style = self._style
        if height < self.least_notes():
            return None
        heading = self._notes_heading()
        count = int((height - heading.height(inf)) // style.writing_pitch)
        return Stack([heading, WritingLines(count, style.writing_pitch, style.thin_line)])

    def main_message(self, topic: Topic) -> Piece:
        """Return the main message as a paragraph."""
        return self.own(topic, self._parts.paragraph(topic.main_message))

    def note(self, topic: Topic) -> list[Piece]:
        """Return the note that a topic is not in the language of the sheet, if it is not."""
        return self._parts.other_language() if self._foreign(topic) else []

    def own(self, topic: Topic, piece: Piece) -> Piece:
        """Return a piece with words of the topic, said to be in its language if need be."""
        return self._parts.spoken(piece, self._foreign(topic))

    def _notes_heading(self) -> Piece:
        return self._parts.heading(self._words("sheet.notes"), "pencil")

    def _summed_up(self, topic: Topic, icon: str) -> Piece:
        style, parts = self._style, self._parts
        title = self.own(topic, Text([Span(topic.title)], style.strong, Role.SUBHEADING))
        said = Stack([title, *self.note(topic), self.main_message(topic)])
        if not style.message_icon:
            return said
        size = style.heading_icon
        return Marked(parts.icon(icon, size), said, style.heading_indent, Role.GROUP, least=size)

    def _leaf(self, body: Piece, *, falls_apart: bool = False) -> Piece:
        style = self._style
        small, large = style.leaf_small_radius, style.leaf_radius
        corners = Corners(small, large, small, large)
        border = (DEEP_GREEN, style.box_line)
        return Panel(body, style.padding, corners, border, PALE_GREEN, falls_apart=falls_apart)

    def _foreign(self, topic: Topic) -> LanguageTag | None:
        return foreign(topic.language, self._pack.language.tag)


def _known_and_not(topic: Topic) -> list[tuple[str, str, Sequence[str]]]:
    """Return icon, heading key and entries of the lists that have entries."""
    lists = (
        ("book", "sheet.known", topic.what_we_know),
        ("question", "sheet.not_known", topic.what_we_do_not_know),
    )
    return [(icon, key, entries) for icon, key, entries in lists if entries]
