"""The pack that a clinic starts with is whole, explains itself, and leads back from mistakes."""

import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest
from content_packs import edit, place_of

from kiosk.checks import CheckedPack, check_pack
from kiosk.cli import CONTENT, main
from kiosk.diagnostics import Severity
from kiosk.errors import KioskError
from kiosk.starter import new_pack
from kiosk.starter.new import TEMPLATE

TODAY = date(2026, 11, 24)
NAME = 'Clínica "El Sol": north'


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a new pack once."""
    made = tmp_path_factory.mktemp("made") / "our-pack"
    new_pack(made, NAME, CONTENT, TODAY)
    return made


@pytest.fixture
def root(made: Path, tmp_path: Path) -> Path:
    """Provide a new pack that may be changed."""
    return Path(shutil.copytree(made, tmp_path / "our-pack"))


def check(root: Path) -> CheckedPack:
    """Check the pack over the shipped one, as 'kiosk check' does."""
    return check_pack(root, base=CONTENT, today=TODAY)


def test_a_new_pack_has_nothing_wrong_with_it(root: Path) -> None:
    """In no language, and no change in it waits for anybody: it can be released as it is."""
    report = check(root).report
    bad = [str(one) for one in report.diagnostics if one.severity is not Severity.NOTE]

    assert bad == []
    assert "override.unseen" not in {one.code for one in report.diagnostics}


def test_every_kind_of_change_has_an_example(root: Path) -> None:
    """A number, a step and a topic, each in every language, and what the clinic says of itself."""
    checked = check(root)
    documents = checked.documents
    assert checked.settings
    assert documents.overlay
    changed = {one.name for one in documents.overlay.overrides}

    for language in documents.languages.values():
        assert "our-clinic" in language.topics
        assert language.numbers["our-clinic"]
        assert f"{language.tag}/steps/talking.md#bring" in changed
        assert (root / language.tag / "topics/our-clinic.md").is_file()


def test_the_name_is_written_as_it_was_given(root: Path) -> None:
    """Quotes, colons and accents too."""
    documents = check(root).documents
    assert documents.manifest

    assert documents.manifest.title.value == NAME
    assert [author.value for author in documents.languages["es"].topics["our-clinic"].authors] == [
        NAME
    ]


def test_the_review_is_half_a_year_away(root: Path) -> None:
    """Neither past nor so far that it is forgotten."""
    due = check(root).documents.languages["en"].topics["our-clinic"].review_due.value

    assert date.fromisoformat(due) == TODAY + timedelta(days=182)


@pytest.mark.parametrize(
    ("path", "old", "new", "slip", "code"),
    [
        ("pack.yaml", "[our-clinic]", "[our-clinc]", "our-clinc]", "topic.unknown"),
        ("clinic.yaml", "phone: 5", "fone: 5", "fone: 5", "key.unknown"),
        ("en/help.yaml", "region: US", "regoin: US", "regoin: US", "key.unknown"),
        ("en/steps/talking.md", "c {#bring}", "c {#brign}", "brign}", "override.unknown"),
        ("en/steps/talking.md", "call. [^hrsa]", "call. [^hrs]", "hrs]", "source.unknown"),
        ("en/topics/our-clinic.md", "## :phone:", "## :fone:", "fone:", "icon.unknown"),
        ("es/topics/our-clinic.md", "l {number:poison}", "l {number:po}", "po}", "number.unknown"),
        ("es/questions.yaml", "{id: who", "{di: who", "di: who", "key.unknown"),
    ],
)
def test_a_slip_of_a_key_is_told_at_its_line_and_column(
    root: Path, path: str, old: str, new: str, slip: str, code: str
) -> None:
    """Whoever changes one word must be led to that word."""
    edit(root, path, old, new)
    found = [str(one.location) for one in check(root).report.diagnostics if one.code == code]

    assert found == [f"{root}/{place_of(root, path, slip)}"]


@pytest.mark.parametrize("name", ["", " ", "x" * 81, "a\nb", "\x1b[2J"])
def test_a_name_that_cannot_stand_on_a_sheet_is_refused(tmp_path: Path, name: str) -> None:
    """Before anything is written."""
    with pytest.raises(KioskError, match="1 to 80 letters"):
        new_pack(tmp_path / "pack", name, CONTENT, TODAY)
    assert not (tmp_path / "pack").exists()


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    """Nobody's work is written over."""
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(KioskError, match="is not empty"):
        new_pack(tmp_path, NAME, CONTENT, TODAY)
    with pytest.raises(KioskError, match="is not empty"):
        new_pack(tmp_path / "mine.txt", NAME, CONTENT, TODAY)

    assert [file.name for file in tmp_path.iterdir()] == ["mine.txt"]


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    """With the reason that the system gives."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(KioskError, match="cannot be written to"):
        new_pack(tmp_path / "file" / "pack", NAME, CONTENT, TODAY)


def test_every_file_says_what_it_is_for() -> None:
    """Somebody who never saw the format starts with the file, not with the handbook."""
    files = [file for file in TEMPLATE.rglob("*") if file.suffix in {".yaml", ".md"}]
    silent = [file.name for file in files if "# " not in file.read_text(encoding="utf-8")[:6]]

    assert files
    assert silent == []


def test_the_command_says_what_comes_next(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """From an empty folder to a published pack, each step can be copied."""
    folder = tmp_path / "pack"
    assert main(["content", "new", str(folder), "--name", NAME]) == 0
    said = capsys.readouterr().out

    for command in ("check", "content preview", "release build"):
        assert f"kiosk {command} {folder}" in said
    assert main(["check", str(folder), "--strict"]) == 0
    capsys.readouterr()
    assert main(["content", "new", str(folder)]) == 1
    assert "is not empty" in capsys.readouterr().err
