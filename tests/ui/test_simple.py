"""One thing at a time: nothing is lost, each screen holds little, and one button leads through."""

import re
from collections.abc import Iterator

import pytest

from kiosk.domain.blocks import Block, Paragraph, SubHeading, plain
from kiosk.domain.ids import TopicId
from kiosk.domain.theme import Theme
from kiosk.session.aids import Voice
from kiosk.session.state import AtStep, Home, Panel
from kiosk.tour.inspect import Rect, SeenScreen
from kiosk.ui.voice.written import script_of

from .audit import RULES
from .contrast import PIXEL_RULES, picture
from .rules import all_problems, listed
from .spoken import words_of
from .visits import Kiosk, Open, settle, simple_visit

RISKS = TopicId("risks")
"""A topic with lists, boxes, hard words and grades."""

BAR = {"back", "primary", "tool-options", "tool-help", "tool-finish"}
FURTHER = {"more", "back-to-part-1"}
A_FEW = 3
MOST_PRESSES = 200
BY_SENTENCE, BY_WORD = re.compile(r"(?<=[.:!?])\s+"), re.compile(r"\s+")


def through(kiosk: Kiosk, topic: TopicId) -> Iterator[tuple[AtStep, SeenScreen]]:
    """Yield every screen of a topic's steps, pressing the main action from one to the next."""
    kiosk.session.open_topic(topic)
    for _ in range(MOST_PRESSES):
        place = kiosk.session.state.place
        if not isinstance(place, AtStep):
            return
        yield place, kiosk.see(f"{place.step}-{place.anchor}")
        kiosk.button("primary").click()


def body(screen: SeenScreen) -> list[str]:
    """Return what stands on a screen above the bar, without the way to its further parts."""
    high = min(control.rect.top for control in screen.controls if control.id in BAR)
    further = [control.rect for control in screen.controls if control.id in FURTHER]
    return [
        text.text
        for text in screen.texts
        if text.rect.top < high
        and not any(rect.top <= text.rect.top <= rect.top + rect.height for rect in further)
    ]


@pytest.mark.parametrize(
    ("size", "text", "unit"),
    [
        ("portrait", 100, BY_SENTENCE),
        ("landscape", 100, BY_SENTENCE),
        # Long paragraphs are cut here, and in other places than those of the whole step.
        ("portrait", 200, BY_WORD),
        ("tablet", 100, BY_WORD),
    ],
)
@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_of_a_topic_is_lost(
    open_kiosk: Open, size: str, text: int, unit: re.Pattern[str], language: str
) -> None:
    """All that the whole steps say is said thing by thing, chips included, and nothing else."""
    kiosk = simple_visit(open_kiosk(size), language, text)
    apart: dict[str, set[str]] = {}
    for place, screen in through(kiosk, RISKS):
        apart.setdefault(place.step, set()).update(units(screen, unit))
    kiosk.session.toggle_simple()
    whole: dict[str, set[str]] = {}
    for step in kiosk.window.context().pack.topics[RISKS].steps:
        kiosk.session.open_step(RISKS, step.id)
        screens = kiosk.parts(step.id)
        whole[step.id] = set().union(*(units(screen, unit) for screen in screens))

    assert apart == whole


def units(screen: SeenScreen, unit: re.Pattern[str]) -> set[str]:
    """Return the sentences or words on a screen."""
    return {one for text in body(screen) for one in unit.split(text.strip())}


@pytest.mark.parametrize("size", ["portrait", "landscape", "tablet"])
def test_a_screen_holds_one_thing(open_kiosk: Open, size: str) -> None:
    """A step of several blocks takes as many screens, or more."""
    kiosk = simple_visit(open_kiosk(size))
    shown = [place.step for place, _ in through(kiosk, RISKS)]

    for step in kiosk.window.context().pack.topics[RISKS].steps:
        assert shown.count(step.id) >= sum(not _introduces(block) for block in step.blocks)


def _introduces(block: Block) -> bool:
    """Tell whether a block stays with the one after it."""
    intro = isinstance(block, Paragraph) and plain(block.runs).endswith(":")
    return intro or isinstance(block, SubHeading)


@pytest.mark.parametrize("size", ["portrait", "landscape"])
def test_title_stays_where_it_is(open_kiosk: Open, size: str) -> None:
    """However little a thing takes, what stands on all screens of a step does not jump."""
    kiosk = simple_visit(open_kiosk(size))
    topic = kiosk.window.context().pack.topics[RISKS]
    stands: dict[str, set[Rect]] = {}
    for place, screen in through(kiosk, RISKS):
        title = words_of([topic.step(place.step).title])
        rects = {text.rect for text in screen.texts if words_of([text.text]) == title}
        stands.setdefault(place.step, set()).update(rects)

    assert {len(rects) for rects in stands.values()} == {1}


@pytest.mark.parametrize("size", ["portrait", "landscape", "tablet"])
def test_the_bar_holds_little(open_kiosk: Open, size: str) -> None:
    """Back, the way on, help, the end, and all else behind one button."""
    kiosk = simple_visit(open_kiosk(size))
    for _, screen in through(kiosk, RISKS):
        high = min(control.rect.top for control in screen.controls if control.id in BAR)
        assert {c.id for c in screen.controls if c.rect.top >= high} == BAR


