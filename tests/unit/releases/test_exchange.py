"""An administrator carries a release to another kiosk and sees first what it would change."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest
from content_packs import edit

from kiosk.cli import main
from kiosk.releases.store import Store

ROOT = Path(__file__).parents[3]


class Desk:
    """A folder with a base pack, two stores, and a command line."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.pack = Path(copytree(ROOT / "content", folder / "pack"))
        self._capsys = capsys

    def run(self, *words: object, store: str = "office", code: int = 0) -> str:
        """Run an action of ``release`` in a store and return what it says."""
        given = [str(word) for word in words]
        named = [] if given[0] == "key" else ["--store", str(self.folder / store)]
        assert main(["release", *given, *named]) == code
        said = self._capsys.readouterr()
        return said.out + said.err

    def renumber(self) -> None:
        """Change a telephone number of the pack."""
        for language in ("en", "es"):
            edit(self.pack, f"{language}/help.yaml", "1-800-222-1222", "1-800-222-1223")

    def build(self) -> str:
        """Build a release and return its id."""
        self.run("build", self.pack)
        return Store(self.folder / "office").ids()[0]

    def key(self) -> Path:
        """Make a key, and settings that accept it; return its file."""
        file = self.folder / "office.key"
        line = self.run("key", file).splitlines()[-1]
        (self.folder / "clinic.yaml").write_text(f"{line}\n")
        return file

    def import_(self, file: Path, *words: object, code: int = 0) -> str:
        """Import a file on the ward, which has settings."""
        settings = ("--settings", self.folder / "clinic.yaml")
        return self.run("import", file, *settings, *words, store="ward", code=code)


@pytest.fixture
def desk(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Desk:
    """Provide a desk whose cache is its own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return Desk(tmp_path, capsys)


def exported(desk: Desk) -> Path:
    """Build, sign and export a release."""
    file = desk.folder / "a.kiosk"
    desk.run("export", desk.build(), file, "--key", desk.key())
    return file


def test_a_release_goes_from_the_office_to_the_ward(desk: Desk) -> None:
    """Each step says what comes next, and what patients will see."""
    desk.renumber()
    said = desk.import_(exported(desk))
    (release,) = Store(desk.folder / "ward").ids()

    assert "Signed with ed25519:" in said
    assert "Look at the telephone numbers" in said
    assert f"Patients do not see it yet. To show it: kiosk release activate {release}" in said
    shown = desk.run("activate", release, store="ward")
    assert "Look at the telephone numbers" in shown


def test_a_local_pack_brings_its_base_along(desk: Desk) -> None:
    """The other kiosk may have another version of the program."""
    own, file, key = desk.folder / "ours", desk.folder / "b.kiosk", desk.key()
    assert main(["content", "new", str(own)]) == 0
    desk.run("build", own)
    (release,) = Store(desk.folder / "office").ids()
    desk.run("export", release, file, "--key", key)
    said = desk.import_(file)
    desk.run("activate", release, store="ward")

    assert "Our clinic" in said
    assert {path.name for path in (desk.folder / "ward" / release).iterdir()} == {
        *("base", "local", "manifest.json", "built.msgpack"),
    }
    assert desk.run("diff", own, store="ward") == "Patients will see no difference.\n"


def test_who_may_send_releases_stands_in_the_settings(desk: Desk) -> None:
    """Without that nothing is taken in; the line can be given for once, or nobody asked for."""
    file = exported(desk)
    line = (desk.folder / "clinic.yaml").read_text().partition("'")[2].partition("'")[0]
    (desk.folder / "clinic.yaml").write_text("paper: a4\n")

    assert "does not accept" in desk.import_(file, code=1)
    assert "is here" in desk.import_(file, "--accept-key", line)
    assert "Who made it was not checked." in desk.import_(file, "--unsigned")


def test_mistakes_in_the_settings_are_told_with_their_place(desk: Desk) -> None:
    """Else a key that was written wrongly would look like a stranger's."""
    file = exported(desk)
    (desk.folder / "clinic.yaml").write_text("release_keys: [ed25519:x]\n")

    assert "clinic.yaml:1:16: error[release-key.shape]" in desk.import_(file, code=1)


def test_a_pack_is_compared_with_what_is_shown(desk: Desk) -> None:
    """Before it is built."""
    desk.run("activate", desk.build())
    desk.renumber()
    said = desk.run("diff", desk.pack)

    assert "  - [1-800-222-1222]\n  + [1-800-222-1223]\n" in said
    assert "All languages" not in said


def test_two_releases_are_compared_the_way_they_are_named(desk: Desk) -> None:
    """The old one first."""
    old = desk.build()
    desk.renumber()
    desk.build()
    (new,) = set(Store(desk.folder / "office").ids()) - {old}

    assert "  - [1-800-222-1222]\n" in desk.run("diff", old, new)
    assert "  - [1-800-222-1223]\n" in desk.run("diff", new, old)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (lambda desk: desk.folder / "nowhere", "is no folder of a pack and no release"),
        (lambda _: "20260101-000000-00000000", "There is no release 20260101-000000-00000000"),
    ],
    ids=["folder", "release"],
)
def test_what_is_not_there_is_named(desk: Desk, name: Callable[[Desk], object], words: str) -> None:
    """A slip is the usual reason."""
    assert words in desk.run("diff", name(desk), code=1)


def test_a_pack_with_mistakes_is_not_compared(desk: Desk) -> None:
    """Nobody would see it like that."""
    edit(desk.pack, "en/help.yaml", "region: US", "regoin: US")

    assert f"has mistakes (2). To see them: kiosk check {desk.pack}" in desk.run(
        "diff", desk.pack, code=1
    )


def test_what_is_damaged_now_can_still_be_replaced(desk: Desk) -> None:
    """That the difference cannot be told stops nobody."""
    first = desk.build()
    desk.run("activate", first)
    desk.renumber()
    second = ({*Store(desk.folder / "office").ids(), desk.build()} - {first}).pop()
    (desk.folder / "office" / first / "manifest.json").write_text("{")

    assert "could not be told" in desk.run("activate", second)
