"""A zip file is read only in its plainest form, within bounds, and as one thing to every reader."""

import io
import stat
import zipfile
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.errors import ContentError
from kiosk.releases import zip_reader
from kiosk.releases.zip_reader import ZipReader
from releases.zips import (
    FLAGS_CENTRAL,
    FLAGS_LOCAL,
    OFFSET_CENTRAL,
    SIZE_CENTRAL,
    SIZE_LOCAL,
    central,
    local,
    patched,
    zip_of,
)

FILES = [("base/pack.yaml", b"id: a\n" * 40), ("base/en/topics/a.md", b"words"), ("base/b", b"")]
GOOD = zip_of(FILES)
TEXT = FILES[0][1]


def read(data: bytes) -> list[tuple[str, bytes]]:
    """Return the names and bytes of all entries."""
    reader = ZipReader(io.BytesIO(data))
    return [(entry.name, reader.read(entry)) for entry in reader.entries]


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_what_was_packed_is_unpacked(method: int) -> None:
    """In its order, empty files too."""
    assert read(zip_of(FILES, method=method)) == FILES


def test_a_file_without_entries_is_empty() -> None:
    """What must be in a release is for others to tell."""
    assert read(zip_of([])) == []


def both(data: bytes, in_local: int, in_central: int, form: str, value: int) -> bytes:
    """Return the file with a number of its first entry changed in both places."""
    data = patched(data, local(data) + in_local, form, value)
    return patched(data, central(data) + in_central, form, value)


def overlapping() -> bytes:
    """Return a file whose second entry is the first one over again."""
    two = zip_of([FILES[0], FILES[0]])
    return patched(two, central(two, 1) + OFFSET_CENTRAL, "<I", 0)


def with_comment() -> bytes:
    """Return a file with words at its end."""
    out = io.BytesIO(GOOD)
    with zipfile.ZipFile(out, "a") as archive:
        archive.comment = b"hello"
    return out.getvalue()


def with_extra() -> bytes:
    """Return a file with a field that names another file in some readers."""
    out = io.BytesIO()
    info = zipfile.ZipInfo("base/pack.yaml")
    info.extra = b"up\x07\x00\x01\x00\x00\x00\x00ab"
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(info, TEXT)
    return out.getvalue()


