"""Every sheet of a pack is named once, and none is forgotten."""

import re

import msgspec

from kiosk.domain.catalog import Group
from kiosk.domain.handout import HandoutRequest, Paper, PrintSize
from kiosk.domain.ids import GroupId, TopicId
from kiosk.handout.every import every_request

from .sample import ENGLISH, MEDICINES, SPANISH, STOPPING, WHAT, catalog


def _sheets() -> dict[str, HandoutRequest]:
    return dict(every_request(catalog()))


def test_there_is_a_sheet_for_each_choice_that_can_be_made() -> None:
    """Three topics, all and none: two sizes, two papers, two languages each with the other."""
    requests = list(_sheets().values())

    assert {(one.language, one.beside) for one in requests} == {
        *((ENGLISH, None), (SPANISH, None), (ENGLISH, SPANISH), (SPANISH, ENGLISH)),
    }
    assert {(one.size, one.paper) for one in requests} == {
        (size, paper) for size in PrintSize for paper in Paper
    }
    assert {one.topics for one in requests} == {
        *((), (WHAT,), (MEDICINES,), (STOPPING,), (WHAT, MEDICINES, STOPPING)),
    }
    assert len(requests) == len(set(requests)) == 5 * 4 * 2 * 2


def test_a_name_tells_what_the_sheet_is() -> None:
    """Whoever looks for one sheet finds it by its name."""
    sheets = _sheets()

    assert sheets["en/topics/what-standard-letter"] == HandoutRequest((WHAT,), ENGLISH)
    assert sheets["es-with-en/numbers-large-a4"] == HandoutRequest(
        (), SPANISH, Paper.A4, size=PrintSize.LARGE, beside=ENGLISH
    )


def test_a_topic_may_be_called_as_other_sheets_are() -> None:
    """One of the two would overwrite the other."""
    sample = catalog()
    topics = (TopicId("all"), TopicId("numbers"))
    group = Group(GroupId("odd"), icon="leaf", tint="sand", topics=topics)
    odd = msgspec.structs.replace(sample, groups=(*sample.groups, group))
    names = [name for name, _ in every_request(odd)]

    assert len(names) == len(set(names)) == 7 * 4 * 2 * 2


def test_a_name_is_a_path_on_every_system() -> None:
    """Windows refuses some characters that others take."""
    assert all(re.fullmatch(r"[a-z0-9-]+(/[a-z0-9-]+)+", name) for name in _sheets())
