"""A kiosk starts from built content, builds it anew after a change, and survives a bad one."""

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest
from content_packs import check, copy_pack, edit

from kiosk.checks import CheckedPack
from kiosk.domain.handout import Paper
from kiosk.domain.ids import LanguageTag, TopicId
from kiosk.errors import ContentError
from kiosk.releases import Setup, open_working_copy
from kiosk.releases.built import Built, encode_built, load_built

ROOT = Path(__file__).parents[3]
TOPIC = "en/topics/leaf.md"

LATER = """
import sys
from pathlib import Path
from kiosk.releases import open_working_copy
open_working_copy(Path(sys.argv[1]), None, Path(sys.argv[2]))
print(*sorted(sys.modules))
"""
"""Opens a pack and tells which modules that took."""

NOT_FOR_A_START = {"markdown", "yaml", "reportlab", "svglib", "PySide6", "kiosk.checks.pack"}


class Reader:
    """Reads packs with the rules of the tests, and counts how often."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self, root: Path, *, base: Path | None = None) -> CheckedPack:
        """Return what ``check_pack`` would."""
        self.calls += 1
        return check(root, base=base)


class Kiosk:
    """A pack, a settings file that need not exist, and the folder for built content."""

    def __init__(self, folder: Path) -> None:
        self.pack = copy_pack("good", folder)
        self.settings: Path | None = None
        self.cache = folder / "cache"

    def open(self) -> Setup:
        """Open the pack as a start does."""
        return open_working_copy(self.pack, self.settings, self.cache)

    def kept(self) -> list[Path]:
        """Return all that is kept of built content."""
        return sorted(self.cache.iterdir())

    def spoil(self) -> None:
        """Put a mistake into the pack."""
        edit(self.pack, TOPIC, "{#careful}", "{#Not Careful}")

    def mend(self) -> None:
        """Take the mistake out again."""
        edit(self.pack, TOPIC, "{#Not Careful}", "{#careful}")


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Reader:
    """Count how often packs are read."""
    counting = Reader()
    monkeypatch.setattr("kiosk.releases.reading.check_pack", counting)
    return counting


@pytest.fixture
def kiosk(tmp_path: Path, reader: Reader) -> Kiosk:
    """Provide a kiosk that was never started."""
    assert reader.calls == 0
    return Kiosk(tmp_path)


def test_first_start_builds_the_pack(kiosk: Kiosk, reader: Reader) -> None:
    """What is opened is the content of the pack, with settings that suit most clinics."""
    setup = kiosk.open()

    assert setup.catalog.id == "test-pack"
    assert setup.settings.paper is Paper.LETTER
    assert reader.calls == 1


def test_second_start_reads_nothing(kiosk: Kiosk, reader: Reader) -> None:
    """The built copy is the same in every part, and no Markdown is read for it."""
    first = kiosk.open()

    assert kiosk.open() == first
    assert reader.calls == 1


def test_edited_text_is_shown_at_the_next_start(kiosk: Kiosk, reader: Reader) -> None:
    """An editor sees the change without knowing of any copy."""
    kiosk.open()
    edit(kiosk.pack, TOPIC, "title: What a leaf is", "title: What leaves are")

    topics = kiosk.open().catalog.packs
    assert [topic.title for pack in topics.values() for topic in pack.topics.values()] == [
        "What leaves are"
    ]
    assert reader.calls == 2


def test_added_file_is_noticed(kiosk: Kiosk, reader: Reader) -> None:
    """A new file changes no old one."""
    kiosk.open()
    (kiosk.pack / "en" / "notes.txt").write_text("x")
    kiosk.open()

    assert reader.calls == 2


def test_removed_file_is_noticed(kiosk: Kiosk, reader: Reader) -> None:
    """Nor does one that goes."""
    extra = kiosk.pack / "en" / "notes.txt"
    extra.write_text("x")
    kiosk.open()
    extra.unlink()
    kiosk.open()

    assert reader.calls == 2


def test_edit_of_the_same_length_is_noticed(kiosk: Kiosk, reader: Reader) -> None:
    """A digit of a telephone number changes no length."""
    kiosk.open()
    edit(kiosk.pack, TOPIC, "autumn", "winter")
    kiosk.open()

    assert reader.calls == 2


def test_changed_settings_are_noticed(kiosk: Kiosk, reader: Reader, tmp_path: Path) -> None:
    """The clinic's own file counts as the pack's do."""
    kiosk.settings = tmp_path / "clinic.yaml"
    kiosk.settings.write_text("paper: a4\n")
    assert kiosk.open().settings.paper is Paper.A4
    kiosk.settings.write_text("paper: letter\n")

    assert kiosk.open().settings.paper is Paper.LETTER
    assert reader.calls == 2


def test_another_version_of_the_program_builds_anew(
    kiosk: Kiosk, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An update may read the same files differently."""
    kiosk.open()
    monkeypatch.setattr("kiosk.releases.built.__version__", "999")
    kiosk.open()

    assert reader.calls == 2


