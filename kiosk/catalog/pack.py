"""A folder of files to the documents of a pack."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path, PurePosixPath
from typing import TypeVar

from kiosk.catalog.digest import pack_digest
from kiosk.catalog.documents import LanguageDocuments, Manifest, PackDocuments, TopicDocument
from kiosk.catalog.manifest import read_manifest, read_sources
from kiosk.catalog.tools import (
    read_check_up,
    read_check_up_words,
    read_facts,
    read_quiz,
    read_speech,
    read_texts,
)
from kiosk.catalog.topics import keys_of, read_topic
from kiosk.catalog.wording import read_wording
from kiosk.catalog.words import (
    read_desk,
    read_figures,
    read_glossary,
    read_help,
    read_interface,
    read_questions,
)
from kiosk.diagnostics import Code, Location, Report, Severity
from kiosk.domain.speech import AUDIO
from kiosk.source.fields import Key
from kiosk.source.files import PackFile, scan_pack
from kiosk.source.lines import Line, Text
from kiosk.source.svg_tree import Drawing, read_svg
from kiosk.source.text import read_lines
from kiosk.source.values import plain_id
from kiosk.source.yaml_tree import MapNode, Node, read_yaml

MISSING = Code("file.missing")
UNKNOWN = Code("file.unknown", Severity.WARNING)

FIGURES = "figures"

_T = TypeVar("_T")


def read_documents(root: Path, report: Report, base: Path | None = None) -> PackDocuments:
    """Read a pack as it stands; what cannot be read is reported and left out.

    A local pack, whose ``pack.yaml`` says ``over``, is laid over the pack in ``base``; any other
    takes nothing from there.  Places in the report start with ``root`` or ``base`` as they were
    given, wherever the words stand.
    """
    return _PackReader(root, report, base).read()


class _PackReader:
    """Takes the files of a pack one after the other and knows which were asked for."""

    def __init__(self, root: Path, report: Report, base: Path | None) -> None:
        self.root = root
        self.base = base
        self.report = report
        self.files = scan_pack(root, report, aside=AUDIO)
        self.taken: set[str] = set()
        self.lines: dict[str, tuple[Line, ...]] = {}

    def read(self) -> PackDocuments:
        """Return the whole pack."""
        top = self._at("pack.yaml")
        manifest = self._needed("pack.yaml", top, read_manifest)
        sources = self._needed("sources.yaml", top, read_sources)
        drawings = self._drawings()
        tags = self._tags(manifest)
        default = manifest.default_language.value if manifest else None
        original = default if default in tags else None
        documents = PackDocuments(
            at=top,
            manifest=manifest,
            sources=sources,
            check_up=self._yaml("checkup.yaml", read_check_up),
            facts=self._yaml("facts.yaml", read_facts),
            languages={tag: self._language(tag, at, original) for tag, at in tags.items()},
            drawings=drawings,
            figure_ids=frozenset(self._stems(FIGURES, ".svg")),
            lines=self.lines,
            digest=pack_digest({path: file.data for path, file in self._files().items()}),
        )
        for path in sorted(self._files().keys() - self.taken):
            hint = "see the list of files at the top of content/README.md"
            self.report.add(UNKNOWN.at(self._at(path), "no part of the pack reads this file", hint))
        return documents

    def _files(self) -> Mapping[str, PackFile]:
        return self.files.by_path

    def _at(self, path: str) -> Location:
        return Location((self.root / path).as_posix())

    def _stems(self, folder: str, suffix: str) -> dict[str, str]:
        """Return the paths of the files in the folder, refused ones too, by name without suffix."""
        paths = map(PurePosixPath, sorted({*self._files(), *self.files.refused}))
        return {
            path.stem: str(path)
            for path in paths
            if str(path.parent) == folder and path.suffix == suffix
        }

    def _needed(self, path: str, at: Location, read: Callable[[Node, Report], _T]) -> _T | None:
        """Return what the file says, or ``None`` without it or when broken; ``at`` asks for it."""
        known = {*self._files(), *self.files.refused}
        if path in known or not self.files.is_whole:
            return self._yaml(path, read)
        self.report.add(MISSING.at(at, f"there is no file {path}"))
        return None

    def _yaml(self, path: str, read: Callable[[Node, Report], _T]) -> _T | None:
        """Return what the file says, or ``None`` when it is broken; a missing one is empty."""
        self.taken.add(path)
        file = self._files().get(path)
        if file is not None:
            lines = self._lines(file)
            node = read_yaml(lines, self.report) if lines else None
            return None if node is None else read(node, self.report)
        if path in self.files.refused or not self.files.is_whole:
            return None
        return read(MapNode((), self._at(path)), self.report)

    def _lines(self, file: PackFile) -> tuple[Line, ...] | None:
        lines = read_lines(file, self.report)
        self.lines[file.shown] = lines or ()
        return lines

    def _tags(self, manifest: Manifest | None) -> dict[str, Location]:
        """Return the language folders and the places that name them."""
        if manifest:
            entries = [entry.tag for entry in manifest.languages if entry.tag.value]
            return {tag.value: tag.at for tag in entries}
        folders = {path.partition("/")[0] for path in self._files() if "/" in path}
        return {folder: self._at(folder) for folder in sorted(folders - {FIGURES})}

    def _language(self, tag: str, at: Location, original: str | None) -> LanguageDocuments:
        stems = self._stems(f"{tag}/topics", ".md")
        topics = self._topics(stems, keys_of(tag, original))
        names = {} if tag == original else self._yaml(f"{tag}/sources.yaml", read_texts)
        desk = f"{tag}/desk.yaml"
        return LanguageDocuments(
            tag=tag,
            at=at,
            interface=self._needed(f"{tag}/interface.yaml", at, read_interface),
            help=self._needed(f"{tag}/help.yaml", at, read_help),
            glossary=self._yaml(f"{tag}/glossary.yaml", read_glossary),
            questions=self._yaml(f"{tag}/questions.yaml", read_questions),
            figures=self._yaml(f"{tag}/figures.yaml", read_figures),
            check_up=self._yaml(f"{tag}/checkup.yaml", read_check_up_words),
            quiz=self._yaml(f"{tag}/quiz.yaml", read_quiz),
            source_names=names,
            wording=self._yaml(f"{tag}/wording.yaml", read_wording),
            desk=(
                self._needed(desk, at, read_desk)
                if tag == original
                else self._yaml(desk, read_desk)
            ),
            speech=self._yaml(f"{tag}/speech.yaml", read_speech),
            topics={topic.id: topic for topic in topics},
            topic_ids=frozenset(stems),
        )

    def _topics(self, stems: dict[str, str], keys: Mapping[str, Key]) -> Iterable[TopicDocument]:
        for name, path in self._present(stems):
            lines = self._lines(self._files()[path])
            topic = lines and read_topic(name, lines, keys, self.report)
            if topic:
                yield topic

    def _drawings(self) -> dict[str, Drawing]:
        found = {
            name: read_svg(self._files()[path], self.report)
            for name, path in self._present(self._stems(FIGURES, ".svg"))
        }
        return {name: drawing for name, drawing in found.items() if drawing}

    def _present(self, stems: dict[str, str]) -> Iterable[tuple[str, str]]:
        """Yield names and paths of the files that could be read, having checked the names."""
        for name, path in stems.items():
            if path in self._files():
                self.taken.add(path)
                self.report.extend(plain_id(Text(name, self._at(path))))
                yield name, path
