"""Whatever keys, fingers, switches, plugs and the clock do: nobody is stuck or unheard."""

import os
import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.ids import LanguageTag
from kiosk.session.aids import Voice
from kiosk.session.state import Panel

from . import voice
from .any_input import Patient
from .hands import focused, press
from .visits import Kiosk

SECONDS = float(os.environ.get("KIOSK_ANY_INPUT_SECONDS", "20"))
"""How long each patient stays; a longer run finds rarer things."""

INPUTS = int(os.environ.get("KIOSK_ANY_INPUT", "3400"))
"""How much each patient does at most."""

SEED = int(os.environ.get("KIOSK_ANY_INPUT_SEED", "0"))
OUT_EVERY, HOME_EVERY = 250, 100


@pytest.mark.timeout(SECONDS + 120)
@pytest.mark.parametrize("size", ["portrait", "landscape", "tablet"])
def test_nobody_is_stuck_unheard_or_left_with_settings_of_others(
    open_kiosk: Callable[[str], Kiosk], monkeypatch: pytest.MonkeyPatch, size: str
) -> None:
    """A failure names what was done last; the same seed does the same once more."""
    monkeypatch.setattr(voice, "_BREATH_MS", 0)
    kiosk = open_kiosk(size)
    kiosk.window.start()
    patient = Patient(kiosk, SEED)
    until = time.monotonic() + SECONDS
    number = 0
    try:
        while number < INPUTS and time.monotonic() < until:
            number += 1
            patient.go_on()
            if number % HOME_EVERY == 0:
                patient.find_home()
            if number % OUT_EVERY == 0:
                patient.find_out()
    except AssertionError as error:
        raise AssertionError(f"{error} after {number} inputs: {', '.join(patient.done)}") from error
    print(f"{number} inputs")


def test_button_that_pauses_says_that_it_goes_on_once_it_has(kiosk: Kiosk) -> None:
    """Found by a patient of seed 1: who came back to it heard its words from before."""
    press(kiosk, Qt.Key.Key_F2)
    while focused(kiosk) != "read-pause":
        press(kiosk, Qt.Key.Key_Tab)
    press(kiosk, Qt.Key.Key_F2, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)

    assert kiosk.button("read-pause").accessibleName().startswith(kiosk.voice.texts[-1])


def test_options_are_told_before_a_language_is_chosen(kiosk: Kiosk) -> None:
    """Found by the same: home has no short name for a bar in two languages."""
    kiosk.session.listen(Voice.GUIDE)
    kiosk.session.toggle_simple()
    kiosk.session.open_panel(Panel.OPTIONS)

    assert (
        kiosk.session.catalog.packs[LanguageTag("en")].words("options.title") in kiosk.voice.texts
    )
