"""Tests of the names that sources have in a translation."""

from pathlib import Path

import pytest
from content_packs import check, copy_pack, edit, found_in, place_of

NAMES = "es/sources.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a pack in two languages."""
    return copy_pack("bilingual", tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "code", "place"),
    [
        ("green20:", "green20: Una encuesta\ngreen21:", "source.unknown", "green21"),
        ("Un estudio", "Un **estudio**", "text.markup", "Un **"),
        ("Un estudio de las ramas", "[a]", "value.type", "[a]"),
        ("Un estudio de las ramas", "''", "value.empty", "''"),
    ],
)
def test_a_name_belongs_to_a_source(root: Path, old: str, new: str, code: str, place: str) -> None:
    """It is a text in plain words."""
    edit(root, NAMES, old, new)

    assert (code, place_of(root, NAMES, place)) in found_in(root)


def test_every_source_that_a_translation_cites_has_a_name(root: Path) -> None:
    """Without the file none has; each is reported."""
    (root / NAMES).unlink()
    found = check(root).report.diagnostics

    assert [one.code for one in found] == ["source.name", "source.name"]
    assert [one.message for one in found] == [
        "the source 'brown21' has no name in es",
        "the source 'green20' has no name in es",
    ]


def test_a_source_that_no_translation_cites_needs_no_name(root: Path) -> None:
    """Its claims are shown in the default language."""
    edit(root, NAMES, "brown21: Un estudio de las ramas\n", "")
    for topic in ("leaf", "root"):
        (root / f"es/topics/{topic}.md").unlink()
    for name in ("questions", "quiz"):
        (root / f"es/{name}.yaml").unlink()

    assert [code for code, _ in found_in(root)] == ["translation.missing"] * 2
