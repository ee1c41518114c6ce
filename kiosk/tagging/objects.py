"""The tree of a document as PDF objects, and the way back from a page to its elements."""

from collections.abc import Sequence
from itertools import groupby

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

from kiosk.tagging.tree import Element


class StructureWriter:
    """Writes the tree of a document whose pages are all there."""

    def __init__(self, document: PDFDocument, pages: Sequence[PDFPage]) -> None:
        self._document = document
        self._pages = [_indirect(document, page) for page in pages]
        self._written: dict[Element, PDFObjectReference] = {}

    def write(self, tree: Element) -> PDFDictionary:
        """Return the structure tree root of ISO 32000-1, 14.7.2, with its parent tree."""
        root = PDFDictionary({"Type": PDFName("StructTreeRoot")})
        root["K"] = self._element(tree, _indirect(self._document, root))
        root["ParentTree"] = _indirect(self._document, self._parents(tree))
        root["ParentTreeNextKey"] = len(self._pages)
        return root

    def _element(self, element: Element, parent: PDFObjectReference) -> PDFObjectReference:
        entry = PDFDictionary(
            {"Type": PDFName("StructElem"), "S": PDFName(element.kind), "P": parent}
        )
        own = _indirect(self._document, entry)
        self._written[element] = own
        texts = {
            "Lang": element.language,
            "Alt": element.facts.alt,
            "ActualText": element.facts.words,
        }
        for key, text in texts.items():
            if text:
                entry[key] = PDFString(text)
        attributes = _attributes(element)
        if attributes:
            entry["A"] = attributes
        entry["K"] = PDFArray(list(self._children(element, own)))
        return own

    def _children(self, element: Element, own: PDFObjectReference) -> Sequence[object]:
        found: list[object] = []
        for child in element.children:
            if not isinstance(child, Element):
                found.append(
                    PDFDictionary(
                        {
                            "Type": PDFName("MCR"),
                            "Pg": self._pages[child.page],
                            "MCID": child.number,
                        }
                    )
                )
            elif not child.is_empty():
                found.append(self._element(child, own))
        return found

    def _parents(self, tree: Element) -> PDFDictionary:
        """Return the parent tree: for each page the elements of its content, by number."""
        found = sorted(tree.contents(), key=lambda each: each[0])
        by_page = {
            page: [self._written[element] for _, element in each]
            for page, each in groupby(found, lambda each: each[0].page)
        }
        numbers: list[object] = []
        for page in range(len(self._pages)):
            numbers += [page, PDFArray(by_page.get(page, []))]
        return PDFDictionary({"Nums": PDFArray(numbers)})


def _attributes(element: Element) -> PDFDictionary | None:
    facts = element.facts
    if facts.box:
        box = PDFArray([round(side, 2) for side in facts.box])
        return PDFDictionary({"O": PDFName("Layout"), "Placement": PDFName("Block"), "BBox": box})
    if facts.numbering:
        return PDFDictionary({"O": PDFName("List"), "ListNumbering": PDFName(facts.numbering)})
    return None


def _indirect(document: PDFDocument, entry: PDFObject) -> PDFObjectReference:
    """Return the reference to an object that stands in the file by itself."""
    return document.Reference(entry)  # type: ignore[no-untyped-call, no-any-return]  # stubs lack types
