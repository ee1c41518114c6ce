"""The tokens of a text to its words, links and marks."""

import re

from kiosk.diagnostics import Code, Location, Report, quote
from kiosk.source.lines import Block, Text
from kiosk.source.markdown_blocks import FIGURE
from kiosk.source.markdown_inline import Token
from kiosk.source.markdown_parser import parse_inline
from kiosk.source.markdown_tree import Link, Marks, Prose, Span

HTML = Code("markdown.html")
CODE = Code("markdown.code")
LINK = Code("markdown.link")
IMAGE = Code("markdown.image")
EMPHASIS = Code("markdown.emphasis")
BOLD = Code("markdown.bold")
LINE_BREAK = Code("markdown.line-break")
TITLE = Code("markdown.title")
FIGURE_PLACE = Code("figure.place")
ICON_PLACE = Code("icon.place")
MARKS_PLACE = Code("marks.place")
GRADE_TWICE = Code("grade.twice")

_LINK_KINDS = re.compile(r"\]\((?P<kind>term|topic):(?P<id>[^()\n]*)\)")
_ESCAPE_HINT = "put a backslash before a sign that is meant as itself"

_REFUSED: dict[str, tuple[Code, str, str]] = {
    "html": (HTML, "HTML is not allowed", "write plain words"),
    "entity": (HTML, "HTML is not allowed", "write the character itself"),
    "code": (CODE, "code is not allowed", "write plain words"),
    "autolink": (LINK, "no address can be opened here", "name the place in words"),
    "url": (LINK, "no address can be opened here", "name the place in words"),
    "reference": (LINK, "this link has no target", "write [words](term:id) or [words](topic:id)"),
    "emphasis": (EMPHASIS, "the only emphasis is **bold**", _ESCAPE_HINT),
    "line_break": (LINE_BREAK, "a line cannot be broken by hand", "start a new paragraph"),
}


def read_prose(block: Block, report: Report, *, icon_allowed: bool = False) -> Prose:
    """Return what the block says; where an icon is allowed, it stands at the start."""
    reader = _Reader(block, report, icon_allowed=icon_allowed)
    for token in parse_inline(block):
        reader.take(token)
    return reader.finish()


def read_title(block: Block, report: Report, *, icon_allowed: bool = False) -> Prose:
    """Return the block as a title, in which only plain words may stand behind the icon."""
    prose = read_prose(block, report, icon_allowed=icon_allowed)
    styled = [span.at for span in prose.spans if span.strong or span.link]
    if prose.marks:
        styled.append(prose.marks.at)
    if styled:
        report.add(TITLE.at(min(styled), "a title is plain words, without bold, links or marks"))
    return prose


class _Reader:
    """Follows the tokens of one text from left to right."""

    def __init__(self, block: Block, report: Report, *, icon_allowed: bool) -> None:
        self.block = block
        self.report = report
        self.icon_allowed = icon_allowed
        self.icon: Text | None = None
        self.spans: list[Span] = []
        self.strong_at: Location | None = None
        self.link: Link | None = None
        self.marks_at: Location | None = None
        self.sources: list[Text] = []
        self.grade: Text | None = None
        self.text_after_marks = False
        self.refused: set[tuple[str, int]] = set()

    def take(self, token: Token) -> None:
        """Add what the token says."""
        at = self.block.locate(token.offset)
        match token.kind:
            case "text":
                self._text(token)
            case "escape":
                self._words(token.source[1:], at)
            case "number":
                self._words(token.source, at)
            case "strong":
                self._strong(token, at)
            case "link":
                self._open_link(token)
            case "link_end":
                self._close_link(at)
            case "source" | "grade":
                self._mark(token, at)
            case "icon":
                self._icon(token.source.strip(":"), at)
            case "image":
                self._image(token.source, at)
            case refused:
                self._refuse(refused, at)
        self.icon_allowed &= token.kind == "text" and token.source.isspace()

    def finish(self) -> Prose:
        """Return the text once its last token was taken."""
        if self.strong_at:
            self.report.add(BOLD.at(self.strong_at, "this bold has no end", "close it with **"))
        at = self.block.at
        marks = Marks(self.marks_at or at, tuple(self.sources), self.grade)
        return Prose(at, tuple(self.spans), marks, self.icon)

    def _refuse(self, kind: str, at: Location) -> None:
        # Most of these signs come in pairs: one problem a line is enough.
        if (kind, at.line) not in self.refused:
            self.refused.add((kind, at.line))
            code, message, hint = _REFUSED[kind]
            self.report.add(code.at(at, message, hint))

    def _text(self, token: Token) -> None:
        offset = token.offset
        for number, line in enumerate(token.source.split("\n")):
            if number:
                self._words(" ", self.block.locate(offset - 1))
            self._words(line, self.block.locate(offset))
            offset += len(line) + 1

    def _words(self, text: str, at: Location) -> None:
        if not text:
            return
        self.spans.append(Span(text, at, self.strong_at is not None, self.link))
        if self.marks_at and text.strip() and not self.text_after_marks:
            self.text_after_marks = True
            hint = "put them behind the last word"
            self.report.add(MARKS_PLACE.at(self.marks_at, "words follow these marks", hint))

    def _strong(self, token: Token, at: Location) -> None:
        before = self.block[token.offset - 1 : token.offset] if token.offset else " "
        after = self.block[token.offset + 2 : token.offset + 3] or " "
        if (before if self.strong_at else after).isspace():
            message = "bold starts and ends at a word, without a space inside the stars"
            self.report.add(BOLD.at(at, message, _ESCAPE_HINT))
        self.strong_at = None if self.strong_at else at

    def _open_link(self, token: Token) -> None:
        end = self.block.index("](", token.offset)
        found = _LINK_KINDS.match(self.block, end)
        if found is None:
            hint = "write [words](term:id) or [words](topic:id)"
            self.report.add(LINK.at(self.block.locate(end + 2), "no address can be opened", hint))
        kind, target = (found["kind"], found["id"]) if found else ("", "")
        at = self.block.locate(found.start("id") if found else end)
        self.link = Link(kind, Text(target, at))

    def _close_link(self, at: Location) -> None:
        if self.link is None:
            self.report.add(LINK.at(at, "these brackets are not a link", _ESCAPE_HINT))
        self.link = None

    def _mark(self, token: Token, at: Location) -> None:
        self.marks_at = self.marks_at or at
        if token.kind == "source":
            self.sources.append(Text(token.source[2:-1], at.right(2)))
        elif self.grade:
            self.report.add(GRADE_TWICE.at(at, "this text has a grade already", "keep one"))
        else:
            self.grade = Text(token.source[1:-1], at.right(1))

    def _icon(self, name: str, at: Location) -> None:
        if self.icon_allowed:
            self.icon = Text(name, at.right(1))
            return
        hint = f"write '- :{name}: words' or '## :{name}: Title', or \\: for a colon"
        message = "an icon stands only before a list item or the title of a step"
        self.report.add(ICON_PLACE.at(at, message, hint))

    def _image(self, source: str, at: Location) -> None:
        if f"]({FIGURE}" in source:
            hint = "leave a blank line before and after it"
            self.report.add(FIGURE_PLACE.at(at, f"the picture {quote(source)} is in a text", hint))
        else:
            hint = "draw it into figures/ and write ![words](figure:id)"
            self.report.add(IMAGE.at(at, "only pictures of the pack can be shown", hint))
