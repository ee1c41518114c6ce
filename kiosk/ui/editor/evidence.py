"""How sure a statement is, and which publications say so."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTransform
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.evidence import Evidence
from kiosk.editing.pieces import Claim
from kiosk.ui.desk.buttons import IconButton, label
from kiosk.ui.desk.look import BASE, SMALL, TARGET
from kiosk.ui.editor.bench import Bench
from kiosk.ui.theme import ON_LEAF_BUTTON

_ARROW, _AIR = 20, 12


class Chooser(QComboBox):
    """A list to choose from, in the looks of the desk; ``chosen`` hears the value."""

    def __init__(
        self, bench: Bench, name: str, choices: list[tuple[str, str]], chosen: Callable[[str], None]
    ) -> None:
        super().__init__()
        self._arrow = bench.look.icon("up", _ARROW, ON_LEAF_BUTTON).transformed(
            QTransform().scale(1, -1)
        )
        self._air = bench.look.px(_AIR)
        self.setFont(bench.look.font(BASE))
        self.setMinimumHeight(bench.look.px(TARGET))
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(16)
        for value, text in choices:
            self.addItem(text, value)
        self.activated.connect(lambda number: chosen(str(self.itemData(number))))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow that tells that there is more to choose from."""
        super().paintEvent(event)
        painter = QPainter(self)
        size = self._arrow.deviceIndependentSize()
        left = self.width() - self._air - size.width()
        painter.drawPixmap(QPointF(left, (self.height() - size.height()) / 2), self._arrow)
        painter.end()

    def choose(self, value: str) -> None:
        """Show this one as chosen."""
        self.setCurrentIndex(max(self.findData(value), 0))


class ClaimField(QWidget):
    """The grade, the sources with what takes each away, and what adds one."""

    def __init__(self, bench: Bench, claim: Claim, put: Callable[[Claim], None]) -> None:
        super().__init__()
        self._bench, self._claim, self._put = bench, claim, put
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(bench.look.px(6))
        row = QHBoxLayout()
        row.setSpacing(bench.look.px(8))
        row.addWidget(self._grades(), 1)
        row.addWidget(self._adder(), 2)
        column.addLayout(row)
        for source in claim.sources:
            column.addLayout(self._source(source))

    def _grades(self) -> Chooser:
        words = self._bench.words
        grades = [(grade.value, words(f"edit.evidence.{grade}")) for grade in Evidence]
        choices = [("", words("edit.evidence.none")), *grades]
        chooser = Chooser(self._bench, words("edit.evidence.title"), choices, self._grade)
        chooser.choose(self._claim.grade)
        return chooser

    def _grade(self, grade: str) -> None:
        self._put(replace(self._claim, grade=grade))

    def _adder(self) -> Chooser:
        """Return what finds a source by a part of its name."""
        words = self._bench.words
        names = sorted(self._bench.sources.items(), key=lambda one: one[1].casefold())
        choices = [("", words("edit.sources.add")), *names]
        chooser = Chooser(self._bench, words("edit.sources.add"), choices, self._add)
        chooser.setEditable(True)
        chooser.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        finder = QCompleter(chooser.model(), chooser)
        finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        finder.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        finder.setFilterMode(Qt.MatchFlag.MatchContains)
        chooser.setCompleter(finder)
        return chooser

    def _add(self, source: str) -> None:
        if source and source not in self._claim.sources:
            self._put(replace(self._claim, sources=(*self._claim.sources, source)))

    def _source(self, source: str) -> QHBoxLayout:
        look, name = self._bench.look, self._bench.sources.get(source, source)
        text = label(look, name, SMALL)
        text.setWordWrap(True)
        away = IconButton(
            look, "cross", self._bench.words("edit.sources.remove", name=name), kind="step"
        )
        away.clicked.connect(lambda _=False: self._remove(source))
        row = QHBoxLayout()
        row.addWidget(away)
        row.addWidget(text, 1)
        return row

    def _remove(self, source: str) -> None:
        left = tuple(one for one in self._claim.sources if one != source)
        self._put(replace(self._claim, sources=left))
