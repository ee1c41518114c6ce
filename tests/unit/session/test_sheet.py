"""What is ticked for the sheet, in which languages and size, and how many pages it will have."""

import pytest

from kiosk.domain.catalog import Group
from kiosk.domain.handout import HandoutRequest, Paper, PrintSize
from kiosk.domain.ids import GroupId, LanguageTag, TopicId
from kiosk.session.session import Session
from kiosk.session.sheet import second_language
from kiosk.session.state import Attract, Preferences, SessionState

from .conftest import EN, ES, ManualClock, SlowPrinter, Visit, build_catalog

TICKS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "nothing at first": ((), ()),
    "an opened topic": (("open_topic risks",), ("risks",)),
    "opened topics in the order of opening": (
        ("open_topic risks", "home", "open_topic leaf"),
        ("risks", "leaf"),
    ),
    "opened twice, ticked once": (("open_topic risks", "next", "open_topic risks"), ("risks",)),
    "the topics of the tour": (("start_tour", "next"), ("leaf", "risks")),
    "unticked": (("open_topic risks", "toggle_topic risks"), ()),
    "unticked stays unticked": (
        ("open_topic risks", "toggle_topic risks", "home", "open_topic risks"),
        (),
    ),
    "ticked again": (("open_topic risks", "toggle_topic risks", "toggle_topic risks"), ("risks",)),
    "added": (("toggle_topic mixing",), ("mixing",)),
    "added after those opened": (
        ("toggle_topic effects", "open_topic risks"),
        ("risks", "effects"),
    ),
    "added, then opened": (("toggle_topic risks", "open_topic risks"), ("risks",)),
    "added, then unticked": (("toggle_topic risks", "toggle_topic risks"), ()),
    "help and languages tick nothing": (("open_help", "open_languages"), ()),
}


def topics(*ids: str) -> tuple[TopicId, ...]:
    """Return ids as the type checker wants them."""
    return tuple(map(TopicId, ids))


@pytest.mark.parametrize(("wishes", "ticked"), TICKS.values(), ids=TICKS)
def test_ticks(home: Visit, wishes: tuple[str, ...], ticked: tuple[str, ...]) -> None:
    """What was opened is ticked, and what a hand unticked stays so."""
    assert home.do(*wishes).state.sheet_topics == topics(*ticked)


def test_a_topic_is_seen_after_its_last_step(home: Visit) -> None:
    """A topic left halfway is not."""
    home.do("open_topic leaf", "next", "next", "open_topic risks", "back", "next")
    assert home.state.seen == frozenset(topics("leaf"))


def test_the_tour_shows_no_topic_to_its_end(home: Visit) -> None:
    """One step of the tour is not the topic, even where that step is the last one."""
    home.do("start_tour", "next", "next", "next")
    assert home.state.seen == frozenset()


def test_topics_are_printed_in_the_order_of_the_tiles(home: Visit) -> None:
    """The sheet reads in the order of the pack, not of the visit."""
    home.do("open_topic risks", "open_topic leaf", "toggle_topic effects")
    assert home.session.sheet_request().topics == topics("leaf", "effects", "risks")


def test_a_topic_behind_two_tiles_is_printed_once() -> None:
    """Two ways to a topic do not make two sheets."""
    tiles = tuple(Group(GroupId(name), "leaf", "sand", topics("leaf")) for name in ("one", "two"))
    visit = Visit(build_catalog(groups=tiles)).do("start", "open_topic leaf")
    assert visit.session.sheet_request().topics == topics("leaf")


def test_a_topic_behind_no_tile_is_printed_too() -> None:
    """Links and the tour reach such a topic; a ticked row must never be missing on paper."""
    tiles = (Group(GroupId("one"), "leaf", "sand", topics("leaf")),)
    visit = Visit(build_catalog(groups=tiles)).do("start", "open_topic risks", "open_topic leaf")
    assert visit.session.sheet_request().topics == topics("leaf", "risks")


LANGUAGES: dict[str, tuple[tuple[str, ...], LanguageTag]] = {
    "that of the visit": ((), EN),
    "follows the visit": (("choose_language es",), ES),
    "chosen for the sheet alone": (("choose_sheet_language es",), ES),
    "stays as chosen": (("choose_sheet_language en", "choose_language es"), EN),
    "never one the pack lacks": (("choose_sheet_language fr",), EN),
}


@pytest.mark.parametrize(("wishes", "language"), LANGUAGES.values(), ids=LANGUAGES)
def test_language_of_the_sheet(home: Visit, wishes: tuple[str, ...], language: LanguageTag) -> None:
    """A reader of one language may take the sheet to a reader of another."""
    home.do("open_topic leaf", *wishes, "print_sheet")
    assert home.printer.requests == [HandoutRequest(topics("leaf"), language)]


def test_the_sheet_language_leaves_the_screen_alone(home: Visit) -> None:
    """The sheet may be for somebody else."""
    assert home.do("choose_sheet_language es").state.preferences.language == EN


def test_the_paper_is_that_of_the_clinic() -> None:
    """The patient is not asked what lies in the tray."""
    printer = SlowPrinter()
    Session(build_catalog(), ManualClock(), printer, paper=Paper.A4).print_numbers()
    assert printer.requests == [HandoutRequest((), EN, Paper.A4)]


