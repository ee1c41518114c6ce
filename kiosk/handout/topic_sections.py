"""The sections that come from topics: message, what to do, what to ask, what is known."""

from collections.abc import Callable, Sequence
from functools import partial
from math import inf
from typing import Final

from kiosk.domain.ids import LanguageTag
from kiosk.domain.topic import Topic
from kiosk.handout.marks import Corners, draw_tick_box
from kiosk.handout.parts import Parts
from kiosk.handout.pieces import Marked, Panel, Stack, WritingLines
from kiosk.handout.selection import taken_in_turn
from kiosk.handout.style import DEEP_GREEN, PALE_GREEN
from kiosk.handout.text import Piece, Role, Text
from kiosk.handout.wrapping import Span

_OWN_QUESTIONS: Final = 3


class TopicSections:
    """Builds the sections for topics on a sheet in one language."""

    def __init__(self, parts: Parts, language: LanguageTag) -> None:
        self._parts = parts
        self._words = parts.words
        self._style = parts.style
        self._language = language

    def message(self, topic: Topic, heading: str, icon: str) -> Piece:
        """Return the leaf-cornered box with a topic's main message."""
        style, parts = self._style, self._parts
        lines = [parts.heading(heading), *self._note(topic), parts.paragraph(topic.main_message)]
        body = Marked(
            parts.icon(icon, style.message_icon),
            Stack(lines, style.line_gap),
            style.message_indent,
            Role.GROUP,
            centred=True,
            least=style.message_icon,
        )
        small, large = style.leaf_small_radius, style.leaf_radius
        corners = Corners(small, large, small, large)
        return Panel(body, style.padding, corners, (DEEP_GREEN, style.box_line), PALE_GREEN)

    def actions(self, topics: Sequence[Topic]) -> Piece | None:
        """Return what to do, with boxes to tick."""
        lists = self._ticked(topics, lambda topic: topic.actions)
        return self._parts.section("checklist", "sheet.actions", lists) if lists else None

    def questions(self, topics: Sequence[Topic]) -> Piece:
        """Return the questions to ask, with boxes to tick and lines for more."""
        style = self._style
        lists = self._ticked(topics, lambda topic: [question.text for question in topic.questions])
        own = self._parts.paragraph(self._words("sheet.own_questions"), style.strong)
        lines = WritingLines(_OWN_QUESTIONS, style.writing_pitch, style.thin_line)
        return self._parts.section("questions", "sheet.questions", [*lists, Stack([own, lines])])

    def knowledge(self, topic: Topic) -> Piece | None:
        """Return what is known of the only topic of a sheet, beside what is not known yet."""
        sides = [
            self._parts.section(icon, key, [self._parts.bullets(entries, self._style.item_gap)])
            for icon, key, entries in _known_and_not(topic)
        ]
        return self._under(self._note(topic), sides)

    def topic_knowledge(self, topic: Topic, icon: str) -> Piece | None:
        """Return what is known of one topic among several, under the title of the topic."""
        style, parts = self._style, self._parts
        sides = [
            Stack(
                [
                    Text([Span(self._words(key))], style.strong, Role.SUBHEADING),
                    parts.bullets(entries, style.item_gap),
                ],
                style.heading_gap,
            )
            for _, key, entries in _known_and_not(topic)
        ]
        return self._under([parts.heading(topic.title, icon), *self._note(topic)], sides)

    def notes(self, height: float) -> Piece | None:
        """Return lines for notes that fill the height, if there is room for enough of them."""
        style = self._style
        heading = self._parts.heading(self._words("sheet.notes"), "pencil")
        count = int((height - heading.height(inf)) // style.writing_pitch)
        if count < style.least_notes:
            return None
        return Stack([heading, WritingLines(count, style.writing_pitch, style.thin_line)])

    def _ticked(
        self, topics: Sequence[Topic], pick: Callable[[Topic], Sequence[str]]
    ) -> list[Piece]:
        """Return the picked entries with boxes to tick, those in another language after a note."""
        style = self._style
        tick = partial(draw_tick_box, size=style.tick)
        entries = taken_in_turn(
            [(text, self._is_foreign(topic)) for text in pick(topic)] for topic in topics
        )
        lists: list[Piece] = []
        for foreign in (False, True):
            items = [
                Marked(tick, self._parts.paragraph(text), style.item_indent)
                for text, is_foreign in entries
                if is_foreign is foreign
            ]
            if items:
                note = self._other_language() if foreign else []
                lists.extend([*note, Stack(items, style.item_gap, Role.LIST)])
        return lists

    def _under(self, head: Sequence[Piece], sides: Sequence[Piece]) -> Piece | None:
        if not sides:
            return None
        return Stack([*head, self._parts.beside(sides)], self._style.heading_gap)

    def _note(self, topic: Topic) -> list[Piece]:
        return self._other_language() if self._is_foreign(topic) else []

    def _other_language(self) -> list[Piece]:
        words = self._words("sheet.other_language")
        return [self._parts.paragraph(words, self._style.strong)]

    def _is_foreign(self, topic: Topic) -> bool:
        return topic.language != self._language


def _known_and_not(topic: Topic) -> list[tuple[str, str, Sequence[str]]]:
    """Return icon, heading key and entries of the lists that have entries."""
    lists = (
        ("book", "sheet.known", topic.what_we_know),
        ("question", "sheet.not_known", topic.what_we_do_not_know),
    )
    return [(icon, key, entries) for icon, key, entries in lists if entries]
