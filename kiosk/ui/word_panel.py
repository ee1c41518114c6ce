"""Word help: a hard word large, how to say it, a picture, and what it means."""

from PySide6.QtWidgets import QWidget

from kiosk.domain.blocks import Run, Runs
from kiosk.domain.catalog import Term
from kiosk.domain.ids import TermId
from kiosk.ui.blocks import text_piece, title_piece
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece
from kiosk.ui.metrics import Form
from kiosk.ui.pictures import figure
from kiosk.ui.widgets.figure_view import FigureView, Picture, figure_height
from kiosk.ui.widgets.text_block import TextBlock, text_height


def word_pieces(context: Context, term: TermId, width: int) -> list[Piece]:
    """Return the pieces of the panel for one word."""
    entry = context.pack.glossary[term]
    meaning = text_piece(context, (Run(entry.meaning),), width, 1, context.px(32), "lead")
    if not context.metrics.is_tight:
        return [_name_piece(context, entry, width), meaning]
    name = title_piece(context, entry.name, width, "large")
    say = _say(context, entry)
    if not say:
        return [name, meaning]
    return [name, text_piece(context, say, width, 0, context.px(4)), meaning]


def _name_piece(context: Context, entry: Term, width: int) -> Piece:
    picture = _picture(context, entry)
    picture_width = context.px(300) if picture is not None else 0
    room = width - picture_width - (context.px(32) if picture is not None else 0)
    say = _say(context, entry)
    name_high = text_height(context, entry.name, "large", room)
    say_high = text_height(context, say, "body", room) if say else 0
    picture_high = figure_height(context, picture, picture_width) if picture else 0
    high = max(name_high + say_high, picture_high)

    def build(parent: QWidget, left: int, top: int) -> None:
        at = top + high - name_high - say_high
        name = TextBlock(parent, context, entry.name, "large", heading=1)
        name.setGeometry(left, at, room, name_high)
        if say:
            block = TextBlock(parent, context, say, "body", "ink2")
            block.setGeometry(left, at + name_high, room, say_high)
        if picture is not None:
            view = FigureView(parent, context, picture, picture_width)
            view.move(left + width - picture_width, top + high - picture_high)

    return Piece(0, high, build)


def _picture(context: Context, entry: Term) -> Picture | None:
    roomy = context.form is not Form.COMPACT and not context.metrics.large_text
    svg = context.catalog.figures.get(entry.picture) if roomy else None
    return Picture(figure(svg)) if svg is not None else None


def _say(context: Context, entry: Term) -> Runs:
    if not entry.say:
        return ()
    lead = context.words("word_help.say")
    return (Run(f"{lead} "), *_stressed(entry.say))


def _stressed(say: str) -> Runs:
    """Return the syllables, those in capitals bold."""
    runs: list[Run] = []
    for index, syllable in enumerate(say.split("-")):
        if index:
            runs.append(Run("-"))
        runs.append(Run(syllable, strong=syllable.isupper()))
    return tuple(runs)
