"""Review sheets as PDF: one for each topic and language, and one for the tools of a language."""

from collections.abc import Collection, Iterator
from typing import Protocol

from kiosk.catalog.documents import PackDocuments
from kiosk.catalog.signatures import signed_digest
from kiosk.domain.catalog import Catalog
from kiosk.domain.handout import Paper
from kiosk.domain.ids import LanguageTag
from kiosk.paper.pages import Block, paginate
from kiosk.paper.pdf import make_pdf
from kiosk.paper.style import PAPER_SIZES
from kiosk.paper.text import Role, Text
from kiosk.paper.wrapping import Span
from kiosk.review.facts import Facts
from kiosk.review.frame import ReviewFrame
from kiosk.review.guide import opening, signing
from kiosk.review.style import DENSE
from kiosk.review.tools import ToolsReview
from kiosk.review.topic import TopicReview
from kiosk.tagging import About


class Review(Protocol):
    """What one review sheet holds; ``path`` is where it goes in the folder asked for."""

    @property
    def path(self) -> str:
        """The place of the file, with slashes."""

    @property
    def title(self) -> str:
        """What the sheet is about."""

    def particulars(self) -> list[str]:
        """Return what text this is, a line each."""

    def blocks(self) -> Iterator[Block]:
        """Yield what is to be judged."""

    def signed_text(self) -> tuple[str, str]:
        """Return what a signature is for, and what is done with it."""


def planned(
    documents: PackDocuments, catalog: Catalog, languages: Collection[LanguageTag]
) -> list[Review]:
    """Return the sheets of these languages, the topics in the order of the home tiles."""
    facts = facts_of(documents)
    reviews: list[Review] = []
    for tag in languages:
        pack, files = catalog.packs[tag], documents.languages[tag]
        own = [files.topics[name] for name in pack.topics if name in files.topics]
        for topic in own:
            digest = signed_digest(topic, files, documents.drawings)
            reviews.append(TopicReview(catalog, pack, topic, facts, digest))
        reviews.append(ToolsReview(catalog, pack, files, facts))
    return reviews


def facts_of(documents: PackDocuments) -> Facts:
    """Return the facts of a pack, which may have none."""
    return Facts(tuple((documents.facts or {}).values()))


def make_sheet(review: Review, catalog: Catalog, facts: Facts, paper: Paper) -> bytes:
    """Return the sheet as PDF, with the page to sign at its end; the same input, the same bytes."""
    size = PAPER_SIZES[paper]
    content = f"{catalog.title} {catalog.version}, ID {catalog.short_id}"
    frame = ReviewFrame(review.title, content, size)
    title = Block(Text([Span(review.title)], DENSE.title, Role.TITLE), 0, joined=True)
    body = [title, *opening(review.particulars(), facts), *review.blocks()]
    pages = [
        *paginate(body, frame.width, frame.room, 0),
        *paginate(list(signing(*review.signed_text())), frame.width, frame.room, 0),
    ]
    about = About(title=review.title, author=catalog.title, subject=content, language="en")
    return make_pdf(about, size, frame, pages)
