"""The sheets of the pack that ships fit the paper that patients keep."""

from itertools import product
from pathlib import Path

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pytest

from kiosk.checks import read_pack
from kiosk.domain.catalog import Catalog
from kiosk.domain.handout import Clinic, HandoutRequest, Paper
from kiosk.handout import make_handout

ROOT = Path(__file__).parents[2] / "content"
CLINIC = Clinic("Riverside Family Clinic", "(555) 010-0199")


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    """Give the base pack."""
    found, report = read_pack(ROOT)
    assert found is not None, report.diagnostics
    return found


def test_a_sheet_on_one_topic_is_one_leaf_of_paper(catalog: Catalog) -> None:
    """In every language, on every paper."""
    requests = [
        HandoutRequest((topic,), language, paper)
        for (language, pack), paper in product(catalog.packs.items(), Paper)
        for topic in pack.topics
    ]
    long = [one for one in requests if make_handout(catalog, one, CLINIC).pages > 2]

    assert long == []


def test_most_topics_have_their_figure_on_paper(catalog: Catalog) -> None:
    """Text comes first, yet a picture that never fits was drawn for nothing."""
    language = catalog.default_language
    pack = catalog.packs[language]
    drawn = {
        topic.id: step.figure
        for topic in pack.topics.values()
        for step in reversed(topic.steps)
        if step.figure
    }
    missing = []
    for topic, figure in drawn.items():
        document = pdfium.PdfDocument(
            make_handout(catalog, HandoutRequest((topic,), language), CLINIC).pdf
        )
        text = "".join(page.get_textpage().get_text_range() for page in document)
        document.close()
        if pack.figures[figure.id].caption not in " ".join(text.split()):
            missing.append(topic)

    assert len(missing) <= len(drawn) / 5, missing
