"""Short ways to make lines and to read places in tests."""

from kiosk.diagnostics import Location, Report
from kiosk.source.files import PackFile
from kiosk.source.lines import Line
from kiosk.source.text import read_lines


def lines_of(text: str) -> tuple[Line, ...]:
    """Return the lines of a good text file called ``f``."""
    lines = read_lines(file_of(text.encode()), Report())
    if lines is None:
        raise ValueError("not a good text")
    return lines


def file_of(data: bytes) -> PackFile:
    """Return a file called ``f`` with these bytes."""
    return PackFile("f", "f", data)


def place(at: Location) -> tuple[int, int]:
    """Return line and column."""
    return at.line, at.column


def problems(report: Report) -> list[tuple[str, int, int]]:
    """Return code, line and column of every problem."""
    return [
        (found.code, found.location.line, found.location.column) for found in report.diagnostics
    ]