NOT_WHOLE = "is not whole"
REFUSED = {
    "empty": (b"", NOT_WHOLE),
    "words": (b"words " * 40, NOT_WHOLE),
    "cut": (GOOD[:-1], NOT_WHOLE),
    "half": (GOOD[: len(GOOD) // 2], NOT_WHOLE),
    "data behind": (GOOD + b"\0", NOT_WHOLE),
    "data before": (b"#!/bin/sh\n" + GOOD, NOT_WHOLE),
    "two in one": (GOOD + GOOD, NOT_WHOLE),
    "comment": (with_comment(), NOT_WHOLE),
    "extra field": (with_extra(), NOT_WHOLE),
    "overlapping": (overlapping(), NOT_WHOLE),
    "gap": (patched(GOOD, central(GOOD, 1) + OFFSET_CENTRAL, "<I", 1), NOT_WHOLE),
    "directory elsewhere": (patched(GOOD, len(GOOD) - 6, "<I", 0), NOT_WHOLE),
    "fewer than told": (patched(patched(GOOD, len(GOOD) - 12, "<H", 9), len(GOOD) - 14, "<H", 9),
                        NOT_WHOLE),
    "more than told": (patched(patched(GOOD, len(GOOD) - 12, "<H", 1), len(GOOD) - 14, "<H", 1),
                       NOT_WHOLE),
    "another disk": (patched(GOOD, len(GOOD) - 18, "<H", 1), NOT_WHOLE),
    "name of the entry": (patched(GOOD, local(GOOD) + 30, "B", ord("x")), NOT_WHOLE),
    "name in the directory": (patched(GOOD, central(GOOD) + 46, "B", ord("x")), NOT_WHOLE),
    "size of the entry": (patched(GOOD, local(GOOD) + SIZE_LOCAL, "<I", 3), NOT_WHOLE),
    "encrypted": (both(GOOD, FLAGS_LOCAL, FLAGS_CENTRAL, "<H", 1), "locked with a password"),
    "sizes told after": (both(GOOD, FLAGS_LOCAL, FLAGS_CENTRAL, "<H", 8), "packed in another way"),
    "another method": (zip_of(FILES, method=zipfile.ZIP_LZMA), "packed in another way"),
    "size too small": (both(GOOD, SIZE_LOCAL, SIZE_CENTRAL, "<I", 5), r"pack\.yaml is damaged"),
    "size too large": (both(GOOD, SIZE_LOCAL, SIZE_CENTRAL, "<I", 900), r"pack\.yaml is damaged"),
    "checksum": (both(GOOD, 14, 16, "<I", 5), r"pack\.yaml is damaged"),
    "bytes": (patched(GOOD, local(GOOD) + 44, "B", 255), r"pack\.yaml is damaged"),
    "huge": (both(GOOD, SIZE_LOCAL, SIZE_CENTRAL, "<I", 2**32 - 1), "larger than 4 MB"),
    "bomb": (zip_of([("base/pack.yaml", b"\0" * 2**20)]), "over 100 times its size"),
    "stored but larger": (
        both(zip_of(FILES, method=0), SIZE_LOCAL, SIZE_CENTRAL, "<I", 300), NOT_WHOLE),
    "link": (zip_of(FILES, mode=stat.S_IFLNK | 0o777), "a link to another place"),
    "pipe": (zip_of(FILES, mode=stat.S_IFIFO | 0o666), "not an ordinary file"),
    "folder": (zip_of([("base/", b"")], mode=stat.S_IFDIR | 0o755), "not an ordinary file"),
}  # fmt: skip
"""A broken or hostile file, and what is said of it."""


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_what_is_not_plain_is_refused(name: str) -> None:
    """In one line that says what it is."""
    data, words = REFUSED[name]
    with pytest.raises(ContentError, match=words) as caught:
        read(data)

    assert "\n" not in str(caught.value)


def test_too_many_entries_are_refused_by_their_number(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before any of them is looked at."""
    monkeypatch.setattr(zip_reader, "MAX_ENTRIES", 2)
    with pytest.raises(ContentError, match="more than 2 files"):
        read(GOOD)


def test_too_much_in_all_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each may be small enough."""
    monkeypatch.setattr(zip_reader, "MAX_TOTAL", len(GOOD))
    bombs = zip_of([(f"base/{n}.yaml", b"a b c\n" * 100) for n in range(3)])
    monkeypatch.setattr(zip_reader, "MAX_TOTAL", 1700)
    assert len(bombs) < 1700
    with pytest.raises(ContentError, match="would unpack to more than"):
        read(bombs)


def test_a_bomb_is_never_unpacked_beyond_the_size_it_tells() -> None:
    """A size that is a lie costs one byte."""
    packed = zlib.compressobj(9, zlib.DEFLATED, -15)
    bomb = packed.compress(b"\0" * 10_000_000) + packed.flush()
    data = zip_of([("base/pack.yaml", bomb)], method=zipfile.ZIP_STORED)
    data = both(data, 8, 10, "<H", zipfile.ZIP_DEFLATED)
    data = both(data, SIZE_LOCAL, SIZE_CENTRAL, "<I", 1000)
    with pytest.raises(ContentError, match="is damaged"):
        read(data)


@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_any_byte_may_be_another(data: st.DataObject) -> None:
    """What is read all the same is what was packed."""
    at = data.draw(st.integers(0, len(GOOD) - 1))
    changed = patched(GOOD, at, "B", data.draw(st.integers(0, 255)))
    try:
        found = read(changed)
    except ContentError:
        return
    assert [content for _, content in found] == [content for _, content in FILES]


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_may_come_as_a_zip_file(data: bytes) -> None:
    """They are refused in words."""
    with pytest.raises(ContentError):
        read(data)
