"""Making the tour: pictures of the real window, every sheet, and what an auditor asks."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from kiosk.app.machine import Machine, make_application
from kiosk.app.printing import sheet_maker
from kiosk.catalog.pseudo import Pseudo, with_pseudo
from kiosk.domain.ids import LanguageTag
from kiosk.domain.theme import Theme
from kiosk.errors import KioskError
from kiosk.releases import Setup
from kiosk.session.session import Session
from kiosk.session.state import TEXT_STEPS
from kiosk.tour.inspect import SeenScreen, reachable, see
from kiosk.tour.sheets import toured_sheets
from kiosk.ui.metrics import Form
from kiosk.ui.paged import MORE
from kiosk.ui.widgets.touch_button import TouchButton
from kiosk.ui.window import KioskWindow
from kiosk.walk.walk import TourClock, TourPrinter, walk

SIZES = {
    "portrait": (1080, 1920, 4.0),
    "landscape": (1920, 1080, 4.0),
    "tablet": (1280, 800, 5.9),
}
"""Pixels wide and high, and pixels per millimetre: a 21.5 inch panel both ways, a 10.1 inch one."""

_MOST_PARTS = 30


class TourRequest(msgspec.Struct, frozen=True):
    """What to draw and where to put it; an empty language is the pack's own.

    ``pseudo`` is a value of ``Pseudo``, which is made of the language, or empty.  ``base`` is what
    a local pack lies over.
    """

    content: Path
    out: Path
    settings: Path | None = None
    language: str = ""
    theme: str = Theme.PAPER.value
    text_percent: int = TEXT_STEPS[0]
    size: str = "portrait"
    pseudo: str = ""
    base: Path | None = None


class TourData(msgspec.Struct, frozen=True):
    """What ``tour.json`` holds."""

    language: str
    theme: str
    text_percent: int
    size: str
    content_version: str
    screens: tuple[SeenScreen, ...]
    handouts: tuple[str, ...]


def make_tour(request: TourRequest) -> Iterator[str]:
    """Draw the tour, yielding a line of progress now and then.

    Raises:
        KioskError: the request names what is not there, or the content cannot be shown.
    """
    if not QApplication.instance():
        make_application("offscreen")
    setup = Machine(request.content, request.settings, base=request.base).open_setup()
    _check(request, setup)
    if request.pseudo:
        request, setup = _in_pseudo(request, setup)
    screens = request.out / "screens"
    _make_empty(screens, "*.png")
    seen = tuple(_draw(request, setup, screens))
    yield f"{len(seen)} screens in {screens}"
    sheets = tuple(_sheets(request, setup))
    yield f"{len(sheets)} sheets in {request.out / 'handouts'}"
    data = TourData(
        language=_language(request, setup),
        theme=request.theme,
        text_percent=request.text_percent,
        size=request.size,
        content_version=setup.catalog.version,
        screens=seen,
        handouts=sheets,
    )
    described = msgspec.json.format(msgspec.json.encode(data), indent=1)
    (request.out / "tour.json").write_bytes(described)
    yield f"what is on them in {request.out / 'tour.json'}"


def _in_pseudo(request: TourRequest, setup: Setup) -> tuple[TourRequest, Setup]:
    """Return the request and the content with the pseudo language as the pack's own."""
    of = _language(request, setup)
    catalog = with_pseudo(setup.catalog, Pseudo(request.pseudo), of)
    return replace(request, language=""), replace(setup, catalog=catalog)


def _language(request: TourRequest, setup: Setup) -> LanguageTag:
    return LanguageTag(request.language) if request.language else setup.catalog.default_language


def _check(request: TourRequest, setup: Setup) -> None:
    known = {
        "language": ([*map(str, setup.catalog.packs)], _language(request, setup)),
        "theme": ([theme.value for theme in Theme], request.theme),
        "text size": ([*map(str, TEXT_STEPS)], str(request.text_percent)),
        "screen size": ([*SIZES], request.size),
        "pseudo language": (["", *Pseudo], request.pseudo),
    }
    for what, (choices, asked) in known.items():
        if asked not in choices:
            raise KioskError(f"There is no {what} {asked!r}. Choose from: {', '.join(choices)}.")


def _draw(request: TourRequest, setup: Setup, out: Path) -> Iterator[SeenScreen]:
    clock, printer = TourClock(), TourPrinter()
    make = sheet_maker(setup)
    session = Session(
        setup.catalog,
        clock,
        printer,
        count_pages=lambda request, told: told(make(request).pages),
    )
    wide, high, px_per_mm = SIZES[request.size]
    window = KioskWindow(session, setup.settings.clinic, px_per_mm)
    window.resize(wide, high)
    window.show()
    number = 0
    small = window.context().form is Form.COMPACT
    language = _language(request, setup)
    for name in walk(session, language, clock, printer, with_options=small):
        _prefer(session, request)
        for part in _parts(window, name):
            number += 1
            file = f"{number:03d}-{part}.png"
            window.grab().save(str(out / file))
            yield see(window, window.context().metrics, part, f"screens/{file}")
    window.close()
    window.deleteLater()
    _settle()


def _make_empty(folder: Path, pattern: str) -> None:
    """Make the folder, without the pictures or sheets of an earlier tour."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob(pattern):
        old.unlink()


def _prefer(session: Session, request: TourRequest) -> None:
    """Read as the request says, on every screen but the still picture, which nobody has set."""
    preferences = session.state.preferences
    step = TEXT_STEPS.index(request.text_percent)
    if preferences.text_step != step:
        session.set_text_step(step)
    if preferences.theme.value != request.theme:
        session.choose_theme(Theme(request.theme))


def _settle() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def _parts(window: KioskWindow, name: str) -> Iterator[str]:
    """Yield the name of the screen, then of its further parts, pressing More to the last."""
    _settle()
    yield name
    for part in range(2, _MOST_PARTS):
        more = [b for b in window.findChildren(TouchButton, MORE) if reachable(b, window)]
        if not more:
            return
        more[-1].click()
        _settle()
        yield f"{name}-part-{part}"


def _sheets(request: TourRequest, setup: Setup) -> Iterator[str]:
    """Make the sheets, but none from right to left: that cannot be set on paper."""
    make = sheet_maker(setup)
    out = request.out / "handouts"
    _make_empty(out, "*.pdf")
    if setup.catalog.packs[_language(request, setup)].language.is_right_to_left:
        return
    for name, sheet in toured_sheets(setup.catalog, _language(request, setup)):
        file = out / f"{name}.pdf"
        file.write_bytes(make(sheet).pdf)
        yield f"handouts/{file.name}"
