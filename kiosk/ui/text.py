"""Laying out runs of text with a fixed line height, once for each width."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from kiosk.domain.blocks import Run, Runs, plain
from kiosk.domain.sentences import sentences
from kiosk.ui.fonts import font
from kiosk.ui.letters import KEPT_PX, Letters, draw_letters, letters_of
from kiosk.ui.metrics import Metrics
from kiosk.ui.mirror import upright
from kiosk.ui.tokens import ROLES

UNBROKEN = 100_000
"""A width in pixels that no label reaches, for words that must stay on one line."""

_BOLD = 700
_BEFORE_NUMBER = re.compile(r"(?<=\w) (?=\d{3}\b(?!-))")
_INNER_SPACE = re.compile(r"(?<=[\d)]) (?=[\d(])")
_INNER_HYPHEN = re.compile(r"(?<=\d)-(?=\w)")
_NUMBER = re.compile(
    r"(?<![A-Za-z])(?:\+|\((?=\d+\)))?\d+(?:[\u00a0().,:/+-]+\u2060?\d+|-\u2060?[A-Za-z]+)*"
)
_FROM_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u202b\u202e\u2067]")
"""Hebrew, Arabic and their kin, and marks that turn text by hand (as pseudo languages do)."""


@dataclass(frozen=True, slots=True)
class TermMark:
    """The dots under a glossary word: a rectangle relative to the text's top left."""

    left: float
    right: float
    baseline: float


class LaidText:
    """Text broken into lines; sizes in pixels.

    On a mirrored screen all places are as far from the right as they say they are from the left.
    """

    def __init__(
        self, runs: Runs, role: str, metrics: Metrics, width: int, align: Qt.AlignmentFlag
    ) -> None:
        self.text = plain(runs).replace("\u2028", "\n")
        runs = _prepared(runs, metrics)
        self.metrics = metrics
        self.room = width
        self.shift = 0.0
        self.line_height = metrics.line_px(role)
        self.font_px = metrics.font_px(role)
        self._layout = _broken(runs, role, metrics, width, align)
        self._place_lines()
        self.width = max(
            (self._layout.lineAt(i).naturalTextWidth() for i in range(self.lines)), default=0.0
        )
        self.marks = self._term_marks(runs)

    @property
    def mirrored(self) -> bool:
        """Whether it stands on a screen that is read from the right."""
        return self.metrics.mirrored

    @property
    def lines(self) -> int:
        """The number of lines."""
        return self._layout.lineCount()

    @property
    def height(self) -> int:
        """The height of all lines."""
        return self.lines * self.line_height

    def draw(self, painter: QPainter, at: QPointF, colour: QColor) -> None:
        """Draw the text with its top left corner at a point."""
        corner = at + QPointF(self.shift, 0)
        with upright(painter, corner, self.room):
            if self.font_px * painter.deviceTransform().m11() > KEPT_PX:
                draw_letters(painter, self._letters, corner, colour)
            else:
                painter.setPen(colour)
                self._layout.draw(painter, corner)

    def draw_marks(self, painter: QPainter, at: QPointF, colour: QColor) -> None:
        """Draw the dots under glossary words."""
        dot = max(2.0, self.font_px / 10)
        pen = QPen(colour, dot, Qt.PenStyle.DotLine, Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 2.0])
        painter.setPen(pen)
        for mark in self.marks:
            y = at.y() + mark.baseline + dot * 2.6
            painter.drawLine(QPointF(at.x() + mark.left, y), QPointF(at.x() + mark.right, y))

    def line_rects(self) -> list[QRectF]:
        """Return where each line's words stand, relative to the top left."""
        rects = []
        for i in range(self.lines):
            words_at = self._layout.lineAt(i).naturalTextRect()
            left = self._from_start(words_at.left(), words_at.right()) + self.shift
            rects.append(QRectF(left, i * self.line_height, words_at.width(), self.line_height))
        return rects

    @property
    def shown(self) -> str:
        """The text as it is broken, with what keeps words and numbers whole."""
        return self._layout.text()

    def rects_between(self, start: int, end: int) -> list[QRectF]:
        """Return where the characters of ``shown`` between two indices stand, line by line."""
        rects = []
        for i, line, left, right in self._lines_between(start, end):
            words_right = min(right, line.naturalTextRect().right())
            at = self._from_start(left, words_right) + self.shift
            rects.append(QRectF(at, i * self.line_height, words_right - left, self.line_height))
        return rects

    def _lines_between(self, start: int, end: int) -> Iterator[tuple[int, QTextLine, float, float]]:
        """Yield the lines from one index to another: number, line, left and right of that span."""
        for i in range(self.lines):
            line = self._layout.lineAt(i)
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first < last:
                left, right = sorted((_cursor_x(line, first), _cursor_x(line, last)))
                yield i, line, left, right

    def _from_start(self, left: float, right: float) -> float:
        """Return how far something between two places stands from where lines begin."""
        return self.room - right if self.mirrored else left

    @cached_property
    def _letters(self) -> Letters:
        return letters_of(self._layout)

    def _place_lines(self) -> None:
        for i in range(self.lines):
            line = self._layout.lineAt(i)
            slack = (self.line_height - line.height()) / 2
            line.setPosition(QPointF(0, i * self.line_height + slack))

    def _term_marks(self, runs: Runs) -> tuple[TermMark, ...]:
        marks: list[TermMark] = []
        at = 0
        for run in runs:
            if run.term is not None:
                marks.extend(self._marks_between(at, at + len(run.text)))
            at += len(run.text)
        return tuple(marks)

    def _marks_between(self, start: int, end: int) -> Iterator[TermMark]:
        for _, line, left, right in self._lines_between(start, end):
            at = self._from_start(left, right)
            yield TermMark(at, at + right - left, line.position().y() + line.ascent())


