"""A visit by ear and nine keys, the screen hidden: read, tick a question, print, finish."""

import pytest

from .cups_server import ListeningPrinter
from .listener import Listener
from .prints import words_of
from .program import Kiosk

KEYPAD = {"Escape", "Up", "F1", "Left", "Return", "Right", "F2", "Down", "F11"}
"""The nine keys; see packaging/accessibility.md."""


class Keypad(Listener):
    """A listener who has no other keys."""

    def press(self, key: str) -> list[str]:
        """Press a key of the pad and hear the voice out."""
        assert key in KEYPAD
        return super().press(key)


@pytest.fixture
def blind(desk_printer: tuple[Kiosk, ListeningPrinter]) -> Keypad:
    """Provide a guided visit in English behind a hidden screen, at Home."""
    patient = Keypad(desk_printer[0])
    patient.press("F2")
    patient.choose("English")
    patient.choose("Volume", "Up")
    patient.choose("Hide the screen")
    patient.press("Escape")
    return patient


def test_a_blind_patient_reads_asks_prints_and_leaves(
    blind: Keypad, desk_printer: tuple[Kiosk, ListeningPrinter]
) -> None:
    """Nothing is known but what was said; the paper tells whether it was true."""
    kiosk, printer = desk_printer
    blind.choose("5. Dependence and withdrawal")
    step = blind.choose("Withdrawal and stopping safely")
    blind.choose("Home", "Up")
    blind.choose("My questions")
    question = blind.find("What will you")[0]
    ticked = blind.press("Return")
    blind.choose("Home", "Up")
    blind.choose("My sheet")
    blind.choose("Print my sheet")
    blind.wait_for("The printer says it is done")
    paper = words_of(printer.received[0])
    blind.choose("Finish and clear", "Up")
    after = blind.choose("Yes, clear it now")

    assert "Withdrawal is how you can feel when you stop." in step
    assert ticked[0] == "ticked"
    assert question in paper
    assert "Withdrawal" in paper
    assert after == []
    assert kiosk.look().place == "Attract"
