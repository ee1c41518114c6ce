"""A box is of a kind that screens and sheets know."""

from collections.abc import Iterator

from kiosk.checks.subject import Subject
from kiosk.diagnostics import Code, Diagnostic, did_you_mean, quote
from kiosk.domain.blocks import CalloutKind
from kiosk.source.markdown_tree import BoxNode

KIND = Code("callout.kind")


def check_callouts(subject: Subject) -> Iterator[Diagnostic]:
    """Find boxes of an unknown kind."""
    for step in subject.steps():
        for block in step.blocks:
            if isinstance(block, BoxNode) and block.kind.value not in set(CalloutKind):
                hint = did_you_mean(block.kind.value, CalloutKind)
                hint = hint or f"write one of {', '.join(CalloutKind)}"
                yield KIND.at(block.kind.at, f"no box {quote(block.kind.value)}", hint)
