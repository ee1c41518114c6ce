"""``signatures.yaml``: who signed which words, and which of the signatures still hold."""

import re
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from kiosk.catalog.digest import SHORT, text_digest
from kiosk.catalog.documents import (
    LanguageDocuments,
    PackDocuments,
    SignatureEntry,
    TopicDocument,
)
from kiosk.diagnostics import Code, Diagnostic, Report, quote
from kiosk.source.fields import Key, Kind, read_fields
from kiosk.source.lines import Text
from kiosk.source.markdown_tree import PictureNode
from kiosk.source.svg_tree import Drawing
from kiosk.source.values import at_most, iso_date, language_tag, plain_id
from kiosk.source.yaml_tree import Node

SIGNATURES = "signatures.yaml"
"""The file of signatures, at the top of a pack."""

TEXT = Code("signature.text")

ValidSignatures: TypeAlias = Mapping[tuple[str, str], tuple[SignatureEntry, ...]]
"""The signatures that hold, by language and topic."""

DIGITS = re.compile(rf"[0-9a-f]{{{SHORT}}}")


def _digits(text: Text) -> Iterable[Diagnostic]:
    """Accept the digits that a review sheet prints."""
    if not DIGITS.fullmatch(text.value):
        hint = f"write the {SHORT} digits of the review sheet, or run: kiosk content sign"
        yield TEXT.at(text.at, f"{quote(text.value)} stands for no text", hint)


FILE_KEYS = {"signatures": Key(Kind.LIST, required=False, may_be_empty=True)}
SIGNATURE_KEYS = {
    "topic": Key(check=plain_id),
    "language": Key(check=language_tag),
    "name": Key(check=at_most(80)),
    "role": Key(check=at_most(80)),
    "date": Key(check=iso_date),
    "text": Key(check=_digits),
}
"""The lengths keep a signature to a line of a review sheet."""


def read_signatures(node: Node, report: Report) -> tuple[SignatureEntry, ...]:
    """Return the signatures in the order of the file."""
    fields = read_fields(node, FILE_KEYS, report)
    return tuple(_signature(entry, report) for entry in fields.nodes("signatures"))


def _signature(node: Node, report: Report) -> SignatureEntry:
    fields = read_fields(node, SIGNATURE_KEYS, report)
    return SignatureEntry(at=fields.at, **fields.named(SIGNATURE_KEYS))


def signed_digest(
    topic: TopicDocument, language: LanguageDocuments, drawings: Mapping[str, Drawing]
) -> str:
    """Return the digits that stand for all that the review sheet of a topic asks to sign.

    These are its words as ``TopicDocument.digest`` counts them, with every source and grade, and
    its pictures with their captions and labels.  Telephone numbers, questions to ask and the quiz
    stand on a sheet of their own: they are corrected without signing each topic anew.
    """
    parts = [[topic.digest]]
    blocks = (block for step in topic.steps for block in step.blocks)
    for name in (block.figure.value for block in blocks if isinstance(block, PictureNode)):
        drawing, words = drawings.get(name), (language.figures or {}).get(name)
        parts.append([name, drawing.text if drawing else ""])
        if words:
            labels = [f"{key}: {label.value}" for key, (_, label) in words.labels.items()]
            parts.append([words.caption.value, *labels])
    return text_digest(parts)


def valid_signatures(pack: PackDocuments) -> ValidSignatures:
    """Return the signatures of the words as they are now; a later change withdraws one."""
    found: dict[tuple[str, str], tuple[SignatureEntry, ...]] = {}
    for signature in pack.signatures:
        key = (signature.language.value, signature.topic.value)
        language = pack.languages.get(key[0])
        topic = language.topics.get(key[1]) if language else None
        if language and topic:
            now = signed_digest(topic, language, pack.drawings)
            if signature.text.value == now:
                found[key] = (*found.get(key, ()), signature)
    return found
