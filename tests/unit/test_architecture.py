"""Imports point one way, and each foreign package has its home."""

import ast
import sys
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[2]

MAY_IMPORT: dict[str, set[str]] = {
    "kiosk": set(),
    "diagnostics": set(),
    "domain": set(),
    "errors": set(),
    "files": set(),
    "progress": set(),
    "source": {"diagnostics", "errors"},
    "readability": {"domain"},
    "overlay": {"source", "diagnostics", "errors"},
    "catalog": {"overlay", "source", "domain", "diagnostics", "errors"},
    "checks": {
        *("catalog", "overlay", "source", "readability", "speech", "settings"),
        *("domain", "diagnostics", "errors"),
    },
    "audio": {"catalog", "checks", "speech", "domain", "diagnostics", "errors", "files"},
    "settings": {"overlay", "source", "domain", "diagnostics", "errors"},
    "releases": {
        *("checks", "catalog", "overlay", "source", "settings", "speech"),
        *("domain", "diagnostics", "errors", "files", "progress"),
    },
    "starter": {"checks", "catalog", "overlay", "source", "diagnostics", "errors", "files"},
    "editing": {
        *("checks", "catalog", "overlay", "source", "readability", "settings"),
        *("domain", "diagnostics", "errors", "files"),
    },
    "signing": {"editing", "checks", "catalog", "source", "diagnostics", "errors", "files"},
    "session": {"domain", "errors"},
    "counts": {"session", "errors"},
    "doctor": {"domain"},
    "walk": {"domain", "session"},
    "speech": {"domain", "session", "walk", "errors"},
    "tagging": set(),
    "paper": {"domain", "tagging"},
    "handout": {"paper", "tagging", "domain", "diagnostics", "errors", "files"},
    "review": {
        *("paper", "tagging", "checks", "catalog", "source", "domain", "diagnostics", "errors"),
        "files",
    },
    "system": {"domain", "settings", "errors"},
    "desk": {"domain"},
    "ui": {"domain", "session", "desk", "speech", "settings", "errors", "editing", "overlay"},
}
SEE_EVERYTHING = {"app", "cli", "tour", "__main__"}
STANDARD_LIBRARY_ALONE = {"kiosk", "diagnostics", "errors", "files", "progress"}

# The commands that need no window must run where Qt is not installed.
LAZY_IN = {"cli", "__main__"}
LAZY = {"ui", "app", "tour"}

QT = ("ui/*", "app/*", "tour/*", "system/windows*.py")
FONTS = ("paper/*", "ui/*", "app/*")
HOMES: dict[str, tuple[str, ...]] = {
    "cryptography": ("releases/keys.py",),
    "PySide6": QT,
    "shiboken6": QT,
    "fontpkg": FONTS,
    "fontpkg_atkinson_hyperlegible": FONTS,
    "fontpkg_noto_sans": FONTS,
    "markdown": ("source/*",),
    "msgspec": ("*",),
    "PIL": ("paper/*", "settings/*"),
    "reportlab": ("paper/*", "tagging/*"),
    "svglib": ("paper/*",),
    "yaml": ("source/*",),
}


class Import(NamedTuple):
    """One imported name, in full, and whether it waits until a function runs."""

    line: int
    name: str
    lazy: bool


def imports_of(path: str, text: str) -> Iterator[Import]:
    """Yield every import of a file; ``path`` is relative to the package, as ``ui/bar.py``."""
    tree = ast.parse(text)
    lazy = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(node.lineno, alias.name, id(node) in lazy)
        elif isinstance(node, ast.ImportFrom):
            above = ("kiosk", *path.split("/"))[: -node.level] if node.level else ()
            base = ".".join((*above, *filter(None, [node.module])))
            for alias in node.names:
                yield Import(node.lineno, f"{base}.{alias.name}", id(node) in lazy)


def layer_of(path: str) -> str:
    """Name the layer of a file: its folder, or itself if it stands alone."""
    layer = path.split("/", maxsplit=1)[0].removesuffix(".py")
    return "kiosk" if layer == "__init__" else layer


def broken_own_rule(layer: str, found: Import) -> str | None:
    """Say which rule an import of our own breaks, and the cure."""
    target = layer_of(found.name.split(".")[1] if "." in found.name else "__init__")
    if target.startswith("__") and target != "__main__":
        target = "kiosk"
    if layer in SEE_EVERYTHING:
        if layer in LAZY_IN and target in LAZY and not found.lazy:
            return f"{layer} must import {target} inside a function, so that it starts without Qt"
        return None
    if layer not in MAY_IMPORT:
        return f"{layer} is in no layer; give it a row in MAY_IMPORT of {Path(__file__).name}"
    version = {"kiosk"} if MAY_IMPORT[layer] else set()
    if target in {layer, *MAY_IMPORT[layer], *version}:
        return None
    allowed = ", ".join(sorted(MAY_IMPORT[layer])) or "nothing of ours"
    return (
        f"{layer} must not import {target}, only {allowed}; "
        "take what it needs as an argument that app passes in"
    )