SECOND: dict[str, tuple[tuple[str, ...], tuple[LanguageTag, LanguageTag | None]]] = {
    "none at first": ((), (EN, None)),
    "the other one beside one's own": (("choose_both_languages",), (EN, ES)),
    "one's own stays first": (("choose_language es", "choose_both_languages"), (ES, EN)),
    "follows the screen": (("choose_both_languages", "choose_language es"), (ES, EN)),
    "whatever was chosen before": (
        ("choose_sheet_language es", "choose_both_languages"),
        (EN, ES),
    ),
    "one alone chosen after": (("choose_both_languages", "choose_sheet_language es"), (ES, None)),
}


@pytest.mark.parametrize(("wishes", "languages"), SECOND.values(), ids=SECOND)
def test_both_languages_on_one_sheet(
    home: Visit, wishes: tuple[str, ...], languages: tuple[LanguageTag, LanguageTag | None]
) -> None:
    """The patient reads the first column, those at home or in the clinic the second."""
    request = home.do("open_topic leaf", *wishes).session.sheet_request()
    assert (request.language, request.beside) == languages


def test_a_pack_of_one_language_has_no_second_one() -> None:
    """What cannot be had cannot be chosen."""
    visit = Visit(build_catalog((EN,))).do("start", "open_topic leaf", "choose_both_languages")
    assert visit.session.sheet_request().beside is None


@pytest.mark.parametrize(("own", "beside"), [(ES, EN), (LanguageTag("fr"), EN), (EN, None)])
def test_of_several_languages_the_default_one_stands_beside(
    own: LanguageTag, beside: LanguageTag | None
) -> None:
    """Staff read the default one; beside itself it would be of no use."""
    catalog = build_catalog((EN, ES, LanguageTag("fr")))
    assert second_language(catalog, own) == beside


SIZES: dict[str, tuple[tuple[str, ...], PrintSize]] = {
    "regular at first": ((), PrintSize.STANDARD),
    "regular for a little larger text": (("set_text_step 1",), PrintSize.STANDARD),
    "large from 150 % on": (("set_text_step 2",), PrintSize.LARGE),
    "regular again with the text": (("set_text_step 3", "set_text_step 0"), PrintSize.STANDARD),
    "large as chosen": (("choose_print_size large",), PrintSize.LARGE),
    "regular as chosen": (("choose_print_size standard", "set_text_step 3"), PrintSize.STANDARD),
}


@pytest.mark.parametrize(("wishes", "size"), SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("wish", ["print_sheet", "print_numbers"])
def test_size_of_the_print(
    home: Visit, wishes: tuple[str, ...], size: PrintSize, wish: str
) -> None:
    """Who needs large text on the screen needs it on paper, unless they say otherwise."""
    home.do("open_topic leaf", *wishes, wish)
    assert [request.size for request in home.printer.requests] == [size]


def test_pages_are_counted_on_the_sheet_screen_alone(home: Visit) -> None:
    """Elsewhere nobody asks, and page turns must not wait for it."""
    home.do("open_topic leaf", "choose_print_size large", "next")
    before = len(home.counter.asked)
    home.do("open_sheet")
    assert (before, len(home.counter.asked)) == (0, 1)


def test_pages_are_said_when_they_are_known(home: Visit) -> None:
    """Before, there is no number: a wrong one would be worse than none."""
    home.do("open_topic leaf", "open_sheet")
    before = home.session.pages_ahead
    home.counter.answer(2)
    assert (before, home.session.pages_ahead) == (0, 2)


CHANGES = ["toggle_topic risks", "choose_print_size large", "choose_both_languages"]


@pytest.mark.parametrize("change", CHANGES)
def test_pages_of_another_sheet_are_not_said(home: Visit, change: str) -> None:
    """The number is that of what is chosen now; a late answer about before counts nothing."""
    home.do("open_topic leaf", "open_sheet")
    home.counter.answer(2)
    home.do(change)
    changed = home.session.pages_ahead
    home.counter.answer(7, nth=0)
    late = home.session.pages_ahead
    home.counter.answer(3)
    assert (changed, late, home.session.pages_ahead) == (0, 0, 3)


def test_the_same_sheet_is_counted_once(home: Visit) -> None:
    """Colours and panels change no paper."""
    home.do(
        "open_topic leaf", "open_sheet", "choose_theme dark", "open_panel finish", "close_panel"
    )
    assert len(home.counter.asked) == 1


def test_a_sheet_without_choices_is_not_counted(home: Visit) -> None:
    """It cannot be printed."""
    home.do("open_sheet")
    assert home.counter.asked == []


def test_pages_known_late_are_no_sign_of_life(home: Visit) -> None:
    """A slow machine must not keep a left screen from being cleared."""
    home.do("open_topic leaf", "open_sheet").rest(125)
    before = home.state.seconds_left
    home.counter.answer(2)
    assert before == home.state.seconds_left == 25


def test_pages_of_the_last_visit_are_nobodys(home: Visit) -> None:
    """A late answer must not stain the still picture."""
    home.do("open_topic leaf", "open_sheet", "reset")
    home.counter.answer(2)
    assert home.state == SessionState(Attract(), Preferences(EN))
