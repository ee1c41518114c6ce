"""The review sheet of what belongs to no topic: check-up, teach-back, words, questions, help."""

from collections.abc import Iterator, Sequence

from kiosk.catalog.documents import LanguageDocuments
from kiosk.domain.catalog import Catalog, LanguagePack
from kiosk.domain.checkup import CheckRow, CheckUp, Outcome
from kiosk.domain.quiz import QuizQuestion
from kiosk.domain.topic import Topic
from kiosk.paper.pages import Block
from kiosk.paper.pieces import Row, Stack
from kiosk.paper.style import TextStyle
from kiosk.paper.text import Piece
from kiosk.review.facts import Facts
from kiosk.review.guide import needs_decision, pack_line, rests_on
from kiosk.review.pieces import (
    dotted,
    heading,
    judged,
    numbered,
    question,
    quoted,
    told,
    under,
    verdict,
    written,
)
from kiosk.review.style import DENSE

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
        yield Block(
            numbered("", [_columns(*map(told, ("**Yes to**", "**means**", "**because of**")))]),
            DENSE.item_gap,
            joined=True,
        )
        for number, row in enumerate(check_up.rows, 1):
            columns = _columns(
                self._quoted(row.text),
                self._quoted(check_up.words[row.outcome].title),
                self._quoted(self._reason(row)),
            )
            yield under(numbered(f"C{number}", [columns, verdict()]))
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
        number = 0
        for topic in self._topics:
            for place, asked in enumerate(topic.quiz):
                if not number:
                    yield heading("Did we explain this well?")
                if not place:
                    yield _title(topic)
                number += 1
                yield under(numbered(f"T{number}", [*_asked(topic, asked), verdict()]))

    def _glossary(self) -> Iterator[Block]:
        """Yield the words that this language explains itself."""
        own = self._documents.glossary or {}
        terms = [term for term in self._pack.glossary.values() if term.id in own]
        if not terms:
            return
        yield heading("Words explained")
        for number, term in enumerate(terms, 1):
            say = f" ({term.say})" if term.say else ""
            name = self._quoted(f"{term.name}{say}", DENSE.strong)
            words = Stack([name, self._quoted(term.meaning)])
            yield under(numbered(f"W{number}", [judged(words)]))
        yield under(question("Remarks on the words:"))

    def _questions(self) -> Iterator[Block]:
        yield heading("Questions to ask")
        number = 0
        for topic in self._topics:
            if topic.questions:
                yield _title(topic)
            for asked in topic.questions:
                number += 1
                yield under(numbered(f"Q{number}", [judged(self._quoted(asked.text))]))
        yield under(question("Remarks on the questions:"))

    def _help(self) -> Iterator[Block]:
        help_, more = self._pack.help, self._documents.help
        yield heading("Numbers to call and signs to act on")
        facts = self._facts.of_place("help")
        lines = [told(f"Region **{help_.region}**. {rests_on(facts)}"), *needs_decision(facts)]
        yield Block(Stack(lines, DENSE.line_gap), 0, joined=True)
        texts = [
            Stack(
                [
                    self._quoted(f"{one.number}  {one.name}", DENSE.strong),
                    self._quoted(one.text),
                ]
            )
            for one in help_.contacts
        ]
        texts += [
            Stack([written(f"{one.number.value}  {one.name.value}")])
            for one in (more.more_contacts if more else ())
        ]
        texts += [Stack([written(f"Call now: {sign}")]) for sign in help_.call_now]
        texts += [Stack([written(f"The same day: {sign}")]) for sign in help_.same_day]
        for number, each in enumerate(texts, 1):
            yield under(numbered(f"H{number}", [judged(each)]))
        yield under(question("Remarks on numbers and signs:"))

    def _left_out(self) -> Iterator[Block]:
        facts = self._facts.left_out()
        if facts:
            yield heading("Facts that are left out")
        for number, (fact, reason) in enumerate(facts, 1):
            words = Stack([told(f"**{fact.id}** ({fact.status.value})"), written(reason)])
            yield under(numbered(f"L{number}", [judged(words, ("leave out", "use"))]))


def _title(topic: Topic) -> Block:
    return Block(written(topic.title, DENSE.strong), DENSE.item_gap, joined=True)


def _columns(left: Piece, middle: Piece, right: Piece) -> Piece:
    """Return three columns of about a third of the width each."""
    return Row(left, Row(middle, right, DENSE.gutter), DENSE.gutter, (1 / 3,))


def _asked(topic: Topic, asked: QuizQuestion) -> Sequence[Piece]:
    best = next(answer.text for answer in asked.answers if answer.is_best)
    others = [answer.text for answer in asked.answers if not answer.is_best]
    return [
        written(asked.text, DENSE.strong),
        written(f"Best answer: {best}"),
        dotted(others),
        written(f"Because: {asked.because}"),
        told(f"Explained in **{topic.step(asked.step).title}**"),
    ]
