"""A kiosk shows what the clinic wants of overdue topics, on the day that it is."""

from datetime import date
from pathlib import Path

import msgspec
import pytest
from content_packs import copy_pack, with_every_word

from kiosk.domain.ids import LanguageTag, TopicId
from kiosk.releases import Setup, open_working_copy
from kiosk.releases.today import on_day
from kiosk.settings import Overdue, Settings

EN, LEAF = LanguageTag("en"), TopicId("leaf")
DUE, LATER = date(2027, 5, 1), date(2027, 5, 2)


@pytest.fixture
def setup(tmp_path: Path) -> Setup:
    """Provide a pack of one topic."""
    root = copy_pack("good", tmp_path)
    with_every_word(root)
    return open_working_copy(root, None, tmp_path / "cache")


def wanting(setup: Setup, overdue: Overdue) -> Setup:
    """Return the setup of a clinic that has chosen."""
    return msgspec.structs.replace(setup, settings=Settings(overdue=overdue))


@pytest.mark.parametrize(
    ("overdue", "marked"), [(Overdue.KEEP, False), (Overdue.MARK, True), (Overdue.HIDE, True)]
)
def test_the_day_after_patients_are_told_as_the_clinic_wants(
    setup: Setup, overdue: Overdue, marked: bool
) -> None:
    """The only topic is not taken out."""
    before = on_day(wanting(setup, overdue), DUE)
    after = on_day(wanting(setup, overdue), LATER)

    assert not before.catalog.packs[EN].topics[LEAF].review.is_overdue
    assert after.catalog.packs[EN].topics[LEAF].review.is_overdue is marked


@pytest.mark.parametrize("overdue", list(Overdue))
def test_staff_hear_of_it_in_any_case(setup: Setup, overdue: Overdue) -> None:
    """What patients do not see still has to be read by somebody."""
    (news,) = on_day(wanting(setup, overdue), LATER).reviews

    assert (news.topic, news.due, news.is_overdue) == (LEAF, "2027-05-01", True)
