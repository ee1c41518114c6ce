"""The tiles of the home screen: few enough, each with a name, each topic behind one."""

from collections.abc import Iterator

from kiosk.catalog.documents import GroupEntry
from kiosk.checks.subject import Subject, repeated
from kiosk.diagnostics import Code, Diagnostic, did_you_mean, quote

MOST_GROUPS = 9
"""The most tiles the home screen holds."""

COUNT = Code("group.count")
TWICE = Code("group.twice")
TOPIC_TWICE = Code("group.topic-twice")
TOPIC_LEFT_OUT = Code("group.topic-left-out")
TITLE = Code("group.title")
UNKNOWN = Code("group.unknown")


def check_groups(subject: Subject) -> Iterator[Diagnostic]:
    """Find tiles that are too many, double or without a name, and topics behind none or two."""
    manifest = subject.pack.manifest
    if manifest is None:
        return
    if len(manifest.groups) > MOST_GROUPS:
        message = f"{len(manifest.groups)} groups; the home screen holds {MOST_GROUPS}"
        yield COUNT.at(manifest.groups[MOST_GROUPS].id.at, message)
    yield from _check_topics(subject, manifest.groups)
    yield from _check_ids(manifest.groups)
    yield from _check_titles(subject, manifest.groups)


def _check_ids(groups: tuple[GroupEntry, ...]) -> Iterator[Diagnostic]:
    for name in repeated(group.id for group in groups):
        yield TWICE.at(name.at, f"the group {quote(name.value)} stands here twice")


def _check_topics(subject: Subject, groups: tuple[GroupEntry, ...]) -> Iterator[Diagnostic]:
    tiled = [topic for group in groups for topic in group.topics]
    for topic in repeated(tiled):
        yield TOPIC_TWICE.at(topic.at, f"the topic {quote(topic.value)} is in a group already")
    led_to = {topic.value for topic in tiled}
    original = subject.pack.original
    for topic_id, document in (original.topics if original else {}).items():
        if topic_id not in led_to:
            message = f"no group of pack.yaml leads to {quote(topic_id)}"
            yield TOPIC_LEFT_OUT.at(document.at, message, "add it to 'topics' of a group")


def _check_titles(subject: Subject, groups: tuple[GroupEntry, ...]) -> Iterator[Diagnostic]:
    ids = {group.id.value for group in groups}
    for language in subject.pack.languages.values():
        interface = language.interface
        if interface is None:
            continue
        for missing in sorted(ids - interface.groups.keys()):
            message = f"no name for the group {quote(missing)}"
            yield TITLE.at(interface.at, message, "add it under 'groups'")
        for name, text in interface.groups.items():
            if name not in ids:
                hint = did_you_mean(name, ids)
                yield UNKNOWN.at(text.at, f"pack.yaml has no group {quote(name)}", hint)
