"""Tests of reading a folder without trusting it."""

import os
from pathlib import Path

import pytest
from content_packs import copy_pack

from kiosk.diagnostics import Report
from kiosk.source import files
from kiosk.source.files import read_single, scan_pack


def codes(report: Report) -> list[str]:
    """Return the codes of a report."""
    return [found.code for found in report.diagnostics]


def test_files_are_found_by_relative_posix_path(tmp_path: Path) -> None:
    """The digest and the messages need the same names on every machine."""
    pack = scan_pack(copy_pack("good", tmp_path), Report())

    assert sorted(pack.by_path) == [
        "checkup.yaml",
        "en/checkup.yaml",
        "en/desk.yaml",
        "en/figures.yaml",
        "en/glossary.yaml",
        "en/help.yaml",
        "en/interface.yaml",
        "en/questions.yaml",
        "en/quiz.yaml",
        "en/topics/leaf.md",
        "en/wording.yaml",
        "facts.yaml",
        "figures/tree.svg",
        "pack.yaml",
        "sources.yaml",
    ]


def test_messages_name_files_as_the_command_line_did(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An author clicks on the path in the terminal it was given in."""
    copy_pack("good", tmp_path)
    monkeypatch.chdir(tmp_path)

    assert scan_pack(Path("pack"), Report()).by_path["pack.yaml"].shown == "pack/pack.yaml"
    monkeypatch.chdir("pack")
    assert scan_pack(Path(), Report()).by_path["pack.yaml"].shown == "pack.yaml"


@pytest.mark.parametrize("name", ["README.md", ".DS_Store", ".git/config"])
def test_files_for_people_and_tools_are_no_part_of_a_pack(tmp_path: Path, name: str) -> None:
    """They may change without the pack becoming another one."""
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).touch()
    report = Report()

    assert scan_pack(tmp_path, report).by_path == {}
    assert codes(report) == []


@pytest.mark.parametrize("target", ["/", "..", "missing", "pack.yaml"])
def test_a_link_is_refused_wherever_it_leads(tmp_path: Path, target: str) -> None:
    """Following one could show any file of the machine to a patient."""
    (tmp_path / "link").symlink_to(target)
    report = Report()

    assert scan_pack(tmp_path, report).refused == {"link"}
    assert codes(report) == ["file.symlink"]


def test_a_linked_folder_is_not_entered(tmp_path: Path) -> None:
    """A link to itself would be read for ever."""
    (tmp_path / "en").symlink_to(tmp_path, target_is_directory=True)
    report = Report()

    assert scan_pack(tmp_path, report).by_path == {}
    assert codes(report) == ["file.symlink"]


def test_the_pack_itself_may_be_reached_by_a_link(tmp_path: Path) -> None:
    """The current release is one."""
    root = copy_pack("good", tmp_path)
    (tmp_path / "current").symlink_to(root, target_is_directory=True)
    report = Report()

    assert "pack.yaml" in scan_pack(tmp_path / "current", report).by_path
    assert codes(report) == []


def test_a_file_that_becomes_a_link_after_the_listing_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever can write to the pack must not win a race against the reader."""
    (tmp_path / "secret").write_text("x")
    root = tmp_path / "pack"
    root.mkdir()
    (root / "pack.yaml").touch()
    really_open = os.open

    def swap(path: str, flags: int) -> int:
        Path(path).unlink()
        Path(path).symlink_to(tmp_path / "secret")
        return really_open(path, flags)

    monkeypatch.setattr(os, "open", swap)
    report = Report()

    assert scan_pack(root, report).by_path == {}
    assert codes(report) == ["file.unreadable"]


def test_a_file_that_becomes_a_pipe_after_the_listing_does_not_block(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Opening a pipe waits for a writer, who may never come."""
    (tmp_path / "pack.yaml").touch()
    really_open = os.open

    def swap(path: str, flags: int) -> int:
        Path(path).unlink()
        os.mkfifo(path)
        return really_open(path, flags)

    monkeypatch.setattr(os, "open", swap)
    report = Report()

    assert scan_pack(tmp_path, report).refused == {"pack.yaml"}
    assert codes(report) == ["file.kind"]


def test_a_folder_that_cannot_be_listed_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Silence would look like an empty folder."""
    (tmp_path / "en").mkdir()
    really_scan = os.scandir

    def refuse(path: Path) -> object:
        if path.name == "en":
            raise PermissionError(13, "Permission denied")
        return really_scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    report = Report()
    scan_pack(tmp_path, report)

    (found,) = report.diagnostics
    assert found.code == "file.unreadable"
    assert found.message == "cannot be read: Permission denied"


def test_a_file_in_place_of_the_folder_is_named(tmp_path: Path) -> None:
    """The likeliest slip is to give a file of the pack."""
    (tmp_path / "pack.yaml").touch()
    report = Report()

    assert not scan_pack(tmp_path / "pack.yaml", report).is_whole
    assert [found.message for found in report.diagnostics] == ["not a folder"]


def test_names_that_cannot_be_printed_do_no_harm(tmp_path: Path) -> None:
    """A name may hold what turns a terminal's colours on, or is no text at all."""
    (tmp_path / "a\x1b[31m\n.md").touch()
    Path(os.fsdecode(bytes(tmp_path) + b"/\xff.md")).touch()
    report = Report()
    scan_pack(tmp_path, report)

    paths = [
        found.location.path.removeprefix(f"{tmp_path.as_posix()}/") for found in report.diagnostics
    ]
    assert paths == ["?.md", "a?[31m?.md"]
    assert codes(report) == ["file.name", "file.name"]


def test_a_pack_has_a_largest_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stick full of films must not fill the memory."""
    monkeypatch.setattr(files, "MAX_PACK_BYTES", 9)
    (tmp_path / "a").write_bytes(b"12345")
    (tmp_path / "b").write_bytes(b"12345")
    report = Report()

    assert not scan_pack(tmp_path, report).is_whole
    assert codes(report) == ["pack.size"]


def test_a_file_that_an_administrator_names_may_be_a_link(tmp_path: Path) -> None:
    """It was chosen on purpose, unlike a link inside a pack."""
    (tmp_path / "clinic.yaml").write_bytes(b"paper: a4")
    (tmp_path / "link.yaml").symlink_to("clinic.yaml")
    report = Report()
    file = read_single(tmp_path / "link.yaml", report)

    assert file is not None
    assert (file.path, file.shown) == ("link.yaml", (tmp_path / "link.yaml").as_posix())
    assert file.data == b"paper: a4"
    assert codes(report) == []


@pytest.mark.parametrize(("name", "message"), [("none", "No such file"), ("", "Is a directory")])
def test_a_file_that_cannot_be_read_is_reported(tmp_path: Path, name: str, message: str) -> None:
    """The machine's own words say why."""
    report = Report()

    assert read_single(tmp_path / name, report) is None
    assert codes(report) == ["file.unreadable"]
    assert message in report.diagnostics[0].message
