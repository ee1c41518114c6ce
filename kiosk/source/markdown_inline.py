"""The inline syntax as one pattern for Python-Markdown, and the tokens it cuts a text into.

Python-Markdown forgets where things were.  One pattern that reads a text from left to right and
keeps what it matched loses nothing: texts and tokens joined again are the source, so the length
of what came before is the place of what comes next.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

PIECES: dict[str, str] = {
    "escape": r"\\[!-/:-@\[-`{-~]",
    "line_break": r"\\(?=\n|\Z)",
    "code": r"`+",
    "image": r"!\[[^\[\]]*\]\([^()\n]*\)",
    "source": r"\[\^[^\[\]\n]*\]",
    "reference": r"\[[^\[\]]+\]\[[^\[\]]*\]",
    "link": r"\[(?=[^\[\]]*\]\([^()\n]*\))",
    "link_end": r"\]\([^()\n]*\)",
    "autolink": r"<(?:[A-Za-z][A-Za-z0-9+.-]*:|[^<>\s@]+@)[^<>\s]*>",
    "html": r"<(?:/?[A-Za-z][^<>]*>|[!?][^<>]*>?)",
    "entity": r"&(?:\#\d+|\#x[0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);",
    "url": r"(?<!\w)(?:[Hh][Tt][Tt][Pp][Ss]?://|www\.)[^\s\[\]{}<>]+",
    "number": r"\{number:[^{}\n]*\}",
    "grade": r"\{[^{}\n]*\}",
    "icon": r"(?<![\w:]):[a-z][a-z0-9-]*:(?![\w:])",
    "strong": r"(?<!\*)\*\*(?!\*)",
    "emphasis": r"\*{3,}|\*(?=\S)|(?<=\S)\*|(?<!\w)_+(?=\w)|(?<=\w)_+(?!\w)|~~",
}
"""Every piece of inline syntax, in the order tried at one place.

No piece looks further than the next character that could start or end it, so that reading a text
takes time in proportion to its length.
"""


SYNTAX = re.compile("|".join(f"(?P<{name}>{piece})" for name, piece in PIECES.items()), re.DOTALL)
"""Finds the next piece of inline syntax; the name of the group that matched is its kind."""


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of syntax by its name in ``PIECES``, or ``text``, and where it starts in its text."""

    kind: str
    source: str
    offset: int


class PieceProcessor(InlineProcessor):
    """Keeps each piece of syntax as an element that holds its source."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(SYNTAX.pattern, md)

    # The library's own names; its type says that an inline processor overrides a pattern wrongly.
    def handleMatch(  # type: ignore[override]  # noqa: N802
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[Element, int, int]:
        """Return an element named after the piece."""
        element = Element(m.lastgroup or "text", source=m[0])
        element.text = AtomicString("")
        return element, m.start(), m.end()


def cut_tokens(md: Markdown, text: str) -> Iterator[Token]:
    """Yield the tokens of the text in order; their sources joined are the text."""
    parent = Element("parent")
    leaf = SubElement(parent, "leaf")
    leaf.text = text
    md.treeprocessors["inline"].run(parent)
    offset = 0
    parts = [("text", leaf.text or "")]
    for element in leaf:
        parts += [(element.tag, element.get("source", "")), ("text", element.tail or "")]
    for kind, source in parts:
        if source:
            yield Token(kind, source, offset)
        offset += len(source)
