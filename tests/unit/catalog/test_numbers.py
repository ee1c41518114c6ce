"""Tests of the telephone numbers that texts leave to ``help.yaml``."""

from pathlib import Path

import msgspec
import pytest
from content_packs import check, copy_pack, edit, found_in

from kiosk.catalog.build import build_catalog
from kiosk.domain.blocks import ItemList, plain
from kiosk.domain.catalog import Catalog
from kiosk.domain.help import fill_numbers
from kiosk.domain.ids import LanguageTag, StepId, TopicId

TOPIC = "en/topics/leaf.md"
EN, ES, LEAF = LanguageTag("en"), LanguageTag("es"), TopicId("leaf")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a good pack."""
    return copy_pack("good", tmp_path)


def built(root: Path) -> Catalog:
    """Return the catalog of a pack in which nothing is wrong."""
    assert found_in(root) == []
    return build_catalog(check(root).documents)


def test_a_number_stands_in_place_of_its_name() -> None:
    """As often as it is named; what nobody knows stays to be seen."""
    filled = fill_numbers("{number:a}, {number:b} or {number:a} {number:c}", {"a": "1", "b": "22"})

    assert filled == "1, 22 or 1 {number:c}"


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (TOPIC, "title: What a leaf is", "title: Call {number:poison} now"),
        (TOPIC, "It falls in autumn.", "Call {number:poison} now."),
        (TOPIC, "A leaf is green.", "Call {number:poison} now."),
        (TOPIC, "We do not know how many leaves there are.", "Call {number:poison} now."),
        (TOPIC, "Look at a leaf.", "Call {number:poison} now."),
        (TOPIC, "## A leaf makes food", "## Call {number:poison} now"),
        (TOPIC, "round crown", "round: Call {number:poison} now"),
        (TOPIC, "A leaf takes in", "Call {number:poison} now. A leaf takes in"),
        (TOPIC, "**Needles:**", "**Call {number:poison} now.**"),
        (TOPIC, "### How to count them", "### Call {number:poison} now"),
        (TOPIC, "Take one branch.", "Call {number:poison} now."),
        (TOPIC, "Some leaves sting", "Call {number:poison} now"),
        (TOPIC, "Wear gloves", "Call {number:poison} now. Wear gloves"),
        (TOPIC, "Do not eat it.", "Call {number:poison} now."),
        (TOPIC, "[sap](term:sap)", "[Call {number:poison} now](term:sap)"),
        ("en/glossary.yaml", "The juice that", "Call {number:poison} now. The juice that"),
        ("en/glossary.yaml", "What is sap?", "Call {number:poison} now?"),
        ("en/questions.yaml", "How old is this leaf?", '"Call {number:poison} now?"'),
        ("en/quiz.yaml", "How many leaves are there?", '"Call {number:poison} now?"'),
        ("en/quiz.yaml", "Very many,", '"Call {number:poison} now",'),
        ("en/quiz.yaml", "Nobody has counted", "Call {number:poison} now. Nobody has counted"),
        ("en/checkup.yaml", "My leaves hang down", "Call {number:poison} now"),
        ("en/checkup.yaml", "Ask a gardener today.", '"Call {number:poison} now."'),
    ],
)
def test_every_text_may_leave_a_number_to_the_region(
    root: Path, path: str, old: str, new: str
) -> None:
    """What is shown and printed holds the number itself."""
    edit(root, path, old, new)
    whole = msgspec.json.encode(built(root)).decode()

    assert "{number" not in whole
    assert "Call 1-800-222-1222 now" in whole


def test_a_number_on_a_line_of_its_own_is_no_mark(root: Path) -> None:
    """An author's editor may break the line there."""
    edit(root, TOPIC, "1. Take one branch.", "1. Take one branch, or call\n{number:poison}")
    counted = built(root).packs[EN].topics[LEAF].step(StepId("shapes")).blocks[-1]

    assert isinstance(counted, ItemList)
    assert plain(counted.items[0].runs) == "Take one branch, or call 1-800-222-1222"


def test_a_text_may_mention_a_number_that_no_screen_lists(root: Path) -> None:
    """It is a contact all the same, which a region may replace."""
    more = 'more_contacts:\n  - {id: tree, number: "988, then press 1", name: Trees}\ncall_now:'
    edit(root, "en/help.yaml", "call_now:", more)
    edit(root, TOPIC, "- Look at a leaf.", "- Call {number:tree}.")
    pack = built(root).packs[EN]

    assert pack.topics[LEAF].actions == ("Call 988, then press 1.",)
    assert [contact.id for contact in pack.help.contacts] == ["emergency", "poison"]


def test_a_text_has_the_number_of_the_language_it_is_in(tmp_path: Path) -> None:
    """What is not translated keeps the words of the default language."""
    root = copy_pack("bilingual", tmp_path)
    for tag, number in (("en", "988, then press 1"), ("es", "988 y luego el 1")):
        more = f'more_contacts:\n  - {{id: tree, number: "{number}", name: Trees}}\ncall_now:'
        edit(root, f"{tag}/help.yaml", "call_now:", more)
    edit(root, "es/topics/leaf.md", "[Mírela.]", '["Llame al {number:tree}."]')
    edit(root, "en/topics/root.md", "[Look at it.]", '["Call {number:tree}."]')
    (root / "es/topics/root.md").unlink()
    pack = build_catalog(check(root).documents).packs[ES]

    assert pack.topics[LEAF].actions == ("Llame al 988 y luego el 1.",)
    assert pack.topics[TopicId("root")].actions == ("Call 988, then press 1.",)
