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
        entry = PDFDictionary(
            {"Type": PDFName("StructElem"), "S": PDFName(element.kind), "P": parent}
        )
        own = indirect(self._document, entry)
        self._written[element] = own
        texts = {
            "Lang": element.language,
            "Alt": element.facts.alt,
            "ActualText": element.facts.words,
        }
        for key, text in texts.items():
            if text:
                entry[key] = PDFString(text)
        attributes = _attributes(element.facts)
        if attributes:
            entry["A"] = attributes
        entry["K"] = PDFArray(list(self._children(element, own)))
        return own

    def _children(self, element: Element, own: PDFObjectReference) -> Iterator[object]:
        for child in element.children:
            match child:
                case Element():
                    if child.is_needed():
                        yield self._element(child, own)
                case Content():
                    yield self._reference("MCR", child.page, MCID=child.number)
                case Spot():
                    annotation = self._annotations[child.number]
                    annotation["StructParent"] = len(self._pages) + child.number
                    yield self._reference(
                        "OBJR", child.page, Obj=indirect(self._document, annotation)
                    )

    def _reference(self, kind: str, page: int, **target: object) -> PDFDictionary:
        return PDFDictionary({"Type": PDFName(kind), "Pg": self._pages[page], **target})

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
