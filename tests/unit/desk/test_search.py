"""Finding topics by what is typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.desk.search import TopicIndex, in_order, words_in
from kiosk.domain.ids import TopicId

from .small_pack import EN, ES, LEAF, LOOSE, SLEEP, STOP, build

INDEX = TopicIndex(build(), EN)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("withd", (STOP, SLEEP)),
        ("WITHDRAWAL", (STOP, SLEEP)),
        ("sueno", (SLEEP,)),
        ("sueño", (SLEEP,)),
        ("que es", (LEAF,)),
        ("mood sleep", (SLEEP,)),
        ("asia", (LEAF,)),
        ("heading stop", (STOP, LOOSE)),
        ("ithdrawal", ()),
        ("withdrawal asia", ()),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_what_is_typed_finds_topics_the_best_first(
    query: str, expected: tuple[TopicId, ...]
) -> None:
    """Own titles count before those in other languages, headings and texts."""
    assert INDEX.find(query) == expected


def test_a_title_that_begins_so_comes_before_one_that_has_the_word_later() -> None:
    """Sleep begins one title; in another pack order it would stand behind."""
    assert INDEX.find("what")[0] == LEAF


@pytest.mark.parametrize("query", ["", "  ", "?!"])
def test_nothing_typed_offers_everything_in_the_order_of_the_tiles(query: str) -> None:
    """Staff who know the kiosk look where they would look there."""
    assert INDEX.find(query) == (SLEEP, LEAF, STOP, LOOSE)


def test_titles_of_the_desk_count_most() -> None:
    """At a Spanish desk the Spanish title is the own one."""
    index = TopicIndex(build(), ES)

    assert index.find("abst") == (STOP,)


def test_topics_behind_no_tile_come_last() -> None:
    """They can be printed all the same."""
    assert in_order(build())[-1] == LOOSE


@given(st.text())
def test_any_text_can_be_typed(query: str) -> None:
    """A hit is a topic, once."""
    found = INDEX.find(query)

    assert len(set(found)) == len(found)
    assert set(found) <= {LEAF, SLEEP, STOP, LOOSE}


@given(st.text())
def test_words_do_not_change_when_read_again(text: str) -> None:
    """What is stored and what is typed are folded alike."""
    once = words_in(text)

    assert words_in(" ".join(once)) == once
