"""A ReportLab canvas that knows what is drawn on it, and saves it as PDF/UA-1."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import BinaryIO, Final

from reportlab.pdfbase.pdfdoc import (
    XMP,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObjectReference,
    PDFPage,
)
from reportlab.pdfgen.canvas import Canvas

from kiosk.tagging.links import Rectangle, link_annotation
from kiosk.tagging.metadata import About
from kiosk.tagging.objects import StructureWriter, indirect
from kiosk.tagging.tree import NO_FACTS, Content, Element, Facts, Spot

_PDF_VERSION: Final = (1, 7)
"""PDF/UA-1 (ISO 14289-1) stands on PDF 1.7 (ISO 32000-1)."""

_HEADINGS: Final = {f"H{level}": level for level in range(1, 7)}


class TaggedCanvas(Canvas):
    """A canvas on which everything is drawn as content of an element or as an artifact.

    Elements stand in the tree in the order they are opened in.  ``font`` is the name of a font to
    start with that is embedded, since ReportLab's own is not; ``outlined`` adds bookmarks.
    """

    _annotationrefs: list[PDFObjectReference]
    _code: list[str]
    _doc: PDFDocument

    def __init__(
        self,
        stream: BinaryIO,
        paper: tuple[float, float],
        about: About,
        font: str,
        *,
        outlined: bool = False,
    ) -> None:
        super().__init__(
            stream,
            pagesize=paper,
            pageCompression=1,
            invariant=1,
            pdfVersion=_PDF_VERSION,
            initialFontName=font,  # type: ignore[arg-type]  # the stubs say float
            lang=about.language,
        )
        self.setTitle(about.title)
        self.setAuthor(about.author)
        self.setSubject(about.subject)
        self.setViewerPreference("DisplayDocTitle", "true")
        self._about = about
        self._outlined = outlined
        self._levels: list[int] = []
        self._headings: set[object] = set()
        self._open = [Element("Document")]
        self._known: dict[tuple[str, object], Element] = {}
        self._language = about.language
        self._spoken = [about.language]
        self._is_marked = False
        self._contents = 0
        self._level = 0
        self._pages: list[PDFPage] = []
        self._links: list[PDFDictionary] = []

    @contextmanager
    def element(self, kind: str, owner: object, facts: Facts = NO_FACTS) -> Iterator[None]:
        """Put what is drawn inside into an element of the type ``kind``.

        The same owner goes on with the element it has opened before, be it on another page.

        Raises:
            ValueError: it is a heading that skips a level (ISO 14289-1, 7.4.2).
        """
        if self._is_marked:
            yield
            return
        key = (kind, owner)
        if key not in self._known:
            self._follow_level(kind)
            changed = self._language if self._language != self._spoken[-1] else ""
            self._known[key] = Element(kind, facts, changed)
            self._open[-1].children.append(self._known[key])
        self._open.append(self._known[key])
        self._spoken.append(self._language)
        yield
        self._spoken.pop()
        self._open.pop()

    @contextmanager
    def content(self, kind: str, owner: object, facts: Facts = NO_FACTS) -> Iterator[None]:
        """Draw what is inside as the content of an element, one thing to a reader."""
        with self.element(kind, owner, facts), self.own_content():
            yield

    @contextmanager
    def own_content(self) -> Iterator[None]:
        """Draw what is inside as content of the element that is open, before or after others."""
        if self._is_marked:
            yield
            return
        element = self._open[-1]
        element.children.append(Content(len(self._pages), self._contents))
        with self._marked(f"/{element.kind} <</MCID {self._contents}>> BDC"):
            self._contents += 1
            yield

    @contextmanager
    def words_in(self, language: str, owner: object) -> Iterator[None]:
        """Draw what is inside as words in a language, inside the element that is open."""
        if self._is_marked or language == self._spoken[-1]:
            with self.own_content():
                yield
            return
        with self.language(language), self.content("Span", owner):
            yield

    @contextmanager
    def link(
        self, owner: object, address: str, words: str, lines: Sequence[Rectangle]
    ) -> Iterator[None]:
        """Draw what is inside as a link: ``lines`` of text that lead to an address.

        ``words`` says where to.  In an artifact it leads nowhere, since nobody reads of it.

        Raises:
            ValueError: there is no address, or no words or lines.
        """
        if self._is_marked:
            yield
            return
        annotation = link_annotation(address, words, lines)
        with self.element("Link", owner):
            with self.own_content():
                yield
            self._open[-1].children.append(Spot(len(self._pages), len(self._links)))
        self._links.append(annotation)
        self._annotationrefs.append(indirect(self._doc, annotation))

    @contextmanager
    def artifact(self, *, running: bool = False) -> Iterator[None]:
        """Draw what is inside for the eye alone; ``running`` for the head and foot of a page."""
        if self._is_marked:
            yield
            return
        kind = "Pagination" if running else "Layout"
        with self._marked(f"/Artifact <</Type /{kind}>> BDC"):
            yield

    @contextmanager
    def language(self, tag: str) -> Iterator[None]:
        """Say that what is inside is in the language with this BCP 47 tag."""
        around, self._language = self._language, tag
        yield
        self._language = around

    def draw_code(self, code: str) -> None:
        """Draw by operators of PDF that need no resources of the page."""
        self._code.append(code)

    def bookmark(self, owner: object, title: str, level: int, top: float) -> None:
        """Add a bookmark for a heading, ``level`` 1 being the highest, if there are to be any.

        An owner has one, where it starts.
        """
        if not self._outlined or self._is_marked or owner in self._headings:
            return
        self._headings.add(owner)
        key = f"heading-{len(self._levels)}"
        deepest = self._levels[-1] + 1 if self._levels else 1
        self._levels.append(min(level, deepest))
        self.bookmarkHorizontalAbsolute(key, top)
        self.addOutlineEntry(title, key, self._levels[-1] - 1)

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name
        """Close the page."""
        super().showPage()
        page = self._doc.Pages[-1]  # type: ignore[attr-defined]  # stubs lack it
        # ReportLab writes only those entries of a page that it has on this list.
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = len(self._pages)
        page.Tabs = PDFName("S")
        self._pages.append(page)
        self._contents = 0

    def save(self) -> None:
        """Write the file with its tree and its metadata."""
        if self._code:
            self.showPage()
        catalog = self._doc.Catalog  # type: ignore[attr-defined]  # stubs lack it
        catalog.StructTreeRoot = self._structure()
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        catalog.Metadata = XMP(creator=lambda _: self._about.xmp())
        if self._levels:
            self.showOutline()
        super().save()

    def _structure(self) -> PDFDictionary:
        return StructureWriter(self._doc, self._pages, self._links).write(self._open[0])

    def _follow_level(self, kind: str) -> None:
        level = _HEADINGS.get(kind)
        if level is None:
            return
        if level > self._level + 1:
            above = f"H{self._level}" if self._level else "nothing"
            raise ValueError(f"a heading {kind} cannot follow {above}")
        self._level = level

    @contextmanager
    def _marked(self, operator: str) -> Iterator[None]:
        self._code.append(operator)
        self._is_marked = True
        yield
        self._is_marked = False
        self._code.append("EMC")
