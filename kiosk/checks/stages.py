"""Stages are few, each named by its first words, and follow each other in one list."""

from collections.abc import Iterator

from kiosk.checks.subject import Subject
from kiosk.diagnostics import Code, Diagnostic
from kiosk.domain.blocks import CalloutKind
from kiosk.source.markdown_tree import BoxNode, ItemsNode, Prose

FEWEST, MOST = 2, 4
"""How many stages there are: one has no line to another, and five do not stand side by side."""

LIST = Code("stages.list")


def check_stages(subject: Subject) -> Iterator[Diagnostic]:
    """Find boxes of stages that hold anything but one list of them."""
    for step in subject.steps():
        for block in step.blocks:
            if isinstance(block, BoxNode) and block.kind.value == CalloutKind.STAGES:
                yield from _check(block)


def _check(box: BoxNode) -> Iterator[Diagnostic]:
    if not box.blocks:
        return
    first, *others = box.blocks
    if not isinstance(first, ItemsNode) or not first.is_ordered:
        message = "stages are a numbered list"
        yield LIST.at(first.at, message, "write '1. **Often starts:** when'")
    elif others:
        yield LIST.at(others[0].at, "only one list of stages fits here", "move this out of the box")
    elif not FEWEST <= len(first.items) <= MOST:
        message = f"{len(first.items)} stages; there are {FEWEST} to {MOST}"
        yield LIST.at(first.at, message)
    else:
        for item in first.items:
            if not _starts_bold(item):
                hint = "write '1. **Often starts:** when'"
                yield LIST.at(item.at, "this stage has no name", hint)


def _starts_bold(item: Prose) -> bool:
    return bool(item.spans) and item.spans[0].strong
