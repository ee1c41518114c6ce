"""Which sentences of a language are recorded, and which recordings say nothing any more."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kiosk.domain.ids import LanguageTag
from kiosk.speech.recordings import listed, recording_name


class State(StrEnum):
    """What there is of a recording: a file, none yet, or a file for words that nobody says."""

    MADE = "made"
    MISSING = "missing"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class Entry:
    """A recording by its name; ``text`` is what it says, empty where it is stale."""

    name: str
    state: State
    text: str = ""


def take_inventory(
    folder: Path, language: LanguageTag, sentences: Iterable[str], below: Path | None = None
) -> tuple[Entry, ...]:
    """Return an entry for each sentence in order, then for each stale recording by name.

    What is recorded in ``below``, the same folder of the base of a local pack, is made already.
    """
    files = listed(folder)
    made = {*files, *(listed(below) if below else ())}
    wanted = {recording_name(language, text): text for text in sentences}
    entries = [
        Entry(name, State.MADE if name in made else State.MISSING, text)
        for name, text in wanted.items()
    ]
    stale = sorted(files.keys() - wanted.keys())
    return (*entries, *(Entry(name, State.STALE) for name in stale))
