"""The window under strain: faults, other sizes of display, other sizes of text."""

import sys
import threading

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.app.kiosk import catch_faults
from kiosk.domain.ids import TermId, TopicId
from kiosk.session.state import TEXT_STEPS, Attract
from kiosk.tour.inspect import SeenScreen
from kiosk.ui.metrics import Form

from .audit import RULES
from .rules import problems
from .visits import Kiosk, settle

LONG = TopicId("risks")


@pytest.fixture
def hooked(reading: Kiosk, monkeypatch: pytest.MonkeyPatch) -> Kiosk:
    """Provide a visit in a program that catches its own faults."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    catch_faults(reading.session, reading.window)
    return reading


def fail() -> None:
    """Do what a fault in a screen does."""
    raise RuntimeError("a fault for the test")


def named(seen: SeenScreen) -> list[str]:
    """Return the names of all that can be touched."""
    return [control.name for control in seen.controls]


def test_fault_in_a_button_shows_trouble_and_forgets_the_visit(
    hooked: Kiosk, caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever goes wrong ends in words and one button, with a line for the administrator."""
    button = hooked.button("primary")
    button.clicked.disconnect()
    button.clicked.connect(fail)
    button.click()
    seen = hooked.see()

    assert named(seen) == ["Start again"]
    assert top_widget(hooked, seen) is not None
    assert hooked.session.state.place == Attract()
    assert "a fault in the program" in caplog.text


def test_fault_in_a_job_leaves_the_visit_alone(
    hooked: Kiosk, caplog: pytest.LogCaptureFixture
) -> None:
    """Work elsewhere touches no widget; whoever waits for it gets the answer for failure."""
    fault = RuntimeError("a fault in a job")
    thread = threading.Thread(target=sys.excepthook, args=(RuntimeError, fault, None))
    before = hooked.see()
    thread.start()
    thread.join()

    assert hooked.see() == before
    assert "a fault in a job" in caplog.text


def test_trouble_goes_when_it_is_touched(hooked: Kiosk) -> None:
    """What comes then is a start like any other."""
    hooked.window.show_trouble()
    hooked.session.reset()
    hooked.button("Start again").click()

    assert "start" in [control.id for control in hooked.see().controls]


def test_trouble_is_laid_out_anew(hooked: Kiosk) -> None:
    """Trouble seldom comes alone: a display may change its size meanwhile."""
    hooked.window.show_trouble()
    hooked.session.reset()
    hooked.window.resize(1920, 1080)
    seen = hooked.see()

    assert named(seen) == ["Start again"]
    assert all(text.fits for text in seen.texts)


def test_interrupt_ends_the_program(hooked: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever stops the kiosk from a terminal has not met a fault."""
    ended: list[bool] = []
    monkeypatch.setattr(QApplication, "quit", lambda: ended.append(True))
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)

    assert ended == [True]
    assert hooked.session.state.place != Attract()


@pytest.mark.parametrize(
    ("wide", "high", "form"),
    [(1920, 1080, Form.LANDSCAPE), (1080, 1920, Form.PORTRAIT), (1200, 780, Form.COMPACT)],
)
def test_another_size_gets_another_layout(reading: Kiosk, wide: int, high: int, form: Form) -> None:
    """A panel that is turned shows the same step, whole."""
    place = reading.session.state.place
    reading.window.resize(wide, high)
    seen = reading.see()

    assert reading.window.context().form is form
    assert reading.session.state.place == place
    assert problems([seen], RULES["controls_stay_inside"]) == []
    assert problems([seen], RULES["text_fits"]) == []


@pytest.mark.parametrize("cover", ["panel", "warning"])
def test_what_lies_over_the_screen_follows_its_size(reading: Kiosk, cover: str) -> None:
    """Panel and warning stay on top, and nothing beneath them answers."""
    if cover == "panel":
        reading.session.open_word(TermId("extract"))
    else:
        reading.clock.now += 121
        reading.session.tick()
    before = named(reading.see())
    reading.window.resize(1920, 1080)
    after = reading.see()

    assert sorted(named(after)) == sorted(before)
    assert problems([after], RULES["controls_stay_inside"]) == []
    assert top_widget(reading, after) is not None


def top_widget(kiosk: Kiosk, seen: SeenScreen) -> QWidget | None:
    """Return the first control of the screen, if it is what a finger would touch there."""
    rect = seen.controls[0].rect
    point = QPoint(round(rect.left + rect.width / 2), round(rect.top + rect.height / 2))
    touched: QWidget | None = kiosk.window.childAt(point)
    is_first = touched is not None and touched.accessibleName() == seen.controls[0].name
    return touched if is_first else None


@pytest.mark.parametrize("percent", TEXT_STEPS)
def test_place_is_kept_when_the_text_size_changes(reading: Kiosk, percent: int) -> None:
    """The sentence a part began with is in view at every other size."""
    reading.session.open_topic(LONG)
    reading.session.next()
    reading.session.set_text_step(len(TEXT_STEPS) - 1)
    beginning = words_of(reading)
    for _ in range(2):
        reading.button("more").click()
        settle()
    (first, *_) = (text for text in words_of(reading) if text not in beginning)
    reading.session.set_text_step(TEXT_STEPS.index(percent))

    assert " ".join(first.split()[:4]) in " ".join(words_of(reading))


def words_of(kiosk: Kiosk) -> list[str]:
    """Return the texts on the screen, each in one line."""
    return [" ".join(text.text.split()) for text in kiosk.see().texts]
