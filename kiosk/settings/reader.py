"""``clinic.yaml`` to settings, with every problem at its line and column."""

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

import msgspec

from kiosk.diagnostics import Code, Diagnostic, Report, did_you_mean, quote
from kiosk.domain.handout import Paper, SheetSet
from kiosk.domain.ids import TopicId
from kiosk.settings.logo import logo_name, read_logo
from kiosk.settings.pin import is_pin_hash
from kiosk.settings.release_key import is_release_key
from kiosk.settings.settings import Plugging, Settings
from kiosk.source.fields import Fields, Key, Kind, read_fields
from kiosk.source.files import read_single
from kiosk.source.lines import Text
from kiosk.source.text import read_lines
from kiosk.source.values import ValueCheck, anything, at_most, number, one_of, plain_id
from kiosk.source.yaml_tree import Node, read_yaml

PIN = Code("pin.shape")
WEB_PAGE = Code("web-page.shape")
SET_TWICE = Code("set.twice")
SET_TOPIC = Code("set.topic")
RELEASE_KEY = Code("release-key.shape")

_WEB_PAGE = re.compile(r"https://[A-Za-z0-9.-]+\.[A-Za-z]{2,}(?:[:/][A-Za-z0-9./_~%-]*)?")
"""No question mark and no fragment: what follows them could tell one sheet from another."""
_LONGEST_PAGE = 100
"""Characters of an address whose QR code has at most 41 modules a side at error level M (version 6
of ISO/IEC 18004), so that on an inch of paper each is over half a millimetre wide."""


def _web_page(text: Text) -> Iterator[Diagnostic]:
    if not _WEB_PAGE.fullmatch(text.value) or len(text.value) > _LONGEST_PAGE:
        hint = f"write https:// and a public address, no ? or #, {_LONGEST_PAGE} characters at most"
        yield WEB_PAGE.at(text.at, f"{quote(text.value)} cannot stand on a sheet", hint)


def _pin(text: Text) -> Iterator[Diagnostic]:
    if not is_pin_hash(text.value):
        yield PIN.at(text.at, "this is not what 'kiosk pin' writes", "run: kiosk pin")


def _release_key(text: Text) -> Iterator[Diagnostic]:
    if not is_release_key(text.value):
        hint = "copy the whole line that 'kiosk release key' printed"
        yield RELEASE_KEY.at(text.at, f"{quote(text.value)} is not a release key", hint)


def _optional(check: ValueCheck = anything, kind: Kind = Kind.TEXT) -> Key:
    return Key(kind, required=False, may_be_empty=True, check=check)


KEYS = {
    "clinic": _optional(kind=Kind.MAP),
    "paper": _optional(one_of(*Paper)),
    "printer": _optional(),
    "px_per_mm": _optional(number(1, 40, is_whole=False)),
    "headphones": _optional(one_of(*Plugging)),
    "warning_sound": _optional(one_of("true", "false")),
    "timing": _optional(kind=Kind.MAP),
    "sets": _optional(kind=Kind.LIST),
    "pin": _optional(_pin),
    "release_keys": _optional(_release_key, Kind.TEXTS),
}
CLINIC_KEYS = {
    "name": _optional(at_most(80)),
    "phone": _optional(at_most(40)),
    "logo": _optional(logo_name),
    "web_page": _optional(_web_page),
}
"""The lengths keep the top of a sheet to a few lines."""
TIMING_KEYS = {
    "rest": _optional(number(30, 3600)),
    "rest_on_help": _optional(number(120, 3600)),
    "rest_while_printing": _optional(number(60, 3600)),
    "rest_after_print": _optional(number(30, 3600)),
    "countdown": _optional(number(20, 300)),
}
"""The least seconds are those of ``Timing``; the most end a visit that somebody left."""
SET_KEYS = {"name": Key(check=at_most(40)), "topics": Key(Kind.TEXTS, check=plain_id)}
"""The length keeps the name of a set on its button."""


def read_settings(
    path: Path, report: Report, topics: Collection[TopicId] | None = None
) -> Settings:
    """Return what the file says, with the default for each key that is empty or not there.

    ``topics`` are those that sets may name, any when not given.  A file with problems gives the
    defaults alone, and its problems to the report.
    """
    found = Report()
    file = read_single(path, found)
    lines = read_lines(file, found) if file else None
    node = read_yaml(lines, found) if lines else None
    settings = Settings() if node is None else _settings(node, path.parent, topics, found)
    report.extend(found.diagnostics)
    return Settings() if found.has_errors else settings


def _settings(
    node: Node, folder: Path, topics: Collection[TopicId] | None, report: Report
) -> Settings:
    fields = read_fields(node, KEYS, report)
    clinic = read_fields(fields.map("clinic"), CLINIC_KEYS, report)
    timing = read_fields(fields.map("timing"), TIMING_KEYS, report)
    sets = tuple(_sets(fields, topics, report))
    logo = read_logo(clinic.text("logo"), folder, report) if clinic.text("logo").value else None
    if report.has_errors:
        return Settings()
    values: dict[str, object] = {
        **_texts(fields, KEYS),
        "clinic": {**_texts(clinic, CLINIC_KEYS.keys() - {"logo"}), "logo": logo},
        "timing": _texts(timing, TIMING_KEYS),
        "sets": sets,
        "release_keys": tuple(key.value for key in fields.texts("release_keys")),
    }
    return msgspec.convert(values, Settings, strict=False)


def _sets(fields: Fields, topics: Collection[TopicId] | None, report: Report) -> Iterator[SheetSet]:
    names: set[str] = set()
    for node in fields.nodes("sets"):
        entry = read_fields(node, SET_KEYS, report)
        name = entry.text("name")
        if name.value in names:
            report.add(SET_TWICE.at(name.at, f"there is a set {quote(name.value)} already"))
        names.add(name.value)
        chosen = entry.texts("topics")
        for topic in chosen:
            if topics is not None and topic.value not in topics:
                hint = did_you_mean(topic.value, topics)
                report.add(SET_TOPIC.at(topic.at, f"there is no topic {quote(topic.value)}", hint))
        yield SheetSet(name.value, tuple(TopicId(topic.value) for topic in chosen))


def _texts(fields: Fields, keys: Collection[str]) -> Mapping[str, str]:
    """Return the texts that are not empty by key."""
    return {key: text.value for key, text in fields.named(keys).items() if text.value}
