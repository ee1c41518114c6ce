"""A folder of files to the documents of a pack."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from kiosk.catalog.digest import pack_digest
from kiosk.catalog.documents import LanguageDocuments, Manifest, PackDocuments
from kiosk.catalog.manifest import read_manifest, read_sources
from kiosk.catalog.signatures import SIGNATURES, read_signatures
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
from kiosk.overlay import PackSources, open_layers
from kiosk.overlay.changes import TOPICS
from kiosk.source.svg_tree import read_svg
from kiosk.source.yaml_tree import Node

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
    """Reads the files of a pack one after the other."""

    def __init__(self, root: Path, report: Report, base: Path | None) -> None:
        self.report = report
        self.sources = PackSources(open_layers(root, base, report, aside=AUDIO), report)

    def read(self) -> PackDocuments:
        """Return the whole pack."""
        top = self.sources.at("pack.yaml")
        manifest = self._needed("pack.yaml", top, read_manifest)
        sources = self._needed("sources.yaml", top, read_sources)
        figures = self.sources.files(FIGURES, ".svg")
        drawings = {name: read_svg(file, self.report) for name, file in figures}
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
            drawings={name: drawing for name, drawing in drawings.items() if drawing},
            figure_ids=frozenset(self.sources.stems(FIGURES, ".svg")),
            lines=self.sources.lines,
            digest=pack_digest(self.sources.layers.contents()),
            signatures=tuple(
                signature
                for tree in self.sources.trees(SIGNATURES)
                for signature in read_signatures(tree, self.report)
            ),
            overlay=self.sources.overlay(),
        )
        for path in self.sources.left_over():
            hint = "see the list of files at the top of content/README.md"
            message = "no part of the pack reads this file"
            self.report.add(UNKNOWN.at(self.sources.at(path), message, hint))
        return documents

    def _needed(self, path: str, at: Location, read: Callable[[Node, Report], _T]) -> _T | None:
        """Return what the file says, or ``None`` without it or when broken; ``at`` asks for it."""
        if self.sources.has(path):
            return self._yaml(path, read)
        self.report.add(MISSING.at(at, f"there is no file {path}"))
        return None

    def _yaml(self, path: str, read: Callable[[Node, Report], _T]) -> _T | None:
        """Return what the file says, or ``None`` when it is broken; a missing one is empty."""
        tree = self.sources.tree(path)
        return None if tree is None else read(tree, self.report)

    def _tags(self, manifest: Manifest | None) -> dict[str, Location]:
        """Return the language folders and the places that name them."""
        if manifest:
            entries = [entry.tag for entry in manifest.languages if entry.tag.value]
            return {tag.value: tag.at for tag in entries}
        paths = self.sources.layers.paths
        folders = {path.partition("/")[0] for path in paths if "/" in path}
        return {folder: self.sources.at(folder) for folder in sorted(folders - {FIGURES})}

    def _language(self, tag: str, at: Location, original: str | None) -> LanguageDocuments:
        keys = keys_of(tag, original)
        topics = {
            name: read_topic(name, source, keys, self.report)
            for name, source in self.sources.topics(tag)
        }
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
            topics={name: topic for name, topic in topics.items() if topic},
            topic_ids=frozenset(self.sources.stems(f"{tag}/{TOPICS}", ".md")),
        )
