"""A small local pack to start from, copied from files that explain themselves."""

import json
import re
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

from kiosk.catalog.pack import read_documents
from kiosk.diagnostics import Report
from kiosk.errors import ContentError, KioskError
from kiosk.files import write_whole
from kiosk.starter.accept import accept

TEMPLATE = Path(__file__).resolve().parents[2] / "assets" / "starter"
"""The files of the pack; ``{{name}}`` and the like in them are filled in."""

MOST_LETTERS = 80
"""The longest name of a clinic that the top of a sheet has room for."""
UNTIL_REVIEW = timedelta(days=182)
"""How long the topic that it starts with holds: half a year, as the base pack does."""

_PLACE = re.compile(r"\{\{(?P<key>[a-z_]+)(?::(?P<topic>[a-z0-9-]+))?\}\}")


def new_pack(folder: Path, name: str, base: Path, today: date) -> None:
    """Write a local pack for the clinic of this name into a folder, which it makes.

    Raises:
        ContentError: the pack in ``base`` is not the one that the files were written for.
        KioskError: the folder has something in it or cannot be written to, or the name will not do.
    """
    if not name.isprintable() or not 0 < len(name.strip()) <= MOST_LETTERS:
        raise KioskError(f"Give a name of 1 to {MOST_LETTERS} letters, on one line.")
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise KioskError(f"{folder} is not empty. Give the name of a new folder.")
    words = {
        "name": json.dumps(name.strip(), ensure_ascii=False),
        "version": f"{today:%Y.%m}",
        "review_due": f"{today + UNTIL_REVIEW}",
    }
    try:
        _copy(folder, words)
        _copy(folder, words, _digests(folder, base))
    except OSError as error:
        raise KioskError(f"{folder} cannot be written to: {error.strerror or error}") from error
    for _ in accept(folder, base):
        pass


def _copy(folder: Path, words: Mapping[str, str], digests: Mapping[str, str] | None = None) -> None:
    """Write every file; digests stay open until it is known what they are of."""

    def fill(found: re.Match[str]) -> str:
        if topic := found["topic"]:
            return (digests or {}).get(topic, found[0])
        return words[found["key"]]

    for file in sorted(TEMPLATE.rglob("*")):
        if file.is_file():
            text = _PLACE.sub(fill, file.read_text(encoding="utf-8"))
            write_whole(folder / file.relative_to(TEMPLATE), text.encode())


def _digests(folder: Path, base: Path) -> dict[str, str]:
    """Return the digest of each original topic, which its translations name."""
    original = read_documents(folder, Report(), base).original
    if original is None:
        raise ContentError(f"{base} is not the pack that a new one lies over.")
    return {name: topic.digest for name, topic in original.topics.items()}
