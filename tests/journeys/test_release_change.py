"""Another release for a kiosk that runs: between visits alone, and never a damaged one."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk import cli
from kiosk.releases.store import BUILT, Store
from kiosk.settings.pin import keep

from .cups_server import wait_until
from .display import Display
from .harness import Look
from .program import Kiosk, started, texts
from .test_staff_desk import PIN, open_desk

STORE = "data/kratom-kiosk/releases"
LEADS = ("Read this first, please.", "Read this one, please.", "Read this last, please.")
"""What the still picture says in each of the releases."""


class Clinic:
    """Who writes the words and publishes them, on the same machine as the kiosk."""

    def __init__(self, folder: Path) -> None:
        self.pack, self.store = folder / "pack", Store(folder / STORE)
        (self.pack / "en").mkdir(parents=True)
        (self.pack / "pack.yaml").write_text("id: our-clinic\nover: kratom-base\n")

    def publish(self, lead: str) -> str:
        """Build a release with these words, show it, and return its id."""
        (self.pack / "en/interface.yaml").write_text(f"attract: {{lead: '{lead}'}}\n")
        known = set(self.store.ids())
        self.do("build", str(self.pack))
        (new,) = set(self.store.ids()) - known
        self.do("activate", new)
        return new

    def do(self, *command: str) -> None:
        """Give a command for releases."""
        assert cli.main(["release", *command, "--store", str(self.store.folder)]) == 0


def says(lead: str) -> Callable[[Look], bool]:
    """Return what tells whether the still picture says this."""
    return lambda look: look.place == "Attract" and lead in texts(look)


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    """Provide a pack of the clinic's own."""
    return Clinic(tmp_path)


@pytest.fixture
def kiosk(screen: Display, tmp_path: Path) -> Iterator[Kiosk]:
    """Provide a kiosk with a PIN that shows what its store says."""
    nobody = str(tmp_path / "nobody.sock")
    clinic = f'pin: "{keep(PIN)}"\n'
    with started(screen, tmp_path, clinic=clinic, CUPS_SERVER=nobody) as running:
        yield running


def test_a_release_comes_after_the_visit_and_goes_again(kiosk: Kiosk, clinic: Clinic) -> None:
    """The patient reads on; who comes next reads the new words, and the old ones after an undo."""
    kiosk.touch("start")
    kiosk.at("ChooseLanguage")
    first = clinic.publish(LEADS[0])
    clinic.publish(LEADS[1])
    kiosk.touch("language-en")
    kiosk.at("Home")
    kiosk.forward(3600)
    kiosk.until(says(LEADS[1]))
    kiosk.press("Return")
    kiosk.at("ChooseLanguage")
    clinic.do("rollback")
    kiosk.forward(3600)
    kiosk.until(says(LEADS[0]))

    assert clinic.store.active() == first
    assert kiosk.close() == 0
    assert "WARNING" not in kiosk.log()
    assert "Traceback" not in kiosk.log()


def test_a_damaged_release_is_found_at_the_start_and_soon_after(
    screen: Display, tmp_path: Path, clinic: Clinic
) -> None:
    """What was shown before stands in for it, and staff are told."""
    staff = f'pin: "{keep(PIN)}"\n'
    first, second, third = map(clinic.publish, LEADS)
    damaged = clinic.store.folder_of(third)
    (damaged / BUILT).unlink()
    spoil(damaged / "local/en/interface.yaml")
    spoil(clinic.store.folder_of(second) / "local/en/interface.yaml")
    with started(screen, tmp_path, clinic=staff) as kiosk:
        kiosk.until(says(LEADS[1]))
        kiosk.until(says(LEADS[0]))
        wait_until(lambda: clinic.store.active() == first, kiosk.log)
        open_desk(kiosk)
        assert [word for word in kiosk.memory().words if "Patients see the content of" in word]


def spoil(file: Path) -> None:
    """Change a letter of a file."""
    file.write_bytes(file.read_bytes().replace(b"please", b"pleese"))
