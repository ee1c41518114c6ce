"""The tree of a document as PDF objects, and the way back from a page to its elements."""

from collections.abc import Iterator, Sequence

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObject,
    PDFObjectReference,
    PDFPage,
    PDFString,
)

from kiosk.tagging.tree import Content, Element, Facts, Spot


class _Entry(PDFObject):
    """A dictionary of values that are written already.

    A sheet has more elements than all else, and ReportLab takes twice as long to write them.
    """

    def __init__(self) -> None:
        self._written = ["<<"]

    def write(self, key: str, value: str) -> None:
        """Add a value as it stands in the file."""
        self._written.append(f"/{key} {value}")

    def format(self, document: PDFDocument) -> bytes:  # noqa: ARG002 - ReportLab's signature
        """Return the dictionary as it stands in the file."""
        return "\n".join([*self._written, ">>"]).encode("latin-1")


class StructureWriter:
    """Writes the tree of a document whose pages and annotations are all there."""

    def __init__(
        self,
        document: PDFDocument,
        pages: Sequence[PDFPage],
        annotations: Sequence[PDFDictionary],
    ) -> None:
        self._document = document
        self._pages = [indirect(document, page) for page in pages]
        self._annotations = annotations
        self._written: dict[Element, PDFObjectReference] = {}

    def write(self, tree: Element) -> PDFDictionary:
        """Return the structure tree root of ISO 32000-1, 14.7.2, with its parent tree."""
        root = PDFDictionary({"Type": PDFName("StructTreeRoot")})
        root["K"] = self._element(tree, indirect(self._document, root))
        root["ParentTree"] = indirect(self._document, self._parents(tree))
        root["ParentTreeNextKey"] = len(self._pages) + len(self._annotations)
        return root

    def _element(self, element: Element, parent: PDFObjectReference) -> PDFObjectReference:
        entry = _Entry()
        own = indirect(self._document, entry)
        self._written[element] = own
        entry.write("Type", "/StructElem")
        entry.write("S", PDFName(element.kind))
        entry.write("P", self._text(parent))
        texts = {
            "Lang": element.language,
            "Alt": element.facts.alt,
            "ActualText": element.facts.words,
        }
        for key, text in texts.items():
            if text:
                entry.write(key, self._text(PDFString(text)))
        attributes = _attributes(element.facts)
        if attributes:
            entry.write("A", self._text(attributes))
        entry.write("K", f"[{' '.join(self._children(element, own))}]")
        return own

    def _children(self, element: Element, own: PDFObjectReference) -> Iterator[str]:
        for child in element.children:
            match child:
                case Element():
                    if child.is_needed():
                        yield self._text(self._element(child, own))
                case Content():
                    page = self._text(self._pages[child.page])
                    yield f"<</Type /MCR /Pg {page} /MCID {child.number}>>"
                case Spot():
                    annotation = self._annotations[child.number]
                    annotation["StructParent"] = len(self._pages) + child.number
                    page = self._text(self._pages[child.page])
                    target = self._text(indirect(self._document, annotation))
                    yield f"<</Type /OBJR /Pg {page} /Obj {target}>>"

    def _text(self, entry: PDFObject) -> str:
        written: bytes = entry.format(self._document)  # type: ignore[attr-defined]  # stubs lack it
        return written.decode("latin-1")

    def _parents(self, tree: Element) -> PDFDictionary:
        """Return the parent tree: of each page by its content's number, then of each annotation."""
        by_page: list[dict[int, PDFObjectReference]] = [{} for _ in self._pages]
        by_annotation: dict[int, PDFObjectReference] = {}
        for element in tree.walk():
            for child in element.children:
                match child:
                    case Content():
                        by_page[child.page][child.number] = self._written[element]
                    case Spot():
                        by_annotation[child.number] = self._written[element]
        numbers: list[object] = []
        for page, owners in enumerate(by_page):
            numbers += [page, PDFArray([owners[number] for number in sorted(owners)])]
        for number in sorted(by_annotation):
            numbers += [len(self._pages) + number, by_annotation[number]]
        return PDFDictionary({"Nums": PDFArray(numbers)})


def _attributes(facts: Facts) -> PDFDictionary | None:
    if facts.box:
        box = PDFArray([round(side, 2) for side in facts.box])
        return _owned("Layout", Placement=PDFName("Block"), BBox=box)
    if facts.numbering:
        return _owned("List", ListNumbering=PDFName(facts.numbering))
    table: dict[str, object] = {"Scope": PDFName(facts.scope)} if facts.scope else {}
    spans = {"ColSpan": facts.columns, "RowSpan": facts.rows}
    table |= {key: span for key, span in spans.items() if span > 1}
    return _owned("Table", **table) if table else None


def _owned(owner: str, **attributes: object) -> PDFDictionary:
    """Return an attribute object of ISO 32000-1, 14.8.5, which names who defines it."""
    return PDFDictionary({"O": PDFName(owner), **attributes})


def indirect(document: PDFDocument, entry: PDFObject) -> PDFObjectReference:
    """Return the reference to an object that stands in the file by itself."""
    return document.Reference(entry)  # type: ignore[no-untyped-call, no-any-return]  # stubs lack types
