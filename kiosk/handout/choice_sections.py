"""The sections that a patient has filled in: the questions to ask and the check-up."""

from collections.abc import Sequence
from typing import Final

from kiosk.domain.checkup import CheckRow
from kiosk.domain.ids import LanguageTag
from kiosk.handout.choices import Answers, Choices, Entry, foreign
from kiosk.handout.parts import Parts
from kiosk.handout.selection import taken_in_turn
from kiosk.paper.marks import Corners
from kiosk.paper.pieces import Panel, Row, Stack, WritingLines
from kiosk.paper.style import INK
from kiosk.paper.text import Piece, Role, Text
from kiosk.paper.wrapping import Span

_OWN_QUESTIONS: Final = 3

_ONE_COLUMN: Final = 2
"""The most answers that stand one below the other."""


class ChoiceSections:
    """Builds the sections for what a patient chose, on a sheet in one language."""

    def __init__(self, parts: Parts, language: LanguageTag) -> None:
        self._parts = parts
        self._style = parts.style
        self._language = language

    def questions(self, choices: Choices) -> Piece:
        """Return the questions picked, ticked; without any those of the topics, to be ticked.

        Lines to write on follow either way.
        """
        entries = choices.questions or self._offered(choices)
        return self.question_list(entries, [self.own_questions()], ticked=bool(choices.questions))

    def question_list(
        self, entries: Sequence[Entry], after: Sequence[Piece] = (), *, ticked: bool
    ) -> Piece:
        """Return these entries as questions to ask, and what comes after them."""
        lists = self._parts.ticks(entries, ticked=ticked)
        return self._parts.section("questions", "sheet.questions", [*lists, *after])

    def own_questions(self) -> Piece:
        """Return lines to write questions on."""
        parts, style = self._parts, self._style
        own = parts.paragraph(parts.words("sheet.own_questions"), style.strong)
        return Stack([own, WritingLines(_OWN_QUESTIONS, style.writing_pitch, style.thin_line)])

    def check_up(self, answers: Answers) -> Piece:
        """Return the outcome and the rows answered with yes, which are ticked."""
        return self._check_up(answers, Stack(self._rows(answers.rows)))

    def wide_check_up(self, answers: Answers) -> Piece:
        """Return the same across the page: in a box, several rows in two columns.

        In one column it has no box, which could not break between pages.
        """
        style = self._style
        if style.columns == 1:
            return self.check_up(answers)
        half = (len(answers.rows) + 1) // 2
        columns: Piece = Stack(self._rows(answers.rows))
        if len(answers.rows) > _ONE_COLUMN:
            left, right = answers.rows[:half], answers.rows[half:]
            columns = Row(Stack(self._rows(left)), Stack(self._rows(right)), style.gutter)
        corners = Corners(*[style.radius] * 4)
        body = self._check_up(answers, columns)
        return Panel(body, style.padding, corners, (INK, style.thin_line))

    def _check_up(self, answers: Answers, rows: Piece) -> Piece:
        parts, words = self._parts, self._parts.words
        note = parts.other_language() if answers.language else []
        title = Text([Span(answers.outcome.title)], self._style.strong, Role.SUBHEADING)
        told = parts.spoken(Stack([title, parts.paragraph(answers.outcome.text)]), answers.language)
        outcome = Stack([*note, told])
        lead = parts.paragraph(f"{words('check_up.not_diagnosis')} {words('sheet.said_yes')}")
        said = parts.spoken(rows, answers.language)
        return parts.section("check", "sheet.check_up", [outcome, lead, said])

    def _rows(self, rows: Sequence[CheckRow]) -> list[Piece]:
        return self._parts.ticks([Entry(row.text) for row in rows], ticked=True)

    def _offered(self, choices: Choices) -> Sequence[Entry]:
        return taken_in_turn(
            [Entry(each.text, foreign(topic.language, self._language)) for each in topic.questions]
            for topic in choices.topics
        )
