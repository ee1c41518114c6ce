"""How fast scanning goes, and an end to it: rows of a panel, there while switches are used."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from kiosk.domain.blocks import Run
from kiosk.session.aids import SCAN_SECONDS, Switches
from kiosk.session.scan import scan_speed, switch_wishes
from kiosk.ui.blocks import heading_piece
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece
from kiosk.ui.metrics import Form
from kiosk.ui.theme import ON_LEAF_BUTTON
from kiosk.ui.widgets.label_button import Label, LabelButton, Line
from kiosk.ui.widgets.touch_button import Look

_LOOK = Look("card", "leaf", 4)
_LEAST = {Form.PORTRAIT: 100, Form.LANDSCAPE: 92, Form.COMPACT: 64}
_ICONS = {"slower": "minus", "faster": "plus", "stop": "cross"}
_GAP = 16


def switch_pieces(context: Context, width: int) -> Iterator[Piece]:
    """Yield what changes the speed of scanning, and what stops the use of switches."""
    aids = context.state.aids
    wishes = switch_wishes(aids)
    if aids.switches is Switches.ONE:
        speed, total = scan_speed(aids), len(SCAN_SECONDS)
        told = (Run(context.words("switch.speed", step=speed, total=total)),)
        yield heading_piece(context, told, width, 0, context.px(_GAP))
        yield _row(context, wishes[:-1], width)
    if wishes:
        yield _row(context, wishes[-1:], width)


def _row(context: Context, wishes: Sequence[str], width: int) -> Piece:
    gap, high = context.px(_GAP), context.metrics.control(_LEAST[context.form])
    own = (width - (len(wishes) - 1) * gap) // len(wishes)

    def build(parent: QWidget, left: int, top: int) -> None:
        for index, wish in enumerate(wishes):
            line = Line(context.words(f"switch.{wish}"), "button")
            label = Label((line,), _ICONS[wish], 44, ON_LEAF_BUTTON, padding=12)
            button = LabelButton(parent, context, label, _LOOK)
            button.setGeometry(left + index * (own + gap), top, own, high)
            button.setObjectName(f"switch-{wish}")
            button.clicked.connect(partial(_grant, context, wish))

    return Piece(0, high, build, gap, target=True)


def _grant(context: Context, wish: str, _checked: bool = False) -> None:
    match wish:
        case "slower":
            context.session.change_scan(1)
        case "faster":
            context.session.change_scan(-1)
        case _:
            context.session.use_switches(Switches.NONE)
