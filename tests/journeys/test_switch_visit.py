"""The same visit with one switch, which chooses what scanning rests on, told by ear alone."""

import re
import time

import pytest

from kiosk.session.scan import GRACE_S

from .cups_server import DEADLINE, ListeningPrinter
from .listener import Listener
from .prints import words_of
from .program import Kiosk

SWITCH = "F7"
REST_S = 0.9
"""How long scanning rests here: three seconds of it would only be waited for."""

REACTION_S = GRACE_S + 0.1
"""Who presses sooner meant what was in front before."""

GROUP = re.compile(r", and \d+ more$")


class OneSwitch(Listener):
    """A listener with one switch, who enters each group in turn until what is sought is said."""

    def choose(self, words: str, key: str = SWITCH) -> list[str]:
        """Press the switch when a control is said whose words begin so, and hear the rest.

        Raises:
            TimeoutError: it is never said; the message has what was said last.
        """
        entered: set[str] = set()
        end = time.monotonic() + 4 * DEADLINE
        while time.monotonic() < end:
            for sentence in self.news():
                is_group = GROUP.search(sentence) is not None
                if sentence.startswith(words) and not is_group:
                    time.sleep(REACTION_S)
                    return self.press(key)
                if is_group and sentence not in entered:
                    entered.add(sentence)
                    time.sleep(REACTION_S)
                    self.tap(key)
                    break
        raise TimeoutError(f"{words!r} is never said: {self.said[-60:]}")


@pytest.mark.timeout(400)
def test_one_switch_reads_asks_prints_and_leaves(
    desk_printer: tuple[Kiosk, ListeningPrinter],
) -> None:
    """The switch starts all by itself; the page is read out before scanning begins."""
    kiosk, printer = desk_printer
    kiosk.hurry_scanning(REST_S)
    patient = OneSwitch(kiosk)
    patient.press(SWITCH)
    patient.choose("English")
    patient.choose("5. Dependence and withdrawal")
    step = patient.choose("Withdrawal and stopping safely")
    patient.choose("Home")
    patient.choose("My questions")
    ticked = patient.choose("What")
    patient.choose("Home")
    patient.choose("My sheet")
    patient.choose("Print my sheet")
    patient.wait_for("The printer says it is done")
    paper = words_of(printer.received[0])
    patient.choose("Finish and clear")
    patient.choose("Yes, clear it now")

    assert "Withdrawal is how you can feel when you stop." in step
    assert "ticked" in ticked
    assert "Withdrawal" in paper
    assert kiosk.at("Attract").place == "Attract"
