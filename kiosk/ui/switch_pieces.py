"""How fast scanning goes, and an end to it: rows of a panel, there while switches are used."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from kiosk.domain.blocks import Run
from kiosk.session.aids import SCAN_SECONDS, Switches
from kiosk.session.scan import scan_speed, switch_wishes
from kiosk.ui.blocks import heading_piece
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece
from kiosk.ui.metrics import Form
from kiosk.ui.rows import column_width, row_pieces
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
        yield from _row(context, wishes[:-1], width)
    if wishes:
        yield from _row(context, wishes[-1:], width)


def _row(context: Context, wishes: Sequence[str], width: int) -> Iterator[Piece]:
    gap, columns = context.px(_GAP), len(wishes)
    high = context.metrics.control(_LEAST[context.form])
    makes = [partial(_make_wish, context, wish) for wish in wishes]
    return row_pieces(makes, columns, QSize(column_width(width, columns, gap), high), gap)


def _make_wish(context: Context, wish: str, parent: QWidget) -> LabelButton:
    line = Line(context.words(f"switch.{wish}"), "button")
    label = Label((line,), _ICONS[wish], 44, ON_LEAF_BUTTON, padding=12)
    button = LabelButton(parent, context, label, _LOOK)
    button.setObjectName(f"switch-{wish}")
    button.clicked.connect(partial(_grant, context, wish))
    return button


def _grant(context: Context, wish: str, _checked: bool = False) -> None:
    match wish:
        case "slower":
            context.session.change_scan(1)
        case "faster":
            context.session.change_scan(-1)
        case _:
            context.session.use_switches(Switches.NONE)