def test_a_local_pack_is_shown_over_its_base(tmp_path: Path, reader: Reader) -> None:
    """Words and recordings come from both, and a change of either is noticed."""
    base, local = copy_pack("good", tmp_path / "base"), copy_pack("local", tmp_path / "local")

    def title() -> str:
        setup = open_working_copy(local, None, tmp_path / "cache", base)
        assert setup.audio == (local, base)
        return setup.catalog.packs[LanguageTag("en")].topics[TopicId("leaf")].title

    assert (title(), reader.calls) == ("What a leaf is", 1)
    edit(base, TOPIC, "title: What a leaf is", "title: What is a leaf?")
    assert (title(), reader.calls) == ("What is a leaf?", 2)
    (local / "en/steps").mkdir(parents=True)
    (local / "en/steps/leaf.md").write_text("---\ntitle: Our leaf\n---\n", encoding="utf-8")
    assert (title(), reader.calls) == ("Our leaf", 3)


@pytest.mark.usefixtures("reader")
def test_what_a_local_pack_chooses_counts_where_a_kiosk_chooses_nothing(tmp_path: Path) -> None:
    """A clinic writes its name once for all of its kiosks."""
    base, local = copy_pack("good", tmp_path / "base"), copy_pack("local", tmp_path / "local")
    (local / "clinic.yaml").write_text("clinic: {name: Main Street}\n", encoding="utf-8")
    setup = open_working_copy(local, None, tmp_path / "cache", base)

    assert setup.settings.clinic.name == "Main Street"


def test_two_packs_keep_apart(kiosk: Kiosk, reader: Reader, tmp_path: Path) -> None:
    """A clinic that tries its own pack does not spoil the one in use."""
    other = Kiosk(tmp_path / "other")
    other.cache = kiosk.cache
    kiosk.open()
    other.open()
    kiosk.open()

    assert reader.calls == 2
    assert len(kiosk.kept()) == 2


def test_bad_edit_leaves_the_last_good_version(
    kiosk: Kiosk, caplog: pytest.LogCaptureFixture
) -> None:
    """Patients see what was right; the log says what is wrong and where."""
    good = kiosk.open()
    kiosk.spoil()
    with caplog.at_level(logging.WARNING):
        assert kiosk.open() == good

    (line,) = caplog.messages
    assert "last good version" in line
    assert f"{TOPIC}:" in line


def test_mended_pack_is_shown_again(kiosk: Kiosk) -> None:
    """The stand-in goes as soon as it can."""
    kiosk.open()
    kiosk.spoil()
    kiosk.open()
    kiosk.mend()
    edit(kiosk.pack, TOPIC, "title: What a leaf is", "title: Mended")

    (pack,) = kiosk.open().catalog.packs.values()
    assert [topic.title for topic in pack.topics.values()] == ["Mended"]


def test_bad_settings_leave_the_last_good_version(kiosk: Kiosk, tmp_path: Path) -> None:
    """A slip in the clinic's file does not take the kiosk down."""
    kiosk.settings = tmp_path / "clinic.yaml"
    kiosk.settings.write_text("paper: a4\n")
    good = kiosk.open()
    kiosk.settings.write_text("paper: napkin\n")

    assert kiosk.open() == good


