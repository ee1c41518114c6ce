"""The computer that the kiosk runs on: its screen, clock, disk, sound and printer."""

from collections.abc import Mapping
from datetime import datetime

from kiosk.doctor.finding import Finding, Grade
from kiosk.domain.printing import PrinterState, PrinterStatus

SCARCE_MB = 500
"""Room for a release with recordings and for what a system writes in a day."""

FULL_MB = 50
"""Below this a release cannot be built, and much else of a system stops."""

_GB = 1000
"""The megabytes of a gigabyte."""

_PRINTS = {
    PrinterState.READY: Grade.FINE,
    PrinterState.BUSY: Grade.FINE,
    PrinterState.PAPER_LOW: Grade.LOOK,
    PrinterState.TONER_LOW: Grade.LOOK,
    PrinterState.UNKNOWN: Grade.LOOK,
}
"""Whether sheets come out; in all other states they do not."""


def screen_finding(pixels: tuple[int, int], mm: tuple[int, int], *, is_known: bool) -> Finding:
    """Tell how large the screen is; ``is_known`` is false where its size is only assumed."""
    values = {
        "wide": str(pixels[0]),
        "high": str(pixels[1]),
        "width": str(mm[0]),
        "height": str(mm[1]),
    }
    if is_known:
        return Finding("screen", Grade.FINE, "screen_fine", values)
    return Finding("screen", Grade.LOOK, "screen_guessed", values)


def touch_finding(*, is_there: bool) -> Finding:
    """Tell whether the system knows of a touch screen."""
    if is_there:
        return Finding("touch", Grade.FINE, "touch_fine")
    return Finding("touch", Grade.LOOK, "touch_none")


def sound_finding(loudspeaker: str) -> Finding:
    """Tell whether there is something to hear with; the name is empty where there is not."""
    if loudspeaker:
        return Finding("sound", Grade.FINE, "sound_fine", {"name": loudspeaker})
    return Finding("sound", Grade.LOOK, "sound_none")


def voice_findings(speaks: Mapping[str, bool]) -> list[Finding]:
    """Tell of each language by its name whether a voice speaks it."""
    return [
        Finding("voice", Grade.FINE, "voice_fine", {"language": name})
        if is_there
        else Finding("voice", Grade.LOOK, "voice_none", {"language": name})
        for name, is_there in speaks.items()
    ]


def printer_finding(status: PrinterStatus) -> Finding:
    """Tell what the printer says of itself."""
    grade = _PRINTS.get(status.state, Grade.BROKEN)
    return Finding("printer", grade, f"printer_{status.state}", {"name": status.name})


def disk_finding(free_mb: int) -> Finding:
    """Tell how much room is left, in megabytes."""
    free = {"free": f"{free_mb / _GB:.1f} GB" if free_mb >= _GB else f"{free_mb} MB"}
    if free_mb < FULL_MB:
        return Finding("disk", Grade.BROKEN, "disk_low", free)
    if free_mb < SCARCE_MB:
        return Finding("disk", Grade.LOOK, "disk_low", free)
    return Finding("disk", Grade.FINE, "disk_fine", free)


def clock_finding(now: datetime, made: datetime | None) -> Finding:
    """Tell what time the computer thinks it is; it cannot be before its content was made."""
    values = {"time": f"{now:%Y-%m-%d %H:%M}", "zone": now.tzname() or ""}
    if made is not None and now < made:
        return Finding("clock", Grade.BROKEN, "clock_behind", values)
    return Finding("clock", Grade.FINE, "clock_fine", values)


def pin_finding(*, is_set: bool) -> Finding:
    """Tell whether staff can open the print desk on the kiosk."""
    return Finding("pin", Grade.FINE, "pin_fine" if is_set else "pin_none")
