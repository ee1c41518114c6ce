"""A tour shows every kind of sheet that a patient can be given."""

from pathlib import Path

import pytest

from kiosk.checks import read_pack
from kiosk.domain.catalog import Catalog
from kiosk.domain.handout import HandoutRequest, Paper, PrintSize
from kiosk.domain.ids import LanguageTag
from kiosk.tour.sheets import toured_sheets

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    """Give the base pack."""
    found, report = read_pack(CONTENT)
    assert found is not None, report.diagnostics
    return found


@pytest.fixture(params=["en", "es"])
def sheets(catalog: Catalog, request: pytest.FixtureRequest) -> dict[str, HandoutRequest]:
    """Give the sheets of a tour in a language."""
    return dict(toured_sheets(catalog, LanguageTag(request.param)))


def test_every_topic_is_there_on_every_paper(
    catalog: Catalog, sheets: dict[str, HandoutRequest]
) -> None:
    """As they are mostly printed."""
    standard = {(one.topics, one.paper) for one in sheets.values() if len(one.topics) == 1}
    topics = [topic for group in catalog.groups for topic in group.topics]

    assert {((topic,), paper) for topic in topics for paper in Paper} <= standard


def test_each_other_kind_is_there(catalog: Catalog, sheets: dict[str, HandoutRequest]) -> None:
    """Large print, two languages, and what a patient picked."""
    requests = list(sheets.values())

    assert sum(one.size is PrintSize.LARGE for one in requests) > len(catalog.groups)
    assert sum(one.beside is not None for one in requests) > len(catalog.groups)
    assert all(one.beside != one.language for one in requests)
    assert any(one.questions and one.check_up for one in requests)


def test_no_sheet_takes_the_name_of_another(
    catalog: Catalog, sheets: dict[str, HandoutRequest]
) -> None:
    """It would not be in the folder."""
    made = list(toured_sheets(catalog, next(iter(sheets.values())).language))

    assert len(made) == len(sheets)
