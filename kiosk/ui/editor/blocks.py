"""The blocks of a step as fields: paragraphs, lists and boxes, each with its evidence."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.blocks import CalloutKind
from kiosk.editing.errors import EditError
from kiosk.editing.pieces import Claim, Kind, Piece, Words
from kiosk.editing.trial import Problem
from kiosk.ui.desk.buttons import DeskButton, label
from kiosk.ui.editor.bench import Bench
from kiosk.ui.editor.evidence import Chooser, ClaimField
from kiosk.ui.editor.fields import Source, TextField

Get = Callable[[], Piece | None]
Put = Callable[[Piece], None]

_PLAIN_BOXES = (CalloutKind.POINT, CalloutKind.CAUTION, CalloutKind.SOURCE, CalloutKind.URGENT)
"""The boxes that may take the place of each other; the others have a shape of their own."""


class PieceField(QFrame):
    """One block; ``get`` returns what it says now and ``put`` makes it say something else."""

    def __init__(
        self,
        bench: Bench,
        get: Get,
        put: Put,
        problems: Callable[[], tuple[Problem, ...]],
        remove: Callable[[], None] | None = None,
    ) -> None:
        super().__init__()
        self.fields: list[TextField] = []
        self._bench, self._get, self._put, self._problems = bench, get, put, problems
        self.setObjectName("block")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*(bench.look.px(12),) * 4)
        self._column.setSpacing(bench.look.px(8))
        piece = get()
        if piece is not None:
            self._build(piece, remove)

    def _build(self, piece: Piece, remove: Callable[[], None] | None) -> None:
        words = self._bench.words
        top = QHBoxLayout()
        top.addWidget(label(self._bench.look, words(f"edit.block.{piece.kind}"), bold=True), 1)
        if remove is not None:
            top.addWidget(DeskButton(self._bench.look, words("edit.block.remove"), "cross", remove))
        self._column.addLayout(top)
        match piece.kind:
            case Kind.FIXED:
                lines = "\n".join(one.text for one in piece.words)
                self._column.addWidget(label(self._bench.look, lines))
            case Kind.BOX:
                self._box(piece)
            case _:
                for number, one in enumerate(piece.words):
                    self._words(piece, number, one)
        if piece.kind in (Kind.LIST, Kind.NUMBERED):
            more = DeskButton(self._bench.look, words("edit.block.more"), "plus", self._add_line)
            self._column.addWidget(self._left(more))
        if piece.kind in (Kind.LIST, Kind.NUMBERED, Kind.BOX):
            self._column.addWidget(ClaimField(self._bench, piece.claim, self._claim))

    def _words(self, piece: Piece, number: int, one: Words) -> None:
        is_line = piece.kind is not Kind.PARAGRAPH
        name = self._bench.words("edit.block.line", number=number + 1)
        if not is_line:
            name = self._bench.words("edit.block.text")
        source = Source(
            get=lambda: self._text(number),
            put=lambda text: self._set_text(number, text),
            problems=self._problems if number == 0 else tuple,
        )
        field = TextField(self._bench, name, source, rows=1 if is_line else 4)
        self.fields.append(field)
        self._column.addWidget(field)
        if not is_line or one.claim != Claim():
            put = partial(self._word_claim, number)
            self._column.addWidget(ClaimField(self._bench, one.claim, put))

    def _box(self, piece: Piece) -> None:
        words = self._bench.words
        if piece.box in _PLAIN_BOXES:
            kinds = [(kind.value, words(f"edit.box.{kind}")) for kind in _PLAIN_BOXES]
            chooser = Chooser(self._bench, words("edit.box.kind"), kinds, self._kind)
            chooser.choose(piece.box)
            self._column.addWidget(self._left(chooser))
        source = Source(
            get=lambda: (self._get() or piece).title,
            put=lambda text: self._change(lambda now: replace(now, title=text.replace('"', "”"))),
            problems=self._problems,
        )
        title = TextField(self._bench, words("edit.box.title"), source)
        self.fields.append(title)
        self._column.addWidget(title)
        for number in range(len(piece.inner)):
            get, put = partial(self._inner, number), partial(self._set_inner, number)
            inner = PieceField(self._bench, get, put, tuple)
            self.fields += inner.fields
            self._column.addWidget(inner)

    def _left(self, part: QWidget) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(part)
        row.addStretch(1)
        return line

    # Changes

    def _text(self, number: int) -> str:
        piece = self._get()
        return piece.words[number].text if piece and number < len(piece.words) else ""

    def _set_text(self, number: int, text: str) -> None:
        """Give an entry other words; an entry of a list without words goes."""
        plain = " ".join(text.split())

        def change(now: Piece) -> Piece:
            words = list(now.words)
            if not plain and len(words) > 1:
                del words[number]
            else:
                words[number] = replace(words[number], text=plain)
            return replace(now, words=tuple(words))

        self._change(change)

    def _add_line(self) -> None:
        new = Words(self._bench.words("edit.new.line"))
        self._try(lambda now: replace(now, words=(*now.words, new)))

    def _claim(self, claim: Claim) -> None:
        self._try(lambda now: replace(now, claim=claim))

    def _word_claim(self, number: int, claim: Claim) -> None:
        def change(now: Piece) -> Piece:
            words = list(now.words)
            words[number] = replace(words[number], claim=claim)
            return replace(now, words=tuple(words))

        self._try(change)

    def _kind(self, kind: str) -> None:
        self._try(lambda now: replace(now, box=kind))

    def _inner(self, number: int) -> Piece | None:
        piece = self._get()
        return piece.inner[number] if piece and number < len(piece.inner) else None

    def _set_inner(self, number: int, new: Piece) -> None:
        def change(now: Piece) -> Piece:
            inner = list(now.inner)
            inner[number] = new
            return replace(now, inner=tuple(inner))

        self._change(change)

    def _change(self, change: Callable[[Piece], Piece]) -> None:
        piece = self._get()
        if piece is not None:
            self._put(change(piece))

    def _try(self, change: Callable[[Piece], Piece]) -> None:
        """Change what cannot be typed wrong; where the file refuses it, all stays as it was."""
        try:
            self._change(change)
        except EditError:
            return
