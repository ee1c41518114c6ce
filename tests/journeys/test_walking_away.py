"""Somebody walks away: they are asked, waited for, and then forgotten without a trace."""

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.domain.ids import TopicId

from .cups_server import ListeningPrinter, cups_server, tool
from .display import Display
from .harness import Look
from .program import Kiosk, started, texts

REST, COUNTDOWN = 120, 30
"""Seconds, as in the settings that come without a settings file."""

READ = TopicId("what-kratom-is")
WRITING = re.compile(
    r"^\d+ +(?:(?:creat|(?:sym|un)?link|rename|mkdir|truncate|mknod)\w*\("
    r"|.*(?:O_WRONLY|O_RDWR|O_CREAT|O_TMPFILE|O_TRUNC)).*",
    re.MULTILINE,
)
"""The system calls that put something on a disk."""


def read_a_little(kiosk: Kiosk) -> Look:
    """Choose English, large text and dark colours, and stop at a topic's second step."""
    kiosk.touch("start")
    kiosk.touch("language-en")
    kiosk.at("Home")
    kiosk.touch("tool-size")
    kiosk.touch("size-125")
    kiosk.until(lambda look: look.text_percent == 125)
    kiosk.touch("Close")
    kiosk.until(lambda look: not look.overlay)
    kiosk.touch("tool-ease")
    kiosk.touch("ease-dark")
    kiosk.until(lambda look: look.theme == "dark")
    kiosk.touch("Close")
    kiosk.until(lambda look: not look.overlay)
    first = kiosk.open_topic("What kratom is", READ).step
    kiosk.touch("primary")
    return kiosk.until(lambda look: look.place == "AtStep" and look.step != first)


def is_time(value: str) -> bool:
    """Tell whether a value is a moment or a count and says nothing of what was read."""
    return value.replace(".", "").isdigit()


def walk_away(kiosk: Kiosk) -> Look:
    """Wait until the kiosk asks."""
    kiosk.forward(REST + 1)
    return kiosk.until(lambda look: look.seconds_left is not None)


@pytest.fixture
def left_alone(kiosk: Kiosk) -> tuple[Kiosk, Look]:
    """Provide a kiosk in the middle of a visit, and what it showed."""
    return kiosk, read_a_little(kiosk)


def test_warning_comes_after_the_rest_and_not_before(left_alone: tuple[Kiosk, Look]) -> None:
    """Reading a page takes its time."""
    kiosk, _ = left_alone
    kiosk.forward(REST - 5)
    time.sleep(0.6)
    assert kiosk.look().seconds_left is None

    kiosk.forward(6)
    assert kiosk.until(lambda look: look.seconds_left is not None).seconds_left in range(25, 31)


def test_warning_counts_down_in_words(left_alone: tuple[Kiosk, Look]) -> None:
    """The seconds left stand there as a number that gets smaller."""
    kiosk, _ = left_alone
    first = walk_away(kiosk)
    later = kiosk.until(lambda look: look.seconds_left != first.seconds_left)

    assert "Are you still there?" in texts(later)
    assert str(later.seconds_left) in texts(later).split("\n")


def test_answer_keeps_everything(left_alone: tuple[Kiosk, Look]) -> None:
    """The page, the size, the colours and the ticks are as before."""
    kiosk, before = left_alone
    walk_away(kiosk)
    kiosk.touch("I’m still here")
    after = kiosk.until(lambda look: look.seconds_left is None)

    assert after.visit == before.visit
    assert after.screen.texts == before.screen.texts


def test_answer_keeps_an_open_panel(left_alone: tuple[Kiosk, Look]) -> None:
    """Even what was just being looked up is there again."""
    kiosk, _ = left_alone
    kiosk.touch("Well shown")
    before = kiosk.at("AtStep", "HowDoWeKnow")
    walk_away(kiosk)
    kiosk.touch("I’m still here")
    after = kiosk.until(lambda look: look.seconds_left is None)

    assert after.visit == before.visit
    assert after.screen.texts == before.screen.texts


def test_touch_beside_the_buttons_only_answers(left_alone: tuple[Kiosk, Look]) -> None:
    """Whoever taps anywhere is there, and presses nothing under the warning."""
    kiosk, before = left_alone
    walk_away(kiosk)
    kiosk.display.hand("mousemove", 500, 120, "click", 1)

    assert kiosk.until(lambda look: look.seconds_left is None).visit == before.visit


