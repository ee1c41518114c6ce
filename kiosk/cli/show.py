"""What is seen on a screen: ``run``, ``desk`` and ``tour``."""

import argparse
from pathlib import Path

from kiosk.cli.shared import CONTENT, Commands, add_content, add_settings, add_shown, store_of


def add_commands(commands: Commands) -> None:
    """Add ``run``, ``desk`` and ``tour``."""
    _add_run(commands.add_parser("run", help="show the kiosk"))
    _add_desk(commands.add_parser("desk", help="show the staff's print desk"))
    _add_tour(commands.add_parser("tour", help="draw every screen and every sheet into a folder"))


def add_machine(parser: argparse.ArgumentParser) -> None:
    """Add the options that name what to show, and where."""
    add_shown(parser)
    add_settings(parser)
    parser.add_argument("--platform", default="", help="a Qt platform, such as vnc or offscreen")


def places_of(parsed: argparse.Namespace) -> tuple[Path | None, Path | None, str, Path, Path]:
    """Return what makes a machine."""
    store = store_of(parsed).folder
    return parsed.content, parsed.settings, parsed.platform, CONTENT, store


def _add_run(parser: argparse.ArgumentParser) -> None:
    add_machine(parser)
    parser.set_defaults(command=_run)


def _add_desk(parser: argparse.ArgumentParser) -> None:
    add_machine(parser)
    parser.add_argument("--lang", default="", help="a language of the pack")
    parser.set_defaults(command=_desk)


def _add_tour(parser: argparse.ArgumentParser) -> None:
    add_content(parser)
    add_settings(parser)
    parser.add_argument("--out", type=Path, required=True, help="the folder to write to")
    parser.add_argument("--lang", default="", help="a language of the pack")
    parser.add_argument("--theme", default="paper", help="paper, dark or light")
    parser.add_argument("--text", type=int, default=100, help="100, 125, 150 or 200 percent")
    parser.add_argument("--size", default="portrait", help="portrait, landscape or tablet")
    parser.add_argument(
        "--pseudo", default="", help="long or mirrored: a language nobody speaks, to try layouts"
    )
    parser.set_defaults(command=_tour)


def _run(parsed: argparse.Namespace) -> int:
    from kiosk import app  # noqa: PLC0415 - see __init__

    return app.run(app.Machine(*places_of(parsed)))


def _desk(parsed: argparse.Namespace) -> int:
    from kiosk import app  # noqa: PLC0415 - see __init__

    return app.run_desk(app.Machine(*places_of(parsed)), parsed.lang)


def _tour(parsed: argparse.Namespace) -> int:
    from kiosk.tour import TourRequest, make_tour  # noqa: PLC0415 - see __init__

    request = TourRequest(
        content=parsed.content,
        base=CONTENT,
        settings=parsed.settings,
        out=parsed.out,
        language=parsed.lang,
        theme=parsed.theme,
        text_percent=parsed.text,
        size=parsed.size,
        pseudo=parsed.pseudo,
    )
    for line in make_tour(request):
        print(line)
    return 0
