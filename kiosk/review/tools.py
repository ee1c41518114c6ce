"""The review sheet of what belongs to no topic: check-up, teach-back, words, questions, help."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import Final

from kiosk.catalog.documents import LanguageDocuments
from kiosk.domain.catalog import Catalog, LanguagePack, Term
from kiosk.domain.checkup import CheckRow, CheckUp, Outcome
from kiosk.domain.quiz import QuizQuestion
from kiosk.domain.topic import Topic
from kiosk.paper.around import InLanguage
from kiosk.paper.pages import Block
from kiosk.paper.pieces import Stack
from kiosk.paper.style import TextStyle
from kiosk.paper.table import Table, TableRow
from kiosk.paper.text import Piece, Text
from kiosk.paper.wrapping import Span
from kiosk.review.facts import Facts
from kiosk.review.guide import needs_decision, pack_line, rests_on
from kiosk.review.pieces import (
    VERDICTS,
    dotted,
    foreign,
    heading,
    judged,
    listed,
    mixed,
    numbered,
    question,
    quoted,
    told,
    under,
    verdict,
    written,
)
from kiosk.review.style import DENSE, NUMBER_INDENT

_COLUMNS: Final = ("No.", "Yes to", "means", "because of")

_RULE = (
    "The result is the most urgent outcome among the rows answered with yes. Rows answered with"
    " no, or not at all, count for nothing."
)


class ToolsReview:
    """Builds the sheet of the tools in one language."""

    def __init__(
        self, catalog: Catalog, pack: LanguagePack, documents: LanguageDocuments, facts: Facts
    ) -> None:
        self._catalog = catalog
        self._pack = pack
        self._documents = documents
        self._facts = facts
        self._topics = [t for t in pack.topics.values() if t.language == pack.language.tag]

    @property
    def path(self) -> str:
        """The place of the file, beside the folder of the topics."""
        return f"{self._pack.language.tag}/tools.pdf"

    @property
    def title(self) -> str:
        """What the sheet is about."""
        return "Review: check-up, teach-back, words, questions, help"

    def particulars(self) -> list[str]:
        """Return what text this is."""
        language = f"{self._pack.language.name} ({self._pack.language.tag})"
        return [pack_line(self._catalog), f"What belongs to no topic, {language}"]

    def blocks(self) -> Iterator[Block]:
        """Yield section after section."""
        if self._pack.check_up:
            yield from self._check_up(self._pack.check_up)
        yield from self._quiz()
        yield from self._glossary()
        yield from self._questions()
        yield from self._help()
        if self._pack.language.tag == self._catalog.default_language:
            yield from self._left_out()

    def signed_text(self) -> tuple[str, str]:
        """Return what a signature is for, and what is done with it."""
        name, tag = self._pack.language.name, self._pack.language.tag
        return (
            f"My signature is for the texts of this sheet in {name} ({tag}), version"
            f" **{self._catalog.version}**, ID **{self._catalog.short_id}**."
        ), "For the administrator: keep this page with the pack; no screen shows this signature."

    def _check_up(self, check_up: CheckUp) -> Iterator[Block]:
        yield heading("Check-up")
        facts = self._facts.of_place("checkup")
        lines = [told(_RULE), told(rests_on(facts)), *needs_decision(facts)]
        yield Block(Stack(lines, DENSE.line_gap), 0, joined=True)
        header = [Text([Span(name)], DENSE.running) for name in _COLUMNS]
        rows = [self._row(number, row, check_up) for number, row in enumerate(check_up.rows, 1)]
        table = Table(header, rows, NUMBER_INDENT, DENSE.gutter, DENSE.item_gap)
        yield from (Block(piece, gap or DENSE.item_gap) for gap, piece in table.parts(0))
        yield from listed(self._outcomes(check_up))

    def _row(self, number: int, row: CheckRow, check_up: CheckUp) -> TableRow:
        words = (row.text, check_up.words[row.outcome].title, self._reason(row))
        cells = [told(f"**C{number}**"), *map(self._quoted, words)]
        return TableRow(cells, below=verdict())

    def _outcomes(self, check_up: CheckUp) -> Iterator[Block]:
        for number, outcome in enumerate(Outcome, 1):
            words = check_up.words[outcome]
            says = [told(f"Outcome **{outcome.value}**"), self._quoted(words.title, DENSE.strong)]
            yield under(numbered(f"O{number}", [*says, self._quoted(words.text), verdict()]))

    def _quoted(self, words: str, style: TextStyle = DENSE.body) -> Piece:
        return quoted(words, self._pack.language.tag, style)

    def _reason(self, row: CheckRow) -> str:
        topic = self._pack.topics[row.topic]
        return f"{topic.title}: {topic.step(row.step).title}"

    def _quiz(self) -> Iterator[Block]:
        numbers = count(1)
        topics = [topic for topic in self._topics if topic.quiz]
        if topics:
            yield heading("Did we explain this well?")
        for topic in topics:
            yield _title(topic)
            yield from listed(
                under(numbered(f"T{next(numbers)}", [*_asked(topic, asked), verdict()]))
                for asked in topic.quiz
            )

    def _glossary(self) -> Iterator[Block]:
        """Yield the words that this language explains itself."""
        own = self._documents.glossary or {}
        terms = [term for term in self._pack.glossary.values() if term.id in own]
        if not terms:
            return
        yield heading("Words explained")
        yield from _all_judged("W", map(self._term, terms))
        yield under(question("Remarks on the words:"))

    def _term(self, term: Term) -> Piece:
        say = f" ({term.say})" if term.say else ""
        name = self._quoted(f"{term.name}{say}", DENSE.strong)
        return Stack([name, self._quoted(term.meaning)])

    def _questions(self) -> Iterator[Block]:
        yield heading("Questions to ask")
        start = 1
        for topic in self._topics:
            if topic.questions:
                yield _title(topic)
            asked = [self._quoted(question.text) for question in topic.questions]
            yield from _all_judged("Q", asked, start)
            start += len(asked)
        yield under(question("Remarks on the questions:"))

    def _help(self) -> Iterator[Block]:
        help_, more = self._pack.help, self._documents.help
        yield heading("Numbers to call and signs to act on")
        facts = self._facts.of_place("help")
        lines = [told(f"Region **{help_.region}**. {rests_on(facts)}"), *needs_decision(facts)]
        yield Block(Stack(lines, DENSE.line_gap), 0, joined=True)
        texts: list[Piece] = [
            Stack(
                [
                    self._quoted(_contact(one.number, one.name), DENSE.strong),
                    self._quoted(one.text),
                ]
            )
            for one in help_.contacts
        ]
        texts += [
            self._quoted(_contact(one.number.value, one.name.value))
            for one in (more.more_contacts if more else ())
        ]
        texts += [self._after("Call now:", sign) for sign in help_.call_now]
        texts += [self._after("The same day:", sign) for sign in help_.same_day]
        yield from _all_judged("H", texts)
        yield under(question("Remarks on numbers and signs:"))

    def _after(self, lead: str, words: str) -> Piece:
        return mixed(Span(f"{lead} "), foreign(words, self._pack.language.tag))

    def _left_out(self) -> Iterator[Block]:
        facts = self._facts.left_out()
        if facts:
            yield heading("Facts that are left out")
        texts = [
            Stack([told(f"**{fact.id}** ({fact.status.value})"), written(reason)])
            for fact, reason in facts
        ]
        yield from _all_judged("L", texts, choices=("leave out", "use"))


def _all_judged(
    letter: str, texts: Iterable[Piece], start: int = 1, choices: Sequence[str] = VERDICTS
) -> list[Block]:
    """Return texts as a list numbered from ``start``, each with the boxes to judge it by."""
    return listed(
        under(numbered(f"{letter}{number}", [judged(text, choices)]))
        for number, text in enumerate(texts, start)
    )


def _contact(number: str, name: str) -> str:
    return f"{number}  {name}"


def _title(topic: Topic) -> Block:
    title = quoted(topic.title, topic.language, DENSE.strong)
    return Block(title, DENSE.item_gap, joined=True)


def _asked(topic: Topic, asked: QuizQuestion) -> Sequence[Piece]:
    def after(lead: str, words: str) -> Piece:
        return mixed(Span(lead), foreign(words, topic.language))

    best = next(answer.text for answer in asked.answers if answer.is_best)
    others = [answer.text for answer in asked.answers if not answer.is_best]
    step = foreign(topic.step(asked.step).title, topic.language, bold=True)
    return [
        quoted(asked.text, topic.language, DENSE.strong),
        after("Best answer: ", best),
        InLanguage(topic.language, dotted(others)),
        after("Because: ", asked.because),
        mixed(Span("Explained in "), step, style=DENSE.small),
    ]
