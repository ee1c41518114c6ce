"""Work elsewhere: its news come in order, on the thread of the screen, and nobody waits for it."""

import sys
import threading
import time
from collections.abc import Callable
from typing import TypeAlias

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from kiosk.errors import PrinterError
from kiosk.ui import jobs as jobs_module
from kiosk.ui.jobs import Jobs

Tell: TypeAlias = Callable[[int], None]


@pytest.fixture
def jobs(qapp: QCoreApplication) -> Jobs:
    """Return what starts threads, under a running Qt."""
    del qapp
    return Jobs()


def count_to_three(tell: Tell) -> None:
    """Tell three numbers."""
    for number in (1, 2, 3):
        tell(number)


def test_news_come_in_their_order(jobs: Jobs, qtbot: QtBot) -> None:
    """A printer that says done after printing must not be shown the other way round."""
    heard: list[int] = []
    jobs.follow(count_to_three, heard.append)
    qtbot.waitUntil(lambda: len(heard) == 3)

    assert heard == [1, 2, 3]


def test_news_are_heard_on_the_thread_of_the_screen(jobs: Jobs, qtbot: QtBot) -> None:
    """Widgets may be touched there alone."""
    tellers: list[int] = []
    listeners: list[int] = []

    def tell_who(tell: Tell) -> None:
        tell(threading.get_ident())

    def listen(teller: int) -> None:
        tellers.append(teller)
        listeners.append(threading.get_ident())

    jobs.follow(tell_who, listen)
    qtbot.waitUntil(lambda: bool(listeners))

    assert listeners == [threading.get_ident()]
    assert tellers != listeners


def test_what_is_followed_holds_up_nothing_else(jobs: Jobs, qtbot: QtBot) -> None:
    """A sheet that waits for paper must not keep the next one from being made."""
    released = threading.Event()
    heard: list[int] = []

    def wait_for_paper(tell: Tell) -> None:
        released.wait(10)
        tell(9)

    jobs.follow(wait_for_paper, heard.append)
    jobs.follow(count_to_three, heard.append)
    jobs.run(lambda: 4, heard.append, 0)
    qtbot.waitUntil(lambda: len(heard) == 4)
    released.set()
    qtbot.waitUntil(lambda: len(heard) == 5)

    assert heard[-1] == 9


def test_ended_threads_are_forgotten(jobs: Jobs, qtbot: QtBot) -> None:
    """A kiosk prints for months."""
    jobs.follow(count_to_three, lambda _: None)

    qtbot.waitUntil(lambda: not jobs._following)


def test_machine_that_fails_gives_the_answer_for_it(
    jobs: Jobs, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    """Work that could not be done has an answer too."""
    heard: list[int] = []

    def fail() -> int:
        raise PrinterError("no paper at all")

    jobs.run(fail, heard.append, -1)
    qtbot.waitUntil(lambda: bool(heard))

    assert heard == [-1]
    assert "no paper at all" in caplog.text


def test_fault_in_a_job_gives_the_answer_for_failure(
    jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A mistake in the program must not leave a screen waiting; the hook hears of it."""
    hooked: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: hooked.append(error))
    heard: list[int] = []
    jobs.run(lambda: 1 // 0, heard.append, -1)
    qtbot.waitUntil(lambda: bool(heard))

    assert heard == [-1]
    assert [type(error) for error in hooked] == [ZeroDivisionError]


def test_closing_waits_for_those_that_let_go(jobs: Jobs) -> None:
    """A sheet that is withdrawn at the end of the program is still taken off the queue."""
    let_go: list[bool] = []

    def follow(_: Tell) -> None:
        time.sleep(0.2)
        let_go.append(True)

    jobs.follow(follow, lambda _: None)
    jobs.wait()

    assert let_go == [True]


def test_closing_waits_not_for_ever(jobs: Jobs, monkeypatch: pytest.MonkeyPatch) -> None:
    """A printer that answers nobody must not keep the program from ending."""
    monkeypatch.setattr(jobs_module, "_LAST_WAIT_S", 0.1)
    released = threading.Event()

    def wait_for_paper(_: Tell) -> None:
        released.wait(30)

    jobs.follow(wait_for_paper, lambda _: None)
    before = time.monotonic()
    jobs.wait()
    released.set()

    assert time.monotonic() - before < 5
