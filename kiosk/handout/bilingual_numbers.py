"""The numbers to call on a sheet in two languages: each once, under its name in both."""

from collections.abc import Mapping

from kiosk.domain.help import HelpContact
from kiosk.handout.bilingual_side import Side
from kiosk.handout.bilingual_wording import both_spans
from kiosk.paper.pieces import Row, Stack
from kiosk.paper.text import Piece, Role
from kiosk.paper.wrapping import Span

_Contacts = Mapping[tuple[str, str], HelpContact]


def bilingual_numbers(left: Side, right: Side) -> Piece:
    """Return the box with the numbers to call, as many in a row as the sheet has columns."""
    style = left.parts.style
    first, second = _contacts(left), _contacts(right)
    items = []
    for key, contact in {**second, **first}.items():
        name, other = ([Span(found[key].name)] if key in found else [] for found in (first, second))
        items.append(left.help.contact(contact, both_spans(name, other, right.language)))
    title, other = ([Span(side.parts.words("sheet.numbers"))] for side in (left, right))
    heading = left.parts.heading(both_spans(title, other, right.language), "phone")
    if style.columns > 1:
        pairs = zip(items[::2], items[1::2], strict=False)
        rows: list[Piece] = [Row(*pair, style.gutter) for pair in pairs]
        items = [*rows, *items[2 * len(rows) :]]
    numbers = Stack(items, style.item_gap, Role.LIST)
    return left.help.number_box(Stack([heading, numbers], style.heading_gap))


def _contacts(side: Side) -> _Contacts:
    return {(contact.id, contact.number): contact for contact in side.pack.help.contacts}
