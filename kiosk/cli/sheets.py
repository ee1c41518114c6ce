"""Sheets to take home, without a screen: ``handout``."""

import argparse
import os
import sys
from pathlib import Path

from kiosk.cli.shared import CONTENT, Commands, add_content, add_settings
from kiosk.domain.handout import Paper, PrintSize
from kiosk.errors import KioskError
from kiosk.releases import Setup, open_working_copy
from kiosk.releases.today import local_day, on_day
from kiosk.system.paths import cache_dir


def add_commands(commands: Commands) -> None:
    """Add ``handout``."""
    parser = commands.add_parser("handout", help="make a take-home sheet, or every sheet")
    add_content(parser)
    add_settings(parser)
    ways = parser.add_mutually_exclusive_group()
    ways.add_argument(
        "--topic",
        nargs="+",
        action="extend",
        default=[],
        metavar="ID",
        help="the topics in their order; without any, the numbers to call alone",
    )
    ways.add_argument("--all", action="store_true", help="every sheet in every way, into a folder")
    parser.add_argument("--lang", default="", help="the language; the pack's own without it")
    parser.add_argument("--with-lang", default="", help="a second language, step beside step")
    parser.add_argument("--large", action="store_true", help="large print")
    parser.add_argument("--paper", choices=[*Paper], help="letter or a4; the clinic's without it")
    parser.add_argument("--out", required=True, help="the file, or - for standard output")
    parser.set_defaults(command=_handout, refuse=parser.error)


def _handout(parsed: argparse.Namespace) -> int:
    from kiosk.handout.command import Order, request_for, write_sheet  # noqa: PLC0415 - see __init__
    from kiosk.handout.document import make_handout  # noqa: PLC0415

    if parsed.all:
        return _every_handout(parsed)
    setup = _setup(parsed)
    order = Order(
        topics=tuple(parsed.topic),
        language=parsed.lang,
        beside=parsed.with_lang,
        paper=Paper(parsed.paper or setup.settings.paper),
        size=PrintSize.LARGE if parsed.large else PrintSize.STANDARD,
    )
    request = request_for(order, setup.catalog)
    handout = make_handout(setup.catalog, request, setup.settings.clinic)
    if parsed.out == "-":
        _hand_over(handout.pdf)
    else:
        write_sheet(Path(parsed.out), handout.pdf)
    return 0


def _every_handout(parsed: argparse.Namespace) -> int:
    from kiosk.handout.command import write_every  # noqa: PLC0415 - see __init__
    from kiosk.handout.every import every_request  # noqa: PLC0415
    from kiosk.progress import follow  # noqa: PLC0415

    if parsed.lang or parsed.with_lang or parsed.large or parsed.paper or parsed.out == "-":
        parsed.refuse("--all makes every sheet in every way: give it a folder as --out and no more")
    setup = _setup(parsed)
    folder = Path(parsed.out)
    total = len(list(every_request(setup.catalog)))
    files = write_every(setup.catalog, setup.settings.clinic, folder)
    follow(files, total, "sheets", sys.stdout)
    print(f"{total} sheets in {folder}")
    return 0


def _setup(parsed: argparse.Namespace) -> Setup:
    setup = open_working_copy(parsed.content, parsed.settings, cache_dir(), CONTENT)
    return on_day(setup, local_day())


def _hand_over(pdf: bytes) -> None:
    """Write a sheet to standard output.

    Raises:
        KioskError: somebody would read it there, or whoever was to take it has gone.
    """
    if sys.stdout.isatty():
        raise KioskError(
            "A PDF is not for a terminal: give --out a file, or send it on with '--out - | lp'."
        )
    try:
        # A file of its own leaves nothing behind that Python would try to write once more at exit.
        with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as taker:
            taker.write(pdf)
    except OSError as error:
        reason = error.strerror or str(error)
        raise KioskError(f"The sheet could not be handed over ({reason}).") from error
