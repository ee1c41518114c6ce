"""The files of a local pack and of the base pack below it."""

from dataclasses import dataclass, field
from pathlib import Path

from kiosk.diagnostics import Code, Report, did_you_mean, quote
from kiosk.source.files import PackFile, PackFiles, scan_pack
from kiosk.source.lines import Line, Text
from kiosk.source.text import read_lines
from kiosk.source.yaml_tree import MapNode, read_yaml

BASE = Code("override.base")

MANIFEST = "pack.yaml"
OVER = "over"
"""The key of ``pack.yaml`` that names the pack below."""

_NOTHING = PackFiles({})


@dataclass(frozen=True, slots=True)
class Layers:
    """A pack as it lies on the disk; without ``over`` it has one layer.

    ``root`` is the folder of the pack itself, the local one where there are two.
    """

    root: Path
    own: PackFiles
    base: PackFiles = field(default=_NOTHING)
    has_base: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether it is known which files there are."""
        return self.own.is_whole and self.base.is_whole

    @property
    def paths(self) -> frozenset[str]:
        """The files that could be read, of either layer."""
        return frozenset({*self.own.by_path, *self.base.by_path})

    @property
    def refused(self) -> frozenset[str]:
        """The files that could not be read, which has been reported."""
        return self.own.refused | self.base.refused

    def of(self, path: str) -> tuple[PackFile, ...]:
        """Return the files at the path, that of the base first."""
        layers = (self.base.by_path, self.own.by_path)
        return tuple(layer[path] for layer in layers if path in layer)

    def contents(self) -> dict[str, bytes]:
        """Return the bytes of every file; with two layers, paths start with ``base/``, ``local/``.

        A release keeps both layers under these names.
        """
        if not self.has_base:
            return {path: file.data for path, file in self.own.by_path.items()}
        layers = {"base": self.base.by_path, "local": self.own.by_path}
        return {
            f"{name}/{path}": file.data
            for name, files in layers.items()
            for path, file in files.items()
        }


def open_layers(root: Path, base: Path | None, report: Report, aside: str = "") -> Layers:
    """Read the files of a pack, and those of the base that it names; ``aside`` as in ``scan_pack``.

    Where the base is another or not at hand, this is reported and nothing is known of any file.
    """
    own = scan_pack(root, report, aside)
    over = _said(own, OVER)
    if over is None and (base is None or not _means_local(own)):
        return Layers(root, own)
    below = scan_pack(base, report, aside) if base is not None else _NOTHING
    if over and below.is_whole and (fault := _fault(over, below)):
        message, hint = fault
        report.add(BASE.at(over.at, message, hint))
        return Layers(root, PackFiles({}, is_whole=False))
    return Layers(root, own, below, has_base=True)


def _fault(over: Text, below: PackFiles) -> tuple[str, str] | None:
    """Return what is wrong with the pack below, and what to do about it."""
    found = _said(below, "id")
    if found is None:
        return f"there is no pack {quote(over.value)} to lay this over", "give its folder"
    if found.value != over.value:
        hint = did_you_mean(over.value, [found.value]) or f"write 'over: {found.value}'"
        return f"the pack below is {quote(found.value)}, not {quote(over.value)}", hint
    if _said(below, OVER) is not None:
        return f"{quote(over.value)} is a local pack itself", "name the pack that it lies over"
    return None


def _means_local(files: PackFiles) -> bool:
    """Tell whether a ``pack.yaml`` with a mistake names a base.

    Without one, everything that the local pack leaves out would be a mistake too.
    """
    lines = _lines(files)
    is_broken = bool(lines) and read_yaml(lines, Report()) is None
    return is_broken and any(line.text.startswith(f"{OVER}:") for line in lines)


def _lines(files: PackFiles) -> tuple[Line, ...]:
    """Return the lines of ``pack.yaml``; its own problems are found later."""
    file = files.by_path.get(MANIFEST)
    return (read_lines(file, Report()) if file else None) or ()


def _said(files: PackFiles, key: str) -> Text | None:
    """Return what ``pack.yaml`` says behind a key."""
    lines = _lines(files)
    tree = read_yaml(lines, Report()) if lines else None
    entries = tree.entries if isinstance(tree, MapNode) else ()
    found = (value for name, value in entries if name.value == key)
    value = next(found, None)
    return value if isinstance(value, Text) else None