def test_help_is_one_touch_away_from_the_warning(left_alone: tuple[Kiosk, Look]) -> None:
    """Somebody who feels unwell does not first answer questions."""
    kiosk, _ = left_alone
    walk_away(kiosk)
    kiosk.touch("tool-help")

    assert "911" in texts(kiosk.at("HelpNow"))


def test_leaving_can_be_said_at_once(left_alone: tuple[Kiosk, Look]) -> None:
    """The second button clears without a wait."""
    kiosk, _ = left_alone
    walk_away(kiosk)
    kiosk.touch("Finish & clear now")

    kiosk.at("Attract")


def test_silence_is_the_answer_within_a_second(left_alone: tuple[Kiosk, Look]) -> None:
    """When the count is over the screen is clear, for whoever comes next."""
    kiosk, _ = left_alone
    walk_away(kiosk)
    kiosk.forward(COUNTDOWN - 4)
    kiosk.until(lambda look: look.seconds_left == 1)
    end = time.monotonic() + 1
    kiosk.at("Attract")

    assert time.monotonic() - end <= 1


def test_nothing_of_the_visit_is_left_in_memory(kiosk: Kiosk) -> None:
    """No page, no topic and no choice is held by session, window or any widget."""
    fresh = kiosk.memory()
    read_a_little(kiosk)
    kiosk.touch("What is")
    kiosk.at("AtStep", "WordHelp")
    kiosk.press("Escape", "Tab", "Tab")
    kiosk.until(lambda look: not look.overlay)
    assert READ in str(kiosk.memory())
    walk_away(kiosk)
    kiosk.forward(COUNTDOWN)
    kiosk.at("Attract")
    left = kiosk.memory()

    assert sorted(left.words) == sorted(fresh.words)
    assert set(left.places) == {"Attract()"}
    assert [value for value in left.kept if value not in fresh.kept and not is_time(value)] == []


def test_no_file_is_made_or_changed_by_a_visit(kiosk: Kiosk) -> None:
    """Every folder the program knows has the same files with the same times."""
    kiosk.until_awake()
    before, said = kiosk.files(), kiosk.log()
    read_a_little(kiosk)
    for _ in range(3):
        kiosk.touch("primary")
    walk_away(kiosk)
    kiosk.forward(COUNTDOWN)
    kiosk.at("Attract")

    assert kiosk.files() == before
    assert kiosk.log() == said


@contextmanager
def traced_kiosk(screen: Display, folder: Path, **environ: str) -> Iterator[tuple[Kiosk, Path]]:
    """Start a kiosk, with all system calls about files that it and its children make noted."""
    traced = folder / "traced"
    tracer = [tool("strace"), "-f", "-qq", "--seccomp-bpf", "-o", str(traced), "-e", "%file"]
    try:
        with started(screen, folder, under=tracer, **environ) as kiosk:
            yield kiosk, traced
    except RuntimeError as error:
        if "PTRACE" in str(error):
            pytest.skip("needs leave to trace processes")
        raise


@pytest.mark.skipif(not tool("strace"), reason="needs the package strace")
def test_no_system_call_writes_a_file_during_a_visit(screen: Display, tmp_path: Path) -> None:
    """From the first touch to the cleared screen, nothing is opened for writing anywhere."""
    with traced_kiosk(screen, tmp_path) as (kiosk, traced):
        kiosk.until_awake()
        at_start = len(traced.read_text())
        read_a_little(kiosk)
        walk_away(kiosk)
        kiosk.forward(COUNTDOWN)
        kiosk.at("Attract")
        calls = traced.read_text()

    assert "O_RDONLY" in calls
    assert WRITING.findall(calls[at_start:]) == []


@pytest.mark.skipif(
    not (tool("strace") and tool("cupsd") and tool("lp")),
    reason="needs the packages strace, cups-daemon and cups-client",
)
def test_no_system_call_writes_a_file_while_a_sheet_is_printed(
    screen: Display, tmp_path: Path
) -> None:
    """The sheet goes from memory over a connection; the print queue alone may spool it."""
    with (
        cups_server() as cups,
        ListeningPrinter().listening() as printer,
        traced_kiosk(screen, tmp_path, CUPS_SERVER=cups.address) as (kiosk, traced),
    ):
        cups.add_queue("desk", printer.uri)
        kiosk.until_awake()
        at_start = len(traced.read_text())
        read_a_little(kiosk)
        kiosk.touch("Home")
        kiosk.touch("My sheet")
        kiosk.touch("primary")
        kiosk.until(lambda look: "The printer says it is done" in texts(look))
        calls = traced.read_text()[at_start:]

    assert "libcups" in calls
    assert WRITING.findall(calls) == []