def test_bad_pack_without_a_good_one_is_refused(kiosk: Kiosk) -> None:
    """Nothing is shown, and every mistake is named with its place."""
    kiosk.spoil()
    with pytest.raises(ContentError, match=rf"{TOPIC}:\d+:\d+: error"):
        kiosk.open()


def test_missing_pack_is_refused(kiosk: Kiosk) -> None:
    """A mistyped folder says so instead of failing in the middle."""
    kiosk.pack = kiosk.pack / "nowhere"
    with pytest.raises(ContentError, match="nowhere"):
        kiosk.open()


@pytest.mark.parametrize(
    "broken",
    [b"", b"\xc1 not built content", encode_built({"fingerprint": 3})],
    ids=["empty", "garbage", "another shape"],
)
def test_broken_copy_is_built_anew(kiosk: Kiosk, reader: Reader, broken: bytes) -> None:
    """A disk that failed costs a few seconds, not the kiosk."""
    good = kiosk.open()
    (kept,) = kiosk.kept()
    kept.write_bytes(broken)

    assert kiosk.open() == good
    assert kiosk.open() == good
    assert reader.calls == 2


def test_half_a_copy_is_built_anew(kiosk: Kiosk, reader: Reader) -> None:
    """So does a power cut on a file system that kept the name but not the bytes."""
    good = kiosk.open()
    (kept,) = kiosk.kept()
    kept.write_bytes(kept.read_bytes()[:-100])

    assert kiosk.open() == good
    assert reader.calls == 2


def test_a_copy_with_a_changed_letter_is_built_anew(kiosk: Kiosk, reader: Reader) -> None:
    """A bit that fell over in a telephone number decodes as well as any other."""
    good = kiosk.open()
    (kept,) = kiosk.kept()
    kept.write_bytes(kept.read_bytes().replace(b"autumn", b"autumm"))

    assert kiosk.open() == good
    assert reader.calls == 2


def test_place_that_cannot_be_written_is_no_hindrance(
    kiosk: Kiosk, reader: Reader, caplog: pytest.LogCaptureFixture
) -> None:
    """A read-only disk only makes each start slower, and the log says why."""
    kiosk.cache.write_text("a file stands where the folder should be")
    first = kiosk.open()

    assert kiosk.open() == first
    assert reader.calls == 2
    assert all("cannot be kept" in line for line in caplog.messages)
    assert len(caplog.messages) == 2


def test_copy_appears_whole(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    """It gets its name by one rename, from a file beside it that is complete by then."""
    seen: list[Built] = []
    rename = Path.replace

    def watched(self: Path, target: Path) -> Path:
        assert self.parent == target.parent
        assert not target.exists()
        built = load_built(self, Built)
        assert built is not None
        seen.append(built)
        return rename(self, target)

    monkeypatch.setattr(Path, "replace", watched)
    setup = kiosk.open()

    assert [(built.catalog, built.settings) for built in seen] == [(setup.catalog, setup.settings)]


def test_failed_write_keeps_the_old_copy_and_no_scraps(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk must not become fuller with every start."""
    kiosk.open()
    (kept,) = kiosk.kept()
    before = kept.read_bytes()
    edit(kiosk.pack, TOPIC, "title: What a leaf is", "title: New")

    def full(descriptor: int) -> None:
        del descriptor
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    (pack,) = kiosk.open().catalog.packs.values()

    assert [topic.title for topic in pack.topics.values()] == ["New"]
    assert [(kept, before)] == [(path, path.read_bytes()) for path in kiosk.kept()]


def test_start_from_a_fresh_copy_loads_no_reader(tmp_path: Path) -> None:
    """What reads Markdown and YAML, and what makes PDF, is left on the disk."""
    command = [sys.executable, "-c", LATER, str(ROOT / "content"), str(tmp_path)]
    environ = os.environ | {"PYTHONPATH": str(ROOT)}
    first, second = (
        set(subprocess.check_output(command, env=environ, text=True).split()) for _ in range(2)
    )

    assert {"markdown", "yaml"} <= first
    assert second & NOT_FOR_A_START == set()
