"""Tests that texts are searched for the words of ``wording.yaml`` in a short time."""

import time
from pathlib import Path

import pytest
from content_packs import check, copy_pack, edit, found_in

TOPIC = "en/topics/leaf.md"
GLOSSARY = "en/glossary.yaml"
WORDING = "en/wording.yaml"
SECONDS = 5
"""The longest that a check may take, on a slow machine with other work to do."""

LARGE = {
    "every word": ("ugly ", "medical: []"),
    "allowed ones": ("no ugly leaf ", "medical: []"),
    "medical ones": ("chlorophyll ", "medical: [chlorophyl*]"),
    "terms": ("sap ", "medical: [sap]"),
    "one long word": ("a", 'medical: ["*a", "a*", "*aa*", "*a*a*a*a*b"]'),
    "helpers": ("is quickly ", 'medical: ["* * * * b"]'),
    "numbers": ("1 1,1 ", "medical: []"),
    "shares": ("1 in 2 in ", "medical: []"),
    "law": ("The law. ", "medical: []"),
}
"""What could make a search slow, and the last line of the list of words."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a good pack."""
    return copy_pack("good", tmp_path)


@pytest.mark.parametrize("name", sorted(LARGE))
@pytest.mark.parametrize("path", [TOPIC, GLOSSARY])
def test_a_large_text_full_of_listed_words_takes_no_long_time(
    root: Path, path: str, name: str
) -> None:
    """A kiosk checks changed words when it starts."""
    word, medical = LARGE[name]
    edit(root, WORDING, "medical: [chlorophyl*]", medical)
    line = (word * 1900)[:1900].strip()
    if path == TOPIC:
        edit(root, TOPIC, "See what to do", "\n\n".join([*[line] * 30, "See what to do"]))
    else:
        edit(root, GLOSSARY, "The juice that moves", "\n    ".join([">-", *[line] * 30, "It"]))
    start = time.perf_counter()
    report = check(root).report

    assert report.diagnostics
    assert time.perf_counter() - start < SECONDS


def test_a_list_of_many_words_takes_no_long_time(root: Path) -> None:
    """As many as the file may hold."""
    words = ",\n  ".join(f"w{number}: x" for number in range(3000))
    edit(root, WORDING, '{ugly*: say what it looks like, weed: say "plant"}', f"{{{words}}}")
    edit(root, TOPIC, "Wear gloves", "W2999. Wear gloves")
    start = time.perf_counter()

    assert [code for code, _ in found_in(root)] == ["word.forbidden"]
    assert time.perf_counter() - start < SECONDS
