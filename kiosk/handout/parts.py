"""What all sections are made of: paragraphs, headings with an icon, lists and pairs of lists."""

from collections.abc import Iterable, Sequence
from functools import partial
from itertools import groupby

from kiosk.domain.ids import LanguageTag
from kiosk.domain.words import Words
from kiosk.handout.choices import Entry
from kiosk.paper.around import InLanguage, Unread
from kiosk.paper.marks import DOT, TICKED, TO_TICK, Corners, draw_dot, draw_icon, draw_tick_box
from kiosk.paper.pieces import Mark, Marked, Panel, Row, Stack
from kiosk.paper.style import INK, Style, TextStyle
from kiosk.paper.text import Piece, Role, Text
from kiosk.paper.wrapping import Span


def _language(entry: Entry) -> LanguageTag | str:
    return entry.language or ""


def _spans(text: str | Sequence[Span]) -> Sequence[Span]:
    return [Span(text)] if isinstance(text, str) else text


class Parts:
    """Makes parts in one style, with headings from the interface words of one language."""

    def __init__(self, words: Words, style: Style) -> None:
        self.words = words
        self.style = style

    def paragraph(self, text: str | Sequence[Span], style: TextStyle | None = None) -> Piece:
        """Return a paragraph, in body text unless another style is given."""
        return Text(_spans(text), style or self.style.body)

    def icon(self, name: str, size: float) -> Mark:
        """Return an icon as the mark of a piece."""
        return partial(draw_icon, name=name, size=size)

    def heading(self, text: str | Sequence[Span], icon: str = "") -> Piece:
        """Return a heading, behind an icon if one is named."""
        style = self.style
        heading = Text(_spans(text), style.heading, Role.HEADING)
        if not icon:
            return heading
        size = style.heading_icon
        return Marked(
            self.icon(icon, size), heading, style.heading_indent, Role.HEADING, least=size
        )

    def section(self, icon: str, key: str, parts: Sequence[Piece]) -> Piece:
        """Return parts under the heading with this interface key."""
        style = self.style
        heading = self.heading(self.words(key), icon)
        return Stack([heading, Stack(parts, 1.5 * style.item_gap)], style.heading_gap)

    def bullets(self, entries: Sequence[str], gap: float = 0) -> Piece:
        """Return a list with dots, its items ``gap`` points apart."""
        style = self.style
        dot = partial(draw_dot, size=style.dot)
        items = [
            Marked(dot, self.paragraph(entry), style.bullet_indent, sign=DOT) for entry in entries
        ]
        return Stack(items, gap, Role.LIST)

    def ticks(self, entries: Iterable[Entry], *, ticked: bool = False) -> list[Piece]:
        """Return a list with boxes to tick, or ticked; entries in another language after a note."""
        style = self.style
        box = partial(draw_tick_box, size=style.tick, ticked=ticked)
        lists: list[Piece] = []
        sign = TICKED if ticked else TO_TICK
        for language, found in groupby(sorted(entries, key=_language), _language):
            items = [
                Marked(box, self.paragraph(one.text), style.item_indent, sign=sign) for one in found
            ]
            note = self.other_language() if language else []
            shown = Stack(items, style.item_gap, Role.LIST)
            lists.extend([*note, self.spoken(shown, language)])
        return lists

    def spoken(self, piece: Piece, language: LanguageTag | str | None) -> Piece:
        """Return the piece, said to be in the language if one is given."""
        return InLanguage(language, piece) if language else piece

    def other_language(self) -> list[Piece]:
        """Return the note that what follows is not in the language of the sheet."""
        return [self.paragraph(self.words("sheet.other_language"), self.style.strong)]

    def next_page(self, names: Sequence[str]) -> Piece:
        """Return the line at the foot of a page that tells these headings of the next one."""
        style = self.style
        told = self.words("sheet.next", sections=" \N{MIDDLE DOT} ".join(names))
        size = style.next_icon
        text = Text([Span(told)], style.running if style.columns > 1 else style.strong)
        line = Marked(self.icon("next", size), text, style.next_indent, Role.GROUP, least=size)
        if style.columns > 1:
            return Unread(line)
        corners = Corners(*[style.radius] * 4)
        return Unread(Panel(line, style.padding, corners, (INK, style.thin_line)))

    def beside(self, sides: Sequence[Piece]) -> Piece:
        """Return two pieces in the columns of the sheet, or the one there is.

        With one column they stand one below the other.
        """
        if len(sides) == 1:
            return sides[0]
        if self.style.columns == 1:
            return Stack(sides, self.style.section_gap)
        left, right = sides
        return Row(left, right, self.style.gutter, self.style.left_shares, self.style.slack)
