"""Staff at the running print desk, keyboard only, with a real printing system behind it."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from kiosk.signing.command import SignRequest, sign

from .cups_server import DEADLINE, CupsServer, ListeningPrinter, cups_server, tool, wait_until
from .display import Display
from .prints import words_of
from .program import FOLDERS, KEPT, ROOT

FIRST_PRINT_S = 10.0
"""From the start of the program to the printer, with three things done by a person."""


@pytest.fixture
def printing(screen: Display) -> Iterator[tuple[Display, CupsServer, ListeningPrinter]]:
    """Provide a display, and a printer behind a real cupsd."""
    if not tool("cupsd"):
        pytest.skip("needs the package cups-daemon")
    with cups_server() as cups, ListeningPrinter().listening() as printer:
        cups.add_queue("desk", printer.uri)
        yield screen, cups, printer


@contextmanager
def desk(
    display: Display, folder: Path, *arguments: str, **environ: str
) -> Iterator["subprocess.Popen[bytes]"]:
    """Start the desk in folders of its own, wait for its window, and end it."""
    for name in (*FOLDERS.values(), "cwd"):
        (folder / name).mkdir(mode=0o700, exist_ok=True)
    own = {key: os.environ[key] for key in KEPT if key in os.environ}
    own |= {key: str(folder / name) for key, name in FOLDERS.items()}
    own |= {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(ROOT), "DISPLAY": display.name}
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "kiosk", "desk", *arguments],
            stderr=log,
            cwd=folder / "cwd",
            env=own | {"QT_QPA_PLATFORM": "xcb"} | environ,
        )
    with process:
        try:
            # What a window manager does with a new window.
            window = ("search", "--sync", "--onlyvisible", "--name", "^Print desk$")
            display.hand(*window, "windowfocus", "--sync")
            yield process
        finally:
            process.terminate()
            process.wait(DEADLINE)


def signed_content(folder: Path) -> Path:
    """Return a copy of the shipped content as if a clinician had signed every topic."""
    copy = Path(shutil.copytree(ROOT / "content", folder / "content"))
    for language in ("en", "es"):
        list(
            sign(
                SignRequest(copy, "A. B.", "physician", language=language), datetime.now(UTC).date()
            )
        )
    return copy


def test_a_first_sheet_takes_three_actions_and_ten_seconds(
    printing: tuple[Display, CupsServer, ListeningPrinter], tmp_path: Path
) -> None:
    """Type a few letters, Enter, Ctrl+P: from a start that has never been, the pack unread."""
    display, cups, printer = printing
    content = signed_content(tmp_path)
    start = time.monotonic()
    with desk(display, tmp_path, "--content", str(content), CUPS_SERVER=cups.address):
        display.hand("type", "withd")
        display.hand("key", "Return")
        display.hand("key", "ctrl+p")
        wait_until(lambda: len(printer.received) == 1, cups.log)
        taken = time.monotonic() - start

    assert taken < FIRST_PRINT_S
    assert "Withdrawal and stopping safely" in words_of(printer.received[0])
    assert [job.title for job in cups.jobs()] == ["Take-home sheet"]


def test_unsigned_texts_take_one_yes_more_and_only_once(
    printing: tuple[Display, CupsServer, ListeningPrinter], tmp_path: Path
) -> None:
    """Two topics in an order of their own, two copies, then another sheet without a question."""
    display, cups, printer = printing
    with desk(display, tmp_path, CUPS_SERVER=cups.address):
        display.hand("type", "mixing")
        display.hand("key", "Return")
        display.hand("type", "withd")
        display.hand("key", "Return", "Down", "Down", "alt+Up", "ctrl+p")
        time.sleep(0.5)
        assert printer.received == []
        display.hand("key", "Return")
        wait_until(lambda: len(printer.received) == 1 and cups.spooled() == [], cups.log)
        display.hand("type", "history")
        display.hand("key", "Return", "ctrl+p")
        wait_until(lambda: len(printer.received) == 2, cups.log)

    first, second = map(words_of, printer.received)
    assert first.index("Withdrawal and stopping safely") < first.index("Mixing with medicines")
    assert "Where kratom comes from" in second


def test_nothing_is_left_of_what_was_printed(
    printing: tuple[Display, CupsServer, ListeningPrinter], tmp_path: Path
) -> None:
    """No file but the built content, in any folder the program knows."""
    display, cups, printer = printing
    with desk(display, tmp_path, CUPS_SERVER=cups.address):
        display.hand("type", "pain")
        display.hand("key", "Return", "ctrl+p")
        time.sleep(0.5)
        display.hand("key", "Return")
        wait_until(lambda: len(printer.received) == 1 and cups.spooled() == [], cups.log)

    left = [path for name in FOLDERS.values() for path in (tmp_path / name).rglob("*")]
    assert [path.suffix for path in left if path.is_file()] == [".built"]
    with pikepdf.open(BytesIO(printer.received[0])) as sheet:
        assert "Pain" in str(sheet.docinfo["/Title"])
