"""Tests of the one line of the settings that holds the PIN, and of the command that sets it."""

import io
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import cli
from kiosk.diagnostics import Report
from kiosk.errors import KioskError
from kiosk.settings.command import SET, remove_pin, set_pin
from kiosk.settings.pin import Cost, is_pin, keep
from kiosk.settings.pin_file import with_pin, write_pin
from kiosk.settings.reader import read_settings

KEPT = "scrypt$10$1$1$NBYXEukYm8NugUlghsfeTA$hiaI5Y_dNXqGT4uD2G92-h_t0O0qdZsxNaCCvObvIuo"
"""What was once made of 7093: names of tests must be the same in each process."""
OTHER = keep("2580", Cost(log2_n=10, r=1))
LINE = f'pin: "{KEPT}"'
EXAMPLE = Path(__file__).parents[3] / "packaging" / "clinic.example.yaml"


def answers(*given_answers: str) -> Callable[[str], str]:
    """Return what answers one question after the other."""
    waiting = iter(given_answers)
    return lambda _question: next(waiting)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", f"{LINE}\n"),
        ("paper: a4\n", f"paper: a4\n{LINE}\n"),
        ("paper: a4", f"paper: a4\n{LINE}\n"),
        ("paper: a4\r\n", f"paper: a4\r\n{LINE}\r\n"),
        ("pin:\n", f"{LINE}\n"),
        ("pin:", LINE),
        ("\ufeffpin:\n", f"\ufeff{LINE}\n"),
        ("pin:   # ask the desk\n", f"{LINE}   # ask the desk\n"),
        (f"pin: '{OTHER}' # ours\r\npaper: a4\r\n", f"{LINE} # ours\r\npaper: a4\r\n"),
        (f"# pin: 1\npin: {OTHER}\npaper: a4", f"# pin: 1\n{LINE}\npaper: a4"),
        ("clinic:\n  pin: x\n", f"clinic:\n  pin: x\n{LINE}\n"),
    ],
)
def test_only_the_one_line_is_written(before: str, after: str) -> None:
    """Comments, order and line ends are the clinic's."""
    assert with_pin(before.encode(), KEPT).decode() == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("paper: a4", "paper: a4"),
        (f"{LINE}\n", "pin:\n"),
        (f"paper: a4\n{LINE}  # ours\n", "paper: a4\npin:  # ours\n"),
    ],
)
def test_only_the_value_is_taken_away(before: str, after: str) -> None:
    """Comments about the line stay beside it."""
    assert with_pin(before.encode(), "").decode() == after


@given(st.lists(st.sampled_from(["# note", "", "paper: a4", "printer: desk", "pin:"]), unique=True))
def test_a_pin_replaced_leaves_no_trace(lines: list[str]) -> None:
    """However the file looks, what counts is the PIN set last."""
    data = "\n".join(lines).encode()

    assert with_pin(with_pin(data, OTHER), KEPT) == with_pin(data, KEPT)
    assert with_pin(with_pin(with_pin(data, KEPT), ""), KEPT) == with_pin(data, KEPT)


def test_the_example_takes_a_pin_and_loses_it_again(tmp_path: Path) -> None:
    """The file that clinics begin with is as it was, to the byte."""
    file = tmp_path / "clinic.yaml"
    file.write_bytes(EXAMPLE.read_bytes())
    write_pin(file, KEPT)
    assert read_settings(file, Report()).pin == KEPT
    write_pin(file, "")
    assert file.read_bytes() == EXAMPLE.read_bytes()


@pytest.mark.parametrize(
    "text", ["{paper: a4}\n", '"pin": ""\n', "paper: a4\n...\n", "pin: >\n  scrypt\n"]
)
def test_a_file_that_cannot_be_written_so_stays_as_it_is(tmp_path: Path, text: str) -> None:
    """Nobody's settings are rearranged; who set them out so can add a line, too."""
    file = tmp_path / "clinic.yaml"
    file.write_text(text)
    with pytest.raises(KioskError):
        write_pin(file, KEPT)
    assert [path.name for path in tmp_path.iterdir()] == ["clinic.yaml"]
    assert file.read_text() == text


