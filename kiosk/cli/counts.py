"""How often screens were shown: ``counts``."""

import argparse
import sys
from pathlib import Path

from kiosk.cli.shared import Commands
from kiosk.errors import KioskError
from kiosk.files import write_whole
from kiosk.system.paths import counts_file


def add_commands(commands: Commands) -> None:
    """Add ``counts``."""
    parser = commands.add_parser("counts", help="say how often screens were shown on a day")
    parser.add_argument("--month", default="", help="a month as 2026-11; all days without it")
    parser.add_argument("--csv", type=Path, help="a file for a spreadsheet")
    parser.set_defaults(command=_counts)


def _counts(parsed: argparse.Namespace) -> int:
    from kiosk.counts.book import as_csv, as_lines, read_counts  # noqa: PLC0415 - see __init__

    counts = read_counts(counts_file(), parsed.month)
    if not counts:
        print("Nothing was counted. Counting is on where the settings say 'counts: true'.")
    elif parsed.csv is None:
        print("Visits in which each screen was shown. Small numbers are hidden.")
        sys.stdout.writelines(f"{line}\n" for line in as_lines(counts))
    else:
        try:
            write_whole(parsed.csv, as_csv(counts).encode())
        except OSError as error:
            reason = error.strerror or error
            raise KioskError(f"{parsed.csv} cannot be written: {reason}") from error
        print(f"{len(counts)} rows in {parsed.csv}")
    return 0
