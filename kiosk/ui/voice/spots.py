"""Where on the screen a spoken line stands: a sentence of a text, a chip, a picture."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from kiosk.speech.finding import Span, find_piece, find_sentence
from kiosk.speech.script import Kind, Line
from kiosk.ui.bar import Bar
from kiosk.ui.widgets.chip import EvidenceChip
from kiosk.ui.widgets.drawn import Drawn
from kiosk.ui.widgets.figure_view import FigureView
from kiosk.ui.widgets.text_block import TextBlock
from kiosk.ui.widgets.touch_button import TouchButton


class Spot(NamedTuple):
    """A widget that shows a line; ``span`` is where the line stands in its text, if it is one."""

    widget: QWidget
    span: Span | None = None


def find_spot(window: QWidget, line: Line, before: Sequence[Line]) -> Spot | None:
    """Return where a line stands on the part of the page in view, None where it does not.

    Args:
        window: what shows the page.
        line: what is being said.
        before: the lines above it in the script, which tell equal sentences apart.
    """
    shown = list(_in_front(window))
    found = [(at, spot) for at, widget in enumerate(shown) for spot in _spots(widget, line)]
    if not found:
        return next(_pieces(shown, line), None)
    after = [(at, spot) for at, spot in found if _follows(shown, at, spot, before[-1:])]
    if after:
        return after[0][1]
    nth = sum(one.text == line.text for one in before)
    return found[min(nth, len(found) - 1)][1]


def place_of(window: QWidget, widget: QWidget) -> QRect:
    """Return where a widget stands in the window."""
    return widget.rect().translated(widget.mapTo(window, QPoint(0, 0)))


def _in_front(window: QWidget) -> Iterator[QWidget]:
    """Yield the widgets that are read, as they are read: what lies under a panel is not."""
    for widget in window.findChildren(QWidget):
        if isinstance(widget, Drawn | FigureView) and widget.isVisible() and widget.isEnabled():
            yield widget


def _spots(widget: QWidget, line: Line) -> Iterator[Spot]:
    match widget:
        case TextBlock():
            for span in find_sentence(widget.laid().shown, line.text):
                yield Spot(widget, span)
        case EvidenceChip() if line.kind is Kind.EVIDENCE and widget.grade_words == line.text:
            yield Spot(widget)
        case FigureView() if _tells(widget, line):
            yield Spot(widget)
        case TouchButton():
            return
        case Drawn():
            texts = " ".join(text.text for text in widget.drawn_texts())
            if find_sentence(texts, line.text):
                yield Spot(widget)


def _tells(figure: FigureView, line: Line) -> bool:
    """Tell whether a line says what a picture shows, or all of its labels."""
    if line.kind is Kind.FIGURE and figure.accessibleName() == line.text:
        return True
    labels = [word for block in figure.findChildren(TextBlock) for word in _words(block.text())]
    return bool(labels) and labels == _words(line.text)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def _pieces(shown: Sequence[QWidget], line: Line) -> Iterator[Spot]:
    """Yield where a piece of a sentence stands whose rest is on another part."""
    if line.kind in (Kind.FIGURE, Kind.EVIDENCE):
        return
    for widget in shown:
        if isinstance(widget, TextBlock) and not isinstance(widget.parentWidget(), Bar):
            span = find_piece(widget.laid().shown, line.text)
            if span is not None:
                yield Spot(widget, span)


def _follows(shown: Sequence[QWidget], at: int, spot: Spot, before: Sequence[Line]) -> bool:
    """Tell whether the line before stands just above a spot, or earlier in the same text."""
    for line in before:
        above = [one for widget in shown[max(0, at - 1) : at] for one in _spots(widget, line)]
        same = [
            one for one in _spots(spot.widget, line) if (one.span or (0,)) < (spot.span or (0,))
        ]
        return bool(above or same)
    return False
