"""Panels that rise over a screen: word help, how we know, text size, options, finish."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import assert_never

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.domain.blocks import Run
from kiosk.session.state import AtStep, HowDoWeKnow, Overlay, Panel, WordHelp
from kiosk.ui.accessibility.meaning import DIALOG, Meaning
from kiosk.ui.blocks import text_piece, title_piece
from kiosk.ui.context import Context
from kiosk.ui.ease_panel import ease_pieces
from kiosk.ui.evidence_panel import evidence_pieces
from kiosk.ui.flow import Piece, numbered, stacked_height
from kiosk.ui.metrics import Form
from kiosk.ui.mirror import mirror_children, painter_on
from kiosk.ui.options_panel import option_pieces, size_pieces
from kiosk.ui.paged import build_column, fits
from kiosk.ui.shapes import Corners, outline
from kiosk.ui.theme import ON_AMBER, ON_LEAF, IconColours
from kiosk.ui.voice_panel import voice_pieces
from kiosk.ui.widgets.label_button import Label, LabelButton, Line, label_height
from kiosk.ui.widgets.stage import Heading, build_heading
from kiosk.ui.widgets.touch_button import Look
from kiosk.ui.word_panel import word_pieces

_CORNERS = Corners(0, 120, 0, 0)
_CLOSE = Look("leaf", "leaf", 3, ink="onLeaf")
_OTHER = Look("card", "leaf", 4)
_MAIN = Look("amber", "leaf", 4, Corners(64, 20, 64, 20), "onAmber")
_SCRIM_OPACITY = 0.76
_LEAST_BUTTON = {Form.PORTRAIT: 120, Form.LANDSCAPE: 96, Form.COMPACT: 68}


@dataclass(frozen=True, slots=True)
class Button:
    """A command at the foot of a panel, with the name of its widget."""

    name: str
    text: str
    icon: str
    act: Callable[[], None]
    look: Look
    icon_colours: IconColours


@dataclass(frozen=True, slots=True)
class PanelSpec:
    """What a panel shows; ``pieces`` is given the width."""

    heading: Heading
    pieces: Callable[[int], list[Piece]]
    buttons: tuple[Button, ...]
    edge: str = "leaf"


class PanelView(QWidget):
    """A scrim over the screen, and a panel that stands on the bar."""

    meaning: Meaning | None = DIALOG

    def __init__(self, parent: QWidget, context: Context, rect: QRect, overlay: Overlay) -> None:
        super().__init__(parent)
        self._context = context
        self.setGeometry(rect)
        spec = panel_spec(context, overlay)
        self._edge = spec.edge
        self.setAccessibleName(spec.heading.title)
        self._build(spec)
        mirror_children(self, context)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the scrim, the coloured edge and the panel."""
        del event
        context = self._context
        painter = painter_on(self, context)
        painter.fillRect(self.rect(), context.scrim(_SCRIM_OPACITY))
        corners = _CORNERS.scaled(context.px(100) / 100)
        rect = QRectF(self._panel)
        painter.fillPath(outline(rect, corners), context.colour(self._edge))
        lower = rect.adjusted(0, context.px(7), 0, 0)
        painter.fillPath(outline(lower, corners), context.colour("paper"))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep touches from what lies underneath."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Close when the scrim is touched."""
        event.accept()
        if not self._panel.contains(event.position().toPoint()):
            self._context.session.close_panel()

    def _build(self, spec: PanelSpec) -> None:
        context, px = self._context, self._context.px
        compact, tight = context.form is Form.COMPACT, context.metrics.is_tight
        wide = context.form is Form.LANDSCAPE
        side, pad = (
            (px(28), px(14)) if compact else (px(64), px(20 if tight else 32 if wide else 44))
        )
        width = self.width() - 2 * side
        head = context.metrics.control(56 if tight else 72)
        pieces = numbered(spec.pieces(width))
        gap = px(12 if tight else 20 if wide else 32)
        buttons_high = self._buttons_height(spec, width)
        fixed = pad + head + gap + gap + buttons_high + pad
        wanted = fixed + stacked_height(pieces)
        highest = px(16 if tight else 48 if wide else 96)
        top = max(highest, self.height() - wanted)
        self._panel = QRect(0, top, self.width(), self.height() - top)
        build_heading(self, context, spec.heading, QRect(side, top + pad, width, head))
        content_top = top + pad + head + gap
        buttons_top = self.height() - pad - buttons_high
        room = QRect(side, content_top, width, buttons_top - gap - content_top)
        buttons = QRect(side, buttons_top, width, buttons_high)
        more = None
        if not fits(pieces, room) and tight and len(spec.buttons) == 1:
            more = QRect(side, buttons_top, (width - px(20)) // 2, buttons_high)
            buttons.setLeft(more.right() + px(20))
        elif not fits(pieces, room):
            room.setBottom(buttons_top - px(12))
        build_column(self, context, pieces, room, context.state.overlay_anchor, more)
        self._build_buttons(spec, buttons)

    def _label(self, button: Button) -> Label:
        return Label((Line(button.text, "main"),), button.icon, 52, button.icon_colours)

    def _stacked(self, spec: PanelSpec) -> bool:
        return self._context.form is Form.PORTRAIT and len(spec.buttons) > 1

    def _buttons_height(self, spec: PanelSpec, width: int) -> int:
        count = len(spec.buttons)
        gap = self._context.px(20)
        least = self._context.px(_LEAST_BUTTON[self._context.form])
        own = width if self._stacked(spec) else (width - (count - 1) * gap) // count
        highs = [
            max(least, label_height(self._context, self._label(button), own))
            for button in spec.buttons
        ]
        return sum(highs) + (count - 1) * gap if self._stacked(spec) else max(highs)

    def _build_buttons(self, spec: PanelSpec, rect: QRect) -> None:
        count, gap = len(spec.buttons), self._context.px(20)
        wide = high = 0
        if self._stacked(spec):
            wide, high = rect.width(), (rect.height() - (count - 1) * gap) // count
        else:
            wide, high = (rect.width() - (count - 1) * gap) // count, rect.height()
        left, top = rect.left(), rect.top()
        for button in spec.buttons:
            made = LabelButton(self, self._context, self._label(button), button.look)
            made.setGeometry(left, top, wide, high)
            made.setObjectName(button.name)
            made.clicked.connect(button.act)
            if self._stacked(spec):
                top += high + gap
            else:
                left += wide + gap


def panel_spec(context: Context, overlay: Overlay) -> PanelSpec:
    """Return what a panel shows."""
    match overlay:
        case WordHelp(term=term):
            heading = Heading(context.words("word_help.name"), icon="book")
            return PanelSpec(heading, lambda w: word_pieces(context, term, w), (_close(context),))
        case HowDoWeKnow(claim=claim):
            return _evidence_spec(context, claim)
        case Panel():
            return _named_spec(context, overlay)
    assert_never(overlay)


def _named_spec(context: Context, panel: Panel) -> PanelSpec:
    words = context.words
    match panel:
        case Panel.TEXT_SIZE:
            heading = Heading(words("text_size.title"), icon="text-size", is_title=True)
            return PanelSpec(heading, lambda w: size_pieces(context, w), (_close(context),))
        case Panel.EASE:
            heading = Heading(words("ease.title"), icon="contrast", is_title=True)
            return PanelSpec(heading, lambda w: ease_pieces(context, w), (_close(context),))
        case Panel.OPTIONS:
            heading = Heading(words("options.title"), icon="text-size", is_title=True)
            return PanelSpec(heading, lambda w: option_pieces(context, w), (_close(context),))
        case Panel.VOICE:
            heading = Heading(words("reader.title"), icon="read-aloud", is_title=True)
            return PanelSpec(heading, lambda w: voice_pieces(context, w), (_close(context),))
        case Panel.FINISH:
            return _finish_spec(context)
        case Panel.NOT_OUT:
            return _not_out_spec(context)
    assert_never(panel)


def _close(context: Context) -> Button:
    text = context.words("panel.close")
    return Button("close", text, "check", context.session.close_panel, _CLOSE, ON_LEAF)


def _evidence_spec(context: Context, claim: int) -> PanelSpec:
    badge = IconColours("onLeaf", "evidence")
    heading = Heading(context.words("know.name"), icon="search", badge="evidence", badge_icon=badge)
    place = context.state.place
    if not isinstance(place, AtStep):
        return PanelSpec(heading, lambda _: [], (_close(context),), "evidence")
    topic = context.pack.topics[place.topic]
    step = topic.step(place.step)

    def pieces(width: int) -> list[Piece]:
        return evidence_pieces(context, topic, step, claim, width)

    return PanelSpec(heading, pieces, (_close(context),), "evidence")


def _said(context: Context, title: str, *texts: str) -> Callable[[int], list[Piece]]:
    def pieces(width: int) -> list[Piece]:
        body = [
            text_piece(context, (Run(text),), width, 0, context.px(20), "notice") for text in texts
        ]
        return [title_piece(context, title, width, "long_title"), *body]

    return pieces


def _finish_spec(context: Context) -> PanelSpec:
    words, session = context.words, context.session
    clear = Button("clear", words("finish.yes"), "finish", session.reset, _MAIN, ON_AMBER)
    leaf = IconColours("leaf", "iconFill")
    stay = Button("stay", words("finish.no"), "back", session.close_panel, _OTHER, leaf)
    heading = Heading(words("finish.name"), icon="finish")
    texts = _of_the_sheet(context)
    # On a low panel what is lost must be read at once, and the title says the rest.
    if not (texts and context.metrics.is_tight):
        texts.append(words("finish.text"))
    pieces = _said(context, words("finish.title"), *texts)
    return PanelSpec(heading, pieces, (clear, stay))


def _of_the_sheet(context: Context) -> list[str]:
    """Return what finishing means for a sheet that is on its way."""
    printing = context.state.printing
    if printing is None or not printing.is_on_its_way:
        return []
    return [context.words("finish.printing" if printing.has_begun else "finish.waiting")]


def _not_out_spec(context: Context) -> PanelSpec:
    words, session = context.words, context.session
    leaf = IconColours("leaf", "iconFill")
    buttons = (
        _close(context),
        Button("again", words("print.again"), "repeat", session.print_again, _OTHER, leaf),
    )
    heading = Heading(words("my_sheet.name"), icon="printer")
    pieces = _said(context, words("print.not_out.title"), words("print.not_out.text"))
    return PanelSpec(heading, pieces, buttons)
