"""Which entries, sources and review words go on a sheet."""

import msgspec
import pytest

from kiosk.domain.evidence import Source
from kiosk.domain.ids import SourceId
from kiosk.domain.topic import Review, Step, Topic
from kiosk.domain.words import Words
from kiosk.handout.selection import (
    ReviewState,
    cited_sources,
    review_state,
    source_line,
    taken_in_turn,
)
from kiosk.handout.wording import review_words

from .sample import DRAFT, ENGLISH, ENGLISH_TOPICS, SIGNED, SPANISH, TRANSLATED, catalog
from .words import EN


@pytest.mark.parametrize(
    ("lists", "taken"),
    [
        ([], ()),
        ([["a", "b", "c"]], ("a", "b", "c")),
        ([["a", "b"], ["c", "d"]], ("a", "c", "b", "d")),
        ([["a", "b"], ["b", "c"], ["a"]], ("a", "b", "c")),
        ([["a"], [], ["b", "c"]], ("a", "b", "c")),
    ],
)
def test_lists_are_taken_in_turn(lists: list[list[str]], taken: tuple[str, ...]) -> None:
    """Repeats go, and order within a topic stays."""
    assert taken_in_turn(lists) == taken


def test_a_list_has_seven_entries_and_every_topic_is_heard() -> None:
    """The first topic must not crowd out the last."""
    assert taken_in_turn([[f"{letter}{number}" for number in range(7)] for letter in "abc"]) == (
        "a0", "b0", "c0", "a1", "b1", "c1", "a2",
    )  # fmt: skip


def _review(review: Review) -> Topic:
    return msgspec.structs.replace(ENGLISH_TOPICS[0], review=review)


EARLIER = msgspec.structs.replace(SIGNED, reviewed="2026-03-01", review_due="2026-09-01")


@pytest.mark.parametrize(
    ("reviews", "state"),
    [
        ([], ReviewState("", "", draft_translation=False)),
        ([SIGNED], ReviewState("2026-11-02", "2027-05-02", draft_translation=False)),
        ([SIGNED, EARLIER], ReviewState("2026-03-01", "2026-09-01", draft_translation=False)),
        ([SIGNED, DRAFT], ReviewState("", "2027-05-01", draft_translation=False)),
        ([TRANSLATED], ReviewState("2026-11-02", "2027-05-02", draft_translation=True)),
    ],
)
def test_a_sheet_claims_no_more_than_its_weakest_topic(
    reviews: list[Review], state: ReviewState
) -> None:
    """The footer speaks for all topics at once."""
    assert review_state([_review(review) for review in reviews], ENGLISH) == state


def test_a_topic_in_another_language_is_not_a_draft_translation() -> None:
    """It is shown as it was written; the note before it says so."""
    assert not review_state([_review(TRANSLATED)], SPANISH).draft_translation


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (
            ReviewState("2026-11-02", "2027-05-02", draft_translation=False),
            "Reviewed **Nov 2, 2026** · Next review **May 2, 2027**",
        ),
        (ReviewState("2026-11-02", "", draft_translation=False), "Reviewed **Nov 2, 2026**"),
        (
            ReviewState("", "2027-05-02", draft_translation=True),
            "Not yet checked by a clinician · Translation not yet checked",
        ),
        (
            ReviewState("2026-11-02", "2027-05-02", draft_translation=False, is_overdue=True),
            "Reviewed **Nov 2, 2026** · A new check was due **May 2, 2027**",
        ),
        (
            ReviewState("", "2027-05-02", draft_translation=False, is_overdue=True),
            "Not yet checked by a clinician · A new check was due **May 2, 2027**",
        ),
    ],
)
def test_review_in_words(state: ReviewState, words: str) -> None:
    """Unsigned stands in the place of the dates."""
    assert review_words(Words(EN), state) == words


def _steps(*topics: Topic) -> list[Step]:
    return [step for topic in topics for step in topic.steps]


def test_sources_come_most_used_first() -> None:
    """Those that carry most must survive the cut."""
    found = cited_sources(catalog(), _steps(*ENGLISH_TOPICS))
    assert [source.id for source in found] == ["fda", "survey", "cdc", "leaf"]


def test_only_sources_of_the_topics_are_named() -> None:
    """Others back nothing on this sheet."""
    found = cited_sources(catalog(), _steps(ENGLISH_TOPICS[1]))
    assert [source.id for source in found] == ["cdc", "fda"]


PACK = catalog().packs[ENGLISH]
"""A language without names of its own for sources."""


def _source(name: str, published: str) -> Source:
    return Source(SourceId(name), "Organisation", "Title", name, published, "2026-11-01")


@pytest.mark.parametrize(
    ("published", "shown"),
    [("2024-09-17", "A, 2024"), ("2019", "A, 2019"), ("undated", "A"), ("", "A")],
)
def test_a_source_has_the_year_that_is_known(published: str, shown: str) -> None:
    """No year is better than a made-up one."""
    assert source_line(PACK, [_source("A", published)]) == shown


def test_a_year_in_the_name_is_not_repeated() -> None:
    """Plain names may carry it where it tells two papers apart."""
    named = _source("A case report, 2019", "2019-02")
    assert source_line(PACK, [named]) == "A case report, 2019"


def test_a_source_has_its_name_in_the_language() -> None:
    """The year is the same, and still not said twice."""
    first, second = _source("A", "2020"), _source("B", "2019-02")
    names = {first.id: "Una encuesta", second.id: "Un caso de 2019"}
    pack = msgspec.structs.replace(catalog().packs[SPANISH], source_names=names)

    assert source_line(pack, [first, second]) == "Una encuesta, 2020 · Un caso de 2019"


def test_two_papers_of_one_name_and_year_are_one_entry() -> None:
    """A reader could not tell them apart."""
    assert source_line(PACK, [_source("A", "2020-01"), _source("A", "2020-07")]) == "A, 2020"


def test_a_long_list_of_sources_is_cut() -> None:
    """The desk has the rest."""
    line = source_line(PACK, [_source(f"S{number}", "2020") for number in range(12)])
    assert line.count(" · ") == 5