def _cursor_x(line: QTextLine, position: int) -> float:
    x: float | tuple[float, int] = line.cursorToX(position)  # type: ignore[assignment]
    return x[0] if isinstance(x, tuple) else x


def _prepared(runs: Runs, metrics: Metrics) -> Runs:
    """Keep numbers and names such as 7-OH whole, and read from the left."""
    from_right = _is_from_right(runs, metrics)

    def prepared(text: str) -> str:
        glued = _glued(text)
        return _NUMBER.sub("\u2066\\g<0>\u2069", glued) if from_right else glued

    return tuple(Run(prepared(run.text), run.strong, run.term, run.topic) for run in runs)


def _is_from_right(runs: Runs, metrics: Metrics) -> bool:
    """Tell whether the text is in the language of a mirrored screen: not yet all of them are."""
    return metrics.mirrored and _FROM_RIGHT.search(plain(runs)) is not None


def _glued(text: str) -> str:
    """Keep telephone numbers, names such as 7-OH, and words such as "call 911" on one line."""
    spaced = _INNER_SPACE.sub("\u00a0", _BEFORE_NUMBER.sub("\u00a0", text))
    return _INNER_HYPHEN.sub("-\u2060", spaced)


def _broken(
    runs: Runs, role: str, metrics: Metrics, width: int, align: Qt.AlignmentFlag
) -> QTextLayout:
    bold_role = ROLES[role].bold
    layout = QTextLayout(plain(runs), font(metrics.font_px(role), bold_role))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    if _is_from_right(runs, metrics):
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    if metrics.mirrored and align is Qt.AlignmentFlag.AlignLeft:
        align = Qt.AlignmentFlag.AlignRight
    option.setAlignment(align)
    layout.setTextOption(option)
    layout.setFormats(_formats(runs))
    layout.setCacheEnabled(True)
    layout.beginLayout()
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
    layout.endLayout()
    return layout


def _formats(runs: Runs) -> list[QTextLayout.FormatRange]:
    formats = []
    at = 0
    for run in runs:
        if run.strong or run.term is not None or run.topic is not None:
            part = QTextLayout.FormatRange()
            part.start = at
            part.length = len(run.text)
            style = QTextCharFormat()
            style.setFontWeight(_BOLD)
            part.format = style
            formats.append(part)
        at += len(run.text)
    return formats


@lru_cache(maxsize=2048)
def lay_out(
    runs: Runs,
    role: str,
    metrics: Metrics,
    width: int,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> LaidText:
    """Return the text broken to a width; the same text is broken only once.

    A text with a word that is wider takes the next smaller of the four sizes, down to the usual.
    """
    for each in metrics.sizes_down:
        laid = LaidText(runs, role, each, width, align)
        if laid.width <= width:
            break
    return laid


def lay_out_within(runs: Runs, role: str, metrics: Metrics, room: QSize) -> LaidText:
    """Return the text in the largest of the sizes up to the chosen one that a room holds."""
    sizes = [lay_out(runs, role, each, room.width()) for each in metrics.sizes_down]
    return next((laid for laid in sizes if laid.height <= room.height()), sizes[-1])


def words_fit(runs: Runs, role: str, metrics: Metrics, width: int) -> bool:
    """Tell whether no word is wider than a width in the size chosen."""
    laid = lay_out(runs, role, metrics, width)
    return laid.width <= width and laid.font_px == metrics.font_px(role)


@lru_cache(maxsize=512)
def lay_out_evenly(
    runs: Runs,
    role: str,
    metrics: Metrics,
    width: int,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> LaidText:
    """Return the text in as few lines as the width allows, the lines about equally long."""
    widest = lay_out(runs, role, metrics, width, align)
    if widest.lines == 1:
        return widest
    metrics, prepared = widest.metrics, _prepared(runs, metrics)
    low, high = width // widest.lines, width
    while high - low > 1:
        middle = (low + high) // 2
        tried = _broken(prepared, role, metrics, middle, align)
        fits = all(tried.lineAt(i).naturalTextWidth() <= middle for i in range(tried.lineCount()))
        if fits and tried.lineCount() == widest.lines:
            high = middle
        else:
            low = middle
    narrow = LaidText(runs, role, metrics, high, align)
    narrow.shift = (width - high) / 2 if align & Qt.AlignmentFlag.AlignHCenter else 0.0
    return narrow


def words(text: str) -> Runs:
    """Return plain text as runs; a line end in it starts a new line."""
    return (Run(text.replace("\n", "\u2028")),)


def sentence_a_line(text: str, role: str, metrics: Metrics, width: int) -> str:
    """Return the text with each sentence on a line of its own, if every one fits its line."""
    parts = [plain(part) for part in sentences(words(text))]
    if all(lay_out(words(part), role, metrics, width).lines == 1 for part in parts):
        return "\n".join(parts)
    return text
