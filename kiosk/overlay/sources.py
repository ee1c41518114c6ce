"""The files of a pack as the readers want them, one layer laid over the other."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from kiosk.diagnostics import Location, Report
from kiosk.overlay.changes import STEPS, TOPICS, Addition, Changes, Overlay, Override
from kiosk.overlay.layers import Layers
from kiosk.overlay.seen import SEEN, read_seen
from kiosk.overlay.steps import lay_steps_over, read_step_file
from kiosk.overlay.trees import dotted, lay_over
from kiosk.source.files import PackFile
from kiosk.source.front_matter import TopicSource, read_topic_source
from kiosk.source.lines import Line, Text
from kiosk.source.text import read_lines
from kiosk.source.values import plain_id
from kiosk.source.yaml_tree import MapNode, Node, read_yaml

CLINIC = "clinic.yaml"
"""What a clinic says of itself and chooses for all of its kiosks."""

DOTTED = ("interface.yaml", "desk.yaml")
"""The files whose words may be written as ``bar.back: Back`` or ``bar: {back: Back}``."""


class PackSources:
    """Hands out the files of a pack, noting what hides what; ``taken`` are those asked for.

    ``lines`` are those of every text file by the path that diagnostics show.
    """

    def __init__(self, layers: Layers, report: Report) -> None:
        self.layers = layers
        self.lines: dict[str, tuple[Line, ...]] = {}
        self.taken: set[str] = set()
        self._changes = Changes()
        self._report = report

    def at(self, path: str) -> Location:
        """Return the place of a file, in the pack itself where no layer has it."""
        files = self.layers.of(path)
        return Location(files[-1].shown if files else (self.layers.root / path).as_posix())

    def has(self, path: str) -> bool:
        """Tell whether there is such a file, or might be one where not all are known."""
        return path in self._known or not self.layers.is_whole

    def tree(self, path: str) -> Node | None:
        """Return what a YAML file says, nothing when it is broken; a missing one is empty."""
        self.taken.add(path)
        if path in self.layers.refused or not self.layers.is_whole:
            return None
        trees = [self._tree(file) for file in self.layers.of(path)]
        match trees:
            case []:
                return MapNode((), self.at(path))
            case [only]:
                return only
            case [base, local] if base is not None and local is not None:
                if PurePosixPath(path).name in DOTTED:
                    base, local = dotted(base), dotted(local)
                return lay_over(base, local, path, self._changes, self._report)
            case _:
                return None

    def trees(self, path: str) -> Iterator[Node]:
        """Yield what a YAML file says in each layer, for what is joined and not laid over."""
        self.taken.add(path)
        yield from filter(None, map(self._tree, self.layers.of(path)))

    def stems(self, folder: str, suffix: str) -> dict[str, str]:
        """Return the paths of the files in the folder, refused ones too, by name without suffix."""
        paths = map(PurePosixPath, sorted(self._known))
        return {
            path.stem: str(path)
            for path in paths
            if str(path.parent) == folder and path.suffix == suffix
        }

    def files(self, folder: str, suffix: str) -> Iterator[tuple[str, PackFile]]:
        """Yield the name and file of each that could be read, that of the local pack if it has it.

        Names that can be no id are reported.
        """
        paths = self.stems(folder, suffix)
        base = frozenset(name for name in paths if paths[name] in self.layers.base.by_path)
        for name, path in paths.items():
            layers = self.layers.of(path)
            if layers:
                self.taken.add(path)
                word = Text(name, self.at(path))
                self._report.extend(plain_id(word))
                self._note(path, word, layers, base)
                yield name, layers[-1]

    def topics(self, language: str) -> Iterator[tuple[str, TopicSource]]:
        """Yield the id and the parts of each topic, its changed steps in their places."""
        steps = self.stems(f"{language}/{STEPS}", ".md") if self.layers.has_base else {}
        topics = self.stems(f"{language}/{TOPICS}", ".md")
        for name, file in self.files(f"{language}/{TOPICS}", ".md"):
            lines = self._lines(file)
            source = read_topic_source(lines, self._report) if lines else None
            if source and name in steps:
                source = self._with_steps(source, steps[name])
            if source:
                yield name, source
        for name in sorted(steps.keys() - topics.keys()):
            self.taken.add(steps[name])
            word = Text(name, self.at(steps[name]))
            self._changes.additions.append(
                Addition(steps[name], word, frozenset(topics), is_entry=True, is_stray=True)
            )

    def overlay(self) -> Overlay | None:
        """Return what has been noted of two layers; of one there is nothing to note."""
        if not self.layers.has_base:
            return None
        self.taken.update(filter(_is_clinics, self.layers.own.by_path))
        seen = self.tree(SEEN)
        return Overlay(
            root=self.layers.root.as_posix(),
            base_files={file.shown: path for path, file in self.layers.base.by_path.items()},
            overrides=tuple(self._changes.overrides),
            additions=tuple(self._changes.additions),
            seen=None if seen is None else read_seen(seen, self._report),
        )

    def left_over(self) -> list[str]:
        """Return the files of the pack itself that nobody asked for."""
        return sorted(self.layers.own.by_path.keys() - self.taken)

    @property
    def _known(self) -> frozenset[str]:
        return self.layers.paths | self.layers.refused

    def _tree(self, file: PackFile) -> Node | None:
        lines = self._lines(file)
        return read_yaml(lines, self._report) if lines else None

    def _lines(self, file: PackFile) -> tuple[Line, ...] | None:
        lines = read_lines(file, self._report)
        self.lines[file.shown] = lines or ()
        return lines

    def _with_steps(self, topic: TopicSource, path: str) -> TopicSource | None:
        """Return the topic with the steps of the local file, nothing when that is broken."""
        self.taken.add(path)
        file = self.layers.own.by_path.get(path)
        lines = self._lines(file) if file else None
        local = read_step_file(lines, self._report) if lines else None
        return local and lay_steps_over(topic, local, path, self._changes, self._report)

    def _note(
        self, path: str, word: Text, layers: tuple[PackFile, ...], base: frozenset[str]
    ) -> None:
        """Note a whole file that hides one of the base, or that the base does not have."""
        if len(layers) > 1:
            hidden = layers[0].data.decode("utf-8", errors="replace").replace("\r\n", "\n")
            text = Text(hidden, Location(layers[0].shown))
            self._changes.overrides.append(Override(path, word.at, text))
        elif self.layers.has_base and path in self.layers.own.by_path:
            self._changes.additions.append(Addition(path, word, base, is_entry=True))


def _is_clinics(path: str) -> bool:
    """Tell whether it is a file that the settings read: what the clinic set, or its logo."""
    return path == CLINIC or ("/" not in path and path.endswith((".svg", ".png")))
