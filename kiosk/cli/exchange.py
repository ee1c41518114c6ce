"""Releases on their way from kiosk to kiosk: ``release key|export|import|diff``."""

import argparse
import sys
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.shared import CONTENT, Commands, add_settings, add_store, store_of
from kiosk.system.paths import cache_dir

if TYPE_CHECKING:
    from kiosk.releases.opening import Opener


def add_exchange(actions: Commands) -> None:
    """Add what signs, carries and compares releases."""
    _add_key(actions.add_parser("key", help="make a key that signs releases"))
    _add_export(actions.add_parser("export", help="write a release to one file, signed"))
    _add_import(actions.add_parser("import", help="take in a release that was exported"))
    _add_diff(actions.add_parser("diff", help="tell what patients will see differently"))


def _add_key(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="where to write the secret half of the key")
    parser.set_defaults(command=_key)


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("release", help="the id of a release")
    parser.add_argument("file", type=Path, help="the file to write, best with the ending .kiosk")
    signing = parser.add_mutually_exclusive_group(required=True)
    signing.add_argument("--key", type=Path, help="the secret half of the key that signs it")
    signing.add_argument("--unsigned", action="store_true", help="sign it with no key")
    add_store(parser)
    parser.set_defaults(command=_export)


def _add_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="the file that was exported")
    parser.add_argument(
        "--accept-key",
        action="append",
        default=[],
        metavar="LINE",
        help="a key to accept besides those in the settings, as 'kiosk release key' printed it",
    )
    parser.add_argument("--unsigned", action="store_true", help="take it whoever made it")
    parser.add_argument("--older", action="store_true", help="take it though it is older")
    add_settings(parser)
    add_store(parser)
    parser.set_defaults(command=_import)


def _add_diff(parser: argparse.ArgumentParser) -> None:
    what = "the id of a release, or the folder of a pack"
    parser.add_argument("first", help=f"{what}: the new one if no other is named, else the old one")
    parser.add_argument("second", nargs="?", help=f"{what}: the new one")
    add_store(parser)
    parser.set_defaults(command=_diff)


def _key(parsed: argparse.Namespace) -> int:
    from kiosk.releases.exchange import key_lines  # noqa: PLC0415 - see __init__
    from kiosk.releases.keys import make_key  # noqa: PLC0415

    for line in key_lines(parsed.file, make_key(parsed.file)):
        print(line)
    return 0


def _export(parsed: argparse.Namespace) -> int:
    from kiosk.progress import followed  # noqa: PLC0415 - see __init__
    from kiosk.releases.exchange import export_lines  # noqa: PLC0415
    from kiosk.releases.export import export_release  # noqa: PLC0415
    from kiosk.releases.keys import public_line, read_key  # noqa: PLC0415

    key = read_key(parsed.key) if parsed.key else None
    progress = partial(followed, out=sys.stdout)
    manifest = export_release(store_of(parsed), parsed.release, parsed.file, key, progress)
    for line in export_lines(manifest, parsed.file, public_line(key) if key else ""):
        print(line)
    return 0


def _import(parsed: argparse.Namespace) -> int:
    from kiosk.progress import followed  # noqa: PLC0415 - see __init__
    from kiosk.releases.exchange import accepted_keys, import_lines  # noqa: PLC0415
    from kiosk.releases.intake import Terms, import_release  # noqa: PLC0415

    keys = (*accepted_keys(parsed.settings), *parsed.accept_key)
    terms = Terms(keys, unsigned=parsed.unsigned, older=parsed.older)
    progress = partial(followed, out=sys.stdout)
    intake = import_release(parsed.file, store_of(parsed), terms, _now(), progress)
    for line in import_lines(intake, opener_of(parsed)):
        print(line)
    return 0


def _diff(parsed: argparse.Namespace) -> int:
    from kiosk.releases.exchange import diff_lines  # noqa: PLC0415 - see __init__

    old, new = (parsed.first, parsed.second) if parsed.second else ("", parsed.first)
    for line in diff_lines(opener_of(parsed), old, new, _now()):
        print(line)
    return 0


def opener_of(parsed: argparse.Namespace) -> "Opener":
    """Return what opens the releases that the command line names, as every kiosk would."""
    from kiosk.releases.opening import Opener  # noqa: PLC0415 - see __init__

    return Opener(store_of(parsed), CONTENT, None, cache_dir())


def _now() -> datetime:
    return datetime.now(UTC).astimezone()
