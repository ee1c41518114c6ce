"""What ``kiosk audio`` works on, and the list it gives to a person with a microphone."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.audio.build import build, prune
from kiosk.audio.engine import SpeechProgram
from kiosk.audio.inventory import Entry, State, take_inventory
from kiosk.catalog.build import build_catalog
from kiosk.checks import check_pack
from kiosk.diagnostics import Severity
from kiosk.domain.ids import LanguageTag
from kiosk.domain.speech import AUDIO
from kiosk.errors import ContentError, KioskError
from kiosk.speech.saying import Sayer, sayer_of
from kiosk.speech.sentences import sentences_of


@dataclass(frozen=True)
class RecordedLanguage:
    """A language of a pack: where its recordings are, what there is of them, how it is said."""

    language: LanguageTag
    folder: Path
    entries: tuple[Entry, ...]
    sayer: Sayer

    @property
    def missing(self) -> int:
        """How many sentences are not recorded."""
        return sum(entry.state is State.MISSING for entry in self.entries)

    def build(self, program: SpeechProgram) -> Iterator[Path]:
        """Make what is missing, yielding each file when it is there.

        Raises:
            KioskError: the program fails, or the folder cannot be written to.
        """

        def speak(text: str) -> tuple[str, bytes]:
            return program.speak(self.sayer.said(text), self.language)

        return build(self.folder, self.entries, speak)

    def prune(self) -> int:
        """Delete what is stale and return how many files that were.

        Raises:
            KioskError: a file cannot be deleted.
        """
        return prune(self.folder, self.entries)

    def table(self) -> str:
        """Return a line of CSV for each recording: its name, its state and what it says."""
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(["name", "state", "text"])
        writer.writerows((entry.name, entry.state, entry.text) for entry in self.entries)
        return text.getvalue()


def open_language(content: Path, language: str, base: Path | None = None) -> RecordedLanguage:
    """Return a language of a pack, the pack's own where none is asked for.

    ``base`` is what a local pack lies over.

    Raises:
        ContentError: the pack has errors, so what is said is not known.
        KioskError: the pack has no such language.
    """
    checked = check_pack(content, base=base)
    if checked.report.has_errors:
        count = checked.report.count(Severity.ERROR)
        raise ContentError(f"{content} has mistakes ({count}); 'kiosk check {content}' names them.")
    catalog = build_catalog(checked.documents)
    if language and language not in catalog.packs:
        choices = ", ".join(catalog.packs)
        raise KioskError(f"There is no language {language!r}. Choose from: {choices}.")
    tag = LanguageTag(language) if language else catalog.default_language
    folder = content / tag / AUDIO
    below = base / tag / AUDIO if base and checked.documents.overlay else None
    entries = take_inventory(folder, tag, sentences_of(catalog, tag), below)
    return RecordedLanguage(tag, folder, entries, sayer_of(catalog, tag))
