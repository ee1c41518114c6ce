"""What a patient can wish of the voice, of switches and of reach."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from kiosk.session.aids import LOUDNESS, SCAN_SECONDS, SPEEDS, Switches, Voice
from kiosk.session.machine import StateMachine
from kiosk.session.state import Attract
from kiosk.session.way import way_home


class AidMachine(StateMachine):
    """The part of a visit that says how it is heard and worked.

    Asked for at the still picture, voice and switches begin a visit: who cannot see it cannot
    touch it first.
    """

    def listen(self, voice: Voice) -> None:
        """Have the kiosk speak from now on, or fall silent."""
        hidden = self._state.aids.hidden and voice is Voice.GUIDE
        self._aid(voice=voice, paused=False, hidden=hidden)

    def pause_voice(self, *, paused: bool) -> None:
        """Let the voice rest, or go on where it rested."""
        if self._state.aids.voice is not Voice.OFF:
            self._aid(paused=paused)

    def change_loudness(self, steps: int) -> None:
        """Speak louder by so many steps, or softer."""
        self._aid(loudness=_moved(self._state.aids.loudness, steps, LOUDNESS))

    def change_speed(self, steps: int) -> None:
        """Speak faster by so many steps, or slower."""
        self._aid(speed=_moved(self._state.aids.speed, steps, SPEEDS))

    def hide_screen(self, *, hidden: bool) -> None:
        """Cover the screen while the voice guides, or show it again."""
        self._aid(hidden=hidden and self._state.aids.voice is Voice.GUIDE)

    def use_switches(self, switches: Switches) -> None:
        """Work the screen with so many switches from now on."""
        self._aid(switches=switches)

    def change_scan(self, steps: int) -> None:
        """Let scanning rest longer on a control by so many steps, or less long."""
        self._aid(scan=_moved(self._state.aids.scan, steps, SCAN_SECONDS))

    def toggle_low(self) -> None:
        """Bring every control to the lower third of the screen, or back to its place."""
        self._aid(low=not self._state.aids.low)

    def _aid(self, **fields: Any) -> None:  # noqa: ANN401 - fields of Aids
        aids = replace(self._state.aids, **fields)
        if isinstance(self._state.place, Attract):
            if aids.voice is not Voice.OFF or aids.switches is not Switches.NONE:
                self._go(way_home(self._catalog)[1], aids=aids)
        elif aids != self._state.aids:
            self._change(aids=aids)


def _moved(index: int, steps: int, scale: Sequence[float]) -> int:
    return max(0, min(index + steps, len(scale) - 1))
