"""The command line as a whole: its commands, and the exit code of each."""

import argparse
import logging
import sys
from collections.abc import Callable, Sequence
from typing import cast

from kiosk import __version__
from kiosk.cli import audio, check, content, counts, doctor, pin, release, sheets, show
from kiosk.errors import KioskError


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks and return the exit code."""
    parsed = _parser().parse_args(arguments)
    logging.basicConfig(format="%(levelname)s: %(message)s", level=logging.WARNING)
    command = cast("Callable[[argparse.Namespace], int]", parsed.command)
    try:
        return command(parsed)
    except KioskError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("kiosk", description="Plain facts about kratom for patients.")
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for group in (show, sheets, check, content, release, audio, pin, counts, doctor):
        group.add_commands(commands)
    return parser
