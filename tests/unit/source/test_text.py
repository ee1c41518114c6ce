"""Tests of turning bytes into lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.diagnostics import Report
from kiosk.source.text import MAX_LINE, MAX_TEXT_BYTES, read_lines
from source.places import file_of, problems


def read(data: bytes) -> tuple[list[str] | None, list[tuple[str, int, int]]]:
    """Return the lines and the problems of these bytes."""
    report = Report()
    lines = read_lines(file_of(data), report)
    return None if lines is None else [line.text for line in lines], problems(report)


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        (b"", [""]),
        (b"a\nb", ["a", "b"]),
        (b"a\r\nb\r\n", ["a", "b", ""]),
        (b"\xef\xbb\xbfa", ["a"]),
        ("é中🌿\u200d\u00a0".encode(), ["é中🌿\u200d\u00a0"]),
    ],
    ids=["empty", "unix", "windows", "byte order mark", "other scripts"],
)
def test_plain_text_is_read(data: bytes, lines: list[str]) -> None:
    """Whatever editor an author has, its plain text is good."""
    assert read(data) == (lines, [])


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"ab\n\xc3\xa9\xe9x", ("text.encoding", 2, 2)),
        (b"\xff\xfea\x00", ("text.encoding", 1, 1)),
        (b"\xed\xa0\x80", ("text.encoding", 1, 1)),
        (b"a\x00b", ("text.control", 1, 2)),
        (b"a\n \tb", ("text.control", 2, 2)),
        (b"a\rb", ("text.control", 1, 2)),
        (b"a\x1b[31m", ("text.control", 1, 2)),
        ("a\u2028b".encode(), ("text.control", 1, 2)),
        ("a\u202eb".encode(), ("text.control", 1, 2)),
        ("a\ufeffb".encode(), ("text.control", 1, 2)),
        ("a\ufffdb".encode(), ("text.control", 1, 2)),
        ("a\ue000b".encode(), ("text.control", 1, 2)),
        (b"x" * (MAX_LINE + 1), ("text.long-line", 1, MAX_LINE + 1)),
        (b"x\n" * (MAX_TEXT_BYTES // 2) + b"y", ("file.size", 1, 1)),
    ],
)
def test_what_is_not_plain_text_is_reported_where_it_stands(
    data: bytes, problem: tuple[str, int, int]
) -> None:
    """Columns count characters, as editors do, not bytes."""
    assert read(data) == (None, [problem])


def test_each_line_reports_its_own_sign() -> None:
    """Several tabs are found in one run."""
    assert read(b"a\tb\tc\n\t")[1] == [("text.control", 1, 2), ("text.control", 2, 1)]


@given(st.binary(max_size=200))
def test_any_bytes_give_lines_or_problems_inside_the_file(data: bytes) -> None:
    """Never both, never neither, and never a place that is not there."""
    lines, found = read(data)

    assert (lines is None) == bool(found)
    text = data.decode("utf-8", errors="replace").replace("\r\n", "\n").split("\n")
    for _, line, column in found:
        assert 1 <= line <= len(text)
        assert 1 <= column <= len(text[line - 1]) + 1
