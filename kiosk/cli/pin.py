"""Who may use the print desk on the kiosk: ``pin``."""

import argparse
import getpass
import sys
from pathlib import Path

from kiosk.cli.shared import Commands


def add_commands(commands: Commands) -> None:
    """Add ``pin``."""
    parser = commands.add_parser("pin", help="set the PIN that opens the desk on the kiosk")
    parser.add_argument("--settings", type=Path, required=True, help="the clinic's settings file")
    parser.add_argument("--remove", action="store_true", help="let nobody to the desk any more")
    parser.set_defaults(command=_pin)


def _pin(parsed: argparse.Namespace) -> int:
    from kiosk.settings.command import remove_pin, set_pin  # noqa: PLC0415 - see __init__

    print(remove_pin(parsed.settings) if parsed.remove else set_pin(parsed.settings, _ask_unseen))
    return 0


def _ask_unseen(question: str) -> str:
    """Return what is typed, without showing it; from a script, the next line."""
    if sys.stdin.isatty():
        return getpass.getpass(question)
    return sys.stdin.readline().rstrip("\r\n")
