"""Measures our sheets beside those of WeasyPrint and Typst, and prints one table.

All three set the same words and pictures in the same typeface as PDF/UA-1; what they made is judged
by the same validators.  Only ours is set in columns and boxes on as few pages as it can be, so the
others have less to do.
"""

import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

import msgspec
from validators import has_verapdf, page_faults, verapdf_faults

from kiosk.releases import open_working_copy
from kiosk.system.paths import cache_dir

from .figures import spread
from .report import CONTENT, ROOT, Row, clean_environment, table
from .rival_reading import every_words

MAKERS = ("kiosk", "weasyprint", "typst")
RUNS = 7


class Taken(NamedTuple):
    """Milliseconds: to the first sheet of a process, for each other, for each once more."""

    first: list[float]
    other: list[float]
    again: list[float]


def main() -> None:
    """Measure the makers in turn, so that a busy moment of the machine hits all of them."""
    with TemporaryDirectory() as scratch:
        environ = clean_environment(Path(scratch))
        words, made = Path(scratch, "words.json"), Path(scratch, "made")
        made.mkdir()
        setup = open_working_copy(CONTENT, None, cache_dir(environ=environ))
        words.write_bytes(msgspec.json.encode(list(every_words(setup))))
        taken = {maker: Taken([], [], []) for maker in MAKERS}
        for run in range(RUNS + 1):
            for maker in MAKERS:
                found = _run(maker, words, made, environ)
                if run:  # the one before filled the caches
                    for all_of, these in zip(taken[maker], found, strict=True):
                        all_of.extend(these)
        rows = [*_figures(taken), *_aims(taken), *_faults(made)]
    print(f"Python {sys.version.split()[0]}, {sys.platform}, {os.cpu_count()} processors\n")
    print(table(rows))


def _run(maker: str, words: Path, made: Path, environ: Mapping[str, str]) -> Taken:
    began = time.monotonic()
    command = [sys.executable, "-m", f"{__package__}.rival_sheets", maker, str(words), str(made)]
    told = subprocess.check_output(command, env=environ, cwd=ROOT)
    first, other, again = msgspec.json.decode(told, type=tuple[float, list[float], list[float]])
    return Taken([(first - began) * 1000], other, again)


def _figures(taken: Mapping[str, Taken]) -> list[Row]:
    what = {
        "first": "sheet in a new process",
        "other": "another sheet",
        "again": "the same sheet again",
    }
    return [
        Row(f"{words}, {maker}", spread(getattr(taken[maker], name), "ms", 1))
        for name, words in what.items()
        for maker in MAKERS
    ]


def _aims(taken: Mapping[str, Taken]) -> list[Row]:
    """Return how many times longer the others take; 5 times is what is aimed at for WeasyPrint."""
    ours, weasyprint, typst = (taken[maker] for maker in MAKERS)
    return [
        _times("WeasyPrint, the same sheet again", weasyprint.again, ours.again, 5),
        _times("WeasyPrint, another sheet", weasyprint.other, ours.other),
        _times("WeasyPrint, new process", weasyprint.first, ours.first),
        _times("Typst, the same sheet again", typst.again, ours.again, 1),
        _times("Typst, another sheet", typst.other, ours.other),
        _times("Typst, new process", typst.first, ours.first, 1),
    ]


def _times(what: str, theirs: list[float], ours: list[float], least: int | None = None) -> Row:
    ratio = median(theirs) / median(ours)
    figure = f"{ratio:.2f} x"
    if least is None:
        return Row(f"times ours: {what}", figure)
    return Row(f"times ours: {what}", figure, f">= {least} x", ratio >= least)


def _faults(made: Path) -> list[Row]:
    files = sorted(made.iterdir())
    pages = [fault for file in files for fault in page_faults(file.read_bytes())]
    rows = [Row(f"faults in {len(files)} files, page-validation", str(len(pages)))]
    if has_verapdf():
        rows.append(Row("faults in the same, veraPDF", str(len(verapdf_faults(made)))))
    return rows


if __name__ == "__main__":
    main()
