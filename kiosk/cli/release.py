"""What patients see, from when on: the actions of ``release``."""

import argparse
import getpass
import sys
from datetime import UTC, date, datetime
from functools import partial

from kiosk.cli.exchange import add_exchange, opener_of
from kiosk.cli.shared import CONTENT, Commands, add_group, add_pack, add_store, store_of


def add_commands(commands: Commands) -> None:
    """Add the actions of ``release``."""
    actions = add_group(commands, "release", "build what patients see, show it, and go back")
    _add_build(actions.add_parser("build", help="check a pack and make a release of it"))
    _add_list(actions.add_parser("list", help="print the releases that are there"))
    _add_show(actions.add_parser("show", help="print what a release is"))
    _add_shown(actions.add_parser("shown", help="print what patients saw on a day"))
    _add_verify(actions.add_parser("verify", help="see whether releases are whole"))
    _add_activate(actions.add_parser("activate", help="show a release to patients"))
    _add_rollback(actions.add_parser("rollback", help="show again what was shown before"))
    add_exchange(actions)


def _add_build(parser: argparse.ArgumentParser) -> None:
    add_pack(parser)
    add_store(parser)
    parser.set_defaults(command=_build)


def _add_list(parser: argparse.ArgumentParser) -> None:
    add_store(parser)
    parser.set_defaults(command=_list)


def _add_show(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("release", help="the id of a release")
    add_store(parser)
    parser.set_defaults(command=_show)


def _add_shown(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--on", required=True, type=_day, help="the day, such as 2026-03-03")
    add_store(parser)
    parser.set_defaults(command=_shown)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        message = f"{text!r} is no day; write it like 2026-03-03"
        raise argparse.ArgumentTypeError(message) from error


def _add_verify(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("release", nargs="?", default="", help="the id of a release; all without")
    add_store(parser)
    parser.set_defaults(command=_verify)


def _add_activate(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("release", help="the id of a release")
    _add_rollback(parser)
    parser.set_defaults(command=_activate)


def _add_rollback(parser: argparse.ArgumentParser) -> None:
    add_store(parser)
    parser.add_argument("--by", default="", help="who does it; the account without it")
    parser.set_defaults(command=_roll_back)


def _build(parsed: argparse.Namespace) -> int:
    from kiosk.progress import followed  # noqa: PLC0415 - see __init__
    from kiosk.releases.build import add_draft, draft_release  # noqa: PLC0415
    from kiosk.releases.command import built_lines  # noqa: PLC0415

    progress = partial(followed, out=sys.stdout)
    draft = draft_release(parsed.pack, CONTENT, _now(), progress)
    add_draft(draft, store_of(parsed), progress)
    for line in built_lines(draft):
        print(line)
    return 0


def _list(parsed: argparse.Namespace) -> int:
    from kiosk.releases.command import list_lines  # noqa: PLC0415 - see __init__

    for line in list_lines(store_of(parsed)):
        print(line)
    return 0


def _show(parsed: argparse.Namespace) -> int:
    from kiosk.releases.command import show_lines  # noqa: PLC0415 - see __init__

    for line in show_lines(store_of(parsed), parsed.release):
        print(line)
    return 0


def _shown(parsed: argparse.Namespace) -> int:
    from kiosk.releases.shown import shown_lines  # noqa: PLC0415 - see __init__

    for line in shown_lines(store_of(parsed), parsed.on, _now().date()):
        print(line)
    return 0


def _verify(parsed: argparse.Namespace) -> int:
    from kiosk.releases.command import verify_lines  # noqa: PLC0415 - see __init__

    lines, whole = verify_lines(store_of(parsed), parsed.release)
    for line in lines:
        print(line)
    return 0 if whole else 1


def _activate(parsed: argparse.Namespace) -> int:
    from kiosk.releases.command import activate  # noqa: PLC0415 - see __init__
    from kiosk.releases.exchange import difference_line  # noqa: PLC0415

    difference = difference_line(opener_of(parsed), parsed.release)
    print(activate(store_of(parsed), parsed.release, _who(parsed), _now()))
    print(difference)
    return 0


def _roll_back(parsed: argparse.Namespace) -> int:
    from kiosk.releases.command import roll_back  # noqa: PLC0415 - see __init__

    print(roll_back(store_of(parsed), _who(parsed), _now()))
    return 0


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


def _who(parsed: argparse.Namespace) -> str:
    try:
        return str(parsed.by) or getpass.getuser()
    except (KeyError, OSError):
        # An account without a name, as in some containers.
        return ""
