"""How do we know: the claim again, its grade among all three, and where it comes from."""

from PySide6.QtWidgets import QWidget

from kiosk.domain.blocks import Run
from kiosk.domain.dates import spoken_date
from kiosk.domain.evidence import Claim, Evidence
from kiosk.domain.topic import Review, Step, Topic, TranslationStatus, claimed
from kiosk.ui.blocks import section_piece, text_piece, title_piece
from kiosk.ui.context import Context
from kiosk.ui.flow import Piece
from kiosk.ui.metrics import Form
from kiosk.ui.shapes import CHIP
from kiosk.ui.text import UNBROKEN, lay_out, words
from kiosk.ui.theme import EVIDENCE
from kiosk.ui.widgets.box import Box, BoxLook
from kiosk.ui.widgets.chip import GRADE_ICONS
from kiosk.ui.widgets.spot import Spot
from kiosk.ui.widgets.text_block import TextBlock, text_height


def evidence_pieces(
    context: Context, topic: Topic, step: Step, index: int, width: int
) -> list[Piece]:
    """Return the pieces of the panel for the claim at this index of the step of a topic."""
    claim, part = step.claiming()[index]
    interface = context.words
    pieces = [title_piece(context, interface("know.title"), width, "long_title")]
    said = claimed(part)
    pieces.append(text_piece(context, (Run(f"“{said}”"),), width, 0, context.px(12), "compact"))
    if context.form is Form.COMPACT and context.metrics.large_text:
        made = claim.evidence
        pieces += [_grade_text(context, grade, grade is made, width) for grade in Evidence]
    elif context.form is not Form.LANDSCAPE or context.metrics.large_text:
        for grade in Evidence:
            this = grade is claim.evidence
            pieces.append(_grade_piece(context, grade, this, width, len(pieces)))
    else:
        pieces.append(_grade_row(context, claim.evidence, width, len(pieces)))
    pieces += _source_pieces(context, claim, width, len(pieces))
    return [*pieces, *_review_pieces(context, topic.review, width, len(pieces))]


def _grade_piece(
    context: Context, grade: Evidence, this: bool, width: int, start: int, least: int = 0
) -> Piece:
    px, interface = context.px, context.words
    name, meaning = interface(f"evidence.{grade.value}"), interface(f"know.{grade.value}")
    tag = interface("know.this") if this else ""
    tag_laid = lay_out(words(tag), "chip", context.metrics, UNBROKEN)
    icon = context.metrics.control(56)
    left_pad = px(28) + icon + px(28)
    room = width - left_pad - px(28)
    beside = room - round(tag_laid.width) - px(24) if tag else room
    fits_beside = lay_out(words(name), "row_bold", context.metrics, beside).lines == 1
    name_room = beside if fits_beside else room
    name_high = text_height(context, name, "row_bold", name_room)
    meaning_high = text_height(context, meaning, "row", room)
    tag_below = 0 if fits_beside or not tag else tag_laid.height
    text_high = name_high + meaning_high + tag_below
    high = max(text_high + px(32), least)

    def build(parent: QWidget, left: int, top: int) -> None:
        look = BoxLook("sky" if this else "card", "evidence" if this else "hair", 4, CHIP)
        Box(parent, context, look).setGeometry(left, top, width, high)
        spot = Spot(parent, context, GRADE_ICONS[grade], EVIDENCE, "", share=1.0)
        spot.setGeometry(left + px(28), top + (high - icon) // 2, icon, icon)
        at, y = left + left_pad, top + px(16)
        TextBlock(parent, context, name, "row_bold").setGeometry(at, y, name_room, name_high)
        meaning_block = TextBlock(parent, context, meaning, "row")
        meaning_block.setGeometry(at, y + name_high, room, meaning_high)
        if tag:
            tag_wide = round(tag_laid.width) + 2
            tag_left = left + width - px(28) - tag_wide if fits_beside else at
            tag_top = y + (name_high - tag_laid.height) // 2
            if not fits_beside:
                tag_top = y + name_high + meaning_high
            block = TextBlock(parent, context, tag, "chip", "evidence")
            block.setGeometry(tag_left, tag_top, tag_wide, tag_laid.height)

    return Piece(start, high, build, px(16 if start > 1 else 20))


def _grade_text(context: Context, grade: Evidence, this: bool, width: int) -> Piece:
    """Return a grade as running text, for displays too low for its box."""
    interface = context.words
    name, meaning = interface(f"evidence.{grade.value}"), interface(f"know.{grade.value}")
    tag = f"{interface('know.this')}: " if this else ""
    runs = (Run(f"{tag}{name}.", strong=True), Run(f" {meaning}."))
    return text_piece(context, runs, width, 0, context.px(16), "row")


def _grade_row(context: Context, this: Evidence, width: int, start: int) -> Piece:
    """Return the three grades side by side."""
    gap = context.px(16)
    own = (width - 2 * gap) // len(Evidence)
    alone = [_grade_piece(context, grade, grade is this, own, start) for grade in Evidence]
    high = max(cell.height for cell in alone)
    cells = [_grade_piece(context, grade, grade is this, own, start, high) for grade in Evidence]

    def build(parent: QWidget, left: int, top: int) -> None:
        for index, cell in enumerate(cells):
            cell.build(parent, left + index * (own + gap), top)

    return Piece(start, high, build, context.px(20))


def _source_pieces(context: Context, claim: Claim, width: int, start: int) -> list[Piece]:
    px, interface = context.px, context.words
    sources = [context.catalog.sources[key] for key in claim.sources]
    if not sources:
        text = (Run(interface("know.none")),)
        return [text_piece(context, text, width, start, px(24), "row")]
    title = section_piece(context, interface("know.from"), width, start, px(24))
    pieces = [title]
    for index, source in enumerate(sources, 1):
        line = (Run(context.pack.source_name(source)),)
        pieces.append(text_piece(context, line, width, start + index, px(4), "row"))
    date = spoken_date(max(source.checked for source in sources), interface)
    note = (Run(interface("know.checked", date=date)),)
    return [*pieces, text_piece(context, note, width, start + len(pieces), px(8), "label")]


def _review_pieces(context: Context, review: Review, width: int, start: int) -> list[Piece]:
    """Return what nobody has signed yet, said as on paper."""
    keys = [] if review.is_signed else ["sheet.unsigned"]
    if review.translation is TranslationStatus.DRAFT:
        keys.append("sheet.draft_translation")
    if not keys:
        return []
    text = " ".join(f"{context.words(key)}." for key in keys)
    return [text_piece(context, (Run(text),), width, start, context.px(8), "label")]
