"""A file is written whole or not at all."""

import os
import stat
import threading
from pathlib import Path

import pytest

from kiosk.files import open_whole, write_whole


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_folders_above_are_made(tmp_path: Path) -> None:
    """A script should not have to make them first."""
    write_whole(tmp_path / "a" / "b" / "sheet.pdf", b"new")

    assert (tmp_path / "a" / "b" / "sheet.pdf").read_bytes() == b"new"
    assert _names(tmp_path / "a" / "b") == ["sheet.pdf"]


def test_an_old_file_gives_way(tmp_path: Path) -> None:
    """The next run writes the same names."""
    file = tmp_path / "sheet.pdf"
    file.write_bytes(b"old and longer")
    write_whole(file, b"new")

    assert file.read_bytes() == b"new"


def test_an_interrupted_write_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    """Half a sheet under its name would be printed by the next script."""
    file = tmp_path / "sheet.pdf"
    file.write_bytes(b"old")

    def interrupted() -> None:
        with open_whole(file) as stream:
            stream.write(b"n")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()

    assert file.read_bytes() == b"old"
    assert _names(tmp_path) == ["sheet.pdf"]


def test_what_has_been_written_can_be_read_before_it_counts(tmp_path: Path) -> None:
    """Who tries a file out does so while the old one is still there."""
    file = tmp_path / "sheet.pdf"
    with open_whole(file) as stream:
        stream.write(b"new")
        stream.seek(0)
        assert stream.read() == b"new"
        assert not file.exists()

    assert file.read_bytes() == b"new"


def test_a_link_goes_on_leading_to_the_file(tmp_path: Path) -> None:
    """Who linked it wants the sheet at the other end."""
    file, link = tmp_path / "sheet.pdf", tmp_path / "link.pdf"
    file.write_bytes(b"old")
    link.symlink_to(file)
    write_whole(link, b"new")

    assert link.is_symlink()
    assert file.read_bytes() == b"new"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_stays_a_pipe(tmp_path: Path) -> None:
    """A file renamed over a device would take its place for every program."""
    pipe, read = tmp_path / "pipe", list[bytes]()
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write_whole(pipe, b"new")
    reader.join()

    assert read == [b"new"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")
def test_others_may_read_it_as_any_new_file(tmp_path: Path) -> None:
    """A file made as a private one would be of no use to the print service."""
    write_whole(tmp_path / "sheet.pdf", b"new")
    (tmp_path / "plain").write_bytes(b"")

    assert (tmp_path / "sheet.pdf").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_folder_in_its_place_is_an_error(tmp_path: Path) -> None:
    """The caller says so in words."""
    with pytest.raises(OSError, match=r"directory|denied"):
        write_whole(tmp_path, b"new")
