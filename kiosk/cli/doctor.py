"""Whether the kiosk is ready for patients: ``doctor``."""

import argparse

from kiosk.cli.shared import Commands
from kiosk.cli.show import add_machine, places_of


def add_commands(commands: Commands) -> None:
    """Add ``doctor``."""
    parser = commands.add_parser("doctor", help="say whether the kiosk is ready for patients")
    add_machine(parser)
    parser.add_argument("--format", choices=["text", "json"], default="text")
    parser.set_defaults(command=_doctor)


def _doctor(parsed: argparse.Namespace) -> int:
    from kiosk.app.doctor import examine  # noqa: PLC0415 - see __init__
    from kiosk.app.machine import Machine, local_now  # noqa: PLC0415
    from kiosk.doctor.finding import worst  # noqa: PLC0415
    from kiosk.doctor.report import as_json, as_lines  # noqa: PLC0415

    findings, words = examine(Machine(*places_of(parsed)))
    now = local_now()
    if parsed.format == "json":
        print(as_json(findings, words, now))
    else:
        print("\n".join(as_lines(findings, words, now)))
    return int(worst(findings))
