"""``pack.yaml`` and ``sources.yaml``: what the pack is and what it stands on."""

from collections.abc import Mapping

from kiosk.catalog.documents import GroupEntry, LanguageEntry, Manifest, SourceEntry
from kiosk.catalog.references import read_question_refs, read_step_refs
from kiosk.diagnostics import Report
from kiosk.source.fields import OPTIONAL, Key, Kind, read_entries, read_fields
from kiosk.source.values import iso_date, language_tag, one_of, plain_id, published
from kiosk.source.yaml_tree import Node

TINTS = ("leafTint", "sand", "clay", "sky", "lilac", "berryTint")
"""The colour tokens an author may name."""

PACK_KEYS = {
    "format": Key(check=one_of("1")),
    "id": Key(check=plain_id),
    "over": Key(required=False, check=plain_id),
    "title": Key(),
    "version": Key(),
    "default_language": Key(check=language_tag),
    "languages": Key(Kind.LIST),
    "groups": Key(Kind.LIST),
    "tour": Key(Kind.TEXTS, required=False, may_be_empty=True),
    "first_questions": Key(Kind.TEXTS, required=False, may_be_empty=True),
    "funding": Key(),
    "update_policy": Key(),
    "owner": Key(),
}
LANGUAGE_KEYS = {
    "tag": Key(check=language_tag),
    "name": Key(),
}
GROUP_KEYS = {
    "id": Key(check=plain_id),
    "icon": Key(),
    "tint": Key(check=one_of(*TINTS)),
    "topics": Key(Kind.TEXTS),
}
SOURCE_KEYS = {
    "organisation": Key(),
    "title": Key(),
    "plain_name": Key(),
    "published": Key(check=published),
    "checked": Key(check=iso_date),
    "url": OPTIONAL,
}


def read_manifest(node: Node, report: Report) -> Manifest:
    """Return what ``pack.yaml`` says."""
    fields = read_fields(node, PACK_KEYS, report)
    return Manifest(
        at=fields.at,
        **fields.named(["id", "title", "version", "default_language"]),
        languages=tuple(_language(entry, report) for entry in fields.nodes("languages")),
        groups=tuple(_group(entry, report) for entry in fields.nodes("groups")),
        tour=tuple(read_step_refs(fields.texts("tour"), report)),
        first_questions=tuple(read_question_refs(fields.texts("first_questions"), report)),
    )


def _language(node: Node, report: Report) -> LanguageEntry:
    return LanguageEntry(**read_fields(node, LANGUAGE_KEYS, report).named(LANGUAGE_KEYS))


def _group(node: Node, report: Report) -> GroupEntry:
    fields = read_fields(node, GROUP_KEYS, report)
    return GroupEntry(**fields.named(["id", "icon", "tint"]), topics=fields.texts("topics"))


def read_sources(node: Node, report: Report) -> Mapping[str, SourceEntry]:
    """Return the publications by id."""
    sources = {}
    for source_id, value in read_entries(node, report):
        report.extend(plain_id(source_id))
        fields = read_fields(value, SOURCE_KEYS, report)
        sources[source_id.value] = SourceEntry(id=source_id, **fields.named(SOURCE_KEYS))
    return sources
