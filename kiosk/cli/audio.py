"""Recordings of what the kiosk says: ``audio build`` and ``audio list``."""

import argparse
import sys

from kiosk.cli.shared import CONTENT, Commands, add_content, add_group


def add_commands(commands: Commands) -> None:
    """Add the actions of ``audio``."""
    actions = add_group(commands, "audio", "record what the kiosk says")
    _add_build(actions.add_parser("build", help="let a program speak what is not recorded"))
    _add_list(actions.add_parser("list", help="print all sentences as CSV, to be read out"))


def _add_build(parser: argparse.ArgumentParser) -> None:
    _add_list(parser)
    parser.add_argument("--voice", default="", help="a voice of the engine")
    parser.add_argument("--speed", type=int, default=150, help="words a minute; 150 without it")
    parser.add_argument("--engine", default="", help="a command with {wav}; espeak-ng without it")
    parser.add_argument("--prune", action="store_true", help="delete what is not said any more")
    parser.set_defaults(command=_build)


def _add_list(parser: argparse.ArgumentParser) -> None:
    add_content(parser)
    parser.add_argument("--language", default="", help="a language of the pack; its own without it")
    parser.set_defaults(command=_list)


def _build(parsed: argparse.Namespace) -> int:
    from kiosk.audio.command import open_language  # noqa: PLC0415 - see __init__
    from kiosk.audio.engine import SpeechProgram  # noqa: PLC0415
    from kiosk.progress import follow  # noqa: PLC0415

    recorded = open_language(parsed.content, parsed.language, CONTENT)
    program = SpeechProgram(parsed.engine, parsed.voice, parsed.speed)
    follow(recorded.build(program), recorded.missing, "recordings", sys.stdout)
    deleted = recorded.prune() if parsed.prune else 0
    print(f"made: {recorded.missing}, deleted: {deleted}, in {recorded.folder}")
    return 0


def _list(parsed: argparse.Namespace) -> int:
    from kiosk.audio.command import open_language  # noqa: PLC0415 - see __init__

    sys.stdout.write(open_language(parsed.content, parsed.language, CONTENT).table())
    return 0
