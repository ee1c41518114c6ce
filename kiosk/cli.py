"""The commands: run, check, tour, and review sheets; the only place that prints."""

import argparse
import logging
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from kiosk import __version__
from kiosk.domain.handout import Paper
from kiosk.errors import KioskError

CONTENT = Path(__file__).resolve().parents[1] / "content"
"""The base pack that ships with the program."""


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
    _add_run(commands.add_parser("run", help="show the kiosk"))
    _add_check(commands.add_parser("check", help="check a content pack"))
    _add_tour(commands.add_parser("tour", help="draw every screen and every sheet into a folder"))
    content = commands.add_parser("content", help="work on a content pack")
    actions = content.add_subparsers(required=True, metavar="ACTION")
    _add_review(actions.add_parser("review", help="print what a clinician signs into a folder"))
    return parser


def _add_content(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--content", type=Path, default=CONTENT, help="the content pack")
    parser.add_argument("--settings", type=Path, help="the clinic's settings file")


def _add_run(parser: argparse.ArgumentParser) -> None:
    _add_content(parser)
    parser.add_argument("--platform", default="", help="a Qt platform, such as vnc or offscreen")
    parser.set_defaults(command=_run)


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("pack", type=Path, nargs="?", default=CONTENT, help="the content pack")
    parser.add_argument("--strict", action="store_true", help="warnings count as errors")
    parser.add_argument("--format", choices=["text", "json", "github"], default="text")
    parser.set_defaults(command=_check)


def _add_tour(parser: argparse.ArgumentParser) -> None:
    _add_content(parser)
    parser.add_argument("--out", type=Path, required=True, help="the folder to write to")
    parser.add_argument("--lang", default="", help="a language of the pack")
    parser.add_argument("--theme", default="paper", help="paper or high-contrast")
    parser.add_argument("--text", type=int, default=100, help="100, 125, 150 or 200 percent")
    parser.add_argument("--size", default="portrait", help="portrait, landscape or tablet")
    parser.set_defaults(command=_tour)


def _add_review(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("pack", type=Path, nargs="?", default=CONTENT, help="the content pack")
    parser.add_argument("--out", type=Path, required=True, help="the folder to write to")
    parser.add_argument("--lang", default="", help="a language of the pack; all without it")
    parser.add_argument("--paper", choices=[*Paper], default=Paper.LETTER, help="letter or a4")
    parser.set_defaults(command=_review)


def _run(parsed: argparse.Namespace) -> int:
    # Qt takes a moment to load, and checking content does not need it.
    from kiosk import app  # noqa: PLC0415

    return app.run(app.Machine(parsed.content, parsed.settings, parsed.platform))


def _check(parsed: argparse.Namespace) -> int:
    from kiosk.checks.command import run_check  # noqa: PLC0415 - a start does not need it

    today = datetime.now(UTC).astimezone().date()
    text, code = run_check(parsed.pack, strict=parsed.strict, form=parsed.format, today=today)
    print(text)
    return code


def _tour(parsed: argparse.Namespace) -> int:
    from kiosk.tour import TourRequest, make_tour  # noqa: PLC0415 - see _run

    request = TourRequest(
        content=parsed.content,
        settings=parsed.settings,
        out=parsed.out,
        language=parsed.lang,
        theme=parsed.theme,
        text_percent=parsed.text,
        size=parsed.size,
    )
    for line in make_tour(request):
        print(line)
    return 0


def _review(parsed: argparse.Namespace) -> int:
    from kiosk.review.command import ReviewRequest, write_reviews  # noqa: PLC0415 - see _check

    paper = Paper(parsed.paper)
    for line in write_reviews(ReviewRequest(parsed.pack, parsed.out, parsed.lang, paper)):
        print(line, flush=True)
    return 0
