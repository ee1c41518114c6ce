"""Tests of the rules about grades and the length of sentences."""

from pathlib import Path

import pytest
from content_packs import check, copy_pack, edit, found_in, place_of

from kiosk.checks import readability, sentence_length
from kiosk.diagnostics import Diagnostic

TOPIC = "en/topics/leaf.md"
LAST = "Nobody has counted all the leaves in the world."


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a good pack."""
    return copy_pack("good", tmp_path)


@pytest.fixture
def bilingual(tmp_path: Path) -> Path:
    """Give a good pack in English and Spanish."""
    return copy_pack("bilingual", tmp_path)


def only(root: Path) -> Diagnostic:
    """Return the one problem of the pack."""
    (found,) = check(root).report.diagnostics
    return found


def codes(root: Path) -> set[str]:
    """Return the kinds of problems of the pack."""
    return {code for code, _ in found_in(root)}


def words(count: int) -> str:
    """Return a sentence of so many easy words."""
    return f"{' '.join(['A', *['leaf'] * (count - 1)])}."


@pytest.mark.parametrize(("count", "expected"), [(25, []), (26, ["sentence.long"])])
def test_a_sentence_has_at_most_25_words(root: Path, count: int, expected: list[str]) -> None:
    """The limit itself is allowed, wherever the sentence stands."""
    edit(root, TOPIC, "- A leaf is green.", f"- {words(count)}")

    assert [code for code, _ in found_in(root)] == expected


def test_a_long_sentence_is_found_at_its_first_word(root: Path) -> None:
    """A writer jumps there, also inside a paragraph, behind bold and over line ends."""
    edit(root, TOPIC, LAST, f"**Look.**\nSee. {words(30)} It is.")
    found = only(root)

    assert str(found.location).endswith(place_of(root, TOPIC, "A leaf leaf"))
    assert found.message.startswith("30 words: 'A leaf leaf")


@pytest.mark.parametrize(
    "written",
    [
        ">-\n  A leaf is small. {}",
        '"A leaf is small. {}"',
        "A leaf is small.\n  {}",
        "|-\n  A leaf is small.\n  {}",
    ],
)
def test_a_long_sentence_of_yaml_is_found_at_its_first_word(root: Path, written: str) -> None:
    """YAML folds and quotes texts; the sentence is looked up in the file as it is."""
    old = ">-\n  A leaf makes food from light.\n  It falls in autumn."
    edit(root, TOPIC, old, written.format("Each " + words(26)))

    assert found_in(root) == [("sentence.long", place_of(root, TOPIC, "Each A leaf"))]


def test_a_sentence_of_quotes_inside_quotes_is_found_at_its_text(root: Path) -> None:
    """Where the file writes a word in another way, the start of the text has to do."""
    edit(root, TOPIC, "- A leaf is green.", f'- "\\"So\\" is it. {words(26)}"')

    assert found_in(root) == [("sentence.long", place_of(root, TOPIC, '"\\"So'))]


def test_each_list_item_is_a_sentence_and_titles_are_none(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Items often have no stop, and run together they would seem one sentence without end."""
    monkeypatch.setattr(sentence_length, "MOST_WORDS", 18)
    item = words(18).rstrip(".")
    edit(root, TOPIC, "- Do not eat it.", f"- {item}\n    - {item}")

    assert codes(root) == set()


@pytest.mark.parametrize(("most", "expected"), [(10, set()), (9, {"sentence.mean"})])
def test_the_mean_is_that_of_a_topic(
    root: Path, monkeypatch: pytest.MonkeyPatch, most: int, expected: set[str]
) -> None:
    """The same pack fails when the limit falls below its 9.8 words a sentence."""
    monkeypatch.setattr(sentence_length, "MOST_WORDS_ON_AVERAGE", most)

    assert codes(root) == expected


@pytest.mark.parametrize(
    ("name", "most", "expected"),
    [
        ("HIGHEST_GRADE", 4.0, set()),
        ("HIGHEST_GRADE", 1.0, {"reading.grade"}),
        ("HIGHEST_STEP_GRADE", 7.0, set()),
        ("HIGHEST_STEP_GRADE", 1.0, {"reading.step"}),
    ],
)
def test_the_same_pack_fails_when_a_grade_is_set_lower(
    root: Path, monkeypatch: pytest.MonkeyPatch, name: str, most: float, expected: set[str]
) -> None:
    """So the grade is measured, and not just said to be low."""
    monkeypatch.setattr(readability, name, most)

    assert codes(root) == expected


@pytest.mark.parametrize(("least", "expected"), [(65.0, set()), (110.0, {"reading.ease"})])
def test_the_same_pack_fails_when_the_ease_is_set_higher(
    bilingual: Path, monkeypatch: pytest.MonkeyPatch, least: float, expected: set[str]
) -> None:
    """The Spanish texts alone, for the scale is made for them."""
    monkeypatch.setattr(readability, "LOWEST_EASE", least)
    found = found_in(bilingual)

    assert {code for code, _ in found} == expected
    assert all(place.startswith("es/") for _, place in found)


def test_the_sheet_is_graded_with_its_questions(root: Path) -> None:
    """A patient reads them on the same page."""
    hard = "Considerable botanical documentation necessitates continuous investigation"
    edit(root, "en/questions.yaml", "How old is this leaf", f"{hard} and {hard.lower()}")
    found = only(root)

    assert found.code == "reading.grade"
    assert found.message.startswith("the sheet reads at grade ")
    assert str(found.location).endswith(place_of(root, "en/questions.yaml", "Considerable"))


def test_a_topic_is_graded_without_its_titles(root: Path) -> None:
    """Names of things are hard, and stand large and alone."""
    edit(root, TOPIC, "## A leaf makes food", f"## {'Photosynthesis ' * 25}")

    assert codes(root) == set()


def test_another_language_has_no_grade(bilingual: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """French has no formula here; its sentences are counted all the same."""
    monkeypatch.setattr(readability, "LOWEST_EASE", 1000.0)
    monkeypatch.setattr(sentence_length, "MOST_WORDS_ON_AVERAGE", 1)
    (bilingual / "es").rename(bilingual / "fr")
    edit(bilingual, "pack.yaml", "{tag: es, name: Español", "{tag: fr, name: Français")
    found = [(code, place) for code, place in found_in(bilingual) if place.startswith("fr/")]

    assert {code for code, _ in found} == {"sentence.mean"}


def test_words_without_spaces_are_not_counted(
    bilingual: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A Chinese text is one long word to a program that looks for spaces."""
    monkeypatch.setattr(sentence_length, "MOST_WORDS_ON_AVERAGE", 1)
    (bilingual / "es").rename(bilingual / "zh-Hant")
    edit(bilingual, "pack.yaml", "{tag: es, name: Español", "{tag: zh-Hant, name: Chinese")

    assert [place for _, place in found_in(bilingual) if place.startswith("zh-Hant/")] == []
