"""How loud and how fast the voice speaks, and how to hide the screen from other eyes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from kiosk.session.aids import LOUDNESS, SPEEDS, Voice
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece
from kiosk.ui.metrics import Form
from kiosk.ui.theme import ON_LEAF_BUTTON
from kiosk.ui.widgets.label_button import Label, LabelButton, Line
from kiosk.ui.widgets.step_bars import StepBars
from kiosk.ui.widgets.text_block import TextBlock, text_height
from kiosk.ui.widgets.touch_button import Look

_LOOK = Look("card", "leaf", 4)
_GAP = 16
_WIDEST_BARS = 300
_LEAST = {Form.PORTRAIT: 112, Form.LANDSCAPE: 96, Form.COMPACT: 72}


@dataclass(frozen=True, slots=True)
class _Scale:
    """Something to turn down or up: the keys of its words, its step, and what changes it."""

    key: str
    down: str
    up: str
    lowest: str
    highest: str
    step: int
    total: int
    change: Callable[[int], None]

    def ways(self) -> Iterator[tuple[str, str, str, int]]:
        """Yield each way: the key of its button or, at the end, of what is said there."""
        yield self.down, self.lowest if self.step == 1 else "", "minus", -1
        yield self.up, self.highest if self.step == self.total else "", "plus", 1


def voice_pieces(context: Context, width: int) -> list[Piece]:
    """Return what changes the voice, each scale with its two buttons."""
    pieces = [piece for scale in _scales(context) for piece in _scale_pieces(context, scale, width)]
    if context.state.aids.voice is Voice.GUIDE:
        pieces.append(_hide_piece(context, width))
    return pieces


def _scales(context: Context) -> tuple[_Scale, _Scale]:
    session, aids = context.session, context.state.aids
    loudness = (aids.loudness + 1, len(LOUDNESS), session.change_loudness)
    speed = (aids.speed + 1, len(SPEEDS), session.change_speed)
    return (
        _Scale("loudness", "softer", "louder", "softest", "loudest", *loudness),
        _Scale("speed", "slower", "faster", "slowest", "fastest", *speed),
    )


def _scale_pieces(context: Context, scale: _Scale, width: int) -> list[Piece]:
    """Return the step over its buttons or, where height is scarce, between them."""
    gap = context.px(_GAP)
    high = context.metrics.control(_LEAST[context.form])
    if context.form is not Form.PORTRAIT:
        own = (width - 2 * gap) // 3
        places = (QRect(0, 0, own, high), QRect(2 * (own + gap), 0, own, high))
        told = QRect(own + gap, 0, own, high)
        build = partial(_build, context, scale, told, places)
        return [Piece(0, high, build, gap, target=True)]
    own = (width - gap) // 2
    places = (QRect(0, 0, own, high), QRect(own + gap, 0, own, high))
    head = context.metrics.control(60)
    shown = partial(_build_step, context, scale, QRect(0, 0, width, head))
    buttons = partial(_build_ways, context, scale, places)
    return [
        Piece(0, head, shown, 2 * gap, leads=True),
        Piece(0, high, buttons, gap, target=True, sticky=True),
    ]


def _build(
    context: Context,
    scale: _Scale,
    told: QRect,
    places: tuple[QRect, QRect],
    parent: QWidget,
    left: int,
    top: int,
) -> None:
    _build_step(context, scale, told, parent, left, top)
    _build_ways(context, scale, places, parent, left, top)


def _build_step(
    context: Context, scale: _Scale, rect: QRect, parent: QWidget, left: int, top: int
) -> None:
    """Put the step in words, and its bars beside them or, in narrow room, below."""
    text = context.words(f"reader.{scale.key}", step=scale.step, total=scale.total)
    beside = context.form is Form.PORTRAIT
    room = rect.width() * 3 // 5 if beside else rect.width()
    high = text_height(context, text, "button", room)
    box = rect.translated(left, top)
    block = TextBlock(parent, context, text, "button")
    bars = StepBars(parent, context, scale.step, scale.total)
    if beside:
        block.setGeometry(box.left(), box.center().y() - high // 2, room, high)
        bars.setGeometry(box.left() + room, box.top(), box.width() - room, box.height())
    else:
        block.setGeometry(box.left(), box.top(), room, high)
        rest = box.height() - high - context.px(6)
        wide = min(box.width(), context.metrics.control(_WIDEST_BARS))
        bars.setGeometry(box.left(), box.bottom() + 1 - rest, wide, rest)


def _build_ways(
    context: Context,
    scale: _Scale,
    places: tuple[QRect, QRect],
    parent: QWidget,
    left: int,
    top: int,
) -> None:
    for place, (key, end, icon, steps) in zip(places, scale.ways(), strict=True):
        box = place.translated(left, top)
        if end:
            _build_end(context, context.words(f"reader.{end}"), parent, box)
            continue
        button = _button(parent, context, context.words(f"reader.{key}"), icon)
        button.setGeometry(box)
        button.setObjectName(f"voice-{key}")
        button.clicked.connect(partial(_change, scale, steps))


def _change(scale: _Scale, steps: int, _checked: bool = False) -> None:
    scale.change(steps)


def _build_end(context: Context, text: str, parent: QWidget, box: QRect) -> None:
    high = text_height(context, text, "label", box.width())
    block = TextBlock(parent, context, text, "label", align=Qt.AlignmentFlag.AlignHCenter)
    block.setGeometry(box.left(), box.center().y() - high // 2, box.width(), high)


def _hide_piece(context: Context, width: int) -> Piece:
    high = context.metrics.control(_LEAST[context.form])

    def build(parent: QWidget, left: int, top: int) -> None:
        button = _button(parent, context, context.words("reader.hide"), "eye")
        button.setGeometry(left, top, width, high)
        button.setObjectName("voice-hide")
        button.clicked.connect(lambda: context.session.hide_screen(hidden=True))

    return Piece(0, high, build, 2 * context.px(_GAP), target=True)


def _button(parent: QWidget, context: Context, text: str, icon: str) -> LabelButton:
    label = Label((Line(text, "button"),), icon, 44, ON_LEAF_BUTTON, padding=12)
    return LabelButton(parent, context, label, _LOOK)
