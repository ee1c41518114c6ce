"""A problem at a file, line and column, and the three ways it is written out."""

import difflib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

MAX_QUOTED = 60
"""How much of an author's text a message repeats, in characters."""


class Severity(StrEnum):
    """How bad a problem is: errors stop a pack, warnings do so when asked, notes never."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, order=True, slots=True)
class Location:
    """A place in a file; ``line`` and ``column`` count characters from 1, ``path`` is POSIX."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"

    def right(self, columns: int) -> "Location":
        """Return the place so many characters further on the same line."""
        return Location(self.path, self.line, self.column + columns)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem: where, how bad, its stable code, what is wrong and what to do about it."""

    location: Location
    severity: Severity
    code: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        hint = f"; {self.hint}" if self.hint else ""
        return f"{self.location}: {self.severity}[{self.code}] {self.message}{hint}"


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of problem: a stable ``area.problem`` name and how bad it is."""

    name: str
    severity: Severity = Severity.ERROR

    def at(self, location: Location, message: str, hint: str = "") -> Diagnostic:
        """Return a problem of this kind at the place."""
        return Diagnostic(location, self.severity, self.name, message, hint)


class Report:
    """The problems found so far."""

    def __init__(self) -> None:
        self._found: list[Diagnostic] = []

    def add(self, diagnostic: Diagnostic) -> None:
        """Keep a problem."""
        self._found.append(diagnostic)

    def extend(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Keep several problems."""
        self._found.extend(diagnostics)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All problems by path, line, column and code."""
        return tuple(sorted(self._found, key=lambda found: (found.location, found.code)))

    @property
    def has_errors(self) -> bool:
        """Whether any problem is an error."""
        return any(found.severity is Severity.ERROR for found in self._found)

    def count(self, severity: Severity) -> int:
        """Return how many problems have this severity."""
        return sum(found.severity is severity for found in self._found)


def summary(report: Report) -> str:
    """Return the numbers in words: ``3 errors, 1 warning, 2 notes``."""
    counts = ((severity, report.count(severity)) for severity in Severity)
    return ", ".join(f"{count} {severity}{'' if count == 1 else 's'}" for severity, count in counts)


def format_text(report: Report) -> str:
    """Return one line a problem, and a line with the numbers."""
    return "\n".join([*map(str, report.diagnostics), summary(report)])


def format_json(report: Report, figures: Mapping[str, object] | None = None) -> str:
    """Return a JSON object with ``problems`` and ``counts``, and any other ``figures`` by name."""
    problems = [
        {
            "path": found.location.path,
            "line": found.location.line,
            "column": found.location.column,
            "severity": found.severity,
            "code": found.code,
            "message": found.message,
            "hint": found.hint,
        }
        for found in report.diagnostics
    ]
    counts = {f"{severity}s": report.count(severity) for severity in Severity}
    answer = {"problems": problems, "counts": counts, **(figures or {})}
    return json.dumps(answer, ensure_ascii=False, indent=2)


def format_github(report: Report) -> str:
    """Return workflow commands that GitHub shows beside the lines of a change.

    Escapes follow ``actions/toolkit``, ``packages/core/src/command.ts``.
    """
    return "\n".join(_annotation(found) for found in report.diagnostics)


def _annotation(found: Diagnostic) -> str:
    level = "notice" if found.severity is Severity.NOTE else str(found.severity)
    properties = {
        "file": found.location.path,
        "line": str(found.location.line),
        "col": str(found.location.column),
        "title": found.code,
    }
    written = ",".join(f"{name}={_escape_property(text)}" for name, text in properties.items())
    hint = f"; {found.hint}" if found.hint else ""
    return f"::{level} {written}::{_escape(found.message + hint)}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")


def quote(text: str) -> str:
    """Return an author's text in quotes, on one line and not too long."""
    line = " ".join(text.split())
    return f"'{line if len(line) <= MAX_QUOTED else line[:MAX_QUOTED] + '…'}'"


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """Return a hint with the choice most like the word, or nothing when none is near."""
    if len(word) > MAX_QUOTED:
        return ""
    near = difflib.get_close_matches(word, sorted(choices), n=1)
    return f"did you mean '{near[0]}'?" if near else ""
