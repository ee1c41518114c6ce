"""Measures the kiosk and prints one table: what, figure, aim, and whether it is met.

Run ``python -m tests.benchmarks.report``.  Figures depend on the machine and on what else it does,
so they are for reading: a missed aim fails nothing.
"""

import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

ROOT = Path(__file__).resolve().parents[2]
CONTENT = ROOT / "content"

SECTIONS = (
    ("starts",),
    ("turns", "paper", "100"),
    ("turns", "paper", "200"),
    ("turns", "dark", "100"),
    ("turns", "dark", "200"),
    ("sheets",),
    ("content",),
)
"""The modules that measure, with their arguments; each gets a process of its own."""


class Row(msgspec.Struct, frozen=True):
    """A line of the table; where nothing is aimed at, nothing is met or missed."""

    what: str
    figure: str
    aim: str = ""
    met: bool | None = None


def tell(rows: Iterable[Row]) -> None:
    """Hand the rows of a section over to the report."""
    print(msgspec.json.encode(list(rows)).decode())


def main() -> None:
    """Measure everything and print the table."""
    with TemporaryDirectory() as folder:
        environ = clean_environment(Path(folder))
        rows = [row for section in SECTIONS for row in _measure(section, environ)]
    print(f"Python {sys.version.split()[0]}, {sys.platform}, {os.cpu_count()} processors\n")
    print(table(rows))


def clean_environment(folder: Path) -> dict[str, str]:
    """Return an environment for programs that find nothing built, and keep what they build."""
    environ = os.environ | {
        "XDG_CACHE_HOME": str(folder),
        "LOCALAPPDATA": str(folder),
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
    }
    environ.pop("PYTHONDONTWRITEBYTECODE", None)
    return environ


def _measure(section: tuple[str, ...], environ: Mapping[str, str]) -> list[Row]:
    name, *arguments = section
    print(*section, file=sys.stderr)
    command = [sys.executable, "-m", f"tests.benchmarks.{name}", *arguments]
    told = subprocess.check_output(command, env=environ, cwd=ROOT)
    return msgspec.json.decode(told, type=list[Row])


def table(rows: Iterable[Row]) -> str:
    """Return the rows in columns, under their headings."""
    met = {True: "yes", False: "NO", None: ""}
    lines: list[tuple[str, ...]] = [("what", "figure", "aim", "met")]
    lines += [(row.what, row.figure, row.aim, met[row.met]) for row in rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    lines.insert(1, tuple("-" * width for width in widths))
    padded = (
        "  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True))
        for line in lines
    )
    return "\n".join(line.rstrip() for line in padded)


if __name__ == "__main__":
    main()
