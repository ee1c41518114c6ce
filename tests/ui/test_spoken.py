"""The spoken rules find what they are for, and hold where the aids change what is shown."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

import msgspec
import pytest

from kiosk.domain.ids import LanguageTag, TopicId
from kiosk.domain.theme import Theme
from kiosk.session.aids import Voice
from kiosk.session.state import AtStep, Panel
from kiosk.session.things import thing_at
from kiosk.speech.script import Control, Kind, Line, Script
from kiosk.speech.scripts import trouble_script
from kiosk.tour.inspect import Rect, SeenControl, SeenPicture, SeenScreen, SeenText
from kiosk.ui.metrics import Form
from kiosk.walk.variants import aids

from .rules import all_problems, problems
from .spoken import RULES, Told, add_told
from .visits import Kiosk, Open, simple_visit


def text(words: str, control: str = "") -> SeenText:
    """Return words on a screen, perhaps on a control."""
    return SeenText(words, Rect(0, 0, 100, 50), 6.0, fits=True, control=control)


def control(name: str, words: str) -> SeenControl:
    """Return a control with its object name and its accessible name."""
    return SeenControl(words, "Button", name, Rect(0, 0, 100, 100), 25, 25, primary=False)


SCREEN = SeenScreen(
    id="good",
    file="",
    width=1080,
    height=1920,
    px_per_mm=4.0,
    texts=(
        text("3"),
        text("The leaf\nof a tree. It grows in Asia, and a long"),
        text("Tick", "tick"),
        text("More", "more"),
        text("Next", "primary"),
    ),
    controls=(control("tick", "Tick"), control("more", "More"), control("primary", "Next")),
    pictures=(SeenPicture("A tree", Rect(0, 0, 100, 100)),),
    focus_order=("Tick", "More", "Next"),
)
FURTHER = msgspec.structs.replace(SCREEN, texts=(text("sentence goes on here."), *SCREEN.texts[2:]))
LINES = (
    Line(Kind.TITLE, "3. The leaf of a tree."),
    Line(Kind.TEXT, "It grows in Asia, and a long sentence goes on here."),
    Line(Kind.FIGURE, "A tree"),
    Line(Kind.HINT, "Press Down."),
)
CONTROLS = (Control("tick", "Tick", state="ticked"), Control("primary", "Next"))
GOOD = Told((SCREEN, FURTHER), Script(LanguageTag("en"), LINES, CONTROLS))


def seen(**changes: object) -> Told:
    """Return the good place with something changed on its first part."""
    return replace(GOOD, parts=(msgspec.structs.replace(SCREEN, **changes), FURTHER))


def said(*lines: Line, controls: tuple[Control, ...] = CONTROLS) -> Told:
    """Return the good place with further lines or other controls in its script."""
    script = Script(LanguageTag("en"), (*LINES, *lines), controls)
    return replace(GOOD, script=script)


BAD: dict[str, tuple[str, Told]] = {
    "text": ("all_that_is_seen_is_said", seen(texts=(*SCREEN.texts, text("Unheard")))),
    "word on a control": (
        "all_that_is_seen_is_said",
        seen(texts=(*SCREEN.texts, text("New", "tick"))),
    ),
    "text of another control": (
        "all_that_is_seen_is_said",
        seen(texts=(*SCREEN.texts, text("Next", "tick"))),
    ),
    "line": ("all_that_is_said_is_seen", said(Line(Kind.TEXT, "For staff only"))),
    "words from two texts": ("all_that_is_said_is_seen", said(Line(Kind.TEXT, "It goes on"))),
    "picture": ("all_that_is_said_is_seen", said(Line(Kind.FIGURE, "The leaf"))),
    "section": ("all_that_is_said_is_seen", said(Line(Kind.POSITION, "Help"))),
    "silent control": ("controls_are_the_same", said(controls=CONTROLS[:1])),
    "control that is not there": (
        "controls_are_the_same",
        said(controls=(*CONTROLS, Control("home", "Home"))),
    ),
    "other words": (
        "controls_are_the_same",
        said(controls=(Control("tick", "Box"), *CONTROLS[1:])),
    ),
    "heading of another page": (
        "all_that_is_said_is_seen",
        said(controls=(replace(CONTROLS[0], group="Good to ask"), *CONTROLS[1:])),
    ),
    "other order": ("controls_are_in_the_same_order", seen(focus_order=("Next", "More", "Tick"))),
    "name used twice": ("names_are_unique", said(controls=(*CONTROLS, CONTROLS[0]))),
    "control without a name": (
        "names_are_unique",
        seen(controls=(*SCREEN.controls, control("", "Tick"))),
    ),
}


@pytest.mark.parametrize("rule", RULES)
def test_good_place_breaks_no_rule(rule: str) -> None:
    """Numbers apart, sentences cut between parts and the pager are right."""
    assert problems([GOOD], RULES[rule]) == []


@pytest.mark.parametrize(("rule", "bad"), BAD.values(), ids=BAD)
def test_bad_place_is_found(rule: str, bad: Told) -> None:
    """Each problem is reported with the name of its place."""
    found = problems([bad], RULES[rule])

    assert found
    assert all(each.startswith("good: ") for each in found)


def test_section_may_give_way_to_the_title_where_height_is_scarce() -> None:
    """Who listens is still told where they are."""
    tight = replace(said(Line(Kind.POSITION, "Help")), tight=True)

    assert problems([tight], RULES["all_that_is_said_is_seen"]) == []


def begin(kiosk: Kiosk, voice: Voice) -> Iterator[str]:
    """Begin a visit that is listened to, up to the panels that the voice changes."""
    session = kiosk.session
    session.start()
    session.listen(voice)
    yield "language"
    session.choose_language(LanguageTag("es"))
    yield "home"
    small = kiosk.window.context().form is Form.COMPACT
    for panel in (*([Panel.OPTIONS] if small else []), Panel.VOICE, Panel.EASE):
        session.open_panel(panel)
        yield panel.value
    session.close_panel()
    session.open_check_up()
    yield "check-up"
    session.open_topic(session.catalog.groups[0].topics[0])
    yield "step"
    session.toggle_simple()
    session.home()
    for name in ("home", "open_sheet", "open_questions", "open_help"):
        getattr(session, name)()
        yield f"simple-{name}"
    session.open_panel(Panel.OPTIONS)
    yield "simple-options"
    session.toggle_simple()


def thing_by_thing(kiosk: Kiosk, topic: TopicId) -> list[Told]:
    """Go through the steps of a topic, and return each thing of them as a place."""
    told: list[Told] = []
    kiosk.session.open_topic(topic)
    while isinstance(place := kiosk.session.state.place, AtStep):
        name = f"{place.step}-{thing_at(place.anchor)}"
        goes_on = bool(told) and told[-1].id == name
        add_told(told, kiosk, kiosk.see(f"{name}-part-" if goes_on else name))
        kiosk.button("primary").click()
    return told


@pytest.mark.parametrize(
    ("voice", "percent"), [(Voice.OFF, 200), (Voice.ALOUD, 100), (Voice.GUIDE, 200)]
)
@pytest.mark.parametrize("size", ["portrait", "landscape", "tablet"])
def test_aids_are_told(size: str, voice: Voice, percent: int, open_kiosk: Open) -> None:
    """The strip of the voice, the panels of the aids and each of their steps are heard as shown."""
    kiosk, told = open_kiosk(size), list[Told]()
    for name in chain(begin(kiosk, voice), aids(kiosk.session)):
        kiosk.prefer(Theme.PAPER, percent)
        kiosk.session.show_from(0)
        for screen in kiosk.parts(name):
            add_told(told, kiosk, screen)

    assert all_problems(told, RULES) == []


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", ["portrait", "landscape", "tablet"])
def test_what_the_one_thing_is_is_told(size: str, percent: int, open_kiosk: Open) -> None:
    """As much as there is room for, and no more."""
    kiosk, told = simple_visit(open_kiosk(size), text_percent=percent), list[Told]()
    for screen in kiosk.parts("home"):
        add_told(told, kiosk, screen)

    assert all_problems(told, RULES) == []


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", ["portrait", "landscape", "tablet"])
def test_one_thing_at_a_time_is_told_alone(size: str, percent: int, open_kiosk: Open) -> None:
    """All that a thing shows is heard of it, nothing of the others, and its title is in reach."""
    kiosk = simple_visit(open_kiosk(size), text_percent=percent)
    told = thing_by_thing(kiosk, TopicId("risks"))
    steps = len(kiosk.window.context().pack.topics[TopicId("risks")].steps)

    assert len(told) > steps
    assert all_problems(told, RULES) == []


@pytest.mark.parametrize("size", ["portrait", "landscape", "tablet"])
def test_trouble_is_told(size: str, open_kiosk: Open) -> None:
    """Even after a fault screen and voice say the same."""
    kiosk = open_kiosk(size)
    kiosk.window.show_trouble()
    screen = kiosk.see("trouble")
    script = trouble_script(kiosk.session.catalog, LanguageTag("en"))

    assert all_problems([Told((screen,), script)], RULES) == []
