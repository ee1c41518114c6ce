"""Accepting the changes of a local pack keeps what they were made over, and says what is new."""

from pathlib import Path

import pytest
from content_packs import copy_pack, edit, with_every_word

from kiosk.diagnostics import Report
from kiosk.errors import ContentError, KioskError
from kiosk.overlay.seen import read_seen
from kiosk.source.files import read_single
from kiosk.source.text import read_lines
from kiosk.source.yaml_tree import read_yaml
from kiosk.starter import accept

SEEN = "seen.yaml"


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """Provide a base that lacks no word."""
    root = copy_pack("good", tmp_path / "base")
    with_every_word(root)
    return root


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Provide a local pack that changes the names of two buttons."""
    root = copy_pack("local", tmp_path / "local")
    write(root, "bar: {back: Go back, home: Go home}\n")
    return root


def write(root: Path, text: str) -> None:
    """Write the words that the pack changes."""
    (root / "en").mkdir(exist_ok=True)
    (root / "en/interface.yaml").write_text(text, encoding="utf-8")


def seen(root: Path) -> dict[str, str]:
    """Return what the file keeps."""
    file = read_single(root / SEEN, Report())
    assert file
    lines = read_lines(file, Report())
    assert lines
    tree = read_yaml(lines, Report())
    assert tree
    return {name: text.value for name, text in read_seen(tree, Report()).items()}


def test_every_change_is_kept_by_name(root: Path, base: Path) -> None:
    """In order, so that two versions of the file can be compared."""
    said = list(accept(root, base))

    assert list(seen(root)) == ["en/interface.yaml#bar.back", "en/interface.yaml#bar.home"]
    assert said == [
        "new: en/interface.yaml#bar.back, in place of 'word'",
        "new: en/interface.yaml#bar.home, in place of 'word'",
        f"2 changes of the base pack accepted, in {root / SEEN}",
    ]


def test_accepting_again_says_nothing_new(root: Path, base: Path) -> None:
    """And writes the same bytes."""
    list(accept(root, base))
    before = (root / SEEN).read_bytes()

    assert list(accept(root, base)) == [f"2 changes of the base pack accepted, in {root / SEEN}"]
    assert (root / SEEN).read_bytes() == before


def test_what_changed_since_is_told(root: Path, base: Path) -> None:
    """Changed below, and no longer changed."""
    list(accept(root, base))
    edit(base, "en/interface.yaml", "bar.back: word", "bar.back: Return")
    write(root, "bar.back: Go back\n")

    assert list(accept(root, base))[:2] == [
        "changed below: en/interface.yaml#bar.back, now in place of 'Return'",
        "no longer changed: en/interface.yaml#bar.home",
    ]


def test_a_pack_with_mistakes_accepts_nothing(root: Path, base: Path) -> None:
    """What a broken file changes is not known, and would be forgotten."""
    list(accept(root, base))
    before = (root / SEEN).read_bytes()
    write(root, "bar: {bakc: Go back}\n")
    with pytest.raises(ContentError, match="has mistakes"):
        list(accept(root, base))

    assert (root / SEEN).read_bytes() == before


def test_a_pack_that_lies_over_nothing_has_nothing_to_accept(base: Path) -> None:
    """It is told why, in words that can be looked for in the file."""
    with pytest.raises(KioskError, match=r"pack\.yaml has no line 'over"):
        list(accept(base, base))


def test_a_file_that_cannot_be_written_is_told(root: Path, base: Path) -> None:
    """A folder stands where it should be."""
    (root / SEEN).mkdir()
    (root / SEEN / "x").write_text("", encoding="utf-8")
    with pytest.raises(KioskError):
        list(accept(root, base))
