"""Tests of what a translation may change and what not."""

from pathlib import Path

import pytest
from content_packs import check, copy_pack, edit, found_in, place_of

ES = "es/topics/leaf.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a pack in two languages."""
    return copy_pack("bilingual", tmp_path)


def rewrite(root: Path, path: str, old: str, new: str) -> None:
    """Replace the first of several such texts."""
    file = root / path
    file.write_text(file.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("[^green20] {well-shown}", "[^brown21] {well-shown}"),
        ("[^green20] {well-shown}", "{well-shown} [^green20] [^brown21]"),
        ("[^green20] {well-shown}", "[^green20] {not-known}"),
        ("[^brown21] {reported}", "[^brown21] {reported}\n\nMás. [^green20] {reported}"),
    ],
)
def test_claims_sources_and_grades_are_those_of_the_original(
    root: Path, old: str, new: str
) -> None:
    """The first difference of a step is reported, where it stands."""
    rewrite(root, ES, old, new)
    place = place_of(root, ES, new.rpartition("\n\nMás. ")[2])

    assert found_in(root) == [("translation.claims", place)]


@pytest.mark.parametrize(
    ("original", "translated", "marked"),
    [
        ("## :leaf: The leaf and light", "## La hoja y luz", "## La hoja y luz"),
        ("## :leaf: The leaf and light", "## :moon: La hoja y luz", "moon: La hoja"),
        ("- :leaf: One\n- :moon: Two", "- :moon: Dos\n- :leaf: Uno", "moon: Dos"),
        ("- :leaf: One", "- Uno", "## La hoja y luz"),
        ("- One", "- :leaf: Uno", "leaf: Uno"),
    ],
)
def test_icons_are_those_of_the_original(
    root: Path, original: str, translated: str, marked: str
) -> None:
    """A relative who reads the other language sees the same pictures."""
    for path, title, text in (
        ("en/topics/leaf.md", "## The leaf and light {#light}\n", original),
        (ES, "## La hoja y luz {#light}\n", translated),
    ):
        new = f"{text} {{#light}}\n" if text.startswith("## ") else f"{title}\n{text}\n"
        edit(root, path, title, new)
    edit(root, ES, "b1709309", check(root).documents.languages["en"].topics["leaf"].digest)

    assert found_in(root) == [("translation.icons", place_of(root, ES, marked))]


def test_icons_of_titles_and_of_items_are_compared_apart(root: Path) -> None:
    """A title without its icon is not made good by the first item."""
    edit(root, "en/topics/leaf.md", "## The leaf and light", "## :leaf: The leaf and light")
    edit(root, ES, "{#light}\n", "{#light}\n\n- :leaf: Uno\n")
    messages = [one.message for one in check(root).report.diagnostics]

    assert messages[1:] == [
        ":leaf: is missing in this step",
        "the original has no :leaf: here",
    ]


def test_ids_of_steps_are_those_of_the_original(root: Path) -> None:
    """Links and sheets find a step by its id in any language."""
    edit(root, ES, "{#light}", "{#luz}")

    assert found_in(root) == [("translation.steps", place_of(root, ES, "luz}"))]


def test_a_claim_left_out_moves_the_next_into_its_place(root: Path) -> None:
    """The place is that of the claim found instead."""
    rewrite(root, ES, " [^green20] {well-shown}", "")
    rewrite(root, ES, "[^brown21] {reported}", "[^brown21]   {reported}")

    assert found_in(root) == [("translation.claims", place_of(root, ES, "[^brown21]   {"))]


def test_a_missing_claim_at_the_end_of_a_step_is_reported_at_the_step(root: Path) -> None:
    """There is no other place."""
    rewrite(root, ES, " [^brown21] {reported}", "")

    assert found_in(root) == [("translation.claims", place_of(root, ES, "## La hoja y luz"))]


def test_a_missing_step_is_reported_at_the_file(root: Path) -> None:
    """There is no other place."""
    file = root / ES
    text = file.read_text(encoding="utf-8")
    file.write_text(text[: text.index("\n## La hoja y tiempo")], encoding="utf-8")

    assert ("translation.steps", f"{ES}:1:1") in found_in(root)


def test_a_step_too_many_is_reported_where_it_stands(root: Path) -> None:
    """The original has nothing to compare it with."""
    file = root / ES
    text = file.read_text(encoding="utf-8")
    file.write_text(f"{text}\n## Más {{#more}}\n\n{'Más. ' * 30}\n", encoding="utf-8")

    assert found_in(root) == [("translation.steps", f"{ES}:{text.count(chr(10)) + 2}:1")]


def test_a_change_of_the_original_makes_the_translation_stale(root: Path) -> None:
    """The message says what to write once the two have been compared."""
    edit(root, "en/topics/leaf.md", "## The leaf and light", "## The leaf and the light")
    checked = check(root)
    digest = checked.documents.languages["en"].topics["leaf"].digest
    (found,) = checked.report.diagnostics

    assert found.code == "translation.stale"
    assert found.hint.endswith(f'translation_of: "{digest}"')


def test_a_broken_original_says_nothing_about_its_translation(root: Path) -> None:
    """It may be right."""
    (root / "en/topics/leaf.md").write_bytes(b"\xff")

    assert [code for code, _ in found_in(root)] == ["text.encoding"]


def test_a_translation_needs_its_three_keys(root: Path) -> None:
    """Nobody would know what it was made from, and by whom."""
    file = root / ES
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith("transl")]
    file.write_text("".join(kept), encoding="utf-8")

    assert [code for code, _ in found_in(root)] == ["key.missing"] * 3


def test_an_original_has_no_keys_of_a_translation(root: Path) -> None:
    """They would say that it is one."""
    edit(root, "en/topics/leaf.md", "review_due:", "translator: Ana\nreview_due:")

    assert ("key.unknown", "en/topics/leaf.md:8:1") in found_in(root)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", []),
        ("title: Mesa", []),
        ("titel: Mesa", ["interface.missing", "interface.unknown"]),
    ],
)
def test_a_translation_has_all_words_of_the_desk_or_none(
    tmp_path: Path, words: str, expected: list[str]
) -> None:
    """Staff are not to read two languages on one screen."""
    root = copy_pack("bilingual", tmp_path)
    (root / "es" / "desk.yaml").write_text(words, encoding="utf-8")

    assert sorted(code for code, _ in found_in(root)) == expected


def test_the_default_language_has_the_words_of_the_desk(tmp_path: Path) -> None:
    """Without them the desk would be empty."""
    root = copy_pack("good", tmp_path)
    (root / "en" / "desk.yaml").unlink()

    assert [code for code, _ in found_in(root)] == ["file.missing"]
