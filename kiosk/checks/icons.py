"""Icons are in the icon set."""

from collections.abc import Iterator
from pathlib import Path

from kiosk.checks.subject import Subject, prose_of
from kiosk.diagnostics import Code, Diagnostic, did_you_mean, quote
from kiosk.source.lines import Text

UNKNOWN = Code("icon.unknown")

ICONS = Path(__file__).parents[2] / "assets" / "icons"


def icon_names(folder: Path = ICONS) -> frozenset[str]:
    """Return the names of the icons in the folder."""
    return frozenset(path.stem for path in folder.glob("*.svg"))


def check_icons(subject: Subject) -> Iterator[Diagnostic]:
    """Find icons that are not in the set."""
    for icon in _named(subject):
        if icon.value and icon.value not in subject.icons:
            hint = did_you_mean(icon.value, subject.icons)
            yield UNKNOWN.at(icon.at, f"no icon {quote(icon.value)}", hint)


def _named(subject: Subject) -> Iterator[Text]:
    for step in subject.steps():
        yield from filter(None, [step.icon, *(prose.icon for prose in prose_of(step))])
    if subject.pack.manifest:
        yield from (group.icon for group in subject.pack.manifest.groups)
    yield from (row.icon for row in subject.pack.check_up or ())
    for language in subject.pack.languages.values():
        if language.help:
            yield from (contact.icon for contact in language.help.contacts)