def broken_foreign_rule(path: str, layer: str, package: str) -> str | None:
    """Say which rule an import of somebody else's package breaks, and the cure."""
    if package in sys.stdlib_module_names:
        return None
    if layer in STANDARD_LIBRARY_ALONE:
        return f"{layer} must not import {package}; the standard library is all it may use"
    if package not in HOMES:
        return (
            f"{package} has no home; declare it in pyproject.toml, "
            f"then give it a row in HOMES of {Path(__file__).name}"
        )
    if any(fnmatchcase(path, pattern) for pattern in HOMES[package]):
        return None
    return (
        f"{layer} must not import {package}, whose home is {', '.join(HOMES[package])}; "
        "move the code there"
    )


def broken_rules(path: str, text: str) -> list[str]:
    """List what a file imports against the table, each as ``kiosk/file:line: rule; cure``."""
    layer = layer_of(path)
    found = []
    for item in imports_of(path, text):
        package = item.name.split(".")[0]
        rule = (
            broken_own_rule(layer, item)
            if package == "kiosk"
            else broken_foreign_rule(path, layer, package)
        )
        if rule and f"kiosk/{path}:{item.line}: {rule}" not in found:
            found.append(f"kiosk/{path}:{item.line}: {rule}")
    return found


def test_every_import_follows_the_table() -> None:
    """A layer that reaches up or sideways can no longer be tried or changed alone."""
    package = ROOT / "kiosk"
    found = [
        rule
        for file in sorted(package.rglob("*.py"))
        for rule in broken_rules(
            file.relative_to(package).as_posix(), file.read_text(encoding="utf-8")
        )
    ]

    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("path", "text", "start"),
    [
        ("domain/topic.py", "import kiosk.source.text", "domain must not import source"),
        ("domain/topic.py", "from kiosk.errors import KioskError", "domain must not import errors"),
        ("domain/topic.py", "from kiosk import __version__", "domain must not import kiosk"),
        ("domain/topic.py", "import markdown", "domain must not import markdown"),
        ("diagnostics.py", "import msgspec", "diagnostics must not import msgspec"),
        ("source/yaml_tree.py", "from kiosk.domain import ids", "source must not import domain"),
        ("catalog/build.py", "import yaml", "catalog must not import yaml"),
        ("session/session.py", "from kiosk import settings", "session must not import settings"),
        ("session/session.py", "from ..ui import bar", "session must not import ui"),
        ("session/session.py", "from .. import ui", "session must not import ui"),
        ("session/session.py", "from kiosk import app", "session must not import app"),
        ("handout/page.py", "from PySide6.QtGui import QFont", "handout must not import PySide6"),
        ("system/printing.py", "import PySide6.QtCore", "system must not import PySide6"),
        ("ui/screens/end.py", "import kiosk.handout.page", "ui must not import handout"),
        ("ui/screens/end.py", "import reportlab", "ui must not import reportlab"),
        ("handout/page.py", "import reportlab", "handout must not import reportlab"),
        ("paper/text.py", "from kiosk import handout", "paper must not import handout"),
        ("review/topic.py", "from kiosk import handout", "review must not import handout"),
        ("ui/screens/end.py", "def f():\n    import kiosk.cli", "ui must not import cli"),
        ("cli/show.py", "from kiosk.app import run", "cli must import app inside a function"),
        ("fleet/update.py", "import kiosk.releases", "fleet is in no layer"),
        ("system/sound.py", "import pygame", "pygame has no home"),
    ],
)
def test_a_forbidden_import_is_named_with_its_line_and_a_cure(
    path: str, text: str, start: str
) -> None:
    """The reader sees every way to write an import, and says where it stands."""
    (rule,) = broken_rules(path, f'"""A file."""\n\n{text}\n')

    line = 3 + text.count("\n")
    assert rule.startswith(f"kiosk/{path}:{line}: {start}")


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("domain/topic.py", "import msgspec\nfrom kiosk.domain.blocks import Block"),
        ("system/windows_printing.py", "from PySide6.QtPrintSupport import QPrinterInfo"),
        ("ui/screens/end.py", "from ..bar import Bar\nfrom PySide6.QtCore import Qt"),
        ("app/kiosk.py", "import kiosk.handout.page\nimport kiosk.ui.bar\nimport PySide6.QtGui"),
        ("cli/show.py", "def run():\n    from kiosk.app import run\n    run()"),
        ("cli/show.py", "from kiosk import __version__\nfrom kiosk.checks import check"),
        ("releases/build.py", "import hashlib\nfrom kiosk import checks, __version__"),
    ],
)
def test_an_allowed_import_is_left_alone(path: str, text: str) -> None:
    """What the table allows gives no message, however it is written."""
    assert not broken_rules(path, text)
