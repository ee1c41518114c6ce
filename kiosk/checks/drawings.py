"""Every drawing of a pack is shapes alone."""

from collections.abc import Iterator

from kiosk.checks.subject import Subject
from kiosk.diagnostics import Diagnostic
from kiosk.source.svg_shapes import shapes_alone


def check_drawings(subject: Subject) -> Iterator[Diagnostic]:
    """Find drawings that hold more than shapes."""
    for drawing in subject.pack.drawings.values():
        yield from shapes_alone(drawing)
