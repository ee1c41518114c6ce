"""A pack of the clinic's own: ``content new`` and ``content accept``."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from kiosk.cli.shared import CONTENT, Commands

_NEXT = """\
{folder} is your pack. Its files say what each line is for.

First:      change the name and the number in clinic.yaml, and the number in en/help.yaml and
            es/help.yaml. Both are made up.
Check it:   kiosk check {folder}
Look at it: kiosk content preview {folder}
Publish it: kiosk release build {folder}
"""


def add_local(actions: Commands) -> None:
    """Add what makes a local pack, and what says that its changes are meant."""
    parser = actions.add_parser("new", help="start a pack of your own over the one that is there")
    parser.add_argument("folder", type=Path, help="the folder to make")
    parser.add_argument("--name", default="Our clinic", help="the name of the clinic")
    parser.set_defaults(command=_new)
    parser = actions.add_parser("accept", help="say that the changes of a local pack are meant")
    parser.add_argument("folder", type=Path, help="the folder of the pack")
    parser.set_defaults(command=_accept)


def _new(parsed: argparse.Namespace) -> int:
    from kiosk.starter import new_pack  # noqa: PLC0415 - see __init__

    today = datetime.now(UTC).astimezone().date()
    new_pack(parsed.folder, parsed.name, CONTENT, today)
    print(_NEXT.format(folder=parsed.folder), end="")
    return 0


def _accept(parsed: argparse.Namespace) -> int:
    from kiosk.starter import accept  # noqa: PLC0415 - see __init__

    for line in accept(parsed.folder, CONTENT):
        print(line)
    return 0
