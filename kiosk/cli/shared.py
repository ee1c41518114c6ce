"""Options that several commands share, and how commands are grouped."""

import argparse
from pathlib import Path
from typing import TypeAlias

from kiosk.releases.store import Store
from kiosk.system.paths import data_dir

CONTENT = Path(__file__).resolve().parents[2] / "content"
"""The base pack that ships with the program."""

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - no public name
"""What commands are added to: those of the program, or the actions of a group."""


def add_group(commands: Commands, name: str, purpose: str) -> Commands:
    """Add a command that has actions, and return what they are added to."""
    group = commands.add_parser(name, help=purpose)
    return group.add_subparsers(required=True, metavar="ACTION")


def add_pack(parser: argparse.ArgumentParser) -> None:
    """Let the command be given a content pack to work on."""
    parser.add_argument("pack", type=Path, nargs="?", default=CONTENT, help="the content pack")


def add_content(parser: argparse.ArgumentParser) -> None:
    """Add the option that names the content pack to show or to print from."""
    parser.add_argument("--content", type=Path, default=CONTENT, help="the content pack")


def add_shown(parser: argparse.ArgumentParser) -> None:
    """Add the options that name what to show: a pack as it stands, or what a store says."""
    help_ = "a content pack to try; what is activated in the store without it"
    parser.add_argument("--content", type=Path, help=help_)
    add_store(parser)


def add_store(parser: argparse.ArgumentParser) -> None:
    """Add the option that names the folder with the releases."""
    parser.add_argument(
        "--store", type=Path, help="the folder with the releases; the account's own without it"
    )


def store_of(parsed: argparse.Namespace) -> Store:
    """Return the releases that the command line names."""
    return Store(parsed.store or data_dir() / "releases")


def add_settings(parser: argparse.ArgumentParser) -> None:
    """Add the option that names what the clinic has set."""
    parser.add_argument("--settings", type=Path, help="the clinic's settings file")
