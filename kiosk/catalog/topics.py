"""A topic file: its front matter and its steps."""

from collections.abc import Mapping, Sequence

from kiosk.catalog.digest import text_digest
from kiosk.catalog.documents import TopicDocument, Translation
from kiosk.diagnostics import Report
from kiosk.source.fields import OPTIONAL, Fields, Key, Kind, read_fields
from kiosk.source.front_matter import TopicSource
from kiosk.source.lines import Line
from kiosk.source.markdown_reader import read_steps
from kiosk.source.values import iso_date, one_of

_TRANSLATED_LISTS = ("what_we_know", "what_we_do_not_know", "actions")

ORIGINAL_KEYS = {
    "title": Key(),
    "main_message": Key(),
    "what_we_know": Key(Kind.TEXTS),
    "what_we_do_not_know": Key(Kind.TEXTS),
    "actions": Key(Kind.TEXTS),
    "authors": Key(Kind.TEXTS),
    "review_due": Key(check=iso_date),
}
TRANSLATION_KEYS = {
    "translation_of": Key(),
    "translator": Key(),
    "translation_status": Key(check=one_of("draft", "reviewed")),
}


def keys_of(language: str, original: str | None) -> Mapping[str, Key]:
    """Return the keys of a topic in the language; without an original it may be a translation."""
    if original is None:
        return ORIGINAL_KEYS | dict.fromkeys(TRANSLATION_KEYS, OPTIONAL)
    return ORIGINAL_KEYS if language == original else ORIGINAL_KEYS | TRANSLATION_KEYS


def read_topic(
    topic_id: str, source: TopicSource, keys: Mapping[str, Key], report: Report
) -> TopicDocument | None:
    """Return what the topic says, or nothing when its front matter cannot be read."""
    steps = read_steps(source.body, report)
    if source.head is None:
        return None
    fields = read_fields(source.head, keys, report)
    return TopicDocument(
        id=topic_id,
        at=source.at,
        title=fields.text("title"),
        main_message=fields.text("main_message"),
        what_we_know=fields.texts("what_we_know"),
        what_we_do_not_know=fields.texts("what_we_do_not_know"),
        actions=fields.texts("actions"),
        authors=fields.texts("authors"),
        review_due=fields.text("review_due"),
        translation=_translation(fields) if keys.keys() >= TRANSLATION_KEYS.keys() else None,
        steps=steps,
        digest=_digest(fields, source.body),
    )


def _translation(fields: Fields) -> Translation:
    return Translation(
        of=fields.text("translation_of"),
        translator=fields.text("translator"),
        status=fields.text("translation_status"),
    )


def _digest(fields: Fields, body: Sequence[Line]) -> str:
    texts = [[fields.text(key).value] for key in ("title", "main_message")]
    lists = [[text.value for text in fields.texts(key)] for key in _TRANSLATED_LISTS]
    return text_digest([*texts, *lists, [line.text for line in body]])
