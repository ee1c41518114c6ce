"""Tests of what ``kiosk check`` prints and ends with."""

import json
from pathlib import Path

import pytest
from content_packs import TODAY, copy_pack, edit, sign, with_every_word

from kiosk.checks import read_pack
from kiosk.checks.command import FORMS, run_check


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a signed pack called ``pack`` that has every word of the interface."""
    pack = copy_pack("good", tmp_path)
    with_every_word(pack)
    sign(pack)
    monkeypatch.chdir(tmp_path)
    return Path("pack")


def run(root: Path, form: str = "text", *, strict: bool = False) -> tuple[str, int]:
    """Run the command on the day of the tests."""
    return run_check(root, strict=strict, form=form, today=TODAY)


def test_a_good_pack_ends_with_0(root: Path) -> None:
    """Even when strict."""
    assert run(root, strict=True) == ("0 errors, 0 warnings, 0 notes", 0)


def test_an_error_ends_with_1(root: Path) -> None:
    """The path is the one that was typed, so that a terminal can open it."""
    (root / "sources.yaml").unlink()

    text, code = run(root)

    assert text.splitlines() == [
        "pack/pack.yaml:1:1: error[file.missing] there is no file sources.yaml",
        "1 error, 0 warnings, 0 notes",
    ]
    assert code == 1


@pytest.mark.parametrize(("strict", "code"), [(False, 0), (True, 1)])
def test_a_warning_counts_when_strict(root: Path, strict: bool, code: int) -> None:
    """A clinic may start with warnings; the base pack ships without any."""
    (root / "en/notes.txt").touch()
    text, found = run(root, strict=strict)

    assert found == code
    assert text.splitlines()[-1] == "0 errors, 1 warning, 0 notes"


def test_a_note_never_counts(root: Path) -> None:
    """It says what is true, not what is wrong."""
    (root / "signatures.yaml").unlink()
    printed, code = run(root, strict=True)

    assert printed.splitlines() == [
        "pack/en/topics/leaf.md:1:1: note[review.unsigned] not yet reviewed by a clinician",
        "0 errors, 0 warnings, 1 note",
    ]
    assert code == 0


def test_json_gives_the_figures_of_each_topic(root: Path) -> None:
    """A translator copies the digits from here, and a writer sees how the text reads."""
    answer = json.loads(run(root, "json")[0])
    grades = {
        "well-shown": {"claims": 2, "percent": 33},
        "reported": {"claims": 2, "percent": 33},
        "not-known": {"claims": 2, "percent": 33},
    }

    assert answer["problems"] == []
    assert answer["counts"] == {"errors": 0, "warnings": 0, "notes": 0}
    assert answer["topics"] == {
        "en/leaf": {
            "translation_of": "449a0c05",
            "steps": 4,
            "words": 137,
            "sentences": 14,
            "mean_sentence": 9.8,
            "flesch_kincaid": 1.5,
            "smog": 5.3,
            "hardest_step": {
                "step": "unknown",
                "sentences": 2,
                "mean_sentence": 12.5,
                "flesch_kincaid": 4.9,
                "smog": 8.8,
            },
            "sheet": {
                "sentences": 8,
                "mean_sentence": 5.2,
                "flesch_kincaid": -1.2,
                "smog": 3.1,
            },
            "claims": 6,
            "claims_without_source": 0,
            "sources": 2,
            "grades": grades,
            "facts": 4,
        }
    }


def test_json_gives_the_figures_of_each_language(root: Path) -> None:
    """One number a language tells whether a whole pack reads well."""
    answer = json.loads(run(root, "json")[0])

    assert answer["languages"]["en"]["topics"] == 1
    assert answer["languages"]["en"]["flesch_kincaid"] == 1.5
    assert answer["facts"]["known"] == answer["facts"]["used"] + answer["facts"]["left_out"]


@pytest.mark.parametrize(
    ("tag", "formulas"),
    [("es", {"inflesz", "fernandez_huerta"}), ("fr", set()), ("zh-Hant", set())],
)
def test_a_language_has_the_figures_of_its_own_formulas(
    tmp_path: Path, tag: str, formulas: set[str]
) -> None:
    """Another language has its words counted, and no grade that was made for English."""
    root = copy_pack("bilingual", tmp_path / "two")
    (root / "es").rename(root / tag)
    edit(root, "pack.yaml", "{tag: es, name: Español", f"{{tag: {tag}, name: Name")
    topic = json.loads(run(root, "json")[0])["topics"][f"{tag}/leaf"]
    known = {"inflesz", "fernandez_huerta", "flesch_kincaid", "smog"}

    assert topic["words"] > 0
    assert topic.keys() & known == formulas
    assert bool(topic["hardest_step"]) == bool(formulas)


def test_a_claim_without_a_source_is_counted(root: Path) -> None:
    """The base pack has none, and the figure says so."""
    topic = root / "en/topics/leaf.md"
    text = topic.read_text(encoding="utf-8").replace(
        "[^green20] [^brown21] {reported}", "{reported}"
    )
    topic.write_text(text, encoding="utf-8")
    answer = json.loads(run(root, "json")[0])

    assert answer["topics"]["en/leaf"]["claims_without_source"] == 1


def test_github_gives_annotations(root: Path) -> None:
    """Beside the line of the change."""
    (root / "en/notes.txt").touch()
    text, code = run(root, "github")

    assert text.startswith("::warning file=pack/en/notes.txt,line=1,col=1,title=file.unknown::")
    assert code == 0


@pytest.mark.parametrize("form", FORMS)
def test_a_missing_folder_is_a_problem_like_any_other(tmp_path: Path, form: str) -> None:
    """Not a crash."""
    text, code = run(tmp_path / "nowhere", form)

    assert "no such folder" in text
    assert code == 1


def test_an_unknown_form_is_a_mistake_of_the_program(root: Path) -> None:
    """The command line offers none but these."""
    with pytest.raises(ValueError, match="xml"):
        run(root, "xml")


def test_a_good_pack_is_read_to_a_catalog(root: Path) -> None:
    """This is all that the program itself needs."""
    catalog, report = read_pack(root)

    assert catalog is not None
    assert catalog.id == "test-pack"
    assert report.diagnostics == ()


def test_a_pack_with_errors_gives_no_catalog(root: Path) -> None:
    """A kiosk shows all of a pack or nothing of it."""
    (root / "en/help.yaml").unlink()
    catalog, report = read_pack(root)

    assert catalog is None
    assert report.has_errors
