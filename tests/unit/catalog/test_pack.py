"""Tests of how the files of a folder become the documents of a pack."""

from pathlib import Path

import pytest
from content_packs import check, copy_pack, edit, found_in, without_tools


def test_a_broken_file_is_reported_once(tmp_path: Path) -> None:
    """What points into it may be right: nobody can know."""
    root = copy_pack("bilingual", tmp_path)
    (root / "sources.yaml").write_text("a: b: c")

    assert found_in(root) == [("yaml.syntax", "sources.yaml:1:5")]


@pytest.mark.parametrize(
    "path",
    [
        *("en/interface.yaml", "en/help.yaml", "en/glossary.yaml", "en/questions.yaml"),
        *("es/figures.yaml", "es/glossary.yaml", "en/topics/leaf.md", "es/topics/leaf.md"),
        *("checkup.yaml", "facts.yaml", "en/checkup.yaml", "es/checkup.yaml"),
        *("en/quiz.yaml", "es/quiz.yaml", "es/sources.yaml", "es/questions.yaml"),
        "figures/tree.svg",
    ],
)
def test_any_broken_file_is_reported_once(tmp_path: Path, path: str) -> None:
    """The same for every other file."""
    root = copy_pack("bilingual", tmp_path)
    (root / path).write_bytes(b"\xff")

    assert found_in(root) == [("text.encoding", f"{path}:1:1")]


def test_all_problems_of_all_files_are_found_in_one_run(tmp_path: Path) -> None:
    """An author mends them all and runs once more."""
    root = copy_pack("bilingual", tmp_path)
    edit(root, "pack.yaml", "owner:", "onwer:")
    edit(root, "es/help.yaml", "1-800-222-1222", "1-800-222-1223")
    edit(root, "en/topics/leaf.md", "## The leaf and water {#water}", "## The leaf and *water*")

    assert [code for code, _ in found_in(root)] == [
        "step.id",
        "markdown.emphasis",
        "help.contacts",
        "translation.stale",
        "translation.steps",
        "key.missing",
        "key.unknown",
    ]


def test_without_its_manifest_the_rest_of_a_pack_is_read_all_the_same(tmp_path: Path) -> None:
    """Which language is the default is not known then, so nothing is said about that."""
    root = copy_pack("bilingual", tmp_path)
    (root / "pack.yaml").unlink()
    edit(root, "es/topics/leaf.md", "{#water}", "{#Water}")

    assert found_in(root) == [
        ("id.shape", "es/topics/leaf.md:21:21"),
        ("file.missing", "pack.yaml:1:1"),
    ]


def test_optional_files_may_be_missing(tmp_path: Path) -> None:
    """A pack without a check-up or a quiz has neither, and one without hard words no glossary."""
    root = copy_pack("good", tmp_path)
    without_tools(root)
    edit(root, "en/topics/leaf.md", "[sap](term:sap)", "sap")
    (root / "en/glossary.yaml").unlink()
    documents = check(root).documents
    language = documents.languages["en"]

    assert found_in(root) == []
    assert (documents.check_up, documents.facts) == ((), {})
    assert (language.glossary, language.quiz, language.source_names) == ({}, {}, {})


def test_names_of_sources_are_for_translations(tmp_path: Path) -> None:
    """The default language has them in the list of sources itself."""
    root = copy_pack("good", tmp_path)
    (root / "en/sources.yaml").write_text("green20: A survey")

    assert found_in(root) == [("file.unknown", "en/sources.yaml:1:1")]


def test_a_folder_of_a_language_that_is_not_listed_is_not_read(tmp_path: Path) -> None:
    """Its author forgot a line in the manifest, or is not ready yet."""
    root = copy_pack("bilingual", tmp_path)
    edit(root, "pack.yaml", "  - {tag: es, name: Español}\n", "")
    found = found_in(root)

    assert {code for code, _ in found} == {"file.unknown"}
    assert ("file.unknown", "es/help.yaml:1:1") in found
    assert list(check(root).documents.languages) == ["en"]


def test_a_folder_in_place_of_a_file_is_missing(tmp_path: Path) -> None:
    """It is not read as an empty one."""
    root = copy_pack("good", tmp_path)
    (root / "en/help.yaml").unlink()
    (root / "en/help.yaml").mkdir()

    assert found_in(root) == [("file.missing", "pack.yaml:7:11")]
