"""The languages, each in its own name; the same list at the start and on the way."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from kiosk.domain.blocks import Run
from kiosk.domain.catalog import Language
from kiosk.ui import pictures
from kiosk.ui.bar import BarModel, Note
from kiosk.ui.blocks import text_piece
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece, numbered
from kiosk.ui.frame import Frame, FrameSpec
from kiosk.ui.metrics import Form
from kiosk.ui.paged import build_column
from kiosk.ui.screens.screen import Screen
from kiosk.ui.shapes import CARD, PANEL
from kiosk.ui.text import words
from kiosk.ui.theme import ON_LEAF_BUTTON, ON_PAPER
from kiosk.ui.widgets.box import Box, BoxLook
from kiosk.ui.widgets.figure_view import Picture
from kiosk.ui.widgets.label_button import Arrange, Label, LabelButton, Line, label_height
from kiosk.ui.widgets.spot import Spot
from kiosk.ui.widgets.stage import Heading
from kiosk.ui.widgets.text_block import TextBlock, text_height
from kiosk.ui.widgets.touch_button import Look

_BUBBLES = ("first", "second")
_CARD = Look("card", "leaf", 4, CARD, "ink")


class LanguageScreen(Screen):
    """One card a language, and where to find an interpreter."""

    def __init__(self, parent: QWidget, context: Context, rect: QRect) -> None:
        super().__init__(parent, context, rect)
        packs = [context.catalog.packs[x.tag] for x in context.catalog.languages]
        title = "\n".join(pack.words("language.title") for pack in packs[:2])
        private = "\n".join(pack.words("language.private") for pack in packs[:2])
        if not context.mid_visit and context.form is not Form.COMPACT:
            self.bar_model = BarModel(note=Note(private, "lock"))
        name = context.clinic.name or context.words("home.name")
        greetings = (pack.words("language.hello") for pack in packs)
        labels = dict(zip(_BUBBLES, greetings, strict=False))
        picture = Picture(pictures.illustration("hello"), "", labels, label_role="button")
        heading = Heading(name, icon="globe")
        role = "large" if not context.metrics.is_tight else "long_title"
        spec = FrameSpec("sky", heading, title, "", picture, title_role=role, below=True)
        frame = Frame(context, spec, self.size())
        frame.build(self)
        pieces = [*frame.pieces, *self._cards(frame.rect.width())]
        if context.form is Form.COMPACT:
            gap = context.px(8)
            pieces.append(text_piece(context, words(private), frame.rect.width(), 2, gap, "label"))
        build_column(self, context, numbered(pieces), frame.rect, self.anchor)

    def _cards(self, width: int) -> list[Piece]:
        languages = self.context.catalog.languages
        columns = 2 if self.context.metrics.is_tight and len(languages) > 1 else 1
        gap = self.context.px(32)
        own = (width - (columns - 1) * gap) // columns
        rows = [languages[i : i + columns] for i in range(0, len(languages), columns)]
        pieces = [self._row(row, own) for row in rows]
        if self.context.form is not Form.COMPACT:
            return [*pieces, self._interpreter(width)]
        text = f"{self.context.words('language.other')}: {self.context.words('language.desk')}"
        note = text_piece(self.context, (Run(text),), width, 1, self.context.px(20), "label")
        return [*pieces, note]

    def _row(self, row: tuple[Language, ...], own: int) -> Piece:
        context = self.context
        labels = [self._label(language) for language in row]
        least = context.px(236 if not context.metrics.is_tight else 96)
        high = max(least, *(label_height(context, label, own) for label in labels))

        def build(parent: QWidget, left: int, top: int) -> None:
            for index, (language, label) in enumerate(zip(row, labels, strict=True)):
                button = LabelButton(parent, context, label, _CARD)
                button.setGeometry(left + index * (own + context.px(32)), top, own, high)
                button.setObjectName(f"language-{language.tag}")
                button.clicked.connect(
                    lambda _=False, tag=language.tag: context.session.choose_language(tag)
                )

        gap = context.px(32 if not context.metrics.is_tight else 16)
        return Piece(0, high, build, gap, target=True)

    def _label(self, language: Language) -> Label:
        context = self.context
        said = context.catalog.packs[language.tag].words
        tight, read = context.metrics.is_tight, said("language.read")
        lines = [Line(language.name, "large" if not tight else "next")]
        if context.form is not Form.COMPACT:
            lines.append(Line(read, "body" if not tight else "label", "ink2"))
        icon = 88 if not tight else 64
        return Label(tuple(lines), "next", icon, ON_LEAF_BUTTON, Arrange.ENDS, 56, 24)

    def _interpreter(self, width: int) -> Piece:
        context, px = self.context, self.context.px
        room = width - px(152 + 40)
        texts = [
            (context.words("language.other"), "row_bold"),
            (context.words("language.desk"), "row"),
            (context.words("language.names"), "row"),
        ]
        heights = [text_height(context, text, role, room) for text, role in texts]
        high = sum(heights) + px(64)

        def build(parent: QWidget, left: int, top: int) -> None:
            look = BoxLook("paper", "line", 3, PANEL)
            Box(parent, context, look).setGeometry(left, top, width, high)
            icon = Spot(parent, context, "speech", ON_PAPER, "", share=1.0)
            size = px(80)
            icon.setGeometry(left + px(40), top + (high - size) // 2, size, size)
            at = top + px(32)
            for (text, role), own in zip(texts, heights, strict=True):
                block = TextBlock(parent, context, text, role, align=Qt.AlignmentFlag.AlignLeft)
                block.setGeometry(left + px(152), at, room, own)
                at += own

        return Piece(1, high, build, px(32))
