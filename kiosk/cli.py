"""The commands and their options; the only place that prints."""

import argparse
import getpass
import logging
import os
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from kiosk import __version__
from kiosk.domain.handout import Paper, PrintSize
from kiosk.errors import KioskError
from kiosk.releases import Release, open_release
from kiosk.system.paths import cache_dir

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
    _add_desk(commands.add_parser("desk", help="show the staff's print desk"))
    _add_check(commands.add_parser("check", help="check a content pack"))
    _add_tour(commands.add_parser("tour", help="draw every screen and every sheet into a folder"))
    _add_handout(commands.add_parser("handout", help="make a take-home sheet, or every sheet"))
    _add_pin(commands.add_parser("pin", help="set the PIN that opens the desk on the kiosk"))
    audio = commands.add_parser("audio", help="record what the kiosk says")
    works = audio.add_subparsers(required=True, metavar="ACTION")
    _add_audio_build(works.add_parser("build", help="let a program speak what is not recorded"))
    _add_audio_list(works.add_parser("list", help="print all sentences as CSV, to be read out"))
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


def _add_desk(parser: argparse.ArgumentParser) -> None:
    _add_run(parser)
    parser.add_argument("--lang", default="", help="a language of the pack")
    parser.set_defaults(command=_desk)


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("pack", type=Path, nargs="?", default=CONTENT, help="the content pack")
    parser.add_argument("--strict", action="store_true", help="warnings count as errors")
    parser.add_argument("--format", choices=["text", "json", "github"], default="text")
    parser.set_defaults(command=_check)


def _add_tour(parser: argparse.ArgumentParser) -> None:
    _add_content(parser)
    parser.add_argument("--out", type=Path, required=True, help="the folder to write to")
    parser.add_argument("--lang", default="", help="a language of the pack")
    parser.add_argument("--theme", default="paper", help="paper, dark or light")
    parser.add_argument("--text", type=int, default=100, help="100, 125, 150 or 200 percent")
    parser.add_argument("--size", default="portrait", help="portrait, landscape or tablet")
    parser.add_argument(
        "--pseudo", default="", help="long or mirrored: a language nobody speaks, to try layouts"
    )
    parser.set_defaults(command=_tour)


def _add_handout(parser: argparse.ArgumentParser) -> None:
    _add_content(parser)
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


def _add_pin(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--settings", type=Path, required=True, help="the clinic's settings file")
    parser.add_argument("--remove", action="store_true", help="let nobody to the desk any more")
    parser.set_defaults(command=_pin)


def _add_review(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("pack", type=Path, nargs="?", default=CONTENT, help="the content pack")
    parser.add_argument("--out", type=Path, required=True, help="the folder to write to")
    parser.add_argument("--lang", default="", help="a language of the pack; all without it")
    parser.add_argument("--paper", choices=[*Paper], default=Paper.LETTER, help="letter or a4")
    parser.set_defaults(command=_review)


def _add_audio_build(parser: argparse.ArgumentParser) -> None:
    _add_audio_list(parser)
    parser.add_argument("--voice", default="", help="a voice of the engine")
    parser.add_argument("--speed", type=int, default=150, help="words a minute; 150 without it")
    parser.add_argument("--engine", default="", help="a command with {wav}; espeak-ng without it")
    parser.add_argument("--prune", action="store_true", help="delete what is not said any more")
    parser.set_defaults(command=_audio_build)


def _add_audio_list(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--content", type=Path, default=CONTENT, help="the content pack")
    parser.add_argument("--language", default="", help="a language of the pack; its own without it")
    parser.set_defaults(command=_audio_list)


def _run(parsed: argparse.Namespace) -> int:
    # Qt takes a moment to load, and checking content does not need it.
    from kiosk import app  # noqa: PLC0415

    return app.run(app.Machine(parsed.content, parsed.settings, parsed.platform))


def _desk(parsed: argparse.Namespace) -> int:
    from kiosk import app  # noqa: PLC0415 - see _run

    machine = app.Machine(parsed.content, parsed.settings, parsed.platform)
    return app.run_desk(machine, parsed.lang)


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
        pseudo=parsed.pseudo,
    )
    for line in make_tour(request):
        print(line)
    return 0


def _handout(parsed: argparse.Namespace) -> int:
    from kiosk.handout.command import Order, request_for, write_sheet  # noqa: PLC0415 - see _check
    from kiosk.handout.document import make_handout  # noqa: PLC0415

    if parsed.all:
        return _every_handout(parsed)
    release = _release(parsed)
    order = Order(
        topics=tuple(parsed.topic),
        language=parsed.lang,
        beside=parsed.with_lang,
        paper=Paper(parsed.paper or release.settings.paper),
        size=PrintSize.LARGE if parsed.large else PrintSize.STANDARD,
    )
    request = request_for(order, release.catalog)
    handout = make_handout(release.catalog, request, release.settings.clinic)
    if parsed.out == "-":
        _hand_over(handout.pdf)
    else:
        write_sheet(Path(parsed.out), handout.pdf)
    return 0


def _every_handout(parsed: argparse.Namespace) -> int:
    from kiosk.handout.command import write_every  # noqa: PLC0415 - see _check
    from kiosk.handout.every import every_request  # noqa: PLC0415
    from kiosk.progress import follow  # noqa: PLC0415

    if parsed.lang or parsed.with_lang or parsed.large or parsed.paper or parsed.out == "-":
        parsed.refuse("--all makes every sheet in every way: give it a folder as --out and no more")
    release = _release(parsed)
    folder = Path(parsed.out)
    total = len(list(every_request(release.catalog)))
    files = write_every(release.catalog, release.settings.clinic, folder)
    follow(files, total, "sheets", sys.stdout)
    print(f"{total} sheets in {folder}")
    return 0


def _release(parsed: argparse.Namespace) -> Release:
    return open_release(parsed.content, parsed.settings, cache_dir())


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


def _pin(parsed: argparse.Namespace) -> int:
    from kiosk.settings.command import remove_pin, set_pin  # noqa: PLC0415 - see _check

    print(remove_pin(parsed.settings) if parsed.remove else set_pin(parsed.settings, _ask_unseen))
    return 0


def _ask_unseen(question: str) -> str:
    """Return what is typed, without showing it; from a script, the next line."""
    if sys.stdin.isatty():
        return getpass.getpass(question)
    return sys.stdin.readline().rstrip("\r\n")


def _review(parsed: argparse.Namespace) -> int:
    from kiosk.review.command import ReviewRequest, write_reviews  # noqa: PLC0415 - see _check

    paper = Paper(parsed.paper)
    for line in write_reviews(ReviewRequest(parsed.pack, parsed.out, parsed.lang, paper)):
        print(line, flush=True)
    return 0


def _audio_build(parsed: argparse.Namespace) -> int:
    from kiosk.audio.command import open_language  # noqa: PLC0415 - see _check
    from kiosk.audio.engine import SpeechProgram  # noqa: PLC0415
    from kiosk.progress import follow  # noqa: PLC0415

    recorded = open_language(parsed.content, parsed.language)
    program = SpeechProgram(parsed.engine, parsed.voice, parsed.speed)
    follow(recorded.build(program), recorded.missing, "recordings", sys.stdout)
    deleted = recorded.prune() if parsed.prune else 0
    print(f"made: {recorded.missing}, deleted: {deleted}, in {recorded.folder}")
    return 0


def _audio_list(parsed: argparse.Namespace) -> int:
    from kiosk.audio.command import open_language  # noqa: PLC0415 - see _check

    sys.stdout.write(open_language(parsed.content, parsed.language).table())
    return 0
