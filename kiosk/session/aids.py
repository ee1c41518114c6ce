"""How a patient hears and works the screen: voice, switches, reach; forgotten with the visit."""

from dataclasses import dataclass
from enum import Enum

LOUDNESS = (0.25, 0.4, 0.55, 0.7, 0.85, 1.0)
"""The steps of the voice's loudness, as shares of what the loudspeaker gives."""

USUAL_LOUDNESS = 3
"""Where every visit begins: the installation sets this step to 65 dB (EN 301 549, 5.1.3.13)."""

SPEEDS = (100, 125, 150, 180, 210, 250)
"""The steps of the voice's speed, in words a minute."""

USUAL_SPEED = 2
"""Where every visit begins: 150 words a minute are clear to most listeners (PEMAT-A/V)."""

SCAN_SECONDS = (1.0, 1.5, 2.0, 3.0, 4.5, 7.0)
"""For how long scanning rests on a control."""

USUAL_SCAN = 3
"""Where every visit begins: three seconds suit most beginners."""


class Voice(Enum):
    """Whether the kiosk speaks, and for whom.

    ``ALOUD`` reads texts to those who see them.  ``GUIDE`` says everything, controls as well, to
    those who do not.
    """

    OFF = "off"
    ALOUD = "aloud"
    GUIDE = "guide"


class Switches(Enum):
    """How many switches work the screen: one chooses what is scanned, two step and choose."""

    NONE = 0
    ONE = 1
    TWO = 2


@dataclass(frozen=True, slots=True)
class Aids:
    """What a patient has asked for besides the looks of the screen.

    ``loudness``, ``speed`` and ``scan`` are indices into the steps above.  ``hidden`` tells that
    the screen is covered while the voice guides; ``low`` that every control can be worked from the
    lower third of the screen.
    """

    voice: Voice = Voice.OFF
    paused: bool = False
    loudness: int = USUAL_LOUDNESS
    speed: int = USUAL_SPEED
    hidden: bool = False
    switches: Switches = Switches.NONE
    scan: int = USUAL_SCAN
    low: bool = False
