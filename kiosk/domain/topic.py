"""One subject of education: its steps, its main message and who stands behind it."""

from collections.abc import Iterator
from enum import StrEnum
from typing import TypeAlias

import msgspec

from kiosk.domain.blocks import Block, Callout, Figure, ItemList, ListItem, Paragraph, plain
from kiosk.domain.evidence import Claim
from kiosk.domain.ids import LanguageTag, QuestionId, StepId, TopicId
from kiosk.domain.quiz import QuizQuestion


class Reviewer(msgspec.Struct, frozen=True):
    """A clinician who read this text and signed it."""

    name: str
    role: str


class TranslationStatus(StrEnum):
    """``draft`` until a qualified translator has signed the text."""

    ORIGINAL = "original"
    DRAFT = "draft"
    REVIEWED = "reviewed"


class Review(msgspec.Struct, frozen=True):
    """Who wrote and checked a topic; dates are ISO 8601 calendar dates or empty.

    ``is_overdue`` tells patients that nobody has read it again in time.
    """

    authors: tuple[str, ...]
    reviewed_by: tuple[Reviewer, ...] = ()
    reviewed: str = ""
    review_due: str = ""
    translation: TranslationStatus = TranslationStatus.ORIGINAL
    is_overdue: bool = False

    @property
    def is_signed(self) -> bool:
        """Whether a clinician has signed this text."""
        return bool(self.reviewed_by and self.reviewed)


Claiming: TypeAlias = Paragraph | ListItem | ItemList | Callout
"""What a claim can belong to."""


def claims_in(part: Block | ListItem) -> Iterator[tuple[Claim, Claiming]]:
    """Yield every claim of a part with what makes it, the inner ones first."""
    match part:
        case ItemList(items=inner) | Callout(blocks=inner):
            for each in inner:
                yield from claims_in(each)
        case _:
            pass
    if isinstance(part, Paragraph | ListItem | ItemList | Callout) and part.claim is not None:
        yield part.claim, part


def claimed(part: Claiming) -> str:
    """Return the words that a claim is made in."""
    match part:
        case ItemList(items=items):
            return " ".join(_ended(plain(item.runs)) for item in items)
        case Callout(title=title, blocks=blocks):
            return " ".join(filter(None, [title, *map(claimed, blocks)]))
        case _:
            return plain(part.runs)


def _ended(text: str) -> str:
    return text if text[-1:] in ".!?" else f"{text}."


class Step(msgspec.Struct, frozen=True):
    """One screen: one idea in about 40 to 80 words.

    ``icon`` stands large beside the title; an empty one means that of the topic.
    """

    id: StepId
    title: str
    blocks: tuple[Block, ...]
    icon: str = ""

    @property
    def figure(self) -> Figure | None:
        """The picture that stands on the stage of this step, if it has one."""
        return next((block for block in self.blocks if isinstance(block, Figure)), None)

    def claims(self) -> tuple[Claim, ...]:
        """Return every claim of the step in reading order.

        The marks of a list or a box stand at its end, so its claim follows those inside it.
        """
        return tuple(claim for claim, _ in self.claiming())

    def claiming(self) -> tuple[tuple[Claim, Claiming], ...]:
        """Return every claim with what makes it, in the order of ``claims``."""
        return tuple(found for block in self.blocks for found in claims_in(block))


class Question(msgspec.Struct, frozen=True):
    """A question a patient may want to ask, printed on the sheet."""

    id: QuestionId
    text: str


class QuestionRef(msgspec.Struct, frozen=True, order=True):
    """A question to ask by its topic and its id."""

    topic: TopicId
    question: QuestionId


class Topic(msgspec.Struct, frozen=True):
    """A subject in one language; ``language`` tells a fallback from a translation."""

    id: TopicId
    language: LanguageTag
    title: str
    main_message: str
    what_we_know: tuple[str, ...]
    what_we_do_not_know: tuple[str, ...]
    actions: tuple[str, ...]
    questions: tuple[Question, ...]
    steps: tuple[Step, ...]
    review: Review
    quiz: tuple[QuizQuestion, ...] = ()

    def step(self, step_id: StepId) -> Step:
        """Return the step with this id.

        Raises:
            KeyError: the topic has no such step.
        """
        for step in self.steps:
            if step.id == step_id:
                return step
        raise KeyError(step_id)
