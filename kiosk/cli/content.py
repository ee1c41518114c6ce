"""Work on a content pack: the actions of ``content``."""

import argparse
from pathlib import Path

from kiosk.cli.local import add_local
from kiosk.cli.shared import CONTENT, Commands, add_group, add_pack
from kiosk.domain.handout import Paper


def add_commands(commands: Commands) -> None:
    """Add the actions of ``content``."""
    actions = add_group(commands, "content", "work on a content pack")
    add_local(actions)
    _add_review(actions.add_parser("review", help="print what a clinician signs into a folder"))


def _add_review(parser: argparse.ArgumentParser) -> None:
    add_pack(parser)
    parser.add_argument("--out", type=Path, required=True, help="the folder to write to")
    parser.add_argument("--lang", default="", help="a language of the pack; all without it")
    parser.add_argument("--paper", choices=[*Paper], default=Paper.LETTER, help="letter or a4")
    parser.set_defaults(command=_review)


def _review(parsed: argparse.Namespace) -> int:
    from kiosk.review.command import ReviewRequest, write_reviews  # noqa: PLC0415 - see __init__

    paper = Paper(parsed.paper)
    for line in write_reviews(ReviewRequest(parsed.pack, parsed.out, parsed.lang, paper, CONTENT)):
        print(line, flush=True)
    return 0