@pytest.mark.parametrize("voice", [Voice.ALOUD, Voice.GUIDE])
def test_next_says_what_was_not_said(open_kiosk: Open, voice: Voice) -> None:
    """Each press brings words of its own, those of the thing that it shows."""
    kiosk = simple_visit(open_kiosk("portrait"))
    kiosk.session.open_topic(RISKS)
    kiosk.session.listen(voice)
    kiosk.voice.finish()
    said = set(kiosk.voice.texts)
    for _ in range(A_FEW):
        before = len(kiosk.voice.heard)
        kiosk.button("primary").click()
        settle()
        shown = words_of(body(kiosk.see()))
        kiosk.voice.finish()
        first, *others = kiosk.voice.texts[before:]

        assert first not in said
        assert " ".join(words_of([first])) in " ".join(shown)
        said.update((first, *others))


@pytest.mark.parametrize("size", ["portrait", "landscape", "tablet"])
def test_way_on_is_said_as_it_is_shown(open_kiosk: Open, size: str) -> None:
    """At the end of the tour it leads to the sheet, but not before the last of the last thing."""
    kiosk = simple_visit(open_kiosk(size), text_percent=200)
    kiosk.session.start_tour()
    shown, said = [], []
    while isinstance(kiosk.session.state.place, AtStep):
        settle()
        primary = script_of(kiosk.window).control("primary")
        said.append(primary.text if primary is not None else "")
        shown.append(kiosk.button("primary").accessibleName())
        kiosk.button("primary").click()

    assert said == shown
    assert set(shown[:-1]) == {"Next"}
    assert shown[-1] == "Make my sheet"


def test_back_goes_thing_by_thing(open_kiosk: Open) -> None:
    """Who comes back sees what they saw, in turn."""
    kiosk = simple_visit(open_kiosk("portrait"))
    there = [screen.texts for _, screen in through(kiosk, RISKS)]
    back = []
    kiosk.session.back()
    while isinstance(kiosk.session.state.place, AtStep):
        back.append(kiosk.see().texts)
        kiosk.session.back()

    assert back == there[::-1]


@pytest.mark.parametrize("size", ["portrait", "landscape", "tablet"])
def test_home_offers_one_thing_and_more(open_kiosk: Open, size: str) -> None:
    """The short tour stands alone; the tiles come a few at a time, none of them lost."""
    kiosk = simple_visit(open_kiosk(size))
    apart = [offered(screen) for screen in kiosk.parts("home")]
    kiosk.session.toggle_simple()
    kiosk.session.show_from(0)
    whole = set[str]().union(*(offered(screen) for screen in kiosk.parts("home")))

    assert apart[0] == set()
    assert max(map(len, apart)) <= A_FEW
    assert set[str]().union(*apart) == whole


@pytest.mark.parametrize(
    ("size", "text", "promises"),
    [("portrait", 100, 3), ("landscape", 125, 3), ("portrait", 200, 2), ("tablet", 100, 2)],
)
@pytest.mark.parametrize("language", ["en", "es"])
def test_home_says_what_its_one_thing_is(
    open_kiosk: Open, language: str, size: str, text: int, promises: int
) -> None:
    """What will happen stands beside the button from the first, not a part further on."""
    kiosk = simple_visit(open_kiosk(size), language, text)
    say = kiosk.window.context().words
    told = " ".join(words_of(body(kiosk.see())))
    keys = ("home.one", "home.stop", "home.sheet_at_end")

    assert [" ".join(words_of([say(key)])) in told for key in keys] == [
        number < promises for number in range(len(keys))
    ]


def offered(screen: SeenScreen) -> set[str]:
    """Return the controls of a screen above its bar."""
    high = min(control.rect.top for control in screen.controls if control.id in BAR)
    return {c.id for c in screen.controls if c.rect.top < high} - FURTHER


def test_the_way_home_is_among_the_options(open_kiosk: Open) -> None:
    """The bar has no room for it."""
    kiosk = simple_visit(open_kiosk("portrait"))
    kiosk.session.open_topic(RISKS)
    kiosk.session.open_panel(Panel.OPTIONS)
    settle()
    kiosk.button("tool-home").click()

    assert kiosk.session.state.place == Home()


@pytest.mark.parametrize(
    ("size", "theme", "text"),
    [
        ("portrait", Theme.LIGHT, 100),
        ("landscape", Theme.PAPER, 100),
        ("tablet", Theme.DARK, 200),
        ("portrait", Theme.DARK, 200),
    ],
)
def test_screens_keep_the_rules(open_kiosk: Open, size: str, theme: Theme, text: int) -> None:
    """Less on a screen is no reason for less care."""
    kiosk = simple_visit(open_kiosk(size), "es", text, theme)
    found: list[str] = []
    for screen in _tried(kiosk):
        found += all_problems([screen], RULES)
        image = picture(kiosk.window)
        found += [text for rule in PIXEL_RULES.values() for text in rule(image, screen, theme)]

    assert not found, listed(found)


def _tried(kiosk: Kiosk) -> Iterator[SeenScreen]:
    yield from kiosk.parts("home")
    for panel in (Panel.OPTIONS, Panel.EASE, Panel.TEXT_SIZE):
        kiosk.session.open_panel(panel)
        yield from kiosk.parts(panel.value)
    kiosk.session.close_panel()
    for _, screen in through(kiosk, RISKS):
        yield screen
