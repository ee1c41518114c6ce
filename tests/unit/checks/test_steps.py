"""Tests of the length of steps and topics."""

from pathlib import Path

import pytest
from content_packs import check, copy_pack, edit, found_in, without_tools

from kiosk.checks.steps import word_count

TOPIC = "en/topics/leaf.md"


TREE_LINE = "988, then press 1"


def pack_of(folder: Path, *bodies: str) -> Path:
    """Give a pack whose topic has steps with these texts."""
    root = copy_pack("good", folder)
    without_tools(root)
    more = f'more_contacts: [{{id: tree, number: "{TREE_LINE}", name: Trees}}]\ncall_now:'
    edit(root, "en/help.yaml", "call_now:", more)
    file = root / TOPIC
    head = file.read_text(encoding="utf-8").partition("\n## ")[0]
    steps = [f"## Step {{#s{number}}}\n\n{body}\n" for number, body in enumerate(bodies)]
    sources = "Sources. [^green20] [^brown21] {reported}\n"
    file.write_text("\n".join([head, *steps, sources]), encoding="utf-8")
    return root


GOOD = "Word. " * 30


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (24, ["step.short"]),
        (25, []),
        (80, []),
        (81, ["step.long"]),
        (90, ["step.long"]),
        (91, ["step.too-long"]),
    ],
)
def test_a_step_has_25_to_80_words_and_never_more_than_90(
    tmp_path: Path, words: int, codes: list[str]
) -> None:
    """The limits themselves are allowed."""
    root = pack_of(tmp_path, "Word. " * words, GOOD, GOOD, GOOD)

    assert [code for code, _ in found_in(root)] == codes


@pytest.mark.parametrize(
    ("count", "codes"),
    [(3, ["topic.steps"]), (4, []), (8, []), (9, ["topic.steps"])],
)
def test_a_topic_has_four_to_eight_steps(tmp_path: Path, count: int, codes: list[str]) -> None:
    """The limits themselves are allowed."""
    root = pack_of(tmp_path, *[GOOD] * count)

    assert [code for code, _ in found_in(root)] == codes


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("", 0),
        ("One, two - three.", 3),
        ("**One** [two](term:sap)", 2),
        ("One. [^green20] {reported}", 1),
        ("- :leaf: one\n- two three", 3),
        ("### Heading\n\none", 1),
        ("![a picture](figure:tree)", 0),
        ('!!! point "Title"\n    one\n\n    - two', 2),
        ("7-OH 911 1-800-222-1222", 3),
        ("Call {number:poison}, or {number:tree}.", 3 + len(TREE_LINE.split())),
        ("árbol 中 🌿", 2),
    ],
)
def test_words_are_counted_as_a_reader_reads_them(tmp_path: Path, body: str, count: int) -> None:
    """Titles, headings, marks, icons and pictures are no words."""
    language = check(pack_of(tmp_path, body)).documents.languages["en"]
    sources = 1
    counted = word_count(language.topics["leaf"].steps[0], language.numbers)

    assert counted - sources == count


def test_steps_without_an_id_are_not_doubles_of_each_other(tmp_path: Path) -> None:
    """Each is told to have one."""
    root = pack_of(tmp_path, GOOD, GOOD, GOOD, GOOD)
    file = root / TOPIC
    file.write_text(file.read_text(encoding="utf-8").replace(" {#s1}", "").replace(" {#s2}", ""))

    assert [code for code, _ in found_in(root)] == ["step.id", "step.id"]
