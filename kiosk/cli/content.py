"""Work on a content pack: the actions of ``content``."""

import argparse
from pathlib import Path

from kiosk.cli.edit import add_edit
from kiosk.cli.local import add_local
from kiosk.cli.shared import CONTENT, Commands, add_group, add_pack
from kiosk.domain.handout import Paper


def add_commands(commands: Commands) -> None:
    """Add the actions of ``content``."""
    actions = add_group(commands, "content", "work on a content pack")
    add_local(actions)
    add_edit(actions)
    _add_sign(actions.add_parser("sign", help="write down who has signed a topic, and when"))
    _add_review(actions.add_parser("review", help="print what a clinician signs into a folder"))


def _add_review(parser: argparse.ArgumentParser) -> None:
    add_pack(parser)
    parser.add_argument("--out", type=Path, required=True, help="the folder to write to")
    parser.add_argument("--lang", default="", help="a language of the pack; all without it")
    parser.add_argument("--paper", choices=[*Paper], default=Paper.LETTER, help="letter or a4")
    parser.set_defaults(command=_review)


def _add_sign(parser: argparse.ArgumentParser) -> None:
    add_pack(parser)
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--topic", action="append", help="what was signed; once or more")
    which.add_argument("--all", action="store_true", help="every topic of the language")
    parser.add_argument("--lang", default="", help="the language read; that of the pack without it")
    parser.add_argument("--name", required=True, help="who has signed")
    parser.add_argument("--role", required=True, help="what they are: pharmacist, physician")
    parser.add_argument("--date", default="", help="the day of signing; today without it")
    parser.add_argument("--text", default="", help="the digits on the page that was signed")
    parser.set_defaults(command=_sign)


def _sign(parsed: argparse.Namespace) -> int:
    from kiosk.releases.today import local_day  # noqa: PLC0415 - see __init__
    from kiosk.signing.command import SignRequest, sign  # noqa: PLC0415

    request = SignRequest(
        parsed.pack,
        parsed.name,
        parsed.role,
        tuple(parsed.topic or ()),
        parsed.lang,
        parsed.date,
        parsed.text,
        CONTENT,
    )
    for line in sign(request, local_day()):
        print(line)
    return 0


def _review(parsed: argparse.Namespace) -> int:
    from kiosk.review.command import ReviewRequest, write_reviews  # noqa: PLC0415 - see __init__

    paper = Paper(parsed.paper)
    for line in write_reviews(ReviewRequest(parsed.pack, parsed.out, parsed.lang, paper, CONTENT)):
        print(line, flush=True)
    return 0
