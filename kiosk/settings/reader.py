"""``clinic.yaml`` to settings, with every problem at its line and column."""

from collections.abc import Mapping
from pathlib import Path

import msgspec

from kiosk.diagnostics import Report
from kiosk.domain.handout import Paper
from kiosk.settings.settings import Settings
from kiosk.source.fields import Fields, Key, Kind, read_fields
from kiosk.source.files import read_single
from kiosk.source.text import read_lines
from kiosk.source.values import ValueCheck, anything, at_most, number, one_of
from kiosk.source.yaml_tree import Node, read_yaml


def _optional(check: ValueCheck = anything, kind: Kind = Kind.TEXT) -> Key:
    return Key(kind, required=False, may_be_empty=True, check=check)


KEYS = {
    "clinic": _optional(kind=Kind.MAP),
    "paper": _optional(one_of(*Paper)),
    "printer": _optional(),
    "px_per_mm": _optional(number(1, 40, is_whole=False)),
    "timing": _optional(kind=Kind.MAP),
}
CLINIC_KEYS = {"name": _optional(at_most(80)), "phone": _optional(at_most(40))}
"""The lengths keep the top of a sheet to a few lines."""
TIMING_KEYS = {
    "rest": _optional(number(30, 3600)),
    "rest_on_help": _optional(number(120, 3600)),
    "rest_after_print": _optional(number(30, 3600)),
    "countdown": _optional(number(20, 300)),
}
"""The least seconds are those of ``Timing``; the most end a visit that somebody left."""


def read_settings(path: Path, report: Report) -> Settings:
    """Return what the file says, with the default for each key that is empty or not there.

    A file with problems gives the defaults alone, and its problems to the report.
    """
    found = Report()
    file = read_single(path, found)
    lines = read_lines(file, found) if file else None
    node = read_yaml(lines, found) if lines else None
    values = {} if node is None else _values(node, found)
    report.extend(found.diagnostics)
    return Settings() if found.has_errors else msgspec.convert(values, Settings, strict=False)


def _values(node: Node, report: Report) -> dict[str, object]:
    fields = read_fields(node, KEYS, report)
    return {
        **_texts(fields, KEYS),
        "clinic": _texts(read_fields(fields.map("clinic"), CLINIC_KEYS, report), CLINIC_KEYS),
        "timing": _texts(read_fields(fields.map("timing"), TIMING_KEYS, report), TIMING_KEYS),
    }


def _texts(fields: Fields, keys: Mapping[str, Key]) -> dict[str, str]:
    """Return the texts that are not empty by key."""
    return {key: text.value for key, text in fields.named(keys).items() if text.value}
