"""``signatures.yaml`` with further signatures behind those that are there, all else as it was."""

from collections.abc import Iterable
from pathlib import Path

import msgspec

from kiosk.catalog.signatures import SIGNATURES
from kiosk.editing.yaml_text import add_entry, add_key, value_at
from kiosk.errors import KioskError
from kiosk.files import write_whole

KEY = "signatures"

_HEAD = """\
# Who has signed which words, the latest last. 'kiosk content sign' writes this file.
# A signature holds as long as the words and pictures of the topic are those that were signed.
signatures:
"""


class Signature(msgspec.Struct, frozen=True):
    """Who signed which words; ``date`` is in ISO 8601, ``text`` a ``signed_digest``."""

    topic: str
    language: str
    name: str
    role: str
    date: str
    text: str


def add_signatures(pack: Path, signatures: Iterable[Signature]) -> Path:
    """Write signatures into the file of a pack, and return the file.

    Raises:
        KioskError: the file cannot be read, changed or written; it is as it was.
    """
    file = pack / SIGNATURES
    try:
        text = file.read_bytes().decode("utf-8") if file.exists() else _HEAD
        if value_at(text, (KEY,)) is None:
            text = add_key(text, (KEY,), [])
        for signature in signatures:
            text = add_entry(text, (KEY,), msgspec.structs.asdict(signature))
        write_whole(file, text.encode())
    except OSError as error:
        raise KioskError(f"{file} cannot be written: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise KioskError(f"{file} is not UTF-8 text. Please save it as UTF-8.") from error
    return file
