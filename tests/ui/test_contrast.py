"""The rules about pixels find what is faint, and nothing else."""

import msgspec
import pytest
from PIL import Image, ImageDraw

from kiosk.domain.theme import Theme
from kiosk.tour.inspect import Rect, SeenControl, SeenScreen, SeenText

from .contrast import PIXEL_RULES, SAMPLE, ratio

WHITE, BLACK, GREY, PALE = (255, 255, 255), (0, 0, 0), (118, 118, 118), (190, 190, 190)
PLACE = Rect(40, 40, 120, 60)
SCREEN = SeenScreen("one", "", 300, 200, 4.0, (), (), (), ())
TEXT = SeenText("Words", PLACE, 6.0, fits=True)

Colour = tuple[int, int, int]


def control(name: str = "more") -> SeenControl:
    """Return a control."""
    return SeenControl("Control", "Button", name, PLACE, 30.0, 15.0, primary=False)


def painted(ink: Colour, behind: Colour = WHITE, around: Colour = WHITE) -> Image.Image:
    """Draw letters, here a few bars, in a box."""
    image = Image.new("RGB", (SCREEN.width, SCREEN.height), around)
    draw = ImageDraw.Draw(image)
    draw.rectangle((40, 40, 159, 99), fill=behind)
    for left in range(60, 140, 20):
        draw.rectangle((left, 60, left + 4, 80), fill=ink)
    return image


def bordered(line: Colour, sides: str = "left top right bottom") -> Image.Image:
    """Draw a box with a border at some of its sides."""
    image = Image.new("RGB", (SCREEN.width, SCREEN.height), WHITE)
    draw = ImageDraw.Draw(image)
    lines = {"left": (40, 40, 42, 99), "right": (157, 40, 159, 99)}
    lines |= {"top": (40, 40, 159, 42), "bottom": (40, 97, 159, 99)}
    for side in sides.split():
        draw.rectangle(lines[side], fill=line)
    return image


def faint(rule: str, image: Image.Image, theme: Theme, *controls: SeenControl) -> list[str]:
    """Return what a rule finds in a picture with some words and controls."""
    screen = msgspec.structs.replace(SCREEN, texts=(TEXT,), controls=controls)
    return list(PIXEL_RULES[rule](image, screen, theme))


def test_grey_words_are_found() -> None:
    """The grey that just fails level AA is named with its surface."""
    assert faint("faint_texts", painted(GREY), Theme.PAPER) == [
        "one: 'Words' 4.5 (#767676 on #FFFFFF)"
    ]


def test_words_in_the_colour_of_their_surface_are_found() -> None:
    """What cannot be seen at all has a contrast of one."""
    assert len(faint("faint_texts", painted(WHITE), Theme.PAPER)) == 1


@pytest.mark.parametrize(
    ("theme", "expected"), [(Theme.PAPER, 0), (Theme.DARK, 1), (Theme.LIGHT, 1)]
)
def test_who_asks_for_contrast_gets_more(theme: Theme, expected: int) -> None:
    """Dark grey on white is enough on paper alone."""
    assert len(faint("faint_texts", painted((68, 68, 68)), theme)) == expected


def test_rims_of_letters_are_not_their_colour() -> None:
    """Each shade between ink and surface is rare."""
    image = painted(BLACK)
    for step in range(40):
        image.putpixel((60 + step, 90), (step * 6, step * 6, step * 6))

    assert faint("faint_texts", image, Theme.LIGHT) == []


def test_sample_of_soft_colours_may_be_soft() -> None:
    """It shows what would be chosen."""
    assert faint("faint_texts", painted(GREY), Theme.DARK, control(SAMPLE)) == []


@pytest.mark.parametrize("missing", ["left", "top", "right", "bottom"])
def test_side_without_a_border_is_found(missing: str) -> None:
    """A target is seen on all of its sides."""
    sides = " ".join({"left", "top", "right", "bottom"} - {missing})
    found = faint("faint_targets", bordered(BLACK, sides), Theme.PAPER, control())

    assert [text.split(" of ")[0] for text in found] == [f"one: {missing}"]


def test_pale_border_is_found() -> None:
    """Three to one is the least."""
    assert len(faint("faint_targets", bordered(PALE), Theme.PAPER, control())) == 4


@pytest.mark.parametrize("image", [bordered(GREY), painted(BLACK, behind=GREY)])
def test_border_or_fill_will_do(image: Image.Image) -> None:
    """A target stands out by its line or by what it is filled with."""
    assert faint("faint_targets", image, Theme.PAPER, control()) == []


@pytest.mark.parametrize(("theme", "expected"), [(Theme.PAPER, 0), (Theme.DARK, 4)])
def test_tools_are_quiet_on_paper_alone(theme: Theme, expected: int) -> None:
    """Who asks for contrast sees where each tool ends."""
    assert len(faint("faint_targets", painted(BLACK), theme, control("tool-size"))) == expected


def test_contrast_has_its_known_values() -> None:
    """Black and white are the farthest apart."""
    assert ratio(BLACK, WHITE) == ratio(WHITE, BLACK) == pytest.approx(21)
