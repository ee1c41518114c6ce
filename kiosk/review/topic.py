"""The review sheet of one topic: its particulars, its summary, its steps with every claim."""

from collections.abc import Iterator
from dataclasses import replace

from kiosk.catalog.documents import TopicDocument
from kiosk.domain.catalog import Catalog, LanguagePack
from kiosk.domain.ids import TopicId
from kiosk.domain.topic import Step, TranslationStatus
from kiosk.paper.pages import Block
from kiosk.paper.pieces import Stack
from kiosk.review.facts import Facts, to_decide
from kiosk.review.guide import needs_decision, pack_line, rests_on
from kiosk.review.passages import Passages
from kiosk.review.pieces import (
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
)
from kiosk.review.style import DENSE


class TopicReview:
    """Builds the sheet of a topic in the language it is written in.

    ``digest`` are the digits that stand for what is signed.
    """

    def __init__(
        self,
        catalog: Catalog,
        pack: LanguagePack,
        document: TopicDocument,
        facts: Facts,
        digest: str,
    ) -> None:
        self._catalog = catalog
        self._pack = pack
        self._document = document
        self._digest = digest
        self._facts = facts
        self.topic = pack.topics[TopicId(document.id)]

    @property
    def path(self) -> str:
        """The place of the file, as the topic's own in ``content``."""
        return f"{self._pack.language.tag}/topics/{self.topic.id}.pdf"

    @property
    def title(self) -> str:
        """What the sheet is about."""
        return f"Review: {self.topic.title}"

    def particulars(self) -> list[str]:
        """Return what text this is and who stands behind it, a line each."""
        topic, review = self.topic, self.topic.review
        language = f"{self._pack.language.name} ({self._pack.language.tag})"
        signed = "; ".join(f"{one.name}, {one.role}" for one in review.reviewed_by)
        state = f"Signed by {signed} on {review.reviewed}." if signed else "**Not yet signed.**"
        text = f"Topic **{topic.id}**, {language} · text **{self._digest}**"
        dates = f"sources last read **{self._last_read()}** · due again {review.review_due}"
        authors = ", ".join(review.authors)
        lines = [pack_line(self._catalog), f"{text} · {dates}", f"Written by {authors}. {state}"]
        translation = self._document.translation
        if translation and review.translation is not TranslationStatus.ORIGINAL:
            of, translator = translation.of.value, translation.translator.value
            lines.append(
                f"Translation of **{of}** by {translator}: **{review.translation.value}**."
            )
        return lines

    def blocks(self) -> Iterator[Block]:
        """Yield the summary, then each step."""
        yield from self._summary()
        for number, step in enumerate(self.topic.steps, 1):
            yield from self._step(number, step)

    def signed_text(self) -> tuple[str, str]:
        """Return what a signature is for, and what is done with it."""
        topic, tag, name = self.topic, self._pack.language.tag, self._pack.language.name
        waiting = [
            str(number)
            for number, step in enumerate(topic.steps, 1)
            if to_decide(self._facts.of_step(topic.id, step.id))
        ]
        decide = f" Steps that need your decision: {', '.join(waiting)}." if waiting else ""
        text = (
            f"My signature is for text **{self._digest}** of the topic **{topic.id}** in"
            f" {name} ({tag}), version **{self._catalog.version}**.{decide}"
        )
        return text, (
            f"For the administrator: once signed, run **kiosk content sign** with the folder of the"
            f" pack and --topic {topic.id} --lang {tag} --text {self._digest} --name … --role …."
            f" Any later change of the text gives it other digits, and withdraws the signature."
        )

    def _last_read(self) -> str:
        """Return the day on which a source of the topic was last read; ISO dates sort as text."""
        claims = (claim for step in self.topic.steps for claim in step.claims())
        days = (
            self._catalog.sources[source].checked for claim in claims for source in claim.sources
        )
        return max(days, default="never")

    def _summary(self) -> Iterator[Block]:
        topic, words = self.topic, self._pack.words
        yield heading("Summary, as screens and take-home sheets have it")
        lists = (
            ("M", words("sheet.main_message"), (topic.main_message,)),
            ("K", words("sheet.known"), topic.what_we_know),
            ("N", words("sheet.not_known"), topic.what_we_do_not_know),
            ("A", words("sheet.actions"), topic.actions),
        )
        for letter, title, entries in lists:
            if entries:
                said = mixed(foreign(title, self._pack.language.tag), style=DENSE.running)
                yield Block(said, DENSE.item_gap, joined=True)
            yield from listed(
                under(numbered(f"{letter}{place}", [judged(quoted(entry, topic.language))]))
                for place, entry in enumerate(entries, 1)
            )
        yield under(question("Remarks on the summary:"))

    def _step(self, number: int, step: Step) -> Iterator[Block]:
        title = foreign(step.title, self.topic.language)
        yield heading(f"Step {number} of {len(self.topic.steps)}: ", title)
        facts = self._facts.of_step(self.topic.id, step.id)
        said = [told(f"Step **{step.id}**. {rests_on(facts)}")]
        yield Block(Stack([*said, *needs_decision(facts)], DENSE.line_gap), 0, joined=True)
        *passages, last = listed(Passages(self._catalog, self._pack, number).of(step))
        yield from passages
        yield replace(last, joined=True)
        yield under(question(f"Anything else on step {number}:"))
