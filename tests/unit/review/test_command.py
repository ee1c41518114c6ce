"""``kiosk content review`` writes the sheets, says how far it is, and what stands in its way."""

import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from content_packs import edit

from kiosk.cli import main
from kiosk.errors import ContentError, KioskError
from kiosk.review.command import ReviewRequest, write_reviews

from .conftest import pages_of

CONTENT = Path(__file__).parents[3] / "content"
FILES = [
    *("en/tools.pdf", "en/topics/leaf.pdf", "en/topics/root.pdf"),
    *("es/tools.pdf", "es/topics/leaf.pdf", "es/topics/root.pdf"),
]


@pytest.fixture
def whole(root: Path) -> Path:
    """Give the pack with every interface word that the program needs."""
    for language in ("en", "es"):
        file = root / language / "interface.yaml"
        groups = file.read_text(encoding="utf-8").partition("groups:")[2]
        words = (CONTENT / language / "interface.yaml").read_text(encoding="utf-8")
        file.write_text(words.partition("\ngroups:")[0] + "\ngroups:" + groups, encoding="utf-8")
        shutil.copy(CONTENT / language / "desk.yaml", root / language)
    return root


def _files(out: Path) -> list[str]:
    return sorted(file.relative_to(out).as_posix() for file in out.rglob("*.*"))


def test_it_writes_every_sheet_and_says_where(whole: Path, tmp_path: Path) -> None:
    """The folder is made when it is not there."""
    out = tmp_path / "new" / "review"
    assert [*write_reviews(ReviewRequest(whole, out))] == [f"6 review sheets in {out}"]
    assert _files(out) == FILES
    assert all((out / file).read_bytes().startswith(b"%PDF-1.7") for file in FILES)


def test_one_language_may_be_asked_for(whole: Path, tmp_path: Path) -> None:
    """A translator signs one language."""
    [*write_reviews(ReviewRequest(whole, tmp_path / "out", "es"))]
    assert _files(tmp_path / "out") == [file for file in FILES if file.startswith("es/")]


def test_a_language_that_is_not_there_is_named_with_those_that_are(
    whole: Path, tmp_path: Path
) -> None:
    """An empty folder would not tell what went wrong."""
    with pytest.raises(KioskError, match=r"There is no language 'fr'. Choose from: en, es."):
        [*write_reviews(ReviewRequest(whole, tmp_path / "out", "fr"))]


def test_content_with_mistakes_is_not_printed(whole: Path, tmp_path: Path) -> None:
    """Patients never see it, so nobody should sign it."""
    edit(whole, "en/topics/leaf.md", "title: About the leaf", "titel: About the leaf")
    with pytest.raises(ContentError, match=r"has mistakes \(2\); 'kiosk check .*' names them"):
        [*write_reviews(ReviewRequest(whole, tmp_path / "out"))]
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_written_to_is_named(whole: Path, tmp_path: Path) -> None:
    """The reason is the system's, the way out is ours."""
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    with pytest.raises(KioskError, match=r"out.* cannot be written \(.*\); give --out another"):
        [*write_reviews(ReviewRequest(whole, tmp_path / "out"))]


def _clock(step: float) -> Iterator[float]:
    return (number * step for number in count())


@pytest.mark.parametrize(
    ("step", "told"), [(0.0, []), (0.1, []), (0.5, [2, 4]), (2.0, [1, 2, 3, 4, 5])]
)
def test_it_says_how_far_it_is_once_a_second(
    whole: Path, tmp_path: Path, step: float, told: list[int]
) -> None:
    """A quick run needs no words, and a slow one must not look stuck."""
    ticks = _clock(step)
    lines = [*write_reviews(ReviewRequest(whole, tmp_path / "out"), lambda: next(ticks))]
    assert lines[:-1] == [f"{done} of 6 review sheets" for done in told]


def test_the_command_line_leads_to_it(
    whole: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every option is passed on."""
    out = tmp_path / "out"
    asked = ["content", "review", str(whole), "--out", str(out), "--lang", "es", "--paper", "a4"]
    assert main(asked) == 0
    assert capsys.readouterr().out == f"3 review sheets in {out}\n"
    assert "Name:" in pages_of((out / "es/tools.pdf").read_bytes())[-1]
    assert b"595.276 841.89" in (out / "es/tools.pdf").read_bytes()


def test_the_command_line_ends_with_one_sentence_and_a_code(
    whole: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody should have to read a traceback."""
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    assert main(["content", "review", str(whole), "--out", str(tmp_path / "out")]) == 1
    assert capsys.readouterr().err.count("\n") == 1
