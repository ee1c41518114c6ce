"""The form editor: ``content edit``."""

import argparse
from pathlib import Path

from kiosk.cli.shared import CONTENT, Commands


def add_edit(actions: Commands) -> None:
    """Add what changes a pack in forms."""
    parser = actions.add_parser("edit", help="change the words of a pack in forms")
    parser.add_argument("folder", type=Path, help="the folder of the pack")
    parser.add_argument("--lang", default="", help="the language to begin with")
    parser.add_argument("--platform", default="", help="a Qt platform, such as vnc or offscreen")
    parser.set_defaults(command=_edit)


def _edit(parsed: argparse.Namespace) -> int:
    from kiosk.app import Machine  # noqa: PLC0415 - see __init__
    from kiosk.app.editor import run_editor  # noqa: PLC0415

    machine = Machine(CONTENT, platform=parsed.platform, base=CONTENT)
    return run_editor(machine, parsed.folder, parsed.lang)
