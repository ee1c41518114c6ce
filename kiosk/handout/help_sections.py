"""The sections that come from the help of a pack: the signs to act on and the numbers to call."""

from collections.abc import Sequence
from math import inf

from kiosk.domain.help import Help, HelpContact
from kiosk.handout.parts import Parts
from kiosk.paper.marks import Corners
from kiosk.paper.pieces import Marked, Panel, Row, Stack
from kiosk.paper.style import INK, PALE_GREEN
from kiosk.paper.text import Piece, Role
from kiosk.paper.wrapping import Span


class HelpSections:
    """Builds the sections for signs and numbers."""

    def __init__(self, parts: Parts, help_: Help) -> None:
        self._parts = parts
        self._style = parts.style
        self._help = help_
        self._corners = Corners(*[parts.style.radius] * 4)

    def warnings(self) -> Piece:
        """Return the box with the signs to act on, one list below the other."""
        return self._warning_box(self.bare_warnings())

    def wide_warnings(self) -> Piece:
        """Return the box with the signs to act on, side by side."""
        signs = self._signs()
        return self._warning_box(self._warnings([self._parts.beside(signs)] if signs else []))

    def bare_warnings(self) -> Piece:
        """Return the signs to act on without a box."""
        return self._warnings(self._signs())

    def numbers(self) -> Piece:
        """Return the box with the numbers to call."""
        contacts = [self.contact(contact, contact.name) for contact in self._help.contacts]
        items = Stack(contacts, self._style.item_gap, Role.LIST)
        return self.number_box(self._parts.section("phone", "sheet.numbers", [items]))

    def number_box(self, body: Piece) -> Piece:
        """Return the box for numbers to call."""
        return Panel(body, self._style.padding, self._corners, fill=PALE_GREEN)

    def contact(self, contact: HelpContact, name: str | Sequence[Span]) -> Piece:
        """Return a number to call with its icon, under which it has this name."""
        style, parts = self._style, self._parts
        lines = [parts.paragraph(contact.number, style.number), parts.paragraph(name)]
        size = style.contact_icon
        icon = parts.icon(contact.icon, size)
        return Marked(icon, Stack(lines), style.contact_indent, centred=True, least=size)

    def big_numbers(self) -> Piece:
        """Return a box for each number to call, with what it is for, as many a row as columns."""
        if self._style.columns == 1:
            return self.narrow_big_numbers()
        gap = self._style.gutter
        boxes = self._big_contacts()
        pairs = zip(boxes[::2], boxes[1::2], strict=False)
        rows: list[Piece] = [Row(*pair, gap, slack=inf) for pair in pairs]
        return Stack([*rows, *boxes[2 * len(rows) :]], gap, Role.LIST)

    def narrow_big_numbers(self) -> Piece:
        """Return the same boxes one below the other."""
        return Stack(self._big_contacts(), self._style.gutter, Role.LIST)

    def _warnings(self, signs: list[Piece]) -> Piece:
        return self._parts.section("alert", "sheet.warning_signs", signs)

    def _warning_box(self, body: Piece) -> Piece:
        style = self._style
        return Panel(body, style.padding, self._corners, (INK, style.box_line))

    def _signs(self) -> list[Piece]:
        """Return the signs to call about and the signs to be seen about, each under its words."""
        parts, words = self._parts, self._parts.words
        contacts = self._help.contacts
        urgent = next((contact for contact in contacts if contact.urgent), contacts[0])
        return [
            Stack([parts.paragraph(lead, self._style.strong), parts.bullets(signs)])
            for lead, signs in (
                (words("sheet.call_now", number=urgent.number), self._help.call_now),
                (words("sheet.same_day"), self._help.same_day),
            )
            if signs
        ]

    def _big_contacts(self) -> list[Piece]:
        return [self._big_contact(contact) for contact in self._help.contacts]

    def _big_contact(self, contact: HelpContact) -> Piece:
        style, parts = self._style, self._parts
        number = parts.paragraph(contact.number, style.big_number)
        icon = parts.icon(contact.icon, style.big_icon)
        lines = [
            Marked(icon, number, style.big_indent, Role.GROUP, least=style.big_icon),
            parts.paragraph(contact.name, style.strong),
        ]
        if contact.text:
            lines.append(parts.paragraph(contact.text))
        return Panel(Stack(lines), style.padding, self._corners, fill=PALE_GREEN, role=Role.ITEM)
