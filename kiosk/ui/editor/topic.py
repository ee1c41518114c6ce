"""The page of a topic: what it says in short, its steps, and the blocks of the chosen step."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.editing import together
from kiosk.editing.errors import EditError
from kiosk.editing.pieces import Kind, Piece, Words
from kiosk.editing.places import lines_of_key, lines_of_piece, lines_of_title
from kiosk.editing.topics import EditedTopic, StepHead, topic_names
from kiosk.editing.trial import Measures, Problem
from kiosk.ui.desk.buttons import DeskButton, IconButton, Segments, label
from kiosk.ui.editor.bench import Bench
from kiosk.ui.editor.blocks import PieceField
from kiosk.ui.editor.evidence import Chooser
from kiosk.ui.editor.fields import Source, TextField
from kiosk.ui.editor.form import Form

_EASY, _FAIR = 6.0, 8.0
"""The grades up to which a text is easy, and a step still fair, as the checks have it."""
_EASE, _FAIR_EASE = 65.0, 55.0
"""From where INFLESZ calls a text fairly easy, and one of middling ease."""
_FEW, _MANY = 25, 80
"""How many words fill a step, as the checks have it."""


class TopicForm(Form):
    """A topic, and one step of it; ``moved`` hears which step is to be seen."""

    def __init__(self, bench: Bench, moved: Callable[[], None]) -> None:
        super().__init__(bench)
        self._moved = moved
        self.topic = self.step = ""
        self.part = "steps"

    @property
    def edited(self) -> EditedTopic:
        """The topic in the language that is edited."""
        return EditedTopic(self.bench.draft, self.bench.language, self.topic)

    def shape(self) -> object:
        """Return the topic, its steps, and the kinds and evidence of the blocks."""
        if not self.topic:
            names = topic_names(self.bench.draft, self.bench.language)
            self.topic = names[0][0] if names else ""
        edited = self.edited
        steps = tuple((one.id, one.icon, one.standing == "own") for one in edited.steps())
        if self.step not in {step for step, _, _ in steps}:
            self.step = steps[0][0] if steps else ""
        pieces = tuple(map(_shape, edited.pieces(self.step)))
        return self.bench.language, self.topic, self.step, self.part, steps, pieces

    def turn_to(self, part: str) -> None:
        """Show the steps, or what the topic says in short."""
        self.commit()
        self.part = part
        self.refresh()

    def open(self, topic: str, step: str = "") -> None:
        """Show a topic, and a step of it, the first without one."""
        self.commit()
        self.topic, self.step = topic, step
        self.refresh()
        self._moved()

    def build(self, column: QVBoxLayout) -> None:
        """Put the fields into the column."""
        words, look = self.bench.words, self.bench.look
        column.addWidget(self.heading(words("edit.page.topics"), words("edit.topics.note")))
        names = topic_names(self.bench.draft, self.bench.language)
        chooser = Chooser(self.bench, words("edit.topics.choose"), list(names), self.open)
        chooser.setObjectName("topic")
        chooser.choose(self.topic)
        column.addWidget(chooser)
        parts = [(part, words(f"edit.topics.{part}")) for part in ("steps", "short")]
        chosen = Segments(look, words("edit.page.topics"), parts, self.turn_to)
        chosen.choose(self.part)
        column.addWidget(chosen)
        if self.part == "short":
            self._build_short(column)
        else:
            self._build_steps(column)

    def _build_short(self, column: QVBoxLayout) -> None:
        for key, rows in (("title", 1), ("main_message", 4)):
            column.addWidget(self._key(key, rows, is_list=False))
        for key in ("what_we_know", "what_we_do_not_know", "actions"):
            column.addWidget(self._key(key, 6, is_list=True))

    def _build_steps(self, column: QVBoxLayout) -> None:
        heads = self.edited.steps()
        for head in heads:
            column.addWidget(self._step_row(head))
        add = DeskButton(self.bench.look, self.bench.words("edit.steps.add"), "plus", self.add_step)
        column.addWidget(self.row([add]))
        chosen = next((one for one in heads if one.id == self.step), None)
        if chosen is not None:
            self._build_step(column, chosen)

    # Keys

    def _key(self, key: str, rows: int, *, is_list: bool) -> TextField:
        words, edited = self.bench.words, self.edited

        def put(text: str) -> None:
            lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
            edited.set_value(key, lines if is_list else " ".join(lines))

        source = Source(
            get=lambda: "\n".join(edited.texts(key)) if is_list else edited.text(key),
            put=put,
            problems=lambda: self._wrong_in_key(edited, key),
            original=lambda: edited.original(key),
            back=lambda: edited.restore_value(key),
        )
        note = words("edit.topic.lines") if is_list else ""
        field = TextField(self.bench, words(f"edit.topic.{key}"), source, rows=rows, note=note)
        field.setObjectName(f"topic-{key}")
        return self.follow(field)

    def _wrong_in_key(self, edited: EditedTopic, key: str) -> tuple[Problem, ...]:
        text = self.bench.draft.text(edited.path)
        return self.bench.problems(edited.path, lines_of_key(text, (key,)))

    # Steps

    def add_step(self) -> None:
        """Add a step behind the chosen one, and choose it."""
        words = self.bench.words
        title, text = words("edit.new.title"), words("edit.new.words")
        self._try(lambda: self._choose(together.add_step(self.edited, self.step, title, text)))

    def _choose(self, step: str) -> None:
        self.open(self.topic, step)

    def _step_row(self, head: StepHead) -> QWidget:
        look, words = self.bench.look, self.bench.words
        button = DeskButton(look, head.title, head.icon, lambda: self._choose(head.id))
        button.setCheckable(True)
        button.setChecked(head.id == self.step)
        button.setProperty("segment", "only")
        button.setObjectName(f"step-{head.id}")
        parts: list[QWidget] = [button]
        if self.edited.is_own:
            parts += [self._mover(head, -1), self._mover(head, 1)]
        if head.standing == "own":
            name = words("edit.steps.remove", title=head.title)
            away = IconButton(look, "cross", name, kind="step")
            away.clicked.connect(
                lambda _=False: self._try(lambda: together.remove_step(self.edited, head.id))
            )
            parts.append(away)
        back = DeskButton(look, words("edit.restore"), "repeat")
        back.clicked.connect(
            lambda _=False: self._try(lambda: together.restore_step(self.edited, head.id))
        )
        parts.append(back)

        def refresh() -> None:
            now = self.edited.step(head.id) or head
            button.setText(now.title)
            back.setVisible(now.standing == "changed")
            back.setAccessibleName(f"{words('edit.restore')}: {now.title}")

        self.on_refresh(refresh)
        return self.row(parts)

    def _mover(self, head: StepHead, by: int) -> IconButton:
        key = "edit.steps.up" if by < 0 else "edit.steps.down"
        name = self.bench.words(key, title=head.title)
        button = IconButton(self.bench.look, "up", name, kind="step", flipped=by > 0)
        button.clicked.connect(
            lambda _=False: self._try(lambda: together.move_step(self.edited, head.id, by))
        )
        return button

    # One step

    def _build_step(self, column: QVBoxLayout, head: StepHead) -> None:
        words, look, edited = self.bench.words, self.bench.look, self.edited
        column.addWidget(self.heading(head.title))
        self._measure = label(look, bold=True)
        self._measure.setObjectName("measure")
        self._measure.setWordWrap(True)
        self.on_refresh(self._tell_measures)
        column.addWidget(self._measure)
        column.addWidget(self._title(head))
        icons = [("", words("edit.step.no_icon")), *((name, name) for name in self.bench.icons)]
        icon = Chooser(self.bench, words("edit.step.icon"), icons, self._set_icon)
        for number, name in enumerate(self.bench.icons, start=1):
            icon.setItemIcon(number, self.bench.icon(name))
        icon.choose(head.icon)
        column.addWidget(self.row([label(look, words("edit.step.icon"), bold=True), icon]))
        for number in range(len(edited.pieces(self.step))):
            column.addWidget(self._piece(number))
        column.addWidget(
            self.row([self._adder("paragraph"), self._adder("list"), self._adder("box")])
        )

    def _title(self, head: StepHead) -> TextField:
        edited, bench = self.edited, self.bench

        def now() -> StepHead:
            return edited.step(head.id) or head

        source = Source(
            get=lambda: now().title,
            put=lambda text: together.set_title(edited, head.id, text, now().icon),
            problems=lambda: bench.problems(
                edited.path, lines_of_title(bench.draft.text(edited.path), head.id)
            ),
        )
        field = TextField(bench, bench.words("edit.step.title"), source)
        field.setObjectName("step-title")
        return self.follow(field)

    def _set_icon(self, icon: str) -> None:
        head = self.edited.step(self.step)
        if head is not None:
            self._try(lambda: together.set_title(self.edited, head.id, head.title, icon))

    def _piece(self, number: int) -> PieceField:
        edited, step, draft = self.edited, self.step, self.bench.draft

        def get() -> Piece | None:
            pieces = edited.pieces(step)
            return pieces[number] if number < len(pieces) else None

        field = PieceField(
            self.bench,
            get,
            lambda piece: together.set_piece(edited, step, number, piece),
            lambda: self.bench.problems(
                edited.path, lines_of_piece(draft.text(edited.path), step, number)
            ),
            lambda: self._try(lambda: together.remove_piece(edited, step, number)),
        )
        for each in field.fields:
            self.follow(each)
        return field

    def _adder(self, kind: str) -> DeskButton:
        words = self.bench.words

        def add() -> None:
            text = (Words(words("edit.new.line")),)
            piece = Piece(Kind.LIST if kind == "list" else Kind.PARAGRAPH, text)
            if kind == "box":
                piece = Piece(Kind.BOX, box="point", inner=(piece,))
            count = len(self.edited.pieces(self.step))
            self._try(lambda: together.add_piece(self.edited, self.step, count, piece))

        return DeskButton(self.bench.look, words(f"edit.block.add_{kind}"), "plus", add)

    def _tell_measures(self) -> None:
        trial = self.bench.trial
        key = (self.bench.language, self.topic, self.step)
        found = trial.measures.get(key) if trial else None
        self._measure.setText(measure_words(self.bench, found) if found else "")

    def _try(self, change: Callable[[], None]) -> None:
        self.commit()
        try:
            change()
        except EditError:
            return


def measure_words(bench: Bench, found: Measures) -> str:
    """Return how hard a step is to read and how long, in plain words."""
    words, lines = bench.words, []
    if found.grade is not None:
        key = "easy" if found.grade <= _EASY else "fair" if found.grade <= _FAIR else "hard"
        grade = max(round(found.grade), 1)
        lines.append(words("edit.grade", grade=grade, ease=words(f"edit.ease.{key}")))
    elif found.ease is not None:
        key = "easy" if found.ease >= _EASE else "fair" if found.ease >= _FAIR_EASE else "hard"
        lines.append(words("edit.read", ease=words(f"edit.ease.{key}")))
    fit = "few" if found.words < _FEW else "many" if found.words > _MANY else "good"
    lines.append(words(f"edit.count.{fit}", count=found.words))
    return " ".join(lines)


def _shape(piece: Piece) -> object:
    """Return all of a block but its words."""
    words = tuple((one.icon, one.claim) for one in piece.words)
    return piece.kind, words, piece.claim, piece.box, tuple(map(_shape, piece.inner))
