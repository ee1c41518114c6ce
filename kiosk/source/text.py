"""Bytes of a text file to lines: UTF-8, printable, of sane length."""

import codecs
import re
import unicodedata

from kiosk.diagnostics import Code, Diagnostic, Location, Report
from kiosk.source.files import SIZE, PackFile
from kiosk.source.lines import Line

MAX_TEXT_BYTES = 64 * 1024
"""The largest text file read; a topic of eight steps is about 6 kB."""
MAX_LINE = 2000
"""The longest line, in characters; about 300 words."""

ENCODING = Code("text.encoding")
CONTROL = Code("text.control")
LONG_LINE = Code("text.long-line")

_REFUSED = re.compile(
    "["
    "\x00-\x09\x0b-\x1f\x7f-\x9f"  # controls, tab and lone carriage return among them
    "\u2028\u2029"  # line ends that editors do not count
    "\u202a-\u202e\u2066-\u2069"  # writing direction turned by hand, which hides text from a reader
    "\ue000-\uf8ff\U000f0000-\U0010ffff"  # private use: no font agrees on them
    "\ufdd0-\ufdef\ufeff\ufff0-\uffff"  # not characters, lost characters, a byte order mark inside
    "]"
)


def decode(file: PackFile, most: int, report: Report) -> str | None:
    """Return the text of the file, or nothing when it is not UTF-8 or has too many bytes.

    A byte order mark is left out, and Windows line ends count as one line end.
    """
    if len(file.data) > most:
        report.add(SIZE.at(Location(file.shown), f"larger than {most} bytes"))
        return None
    data = file.data.removeprefix(codecs.BOM_UTF8).replace(b"\r\n", b"\n")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8").split("\n")
        place = Location(file.shown, len(before), len(before[-1]) + 1)
        message = f"the byte 0x{data[error.start]:02X} is not UTF-8"
        report.add(ENCODING.at(place, message, "save the file as UTF-8"))
        return None


def read_lines(file: PackFile, report: Report) -> tuple[Line, ...] | None:
    """Return the lines of the file, at least one, or nothing when they are not plain text."""
    text = decode(file, MAX_TEXT_BYTES, report)
    if text is None:
        return None
    numbered = enumerate(text.split("\n"), start=1)
    lines = tuple(Line(line, Location(file.shown, number)) for number, line in numbered)
    problems = [problem for line in lines for problem in _line_problems(line)]
    report.extend(problems)
    return None if problems else lines


def _line_problems(line: Line) -> list[Diagnostic]:
    problems = []
    if len(line.text) > MAX_LINE:
        message = f"this line has more than {MAX_LINE} characters"
        problems.append(LONG_LINE.at(line.at.right(MAX_LINE), message, "break it into several"))
    if refused := _REFUSED.search(line.text):
        problems.append(control_problem(line.at.right(refused.start()), refused[0]))
    return problems


def refused_character(text: str) -> str:
    """Return the first character that may not stand in a text, or nothing."""
    found = _REFUSED.search(text.replace("\n", ""))
    return found[0] if found else ""


def control_problem(at: Location, char: str) -> Diagnostic:
    """Return the problem of a character that may not stand in a text."""
    if char == "\t":
        return CONTROL.at(at, "a tab character", "use spaces")
    name = unicodedata.name(char, "a control character")
    return CONTROL.at(at, f"U+{ord(char):04X} ({name.lower()}) is not text", "delete it")
