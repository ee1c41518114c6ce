"""``clinic.yaml`` to settings, with every problem at its line and column."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import msgspec

from kiosk.catalog.fields import Fields, Key, Kind, read_fields
from kiosk.diagnostics import Code, Diagnostic, Location, Report
from kiosk.domain.handout import Clinic, Paper
from kiosk.domain.timing import Timing
from kiosk.settings.settings import Settings
from kiosk.source.files import read_single
from kiosk.source.lines import Text
from kiosk.source.text import read_lines
from kiosk.source.yaml_tree import MapNode, read_yaml

NUMBER = Code("value.number")
PAPER = Code("value.paper")
_NUMBER = re.compile(r"[0-9]{1,4}(\.[0-9]{1,3})?")


@dataclass(frozen=True, slots=True)
class _Limits:
    """Checks that a text is a number between two limits."""

    least: float
    most: float
    whole: bool = True

    def __call__(self, text: Text) -> Iterable[Diagnostic]:
        number = float(text.value) if _NUMBER.fullmatch(text.value) else None
        if number is None or not self.least <= number <= self.most:
            kind = "a whole number" if self.whole else "a number"
            message = f"here must be {kind} from {self.least:g} to {self.most:g}"
            yield NUMBER.at(text.at, message)
        elif self.whole and number != int(number):
            yield NUMBER.at(text.at, "here must be a whole number")


def _paper(text: Text) -> Iterable[Diagnostic]:
    if text.value not in [paper.value for paper in Paper]:
        yield PAPER.at(text.at, "here must be letter or a4")


CLINIC_KEYS = {
    "name": Key(required=False, may_be_empty=True),
    "phone": Key(required=False, may_be_empty=True),
}
TIMING_KEYS = {
    "rest": Key(required=False, check=_Limits(30, 3600)),
    "rest_on_help": Key(required=False, check=_Limits(120, 3600)),
    "rest_after_print": Key(required=False, check=_Limits(30, 3600)),
    "countdown": Key(required=False, check=_Limits(20, 300)),
}
KEYS = {
    "clinic": Key(Kind.MAP, required=False),
    "paper": Key(required=False, check=_paper),
    "printer": Key(required=False, may_be_empty=True),
    "px_per_mm": Key(required=False, check=_Limits(1, 40, whole=False)),
    "timing": Key(Kind.MAP, required=False),
}
