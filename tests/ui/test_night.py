"""Outside the clinic's hours the screen is dark, and whoever touches it wakes it."""

from datetime import datetime, timedelta

from PySide6.QtCore import QEvent

from kiosk.domain.hours import Hours, Opening
from kiosk.ui.night import AWAKE_S, Night

from .visits import Kiosk

HOURS = Hours((*([(Opening(480, 1020),)] * 5), (), ()))
NOON, EVENING = datetime(2026, 11, 23, 12), datetime(2026, 11, 23, 20)  # noqa: DTZ001 - local


class Watch:
    """Says what time it is."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        """Return the time."""
        return self.now


def touch(kiosk: Kiosk) -> None:
    """Let the window notice a sign of life."""
    kiosk.window.acted.emit(QEvent(QEvent.Type.TouchBegin))


def test_the_still_picture_goes_dark_when_the_clinic_closes(kiosk: Kiosk) -> None:
    """Nobody reads it then, and the panel rests."""
    watch = Watch(NOON)
    night = Night(kiosk.window, HOURS, watch)
    night.look()
    assert not night.is_dark
    watch.now = EVENING
    night.look()

    assert night.is_dark


def test_a_touch_wakes_it_for_a_minute(kiosk: Kiosk) -> None:
    """Somebody may still be in the waiting room."""
    watch = Watch(EVENING)
    night = Night(kiosk.window, HOURS, watch)
    night.look()
    touch(kiosk)
    assert not night.is_dark
    watch.now += timedelta(seconds=AWAKE_S - 1)
    night.look()
    assert not night.is_dark
    watch.now += timedelta(seconds=1)
    night.look()

    assert night.is_dark


def test_a_visit_is_never_cut_off(kiosk: Kiosk) -> None:
    """It may last as long as it takes."""
    watch = Watch(NOON)
    night = Night(kiosk.window, HOURS, watch)
    kiosk.session.start()
    watch.now = EVENING
    night.look()
    assert not night.is_dark
    kiosk.session.reset()

    assert night.is_dark


def test_it_is_lit_again_when_the_clinic_opens(kiosk: Kiosk) -> None:
    """Nobody has to switch it on."""
    watch = Watch(EVENING)
    night = Night(kiosk.window, HOURS, watch)
    night.look()
    watch.now = NOON + timedelta(days=1)
    night.look()

    assert not night.is_dark
