"""How long a screen may rest before the kiosk asks whether somebody is there."""

from typing import Annotated

import msgspec
from msgspec import Meta


class Timing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Seconds of rest before the warning, and the length of its countdown.

    WCAG 2.2 criterion 2.2.1 asks for at least 20 seconds to answer and ten or more extensions;
    extensions here are unlimited.  Reading 80 words slowly takes about a minute, hence 120.
    Numbers to call stay for two minutes at least, time enough to write one down or dial it.
    While a sheet is on its way its screen, which shows nothing of what was read, stays long enough
    to fetch somebody who puts paper in.
    The limits are checked where settings are decoded.
    """

    rest: Annotated[int, Meta(gt=0)] = 120
    rest_on_help: Annotated[int, Meta(ge=120)] = 180
    rest_while_printing: Annotated[int, Meta(ge=60)] = 300
    rest_after_print: Annotated[int, Meta(gt=0)] = 60
    countdown: Annotated[int, Meta(ge=20)] = 30
