"""A pack in two languages with every word that review sheets need, and a way to read them back."""

from io import BytesIO
from pathlib import Path

import msgspec
import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pytest
from content_packs import check, copy_pack, sign

from kiosk.catalog.build import build_catalog
from kiosk.catalog.documents import PackDocuments
from kiosk.catalog.signatures import signed_digest
from kiosk.domain.catalog import Catalog
from kiosk.domain.handout import Paper
from kiosk.domain.words import Words
from kiosk.review.document import facts_of, make_sheet, planned

WORDS = {
    "evidence.well-shown": "Well shown",
    "evidence.reported": "Reported in some people",
    "evidence.not-known": "Not known yet",
    "compare.people-say": "What people say",
    "compare.studies-show": "What studies show",
    "sheet.main_message": "Main message",
    "sheet.known": "What we know",
    "sheet.not_known": "What we do not know yet",
    "sheet.actions": "What to do",
}


class Pack:
    """The documents and the catalog of a pack, and its review sheets as text."""

    def __init__(self, root: Path) -> None:
        self.documents: PackDocuments = check(root).documents
        built = build_catalog(self.documents)
        packs = {
            tag: msgspec.structs.replace(pack, words=Words(WORDS))
            for tag, pack in built.packs.items()
        }
        self.catalog: Catalog = msgspec.structs.replace(built, packs=packs)

    def digest(self, language: str, topic: str) -> str:
        """Return the digits that a signature of a topic is for."""
        pack = self.documents.languages[language]
        return signed_digest(pack.topics[topic], pack, self.documents.drawings)

    def sheet(self, path: str, paper: Paper = Paper.LETTER) -> bytes:
        """Return the sheet that goes to a path."""
        plan = planned(self.documents, self.catalog, list(self.catalog.packs))
        review = next(review for review in plan if review.path == path)
        return make_sheet(review, self.catalog, facts_of(self.documents), paper)

    def pages(self, path: str) -> list[str]:
        """Return the text of each page of a sheet, its lines joined."""
        return pages_of(self.sheet(path))

    def text(self, path: str) -> str:
        """Return the text of a sheet."""
        return " ".join(self.pages(path))


def pages_of(pdf: bytes) -> list[str]:
    """Return the text of each page, its lines joined as they stand in the file."""
    document = pdfium.PdfDocument(BytesIO(pdf))
    texts = [page.get_textpage().get_text_range().replace("\r\n", "") for page in document]
    document.close()
    return texts


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a signed copy of the pack in two languages."""
    root = copy_pack("bilingual", tmp_path)
    sign(root)
    return root


@pytest.fixture
def pack(root: Path) -> Pack:
    """Give the pack as it is."""
    return Pack(root)
