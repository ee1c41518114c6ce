"""A language read from the right turns the screen over, but for what is the same everywhere."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from kiosk.catalog.pseudo import AS_BEFORE, FROM_RIGHT
from kiosk.domain.ids import LanguageTag
from kiosk.releases import Setup
from kiosk.session.session import Session
from kiosk.session.state import Panel
from kiosk.tour.inspect import Rect, SeenScreen
from kiosk.ui.metrics import Metrics
from kiosk.ui.text import UNBROKEN, LaidText, _cursor_x, lay_out, words
from kiosk.ui.theme import ON_PLINTH
from kiosk.ui.widgets.box import Box, BoxLook
from kiosk.ui.widgets.stage import Stage

from .audit import turned_over
from .pseudo_content import in_english_as
from .visits import READ, Kiosk, settle

FROM_THE_RIGHT = Metrics(1080, 1920, 4.0, mirrored=True)
ROUNDING_PX = 1

PLACES: dict[str, Callable[[Session], None]] = {
    "home": lambda session: session.home(),
    "step": lambda session: session.open_topic(READ),
    "how do we know": lambda session: session.open_evidence(0),
    "check-up": lambda session: session.open_check_up(),
    "sheet": lambda session: session.open_sheet(),
    "text size": lambda session: session.open_panel(Panel.TEXT_SIZE),
    "help": lambda session: session.open_help(),
    "finish": lambda session: session.open_panel(Panel.FINISH),
}
"""The ways to kinds of screens and panels, in the order of a visit."""


class Both:
    """The same words in two kiosks, one read from the right and one from the left."""

    def __init__(self, setup: Setup, size: str) -> None:
        self.right, self.left = (
            Kiosk(in_english_as(setup, tag), size) for tag in ("ar-XB", "en-XB")
        )
        for kiosk in self.kiosks:
            kiosk.session.start()
            kiosk.session.choose_language(kiosk.session.catalog.default_language)
            kiosk.window.start()
            settle()

    @property
    def kiosks(self) -> tuple[Kiosk, Kiosk]:
        """The one read from the right, and the one read from the left."""
        return self.right, self.left

    def go(self, way: Callable[[Session], None]) -> None:
        """Go the same way in both."""
        for kiosk in self.kiosks:
            way(kiosk.session)
        settle()


@pytest.fixture(scope="module", params=["portrait", "landscape", "tablet"])
def both(request: pytest.FixtureRequest, qapp: QCoreApplication, setup: Setup) -> Iterator[Both]:
    """Provide a pair of visits on screens of one size."""
    del qapp
    made = Both(setup, request.param)
    yield made
    for kiosk in made.kiosks:
        kiosk.close()


def rects_of(screen: SeenScreen) -> list[Rect]:
    """Return where everything stands that is touched, seen or read."""
    return [
        *(control.rect for control in screen.controls),
        *(picture.rect for picture in screen.pictures),
        *(text.rect for text in screen.texts),
    ]


def near(one: Rect, other: Rect) -> bool:
    """Tell whether two rectangles are the same but for rounding."""
    sides = zip(
        (one.left, one.top, one.width, one.height),
        (other.left, other.top, other.width, other.height),
        strict=True,
    )
    return all(abs(a - b) <= ROUNDING_PX for a, b in sides)


def test_a_screen_is_the_other_turned_over(both: Both) -> None:
    """All that is touched, read and seen has its place from the right instead of from the left."""
    found = []
    for name, way in PLACES.items():
        both.go(way)
        right, left = (kiosk.see(name) for kiosk in both.kiosks)
        assert right.mirrored
        assert not left.mirrored
        for one, other in zip(rects_of(right), rects_of(left), strict=True):
            if not near(one, turned_over(other, left.width)):
                found.append(f"{name}: {one} and {other}")

    assert found == []


def test_keys_come_to_the_same_controls_in_the_same_order(both: Both) -> None:
    """The order is that of reading, from either side."""
    for way in PLACES.values():
        both.go(way)
        right, left = (kiosk.see() for kiosk in both.kiosks)
        assert right.focus_order == left.focus_order


def test_lines_of_a_paragraph_begin_at_the_right(both: Both) -> None:
    """A ragged edge belongs to the end of a line."""
    both.go(PLACES["step"])
    ends = {
        text.rect.left + text.rect.width
        for text in both.right.see().texts
        if text.text.endswith(".") and "\n" not in text.text and len(text.text) > 60
    }

    assert max(ends) - min(ends) <= ROUNDING_PX


@pytest.mark.parametrize(("key", "steps"), [(Qt.Key.Key_Left, 1), (Qt.Key.Key_Right, -1)])
def test_arrows_follow_the_reading(both: Both, key: Qt.Key, steps: int) -> None:
    """The arrow that points to the next control on screen leads there."""
    both.go(PLACES["home"])
    kiosk = both.right
    order = kiosk.see().focus_order
    kiosk.window.activateWindow()
    QTest.keyClick(kiosk.window, Qt.Key.Key_Tab)
    focused = kiosk.window.focusWidget()
    assert focused is not None
    before = order.index(focused.accessibleName())

    QTest.keyClick(focused, key)

    focused = kiosk.window.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == order[(before + steps) % len(order)]


def from_right(text: str) -> str:
    """Return a text whose words are read from the right."""
    return f"{FROM_RIGHT}{text}{AS_BEFORE}"


@pytest.mark.parametrize(
    "number",
    ["911", "1-800-222-1222", "(800) 222-1222", "+1 800 222 1222", "7-OH", "2019/12", "7.5", "3-4"],
)
@pytest.mark.parametrize("around", [from_right("call"), "اتصل", "שלום"])
@pytest.mark.qt_log_ignore("OpenType support missing")
@pytest.mark.usefixtures("qapp")
def test_numbers_are_read_from_the_left(number: str, around: str) -> None:
    """Nobody dials a number from its end, in any script."""
    laid = lay_out(words(f"{around} {number} {around}"), "body", FROM_THE_RIGHT, UNBROKEN)
    at = laid.shown.index(next(sign for sign in number if sign.isdigit()))
    end = max(i for i, sign in enumerate(laid.shown) if sign == number[-1])

    places = [place_before(laid, i) for i in range(at + 1, end + 1)]

    assert places == sorted(places)
    assert places[0] < places[-1]


def place_before(laid: LaidText, index: int) -> float:
    """Return how far from the left a cursor stands before a character."""
    return _cursor_x(laid._layout.lineAt(0), index)


@pytest.mark.usefixtures("qapp")
def test_words_of_another_language_end_with_their_full_stop() -> None:
    """A topic that nobody has translated yet is still set as its own language is."""
    laid = lay_out(words("Read this. Then ask."), "body", FROM_THE_RIGHT, UNBROKEN)

    assert place_before(laid, 0) < place_before(laid, len(laid.shown))


def turned(image: QImage) -> QImage:
    """Return a picture with left and right exchanged."""
    return image.flipped(Qt.Orientation.Horizontal)


@pytest.mark.parametrize("kind", ["stage", "box"])
def test_surfaces_are_turned_over(both: Both, kind: str) -> None:
    """The large corner and the coloured side lie where reading begins or ends."""
    images = []
    for kiosk in both.kiosks:
        context, window = kiosk.window.context(), kiosk.window
        look = BoxLook("card", "leaf", 4, side="sand", divider=True)
        made = Stage(window, context, "sky") if kind == "stage" else Box(window, context, look)
        made.resize(400, 300)
        images.append(made.grab().toImage())
        made.setParent(None)

    # Half a line is blended differently from either side.
    assert difference(images[0], turned(images[1])) < 0.01
    assert difference(images[0], images[1]) > 0.01


def difference(one: QImage, other: QImage) -> float:
    """Return the share of pixels in which two pictures differ."""
    pixels = [(x, y) for x in range(one.width()) for y in range(one.height())]
    return sum(one.pixel(x, y) != other.pixel(x, y) for x, y in pixels) / len(pixels)


@pytest.mark.parametrize(
    ("icon", "is_turned"),
    [("back", True), ("next", True), ("finish", True), ("help", False), ("read-aloud", False)],
)
def test_icons_that_point_follow_the_reading(both: Both, icon: str, is_turned: bool) -> None:
    """An arrow shows the way on; a loudspeaker is the same everywhere."""
    right, left = (
        kiosk.window.context().icon(icon, 64, ON_PLINTH).toImage() for kiosk in both.kiosks
    )

    assert right == (turned(left) if is_turned else left)


def test_the_next_visit_may_be_read_from_the_left(both: Both) -> None:
    """The side belongs to the language, which is chosen anew."""
    kiosk = both.right
    kiosk.session.choose_language(LanguageTag("es"))
    settle()
    chosen = kiosk.see()
    kiosk.session.choose_language(kiosk.session.catalog.default_language)
    settle()

    assert not chosen.mirrored
    assert kiosk.see().mirrored
