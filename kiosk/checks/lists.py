"""A list is short enough to be taken in at one look."""

from collections.abc import Iterator

from kiosk.checks.subject import Subject, blocks_of
from kiosk.diagnostics import Code, Diagnostic, Severity
from kiosk.source.markdown_tree import ItemsNode

MOST_ITEMS = 7
"""The most entries a list should have."""

LONG = Code("list.long", Severity.WARNING)


def check_lists(subject: Subject) -> Iterator[Diagnostic]:
    """Find long lists."""
    for step in subject.steps():
        for block in blocks_of(step):
            if isinstance(block, ItemsNode) and len(block.items) > MOST_ITEMS:
                message = f"{len(block.items)} entries; aim at {MOST_ITEMS} or fewer"
                yield LONG.at(block.at, message)
