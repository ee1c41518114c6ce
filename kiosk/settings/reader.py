"""``clinic.yaml`` to settings, with every problem at its line and column."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from kiosk.diagnostics import Code, Report, did_you_mean, quote
from kiosk.domain.handout import SheetSet
from kiosk.domain.hours import DAYS, Hours
from kiosk.domain.ids import LanguageTag, TopicId
from kiosk.overlay import CLINIC, lay_over
from kiosk.overlay.changes import Changes
from kiosk.settings.keys import (
    CLINIC_KEYS,
    COLOUR_KEYS,
    HOURS_KEYS,
    KEYS,
    SET_KEYS,
    TIMING_KEYS,
)
from kiosk.settings.logo import read_logo
from kiosk.settings.opening import read_day
from kiosk.settings.settings import Settings
from kiosk.source.fields import Fields, read_fields
from kiosk.source.files import read_single
from kiosk.source.lines import Text
from kiosk.source.text import read_lines
from kiosk.source.yaml_tree import MapNode, Node, read_yaml

SET_TWICE = Code("set.twice")
SET_TOPIC = Code("set.topic")
LANGUAGE = Code("settings.language")
REGION = Code("settings.region")
PIN_PLACE = Code("pin.place")


@dataclass(frozen=True, slots=True)
class Offered:
    """What the content has that settings may name: topics, languages, and whose numbers it gives.

    An empty ``region`` is not known.
    """

    topics: Collection[str]
    languages: Collection[str] = ()
    region: str = ""


def read_settings(
    path: Path, report: Report, offered: Offered | None = None, *, base: Path | None = None
) -> Settings:
    """Return what the file says, with the default for each key that is empty or not there.

    The file is a kiosk's own; it is laid by key over ``base``, the one that came with a local pack
    and speaks for all kiosks.  Without ``offered`` any topic, language and region may be named.
    Files with problems give the defaults alone, and their problems to the report.
    """
    found = Report()
    own = _tree(path, found)
    below = _tree(base, found) if base is not None else None
    node = own
    if below is not None:
        _refuse_pin(below, found)
        node = below if own is None else lay_over(below, own, CLINIC, Changes(), found)
    settings = Settings() if node is None else _settings(node, offered, found)
    report.extend(found.diagnostics)
    return Settings() if found.has_errors else settings


def check_pack_settings(path: Path, report: Report, offered: Offered) -> None:
    """Report what is wrong with the file that comes with a local pack."""
    found = Report()
    node = _tree(path, found)
    if node is not None:
        _refuse_pin(node, found)
        _settings(node, offered, found)
    report.extend(found.diagnostics)


def _tree(path: Path, report: Report) -> Node | None:
    file = read_single(path, report)
    lines = read_lines(file, report) if file else None
    return read_yaml(lines, report) if lines else None


def _refuse_pin(node: Node, report: Report) -> None:
    """Report a PIN where it would travel with the pack, for it can be guessed from the file."""
    for name, value in node.entries if isinstance(node, MapNode) else ():
        if name.value == "pin" and isinstance(value, Text) and value.value:
            hint = "move this line into the kiosk's own settings file"
            report.add(PIN_PLACE.at(name.at, "a PIN does not belong into a pack", hint))


def _settings(node: Node, offered: Offered | None, report: Report) -> Settings:
    fields = read_fields(node, KEYS, report)
    clinic = read_fields(fields.map("clinic"), CLINIC_KEYS, report)
    colours = read_fields(clinic.map("colours"), COLOUR_KEYS, report)
    hours = read_fields(fields.map("hours"), HOURS_KEYS, report)
    timing = read_fields(fields.map("timing"), TIMING_KEYS, report)
    sets = tuple(_sets(fields, offered, report))
    name = clinic.text("logo")
    logo = read_logo(name, Path(name.at.path).parent, report) if name.value else None
    if offered is not None:
        _check_offered(fields, offered, report)
    if report.has_errors:
        return Settings()
    values: dict[str, object] = {
        **_texts(fields, KEYS),
        "clinic": {
            **_texts(clinic, CLINIC_KEYS.keys() - {"logo", "colours"}),
            "logo": logo,
            "hours": _hours(hours),
            "colours": _texts(colours, COLOUR_KEYS),
        },
        "timing": _texts(timing, TIMING_KEYS),
        "sets": sets,
        **{key: _listed(fields, key) for key in ("languages", "themes", "release_keys")},
    }
    return msgspec.convert(values, Settings, strict=False)


def _hours(fields: Fields) -> Hours:
    said = [fields.text(day).value for day in DAYS]
    return Hours(tuple(read_day(text) or () for text in said)) if any(said) else Hours()


def _listed(fields: Fields, key: str) -> tuple[str, ...]:
    return tuple(text.value for text in fields.texts(key))


def _check_offered(fields: Fields, offered: Offered, report: Report) -> None:
    """Report languages that the content does not speak, and numbers for another country."""
    for tag in fields.texts("languages"):
        if offered.languages and LanguageTag(tag.value) not in offered.languages:
            hint = did_you_mean(tag.value, offered.languages)
            message = f"the content has no language {quote(tag.value)}"
            report.add(LANGUAGE.at(tag.at, message, hint))
    region = fields.text("region")
    if region.value and offered.region and region.value != offered.region:
        message = f"the numbers to call are those of {quote(offered.region)}"
        report.add(REGION.at(region.at, message, "put your own into help.yaml of a local pack"))


def _sets(fields: Fields, offered: Offered | None, report: Report) -> Iterator[SheetSet]:
    names: set[str] = set()
    for node in fields.nodes("sets"):
        entry = read_fields(node, SET_KEYS, report)
        name = entry.text("name")
        if name.value in names:
            report.add(SET_TWICE.at(name.at, f"there is a set {quote(name.value)} already"))
        names.add(name.value)
        chosen = entry.texts("topics")
        for topic in chosen:
            if offered is not None and topic.value not in offered.topics:
                hint = did_you_mean(topic.value, offered.topics)
                report.add(SET_TOPIC.at(topic.at, f"there is no topic {quote(topic.value)}", hint))
        yield SheetSet(name.value, tuple(TopicId(topic.value) for topic in chosen))


def _texts(fields: Fields, keys: Collection[str]) -> Mapping[str, str]:
    """Return the texts that are not empty by key."""
    return {key: text.value for key, text in fields.named(keys).items() if text.value}
