"""The blocks of a step as a form shows them: paragraphs, lists and boxes with their evidence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from kiosk.editing.errors import EditError
from kiosk.editing.wrapping import wrapped
from kiosk.source.lines import single_spaced
from kiosk.source.markdown_blocks import BOX, BOX_INDENT

_ITEM = re.compile(r"(?:-|\d{1,9}\.) +(?P<words>.*)", re.DOTALL)
_ICON = re.compile(r":(?P<icon>[a-z0-9-]+): +")
_MARK = r"\[\^(?P<source>[^\[\]]*)\]|\{(?!number:)(?P<grade>[^{}#]*)\}"
_MARKS = re.compile(rf"(?:\s*(?:{re.sub('[?]P<[a-z]+>', '?:', _MARK)}))*\s*\Z")
_FIXED = ("###", "![", "<")
"""How blocks start that a form shows and does not change."""


class Kind(StrEnum):
    """What a block is."""

    PARAGRAPH = "paragraph"
    LIST = "list"
    NUMBERED = "numbered"
    BOX = "box"
    FIXED = "fixed"


@dataclass(frozen=True, slots=True)
class Claim:
    """The grade of evidence as the file names it, and the ids of its sources; both may be empty."""

    grade: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph or an entry of a list, in the marks of the pack for bold words and links."""

    text: str
    icon: str = ""
    claim: Claim = Claim()


@dataclass(frozen=True, slots=True)
class Piece:
    """A block: ``words`` of a paragraph or list, or ``title`` and ``inner`` blocks of a box.

    ``claim`` is that of a whole list or box.  A fixed one has its lines as ``words``.
    """

    kind: Kind
    words: tuple[Words, ...] = ()
    claim: Claim = Claim()
    box: str = ""
    title: str = ""
    inner: "tuple[Piece, ...]" = ()


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and its lines, from ``start`` up to ``end``, counted from 0."""

    piece: Piece
    start: int
    end: int


def read_pieces(lines: Sequence[str]) -> tuple[Placed, ...]:
    """Return the blocks of the lines below the title of a step."""
    found: list[Placed] = []
    for start, end in _chunks(lines):
        piece = _read(lines[start:end])
        last = found[-1] if found else None
        is_marks = piece.kind is Kind.PARAGRAPH and not piece.words[0].text
        if last and is_marks and last.piece.kind not in (Kind.PARAGRAPH, Kind.FIXED):
            marked = replace(last.piece, claim=piece.words[0].claim)
            found[-1] = Placed(marked, last.start, end)
        else:
            found.append(Placed(piece, start, end))
    return tuple(found)


def write_piece(piece: Piece) -> list[str]:
    """Return the lines that say this.

    Raises:
        EditError: its words would be read as something else, or as nothing.
    """
    for is_short in (True, False):
        lines = list(_lines(piece, is_short=is_short))
        if [placed.piece for placed in read_pieces(lines)] == [piece]:
            return lines
    raise EditError("Please write words here, and start no line with a sign.")


def _chunks(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield from where to where each block goes."""
    start = 0
    while start < len(lines):
        end = start + 1
        if not lines[start].strip():
            start = end
            continue
        is_box = lines[start].startswith("!!!")
        while end < len(lines) and not lines[start].startswith("###"):
            is_inside = lines[end].startswith(" " * BOX_INDENT) or not lines[end].strip()
            if not (is_inside if is_box else lines[end].strip()):
                break
            end += 1
        while not lines[end - 1].strip():
            end -= 1
        yield start, end
        start = end


def _read(lines: Sequence[str]) -> Piece:
    first = lines[0].rstrip()
    if first.startswith(_FIXED) or (first.startswith("!!!") and not BOX.match(first)):
        return Piece(Kind.FIXED, tuple(Words(line.rstrip()) for line in lines))
    if found := BOX.match(first):
        placed = read_pieces([line[BOX_INDENT:] for line in lines[1:]])
        inner = [one.piece for one in placed]
        claim = Claim()
        if inner and inner[-1].kind is Kind.PARAGRAPH and not inner[-1].words[0].text:
            claim = inner.pop().words[0].claim
        title = found["title"] or ""
        return Piece(Kind.BOX, (), claim, found["kind"], title, tuple(inner))
    if not _ITEM.match(first):
        return Piece(Kind.PARAGRAPH, (_words("\n".join(lines)),))
    items: list[str] = []
    for line in lines:
        if found := _ITEM.match(line):
            items.append(found["words"])
        else:
            items[-1] += f"\n{line}"
    kind = Kind.LIST if first.startswith("-") else Kind.NUMBERED
    return Piece(kind, tuple(_words(item, has_icon=True) for item in items))


def _words(text: str, *, has_icon: bool = False) -> Words:
    found = _MARKS.search(text)
    marks, words = (found[0], text[: found.start()]) if found else ("", text)
    icon = _ICON.match(words) if has_icon else None
    return Words(
        single_spaced(words[icon.end() if icon else 0 :]),
        icon["icon"] if icon else "",
        _claim(marks),
    )


def _claim(marks: str) -> Claim:
    found = list(re.finditer(_MARK, marks))
    grades = [one["grade"] for one in found if one["grade"] is not None]
    sources = tuple(one["source"] for one in found if one["source"] is not None)
    return Claim(grades[-1] if grades else "", sources)


def _lines(piece: Piece, *, is_short: bool) -> Iterator[str]:
    def broken(text: str) -> Sequence[str]:
        return wrapped(text) if is_short else [text]

    match piece.kind:
        case Kind.FIXED:
            yield from (words.text for words in piece.words)
        case Kind.PARAGRAPH:
            yield from broken(_text(piece.words[0]))
        case Kind.BOX:
            yield f'!!! {piece.box} "{piece.title}"'
            inner = [_indented(write_piece(one)) for one in piece.inner]
            yield from (line for number, one in enumerate(inner) for line in _apart(number, one))
            yield from ["", marks] if (marks := _marks(piece.claim)) else []
        case _:
            for number, words in enumerate(piece.words, start=1):
                sign = "-" if piece.kind is Kind.LIST else f"{number}."
                icon = f":{words.icon}: " if words.icon else ""
                yield f"{sign} {icon}{_text(words)}"
            yield from ["", marks] if (marks := _marks(piece.claim)) else []


def _apart(number: int, lines: Sequence[str]) -> Sequence[str]:
    return ["", *lines] if number else lines


def _indented(lines: Sequence[str]) -> Sequence[str]:
    return [f"{' ' * BOX_INDENT}{line}" if line else "" for line in lines]


def _text(words: Words) -> str:
    return " ".join(filter(None, [words.text, _marks(words.claim)]))


def _marks(claim: Claim) -> str:
    marks = [f"[^{source}]" for source in claim.sources]
    return " ".join([*marks, *([f"{{{claim.grade}}}"] if claim.grade else [])])
