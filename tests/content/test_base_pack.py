"""The pack that ships is without mistakes, and what a patient sees first is worth the time."""

from itertools import pairwise
from pathlib import Path

from kiosk.checks import read_pack
from kiosk.diagnostics import Severity
from kiosk.domain.catalog import Catalog

ROOT = Path(__file__).parents[2] / "content"


def test_it_has_neither_errors_nor_warnings() -> None:
    """The day of a review may pass; a mistake may not ship."""
    _, report = read_pack(ROOT)

    assert [str(one) for one in report.diagnostics if one.severity is not Severity.NOTE] == []


def test_every_step_has_a_picture_or_an_icon(catalog: Catalog) -> None:
    """What a patient cannot read is still told from its neighbours."""
    bare = [
        f"{pack.language.tag}/{topic.id}#{step.id}"
        for pack in catalog.packs.values()
        for topic in pack.topics.values()
        for step in topic.steps
        if not (step.icon or step.figure)
    ]

    assert bare == []


def test_no_two_steps_in_a_row_have_the_same_icon(catalog: Catalog) -> None:
    """A touch on Next that changes nothing large looks as if it did not work."""
    topics = catalog.packs[catalog.default_language].topics.values()
    alike = [
        f"{topic.id}#{after.id}"
        for topic in topics
        for before, after in pairwise(topic.steps)
        if before.icon and before.icon == after.icon
    ]

    assert alike == []


def test_the_tour_takes_five_minutes_and_leaves_no_tile_out(catalog: Catalog) -> None:
    """Six to eight stops at half a minute or a little more, some of every subject."""
    groups = {catalog.group_of(stop.topic).id for stop in catalog.tour}

    assert 6 <= len(catalog.tour) <= 8
    assert groups == {group.id for group in catalog.groups}
