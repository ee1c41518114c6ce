"""Tests of how problems are sorted, counted and written out."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.diagnostics import (
    Code,
    Location,
    Report,
    Severity,
    did_you_mean,
    format_github,
    format_json,
    format_text,
    quote,
)

BROKEN = Code("leaf.broken")
DRY = Code("leaf.dry", Severity.WARNING)
GREEN = Code("leaf.green", Severity.NOTE)


def report_of(*diagnostics: tuple[Code, Location, str, str]) -> Report:
    """Return a report of these problems."""
    report = Report()
    for code, at, message, hint in diagnostics:
        report.add(code.at(at, message, hint))
    return report


def test_text_is_sorted_and_ends_with_the_numbers() -> None:
    """An author works through a file from top to bottom."""
    report = report_of(
        (DRY, Location("b.md", 1, 1), "too dry", ""),
        (BROKEN, Location("a.md", 10, 2), "torn", "glue it"),
        (GREEN, Location("a.md", 9, 30), "green", ""),
        (BROKEN, Location("a.md", 9, 4), "torn", ""),
    )

    assert format_text(report) == (
        "a.md:9:4: error[leaf.broken] torn\n"
        "a.md:9:30: note[leaf.green] green\n"
        "a.md:10:2: error[leaf.broken] torn; glue it\n"
        "b.md:1:1: warning[leaf.dry] too dry\n"
        "2 errors, 1 warning, 1 note"
    )


def test_codes_order_problems_in_one_place() -> None:
    """The output does not depend on the order in which the rules ran."""
    at = Location("a.md", 1, 1)
    report = report_of((DRY, at, "x", ""), (BROKEN, at, "x", ""))

    assert [found.code for found in report.diagnostics] == ["leaf.broken", "leaf.dry"]


def test_an_empty_report_says_so() -> None:
    """No news is written out too."""
    assert format_text(Report()) == "0 errors, 0 warnings, 0 notes"


@pytest.mark.parametrize(("code", "expected"), [(BROKEN, True), (DRY, False), (GREEN, False)])
def test_only_errors_are_errors(code: Code, expected: bool) -> None:
    """Warnings and notes keep no pack from being shown."""
    assert expected == report_of((code, Location("a.md"), "x", "")).has_errors


def test_json_holds_problems_counts_and_figures() -> None:
    """Editors and scripts read every part apart."""
    report = report_of((DRY, Location("a.md", 3, 7), "trop sèche", "water"))

    assert json.loads(format_json(report, {"topics": {"en/leaf": {"steps": 4}}})) == {
        "problems": [
            {
                "path": "a.md",
                "line": 3,
                "column": 7,
                "severity": "warning",
                "code": "leaf.dry",
                "message": "trop sèche",
                "hint": "water",
            }
        ],
        "counts": {"errors": 0, "warnings": 1, "notes": 0},
        "topics": {"en/leaf": {"steps": 4}},
    }


@pytest.mark.parametrize(
    ("code", "level"), [(BROKEN, "error"), (DRY, "warning"), (GREEN, "notice")]
)
def test_github_names_its_own_levels(code: Code, level: str) -> None:
    """GitHub knows no notes, it calls them notices."""
    report = report_of((code, Location("a.md", 3, 7), "torn", "glue it"))

    expected = f"::{level} file=a.md,line=3,col=7,title={code.name}::torn; glue it"
    assert expected == format_github(report)


def test_github_escapes_what_would_end_a_property_or_a_command() -> None:
    """A file or text with such signs must not be read as another command."""
    report = report_of((BROKEN, Location("a,b:c%.md", 1, 1), "100 %\r\n::error::x, y", ""))

    assert format_github(report) == (
        "::error file=a%2Cb%3Ac%25.md,line=1,col=1,title=leaf.broken::100 %25%0D%0A::error::x, y"
    )


@given(st.text(), st.text())
def test_github_writes_one_line_a_problem(path: str, message: str) -> None:
    """Whatever an author wrote stays inside its own annotation."""
    written = format_github(report_of((BROKEN, Location(path), message, "")))

    assert "\n" not in written
    assert "\r" not in written


def test_a_text_is_quoted_on_one_short_line() -> None:
    """A message repeats what was found without drowning in it."""
    assert quote("two\n  lines") == "'two lines'"
    assert quote("x" * 61) == f"'{'x' * 60}…'"


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("rogers42", "did you mean 'rogers24'?"),
        ("xyz", ""),
        ("rogers24" * 10, ""),
    ],
)
def test_a_near_word_is_suggested(word: str, hint: str) -> None:
    """A hint helps only if the word is near, and costs nothing for a very long one."""
    assert hint == did_you_mean(word, {"rogers24", "garcia20"})
