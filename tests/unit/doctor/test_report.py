"""The report as people and programs read it."""

import json
from datetime import UTC, datetime

from kiosk.doctor.finding import Finding, Grade
from kiosk.doctor.report import as_json, as_lines
from kiosk.domain.words import Words

NOW = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
WORDS = Words(
    {
        "doctor.heading": "Looked at {time}",
        "doctor.fine": "OK",
        "doctor.look": "LOOK",
        "doctor.broken": "BROKEN",
        "doctor.about.disk": "Disk",
        "doctor.about.printer": "Printer",
        "doctor.disk_fine": "{free} are free.",
        "doctor.printer_offline": "{name} does not answer.",
        "doctor.summary_broken": "Please mend it.",
    }
)
FOUND = [
    Finding("disk", Grade.FINE, "disk_fine", {"free": "60 GB"}),
    Finding("printer", Grade.BROKEN, "printer_offline", {"name": "hall"}),
]


def test_lines_stand_in_columns() -> None:
    """The eye finds what is broken, then what it is."""
    assert list(as_lines(FOUND, WORDS, NOW)) == [
        "Looked at 2026-11-24 08:30",
        "BROKEN  Printer  hall does not answer.",
        "OK      Disk     60 GB are free.",
        "Please mend it.",
    ]


def test_json_has_the_same() -> None:
    """A program that watches many kiosks reads it."""
    answer = json.loads(as_json(FOUND, WORDS, NOW))

    assert answer["grade"] == "broken"
    assert answer["findings"][0] == {
        "about": "printer",
        "grade": "broken",
        "text": "hall does not answer.",
    }
