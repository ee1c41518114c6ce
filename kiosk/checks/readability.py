"""Topics, steps and sheets are easy to read, measured by the formula made for their language."""

from collections.abc import Callable, Iterator, Sequence

from kiosk.checks.passages import Passage, Sentence, counts_of, sentences_of
from kiosk.checks.subject import Subject
from kiosk.diagnostics import Code, Diagnostic, Severity, quote
from kiosk.readability.languages import ease_of, grade_of

HIGHEST_GRADE = 6.0
"""The school grade that the American Medical Association asks texts for patients not to pass."""
HIGHEST_STEP_GRADE = 8.0
"""A step is so short that one name lifts its grade; even so it may not need more than grade 8."""
LOWEST_EASE = 65.0
"""From here on INFLESZ calls a Spanish text fairly easy (Barrio-Cantalejo and others 2008)."""

GRADE = Code("reading.grade", Severity.WARNING)
STEP = Code("reading.step", Severity.WARNING)
EASE = Code("reading.ease", Severity.WARNING)


def check_readability(subject: Subject) -> Iterator[Diagnostic]:
    """Find topics, sheets and steps that are too hard to read."""
    for language in subject.texts:
        for topic in language.topics:
            for passages, name in ((topic.body, "the topic"), (topic.sheet, "the sheet")):
                yield from _check_grade(language.tag, passages, GRADE, HIGHEST_GRADE, name)
                yield from _check_ease(language.tag, passages, name)
            for step in topic.steps:
                yield from _check_grade(
                    language.tag, step.body, STEP, HIGHEST_STEP_GRADE, "the step"
                )


def _check_grade(
    tag: str, passages: Sequence[Passage], code: Code, most: float, name: str
) -> Iterator[Diagnostic]:
    grade = grade_of(tag, counts_of(passages))
    if grade is not None and grade > most:
        worst, its = _worst(passages, lambda one: (grade_of(tag, one.counts) or 0) - most)
        hint = (
            f"this sentence weighs most, with {worst.counts.words} words and grade {its + most:.1f}"
        )
        message = f"{name} reads at grade {grade:.1f}; at most {most:.1f}: {quote(worst.text)}"
        yield code.at(worst.at, message, hint)


def _check_ease(tag: str, passages: Sequence[Passage], name: str) -> Iterator[Diagnostic]:
    ease = ease_of(tag, counts_of(passages))
    if ease is not None and ease < LOWEST_EASE:
        worst, its = _worst(passages, lambda one: LOWEST_EASE - (ease_of(tag, one.counts) or 0))
        value = LOWEST_EASE - its
        hint = f"this sentence weighs most, with {worst.counts.words} words and {value:.1f}"
        message = f"{name} reads at {ease:.1f} on INFLESZ; at least {LOWEST_EASE:.0f}"
        yield EASE.at(worst.at, f"{message}: {quote(worst.text)}", hint)


def _worst(
    passages: Sequence[Passage], excess: Callable[[Sentence], float]
) -> tuple[Sentence, float]:
    """Return the sentence that adds most to what is too hard, a long one more than a short one."""
    found = [(one, excess(one)) for one in sentences_of(passages) if one.counts.words]
    return max(found, key=lambda pair: pair[0].counts.words * pair[1])
