"""Tests of the fingerprints of packs and texts."""

import hashlib
from pathlib import Path

import pytest
from content_packs import check, copy_pack, edit

from kiosk.catalog.digest import pack_digest, text_digest

TOPIC = "en/topics/leaf.md"


def digests(root: Path) -> tuple[str, str]:
    """Return the digest of the pack and that of its topic."""
    documents = check(root).documents
    return documents.digest, documents.languages["en"].topics["leaf"].digest


def test_the_digest_is_that_of_paths_and_bytes_in_order() -> None:
    """Whoever has the files can compute it with common tools."""
    expected = hashlib.sha256(b"a.md\x002\x00xyb/c.md\x001\x00z").hexdigest()

    assert pack_digest({"b/c.md": b"z", "a.md": b"xy"}) == expected


def test_moving_bytes_between_files_changes_the_digest() -> None:
    """Lengths keep one file apart from the next."""
    assert pack_digest({"a": b"12", "b": b""}) != pack_digest({"a": b"1", "b": b"2"})


def test_a_text_moved_to_another_part_changes_the_digest() -> None:
    """What we know must not become what we do not know unseen."""
    assert text_digest([["a"], []]) != text_digest([[], ["a"]])
    assert text_digest([["ab"]]) != text_digest([["a", "b"]])


def test_the_topic_digest_has_eight_digits(tmp_path: Path) -> None:
    """People copy it by hand."""
    topic = digests(copy_pack("good", tmp_path))[1]

    assert len(topic) == 8
    assert int(topic, 16) >= 0


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: What a leaf is", "title: What leaves are"),
        ("It falls in autumn.", "It falls in fall."),
        ("- A leaf is green.", "- A leaf may be green."),
        ("- Look at a leaf.", "- Touch a leaf."),
        ("It needs **water**", "It needs some **water**"),
        ("{not-known}\n\n## When", "{reported}\n\n## When"),
        ("{#careful}", "{#care}"),
    ],
)
def test_a_change_that_a_translator_must_see_changes_the_topic_digest(
    tmp_path: Path, old: str, new: str
) -> None:
    """Words, marks and ids."""
    root = copy_pack("good", tmp_path)
    before = digests(root)
    edit(root, TOPIC, old, new)
    after = digests(root)

    assert before[0] != after[0]
    assert before[1] != after[1]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("review_due: 2027-05-01", "review_due: 2027-06-01"),
        ("authors: [Test writers]", "authors: [Other writers]"),
        ("title: What a leaf is", 'title: "What a leaf is"  # a comment'),
        ("sugar moves\n", "sugar moves   \n"),
    ],
)
def test_what_is_no_word_makes_no_translation_stale(tmp_path: Path, old: str, new: str) -> None:
    """Who wrote it, until when it holds, and another way to write the same words."""
    root = copy_pack("good", tmp_path)
    before = digests(root)
    edit(root, TOPIC, old, new)
    after = digests(root)

    assert before[0] != after[0]
    assert before[1] == after[1]


def test_windows_line_ends_make_no_translation_stale(tmp_path: Path) -> None:
    """An editor may change them without being asked."""
    root = copy_pack("good", tmp_path)
    before = digests(root)[1]
    file = root / TOPIC
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))

    assert digests(root)[1] == before
    assert check(root).report.diagnostics == ()


def test_notes_for_people_do_not_change_the_pack(tmp_path: Path) -> None:
    """A sheet shows which pack it was printed from, not which note lay beside it."""
    root = copy_pack("good", tmp_path)
    before = digests(root)[0]
    (root / "README.md").write_text("For authors.")
    (root / ".DS_Store").write_bytes(b"\0")

    assert digests(root)[0] == before
