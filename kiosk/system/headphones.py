"""Whether headphones are plugged in: into a socket that senses it, or as a USB sound device."""

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from kiosk.system.jacks import Jack, open_jacks

SOUND: Final = Path("/sys/class/sound")

_log = logging.getLogger(__name__)


class Plugs:
    """All that is plugged in.

    What was there from the beginning is not news: a loudspeaker that always stays in the socket
    is no patient.
    """

    def __init__(self, jacks: Sequence[Jack], sound: Path = SOUND) -> None:
        self.jacks = jacks
        self._sound = sound
        self._known = self._now()

    def news(self) -> bool | None:
        """Return true when something went in since the last time, false when it came out."""
        before, self._known = self._known, self._now()
        if self._known - before:
            return True
        return False if before - self._known else None

    def close(self) -> None:
        """Let go of the sockets; nothing is told of them any more."""
        for jack in self.jacks:
            jack.close()

    def _now(self) -> frozenset[str]:
        sensed = (f"jack {jack.fd}" for jack in self.jacks if jack.is_plugged)
        return frozenset(sensed) | usb_cards(self._sound)


def usb_cards(sound: Path = SOUND) -> frozenset[str]:
    """Return the USB sound cards that can play, such as ``card1``; a microphone alone cannot."""
    return frozenset(
        card.name
        for card in sound.glob("card[0-9]*")
        if any(part.startswith("usb") for part in card.resolve().parts)
        and any(sound.glob(f"pcmC{card.name.removeprefix('card')}D*p"))
    )


def find_plugs() -> Plugs:
    """Return what is plugged into this machine; what may not be read is told in the log."""
    jacks, refused = open_jacks()
    for device in refused:
        message = "%s senses headphones and may not be read: add the kiosk's user to its group"
        _log.warning(message, device)
    return Plugs(jacks)
