"""What stands on a sheet in two languages, in reading order: one section after the other."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise, zip_longest

from kiosk.domain.catalog import Catalog
from kiosk.domain.handout import Part
from kiosk.handout.bilingual_choices import Shared, shared_actions, shared_questions
from kiosk.handout.bilingual_fillers import figure_filler, notes_filler
from kiosk.handout.bilingual_numbers import bilingual_numbers
from kiosk.handout.bilingual_setting import Setting
from kiosk.handout.bilingual_side import Side
from kiosk.handout.bilingual_wording import apart
from kiosk.handout.choices import Entry
from kiosk.handout.selection import LIST_LIMIT, cited_sources
from kiosk.handout.word_sections import marked_terms
from kiosk.paper.pages import Block, Filler
from kiosk.paper.pieces import Stack
from kiosk.paper.style import Style
from kiosk.paper.text import Piece, Role, Text
from kiosk.paper.wrapping import Span


class BilingualLayout:
    """Puts the sections of two sides in order.

    With ``facts_first`` the signs to act on follow what is known of the topics.
    What one of the languages lacks stands once, across the page, after a note that says so.
    """

    def __init__(
        self,
        catalog: Catalog,
        sides: tuple[Side, Side],
        wanted: frozenset[Part],
        style: Style,
        setting: Setting,
        *,
        facts_first: bool,
    ) -> None:
        self._catalog = catalog
        self._sides = sides
        self._wanted = wanted
        self._style = style
        self._setting = setting
        self._facts_first = facts_first
        self._topics = range(len(sides[0].topics))

    def blocks(self) -> list[Block]:
        """Return the blocks of the sheet, those at the end for the foot of its last page."""
        *body, end = [*self._title(), *self._body()]
        notes = notes_filler(self._sides, self._setting) if self._sides[0].choices else None
        closing = replace(self._closing(), above=notes)
        return [*body, replace(end, joined=True), closing]

    @property
    def kept_for_next(self) -> float:
        """The height in points that is kept free to tell of the next page, apart from the text."""
        return self._next_height + self._style.heading_gap

    @property
    def _next_height(self) -> float:
        lines = 2 if self._setting.stacked else 1
        return lines * self._style.small.leading + self._style.line_gap

    def next_page(self, names: Sequence[str]) -> Piece | None:
        """Return what tells those headings of the next page that fit a line in each language."""
        parts = dict.fromkeys(part for name in names for part in apart(name))
        own = [[name for name in parts if name in side.headings] for side in self._sides]
        told = None
        chosen: list[list[str]] = [[], []]
        for found in zip_longest(*own):
            wanted = [
                [*before, name] if name else before
                for before, name in zip(chosen, found, strict=True)
            ]
            sides = zip(self._sides, wanted, strict=True)
            line = self._setting.free([side.next_page(each) for side, each in sides if each])
            if line.height(self._setting.width) <= self._next_height:
                told, chosen = line, wanted
        return told

    def _body(self) -> Iterator[Block]:
        if not self._sides[0].choices:
            gap = self._style.heading_gap
            yield from self._section("numbers", lambda side: side.help.narrow_big_numbers(), gap)
            yield from self._signs()
            return
        yield from self._messages()
        figure = self._figure(0) if len(self._topics) == 1 else None
        for section in filter(None, self._sections()):
            section[0] = replace(section[0], above=figure)
            section[-1] = replace(section[-1], below=section[-1].below or figure)
            yield from section

    def _sections(self) -> Iterator[list[Block]]:
        """Yield what follows the messages, section by section."""
        yield self._check_up()
        yield self._actions()
        facts = [section for number in self._topics for section in self._facts(number)]
        yield from [*facts, self._signs()] if self._facts_first else [self._signs(), *facts]
        if Part.WORDS in self._wanted:
            yield self._words()
        if Part.QUESTIONS in self._wanted:
            yield self._questions()
        if Part.NUMBERS in self._wanted:
            yield [Block(bilingual_numbers(*self._sides), self._style.section_gap)]

    def _title(self) -> list[Block]:
        """Return both titles, each a heading: as one, their words would run together."""
        first, second = self._sides
        left = Text([Span(first.title)], self._style.title, Role.TITLE)
        lacking = self._lacking(0) if len(self._topics) == 1 else None
        if lacking:
            title = lacking.topic.own(lacking.topics[0], left)
            return self._setting.alone(title, lacking.language, 0)
        right = Text([Span(second.title)], self._style.title, Role.TITLE)
        return self._setting.both((left, right), 0)

    def _messages(self) -> Iterator[Block]:
        """Yield the main messages of the first topics."""
        gap = self._style.heading_gap
        summed_up = list(self._topics[:LIST_LIMIT])
        shared = [number for number in summed_up if not self._lacking(number)]
        if len(self._topics) > 1 and shared:
            yield from self._section("messages", lambda side: side.summary(shared), gap)
            summed_up = [number for number in summed_up if number not in shared]
            gap = self._style.message_gap
        for number in summed_up:
            yield from self._of_topic(("message", number), number, Side.message, gap)
            gap = self._style.message_gap

    def _check_up(self) -> list[Block]:
        for side in self._sides:
            answers = side.choices.answers
            if answers is None:
                return []
            if answers.language:
                piece = side.choice.check_up(answers)
                return self._setting.alone(piece, side.language, self._style.section_gap)
        return self._section("check-up", Side.check_up)

    def _actions(self) -> list[Block]:
        shared = shared_actions(*self._sides)

        def build(side: Side, entries: Sequence[Entry]) -> Piece:
            return side.topic.action_list(entries)

        return self._list("actions", shared, build) if shared else []

    def _signs(self) -> list[Block]:
        """Return the signs to act on; whoever finds half of a list of them may take it for all."""
        (heading, *rows) = self._section("signs", lambda side: side.help.bare_warnings())
        starts = [at for at, row in enumerate(rows) if row.piece.role is Role.PARAGRAPH]
        lists = [rows[start:end] for start, end in pairwise([*starts, len(rows)])]
        return [heading, *(row for each in lists for row in self._setting.together(each))]

    def _facts(self, number: int) -> Iterator[list[Block]]:
        """Yield what is known of a topic and what is not; one among several has its figure."""
        gap = self._style.section_gap
        if len(self._topics) == 1 and not self._lacking(number):
            left, right = (side.known_sections(number) for side in self._sides)
            for at, sides in enumerate(zip_longest(left, right)):
                yield self._setting.both(sides, gap, ("facts", at))
            return
        build = partial(Side.known, tells_message=number >= LIST_LIMIT)
        *facts, end = self._of_topic(("facts", number), number, build, gap)
        figure = self._figure(number) if len(self._topics) > 1 else None
        yield [*facts, replace(end, below=figure)]

    def _figure(self, number: int) -> Filler | None:
        if self._lacking(number):
            return None
        return figure_filler(self._catalog, self._sides, number, self._setting)

    def _words(self) -> list[Block]:
        """Return what the hard words of the topics mean."""
        names = marked_terms(self._sides[0].topics)
        if not names:
            return []
        return self._section("words", lambda side: side.words(names))

    def _questions(self) -> list[Block]:
        """Return what to ask, ticked if it was picked, and lines to write on."""
        ticked = bool(self._sides[0].asked)
        shared = shared_questions(*self._sides)

        def build(side: Side, entries: Sequence[Entry]) -> Piece:
            return side.choice.question_list(entries, ticked=ticked)

        asked = self._list("questions", shared, build, ticked=ticked)
        own = self._section(
            "own", lambda side: side.choice.own_questions(), 1.5 * self._style.item_gap
        )
        return self._setting.together([*asked, *own])

    def _closing(self) -> Block:
        """Return the sources, if they are wanted, and what the sheet is not."""
        steps = self._sides[0].choices.steps if Part.SOURCES in self._wanted else ()
        sources = cited_sources(self._catalog, steps)
        left, right = (side.closing(sources) for side in self._sides)
        piece = self._setting.across((left, right), "closing")
        return Block(piece, self._style.section_gap, last=True)

    def _section(
        self, key: Hashable, build: Callable[[Side], Piece | None], gap: float | None = None
    ) -> list[Block]:
        left, right = (build(side) for side in self._sides)
        return self._setting.both(
            (left, right), self._style.section_gap if gap is None else gap, key
        )

    def _of_topic(
        self, key: Hashable, number: int, build: Callable[[Side, int], Piece], gap: float
    ) -> list[Block]:
        """Return a section on one topic; where a language lacks it, across the page."""
        lacking = self._lacking(number)
        if lacking:
            return self._setting.alone(build(lacking, number), lacking.language, gap)
        return self._section(key, lambda side: build(side, number), gap)

    def _list(
        self,
        key: Hashable,
        shared: Shared,
        build: Callable[[Side, Sequence[Entry]], Piece],
        *,
        ticked: bool = False,
    ) -> list[Block]:
        """Return a section with a list; what a language lacks follows across the page."""
        left, right = (
            build(side, entries) for side, entries in zip(self._sides, shared.columns, strict=True)
        )
        blocks = self._setting.both((left, right), self._style.section_gap, key)
        for side, entries in zip(self._sides, shared.lacking, strict=True):
            if entries:
                piece = Stack(side.parts.ticks(entries, ticked=ticked))
                blocks[-1] = replace(blocks[-1], joined=not any(shared.columns))
                blocks += self._setting.alone(piece, side.language, self._style.item_gap)
        return blocks

    def _lacking(self, number: int) -> Side | None:
        """Return the side whose language lacks the topic with this number, if one does."""
        return next((side for side in self._sides if side.lacks(number)), None)
