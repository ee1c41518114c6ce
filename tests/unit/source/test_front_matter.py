"""Tests of cutting a topic file at its fences."""

import pytest

from kiosk.diagnostics import Report
from kiosk.source.front_matter import split_front_matter
from source.places import lines_of, place, problems


def test_head_and_body_keep_their_places() -> None:
    """A mistake in the text is reported by its line in the file, not in the body."""
    parts = split_front_matter(lines_of("---\na: 1\n--- \n\n## T"), Report())

    assert parts is not None
    assert [(line.text, place(line.at)) for line in parts.head] == [("a: 1", (2, 1)), ("", (3, 1))]
    assert [(line.text, place(line.at)) for line in parts.body] == [("", (4, 1)), ("## T", (5, 1))]


def test_an_empty_head_has_a_place() -> None:
    """What is missing from it must be reported somewhere."""
    parts = split_front_matter(lines_of("---\n---"), Report())

    assert parts is not None
    assert [place(line.at) for line in parts.head] == [(2, 1)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "front-matter.missing"),
        ("a: 1\n---\n", "front-matter.missing"),
        (" ---\na: 1\n---\n", "front-matter.missing"),
        ("---\na: 1\n", "front-matter.open"),
        ("---\na: 1\n----\n", "front-matter.open"),
    ],
)
def test_missing_fences_are_reported(text: str, code: str) -> None:
    """Without both nobody knows where the text starts."""
    report = Report()

    assert split_front_matter(lines_of(text), report) is None
    assert problems(report) == [(code, 1, 1)]