def test_settings_with_mistakes_stay_as_they_are(tmp_path: Path) -> None:
    """The message names the line to mend."""
    file = tmp_path / "clinic.yaml"
    file.write_text("paper: legal\n")
    with pytest.raises(KioskError, match=r"clinic\.yaml:1:8"):
        write_pin(file, KEPT)
    assert file.read_text() == "paper: legal\n"


def test_a_file_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    """A slip in the name would leave the kiosk without a PIN, and nobody would know."""
    with pytest.raises(KioskError, match=r"clinc\.yaml"):
        write_pin(tmp_path / "clinc.yaml", KEPT)
    assert list(tmp_path.iterdir()) == []


def test_a_link_stays_a_link_and_rights_stay_as_they_were(tmp_path: Path) -> None:
    """The file may live elsewhere, readable by the kiosk's account alone."""
    file, link = tmp_path / "real.yaml", tmp_path / "clinic.yaml"
    file.write_text("paper: a4\n")
    file.chmod(0o640)
    link.symlink_to(file)
    write_pin(link, KEPT)

    assert link.is_symlink()
    assert file.read_text() == f"paper: a4\n{LINE}\n"
    assert os.name == "nt" or stat.S_IMODE(file.stat().st_mode) == 0o640


def test_the_command_keeps_the_pin_it_was_told_twice(tmp_path: Path) -> None:
    """The file holds what lets it be known again, and not its digits."""
    file = tmp_path / "clinic.yaml"
    file.write_text("paper: a4\n")
    said = set_pin(file, answers("7093", "7093"))

    assert "next start" in said
    assert is_pin("7093", read_settings(file, Report()).pin)
    assert "7093" not in file.read_text().split("$")


@pytest.mark.parametrize(
    ("given_answers", "message"),
    [
        (("1234",), "not all the same"),
        (("70",), "4 to 12 digits"),
        (("7o93",), "digits alone"),
        (("7093", "7094"), "not the same"),
    ],
)
def test_the_command_changes_nothing_for_a_pin_that_will_not_do(
    tmp_path: Path, given_answers: tuple[str, ...], message: str
) -> None:
    """It says why in one sentence."""
    file = tmp_path / "clinic.yaml"
    file.write_text("paper: a4\n")
    with pytest.raises(KioskError, match=message):
        set_pin(file, answers(*given_answers))
    assert file.read_text() == "paper: a4\n"


def test_the_command_takes_the_pin_away(tmp_path: Path) -> None:
    """Without one the staff's gesture leads nowhere."""
    file = tmp_path / "clinic.yaml"
    file.write_text(f"{LINE}\n")
    said = remove_pin(file)

    assert "no PIN" in said
    assert read_settings(file, Report()).pin == ""


def test_a_script_answers_line_by_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing of the PIN is shown or needs a terminal."""
    file = tmp_path / "clinic.yaml"
    file.write_text("paper: a4\n")
    monkeypatch.setattr("sys.stdin", io.StringIO("7093\r\n7093\r\n"))

    assert cli.main(["pin", "--settings", str(file)]) == 0
    assert is_pin("7093", read_settings(file, Report()).pin)
    assert capsys.readouterr() == (f"{SET}\n", "")
    assert cli.main(["pin", "--settings", str(file), "--remove"]) == 0
    assert file.read_text() == "paper: a4\npin:\n"


def test_nothing_to_read_is_no_pin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A script without an answer ends with a sentence and a code for failure."""
    monkeypatch.setattr("sys.stdin", io.StringIO())

    assert cli.main(["pin", "--settings", str(tmp_path / "clinic.yaml")]) == 1
    assert capsys.readouterr().err.startswith("Nothing was changed.")
