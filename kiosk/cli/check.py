"""What is wrong with a content pack: ``check``."""

import argparse
from datetime import UTC, datetime

from kiosk.cli.shared import CONTENT, Commands, add_pack


def add_commands(commands: Commands) -> None:
    """Add ``check``."""
    parser = commands.add_parser("check", help="check a content pack")
    add_pack(parser)
    parser.add_argument("--strict", action="store_true", help="warnings count as errors")
    parser.add_argument("--format", choices=["text", "json", "github"], default="text")
    parser.set_defaults(command=_check)


def _check(parsed: argparse.Namespace) -> int:
    from kiosk.checks.command import run_check  # noqa: PLC0415 - see __init__

    today = datetime.now(UTC).astimezone().date()
    text, code = run_check(
        parsed.pack, base=CONTENT, strict=parsed.strict, form=parsed.format, today=today
    )
    print(text)
    return code
