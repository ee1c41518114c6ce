"""The step that is edited, drawn as patients see it and made small."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from kiosk.domain.catalog import Catalog
from kiosk.domain.ids import LanguageTag, StepId, TopicId
from kiosk.ui.desk.buttons import heading, label
from kiosk.ui.desk.look import SMALL
from kiosk.ui.editor.bench import Bench

Draw = Callable[[Catalog, LanguageTag, TopicId, StepId], QPixmap]
"""Draws a step on the screen of a kiosk."""


class PreviewColumn(QWidget):
    """A small screen; words instead while there is no step to show."""

    def __init__(self, bench: Bench, draw: Draw) -> None:
        super().__init__()
        self._bench, self._draw = bench, draw
        self._shown: tuple[Catalog, str, str, str] | None = None
        self._whole = QPixmap()
        words, look = bench.words, bench.look
        self.screen_label = QLabel()
        self.screen_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.screen_label.setAccessibleName(words("edit.preview.title"))
        self._note = label(look, words("edit.preview.none"), SMALL)
        self._note.setWordWrap(True)
        mat = QFrame()
        mat.setObjectName("mat")
        inside = QVBoxLayout(mat)
        inside.addWidget(self.screen_label, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(heading(look, words("edit.preview.title")))
        column.addWidget(mat, 1)
        column.addWidget(self._note)

    def show_step(self, topic: str, step: str) -> None:
        """Show a step as it was when the draft had no mistakes last."""
        trial, words = self._bench.trial, self._bench.words
        catalog = trial.catalog if trial else None
        wanted = (catalog, self._bench.language, topic, step) if catalog else None
        if wanted and not _has(*wanted):
            wanted = None
        if trial is not None and catalog is None:
            self._note.setText(words("edit.preview.wait"))
        else:
            self._note.setText("" if wanted else words("edit.preview.none"))
        if wanted and wanted != self._shown:
            self._shown = wanted
            language = LanguageTag(self._bench.language)
            self._whole = self._draw(wanted[0], language, TopicId(topic), StepId(step))
            self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return a width at which words can still be made out."""
        return QSize(self._bench.look.px(300), self._bench.look.px(300))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the small screen to the room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._whole.isNull():
            return
        ratio = self.devicePixelRatioF()
        room = QSize(self.width() - 24, self.height() - self._bench.look.px(110)) * ratio
        smooth = Qt.TransformationMode.SmoothTransformation
        small = self._whole.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, smooth)
        small.setDevicePixelRatio(ratio)
        self.screen_label.setPixmap(small)


def _has(catalog: Catalog, language: str, topic: str, step: str) -> bool:
    pack = catalog.packs.get(LanguageTag(language))
    found = pack.topics.get(TopicId(topic)) if pack else None
    return found is not None and any(one.id == step for one in found.steps)
