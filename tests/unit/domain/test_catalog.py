"""A pack as one value: its short id, the tile a topic stands behind, and how it is written."""

import pytest
from msgspec.structs import replace

from kiosk.domain.catalog import Catalog, Group, Language, offering
from kiosk.domain.ids import GroupId, LanguageTag, TopicId

FIRST = Group(GroupId("what"), "leaf", "leafTint", (TopicId("leaf"), TopicId("forms")))
SECOND = Group(GroupId("risk"), "alert", "clay", (TopicId("risks"),))
CATALOG = Catalog(
    id="pack",
    title="Pack",
    version="1",
    digest="a3f972c1" + 56 * "0",
    default_language=LanguageTag("en"),
    languages=(),
    groups=(FIRST, SECOND),
    sources={},
    packs={},
    figures={},
)


def test_short_id_can_be_read_out() -> None:
    """Two groups of four are said and heard without mistakes."""
    assert CATALOG.short_id == "a3f9-72c1"


@pytest.mark.parametrize(("topic", "group"), [("leaf", FIRST), ("forms", FIRST), ("risks", SECOND)])
def test_group_of_a_topic(topic: str, group: Group) -> None:
    """A step takes its tint from the tile of its topic, first or not."""
    assert CATALOG.group_of(TopicId(topic)) is group


def test_topic_behind_no_tile_is_named() -> None:
    """The message says which topic is meant."""
    with pytest.raises(KeyError, match="nowhere"):
        CATALOG.group_of(TopicId("nowhere"))


@pytest.mark.parametrize(
    ("tag", "from_the_right"),
    [
        ("en", False),
        ("es-419", False),
        ("ar", True),
        ("ar-XB", True),
        ("fa-IR", True),
        ("ckb", True),
        ("ku", False),
        ("ku-Arab", True),
        ("pa-Arab-PK", True),
        ("az-Latn", False),
        ("ur-Latn", False),
    ],
)
def test_a_language_tells_from_where_it_is_written(tag: str, from_the_right: bool) -> None:
    """The tag says it, so that no pack can forget to."""
    assert Language(LanguageTag(tag), "").is_right_to_left is from_the_right


@pytest.mark.parametrize(
    ("offered", "expected"),
    [
        ([], ("en", ["en", "es"])),
        (["es", "en"], ("en", ["es", "en"])),
        (["es"], ("es", ["es"])),
        (["fr"], ("en", ["en", "es"])),
    ],
)
def test_a_clinic_offers_languages_in_its_own_order(
    offered: list[str], expected: tuple[str, list[str]]
) -> None:
    """The first one stands in for a default language that is not among them."""
    both = (Language(LanguageTag("en"), "English"), Language(LanguageTag("es"), "Español"))
    catalog = offering(replace(CATALOG, languages=both), [LanguageTag(tag) for tag in offered])

    assert (catalog.default_language, [each.tag for each in catalog.languages]) == expected
