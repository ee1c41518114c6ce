"""What people say stands beside what studies show, and neither is given more room."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from kiosk.checks.steps import count_words
from kiosk.checks.subject import Subject
from kiosk.diagnostics import Code, Diagnostic
from kiosk.domain.blocks import CalloutKind
from kiosk.source.markdown_tree import BlockNode, BoxNode, ParagraphNode, StepNode

MOST_TIMES_LONGER = 2
"""How many times as many words one side may have: the cards are equal, so the rest is air."""

PAIR = Code("compare.pair")
BALANCE = Code("compare.balance")


def check_comparisons(subject: Subject) -> Iterator[Diagnostic]:
    """Find comparisons of which a side is missing, in the wrong place, or far longer."""
    for language, topic in subject.topics():
        for step in topic.steps:
            yield from _check(step, language.numbers)


def _check(step: StepNode, numbers: Mapping[str, str]) -> Iterator[Diagnostic]:
    for left, right in pairwise([None, *step.blocks, None]):
        says, shows = _is(left, CalloutKind.PEOPLE_SAY), _is(right, CalloutKind.STUDIES_SHOW)
        if says and shows:
            yield from _check_balance(says, shows, numbers)
        elif says:
            hint = "let !!! studies-show follow at once"
            yield PAIR.at(says.kind.at, "what people say stands alone", hint)
        elif shows:
            hint = "put !!! people-say right before it"
            yield PAIR.at(shows.kind.at, "what studies show stands alone", hint)


def _is(block: BlockNode | None, kind: CalloutKind) -> BoxNode | None:
    return block if isinstance(block, BoxNode) and block.kind.value == kind else None


def _check_balance(
    says: BoxNode, shows: BoxNode, numbers: Mapping[str, str]
) -> Iterator[Diagnostic]:
    (fewer, _), (more, longer) = sorted(
        ((_words(box, numbers), box) for box in (says, shows)), key=lambda side: side[0]
    )
    if more > MOST_TIMES_LONGER * fewer:
        message = f"{more} words against {fewer}; at most {MOST_TIMES_LONGER} to 1 is fair"
        yield BALANCE.at(longer.kind.at, message, "shorten this side or say more on the other")


def _words(box: BoxNode, numbers: Mapping[str, str]) -> int:
    proses = [
        prose
        for block in box.blocks
        for prose in ([block.prose] if isinstance(block, ParagraphNode) else block.items)
    ]
    return sum(count_words(prose.words, numbers) for prose in proses)
