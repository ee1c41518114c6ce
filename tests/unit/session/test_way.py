"""Where each wish leads, and what Back finds behind it."""

from dataclasses import replace

import msgspec
import pytest

from kiosk.domain.catalog import Catalog
from kiosk.domain.ids import GroupId
from kiosk.session.machine import LONGEST_WAY_BACK
from kiosk.session.state import (
    AtQuiz,
    AtStep,
    Attract,
    CheckUpResult,
    CheckUpRows,
    ChooseLanguage,
    HelpNow,
    Home,
    MyQuestions,
    MySheet,
    Panel,
    Place,
    Preferences,
    PrintResult,
    SessionState,
    TopicList,
)

from .conftest import (
    EN,
    ES,
    QUIZ,
    SENT,
    SHARED,
    STEPS,
    TOUR,
    Visit,
    at,
    build_catalog,
    quiz_at,
    tiles,
)

IN = ("start", "choose_language en")
LAST_STEP = ("open_topic leaf", "next", "next", "next")
TO_QUIZ = ("open_topic mixing", "next", "next", "next", "next")

FROM_THE_STILL_PICTURE: dict[str, tuple[tuple[str, ...], Place]] = {
    "nothing yet": ((), Attract()),
    "a touch asks for the language": (("start",), ChooseLanguage()),
    "a second touch changes nothing": (("start", "start"), ChooseLanguage()),
    "the language leads to the tiles": (IN, Home()),
    "a language the pack lacks leads nowhere": (("start", "choose_language fr"), ChooseLanguage()),
    "next is nothing here": (("next",), Attract()),
    "back is nothing here": (("back",), Attract()),
    "paging is nothing here": (("show_from 2",), Attract()),
    "help needs no visit": (("open_help",), HelpNow()),
    "back from that help": (("open_help", "back"), Attract()),
    "home from that help": (("open_help", "home"), Home()),
    "languages called up from that help": (("open_help", "open_languages"), ChooseLanguage()),
    "a language chosen from that help": (
        ("open_help", "open_languages", "choose_language es"),
        HelpNow(),
    ),
    "back from the languages": (("start", "back"), Attract()),
    "paging the languages": (("start", "show_from 1"), ChooseLanguage(1)),
}

FROM_HOME: dict[str, tuple[tuple[str, ...], Place]] = {
    "a tile opens its topic": (("open_group risks",), at("risks", 1)),
    "an unknown tile opens nothing": (("open_group nothing",), Home()),
    "a topic opens at its first step": (("open_topic effects",), at("effects", 1)),
    "next goes one step on": (("open_topic effects", "next"), at("effects", 2)),
    "the last step": (LAST_STEP, at("leaf", 4)),
    "after the last step comes the sheet": ((*LAST_STEP, "next"), MySheet()),
    "next stops at the sheet": ((*LAST_STEP, "next", "next"), MySheet()),
    "next is nothing before the tiles": (("next",), Home()),
    "back from the sheet": ((*LAST_STEP, "next", "back"), at("leaf", 4)),
    "back one step": (("open_topic leaf", "next", "back"), at("leaf", 1)),
    "back out of a topic": (("open_topic leaf", "back"), Home()),
    "back from the tiles": (("back",), ChooseLanguage()),
    "home from a topic": ((*LAST_STEP, "home"), Home()),
    "home from the sheet": (("open_sheet", "home"), Home()),
    "home from home shows the first tiles": (("show_from 4", "home"), Home()),
    "paging the tiles": (("show_from 4",), Home(4)),
    "paging a step": (("open_topic leaf", "show_from 2"), at("leaf", 1, anchor=2)),
    "paging help": (("open_help", "show_from 1"), HelpNow(1)),
    "paging the sheet": (("open_sheet", "show_from 3"), MySheet(3)),
    "paging the result": (("print_numbers", "show_from 1"), PrintResult(1)),
    "the next step begins at its beginning": (
        ("open_topic leaf", "show_from 2", "next"),
        at("leaf", 2),
    ),
    "back returns to the part in view": (
        ("open_topic leaf", "show_from 2", "next", "back"),
        at("leaf", 1, anchor=2),
    ),
    "a link leads to another topic": (("open_topic leaf", "open_topic risks"), at("risks", 1)),
    "back from a link": (("open_topic leaf", "next", "open_topic risks", "back"), at("leaf", 2)),
    "the tour": (("start_tour",), at("leaf", 1, tour=0)),
    "the tour goes on": (("start_tour", "next"), at("risks", 2, tour=1)),
    "the tour ends": (("start_tour", "next", "next", "next"), at("stopping", 3, tour=3)),
    "the sheet follows the tour": (("start_tour", "next", "next", "next", "next"), MySheet()),
    "paging keeps the tour": (
        ("start_tour", "next", "show_from 1", "next"),
        at("mixing", 4, tour=2),
    ),
    "a link leaves the tour": (("start_tour", "next", "open_topic leaf", "next"), at("leaf", 2)),
    "back returns to the tour": (
        ("start_tour", "next", "open_topic leaf", "back", "next"),
        at("mixing", 4, tour=2),
    ),
    "the check-up": (("open_check_up",), CheckUpRows()),
    "back from the check-up": (("open_check_up", "back"), Home()),
    "paging the check-up": (("open_check_up", "show_from 2"), CheckUpRows(2)),
    "its result": (("open_check_up", "open_result"), CheckUpResult()),
    "back from the result finds the part in view": (
        ("open_check_up", "show_from 2", "open_result", "back"),
        CheckUpRows(2),
    ),
    "questions from the result": (
        ("open_check_up", "open_result", "open_questions"),
        MyQuestions(),
    ),
    "the reason for a row": (
        ("open_check_up", "open_result", "open_step risks risks-2"),
        at("risks", 2),
    ),
    "back from the reason": (
        ("open_check_up", "open_result", "open_step risks risks-2", "back"),
        CheckUpResult(),
    ),
    "questions": (("open_questions",), MyQuestions()),
    "paging the questions": (("open_questions", "show_from 4"), MyQuestions(4)),
    "the sheet from the questions": (("open_questions", "open_sheet", "back"), MyQuestions()),
    "a question after the last step": (TO_QUIZ, quiz_at("mixing", 1)),
    "paging a question": ((*TO_QUIZ, "show_from 1"), quiz_at("mixing", 1, anchor=1)),
    "an answer moves nobody": ((*TO_QUIZ, "pick_answer 1"), quiz_at("mixing", 1)),
    "next without an answer": ((*TO_QUIZ, "next"), quiz_at("mixing", 2)),
    "next from a later part": ((*TO_QUIZ, "show_from 1", "next"), quiz_at("mixing", 2)),
    "the sheet follows the last question": ((*TO_QUIZ, "next", "next"), MySheet()),
    "back from a question": ((*TO_QUIZ, "back"), at("mixing", 4)),
    "the step that explains": ((*TO_QUIZ, "open_explanation"), at("mixing", 2)),
    "back to the question": ((*TO_QUIZ, "open_explanation", "back"), quiz_at("mixing", 1)),
    "the tour asks nothing": (
        ("start_tour", "next", "next", "next"),
        at("stopping", 3, tour=3),
    ),
    "no question, no answer": (("open_topic mixing", "pick_answer 1"), at("mixing", 1)),
    "no question, no explanation": (("open_questions", "open_explanation"), MyQuestions()),
    "the tools change no place": (
        ("open_topic leaf", "set_text_step 3", "choose_theme dark", "open_word extract"),
        at("leaf", 1),
    ),
}

INSIDE: dict[str, tuple[str, ...]] = {
    "home": IN,
    "home, paged": (*IN, "show_from 4"),
    "step": (*IN, "open_topic risks", "next", "show_from 1"),
    "tour": (*IN, "start_tour", "next"),
    "sheet": (*IN, "open_sheet"),
    "result": (*IN, "print_numbers"),
    "check-up": (*IN, "open_check_up", "show_from 1"),
    "result of the check-up": (*IN, "open_check_up", "open_result"),
    "questions": (*IN, "open_questions", "show_from 1"),
    "teach-back": (*IN, *TO_QUIZ, "pick_answer 2"),
}
EVERYWHERE = {"languages": ("start",), "help": (*IN, "open_help")} | INSIDE


@pytest.mark.parametrize(
    ("wishes", "place"), FROM_THE_STILL_PICTURE.values(), ids=FROM_THE_STILL_PICTURE
)
def test_way_from_the_still_picture(visit: Visit, wishes: tuple[str, ...], place: Place) -> None:
    """Before a language is chosen only a few ways are open."""
    assert visit.do(*wishes).state.place == place


@pytest.mark.parametrize(("wishes", "place"), FROM_HOME.values(), ids=FROM_HOME)
def test_way_from_the_tiles(home: Visit, wishes: tuple[str, ...], place: Place) -> None:
    """Every wish leads where its words say, and Back undoes it."""
    assert home.do(*wishes).state.place == place


@pytest.mark.parametrize("topic", STEPS)
def test_next_shows_every_step_of_a_topic_in_order(home: Visit, topic: str) -> None:
    """No step is passed over or shown twice, and teach-back questions follow the last one."""
    home.do(f"open_topic {topic}")
    shown = [home.state.place]
    while home.do("next").state.place != MySheet():
        shown.append(home.state.place)
    steps = [at(topic, number) for number in range(1, STEPS[topic] + 1)]
    quiz = [quiz_at(topic, number) for number in range(1, QUIZ.get(topic, 0) + 1)]
    assert shown == [*steps, *quiz]


def test_the_tour_shows_every_stop_in_order(home: Visit) -> None:
    """The tour follows its own list across topics."""
    home.do("start_tour")
    shown = [home.state.place]
    while home.do("next").state.place != MySheet():
        shown.append(home.state.place)
    assert shown == [at(topic, step, tour=i) for i, (topic, step) in enumerate(TOUR)]


def without_check_up() -> Catalog:
    """Return the pack of the tests without its check-up."""
    catalog = build_catalog()
    packs = {
        tag: msgspec.structs.replace(pack, check_up=None) for tag, pack in catalog.packs.items()
    }
    return msgspec.structs.replace(catalog, packs=packs)


LAST = {
    "in the middle": (at("leaf", 3), True),
    "the last step": (at("leaf", 4), False),
    "a step of the tour": (at("mixing", 4, tour=2), True),
    "the last stop of the tour": (at("stopping", 3, tour=3), False),
    "a last step before a question": (at("mixing", 4), True),
    "a question before another": (quiz_at("mixing", 1), True),
    "the last question": (quiz_at("mixing", 2), False),
}


@pytest.mark.parametrize(("place", "follows"), LAST.values(), ids=LAST)
def test_has_next_knows_the_last_step(home: Visit, place: AtStep | AtQuiz, follows: bool) -> None:
    """The button of the last step leads to the sheet and says so."""
    assert home.session.has_next(place) == follows


def test_a_pack_without_a_tour_starts_none() -> None:
    """A pack may leave the tour out."""
    visit = Visit(build_catalog(tour=())).do(*IN, "start_tour")
    assert visit.state.place == Home()


@pytest.fixture
def shared() -> Visit:
    """Return a visit before tiles of which one has several topics behind it."""
    return Visit(build_catalog(groups=tiles(SHARED))).do(*IN)


LISTS: dict[str, tuple[tuple[str, ...], Place]] = {
    "a tile with one topic opens it": (("open_group what",), at("leaf", 1)),
    "a tile with several lists them": (("open_group body",), TopicList(GroupId("body"))),
    "a topic from the list": (("open_group body", "open_topic risks"), at("risks", 1)),
    "back to the list": (
        ("open_group body", "open_topic risks", "back"),
        TopicList(GroupId("body")),
    ),
    "back from the list": (("open_group body", "back"), Home()),
    "back to the part in view": (
        ("open_group body", "show_from 1", "open_topic risks", "next", "back", "back"),
        TopicList(GroupId("body"), 1),
    ),
    "home from the list": (("open_group body", "home"), Home()),
}


@pytest.mark.parametrize(("wishes", "place"), LISTS.values(), ids=LISTS)
def test_tiles_with_several_topics(shared: Visit, wishes: tuple[str, ...], place: Place) -> None:
    """A list stands between the tile and its topics, and Back finds it again."""
    assert shared.do(*wishes).state.place == place


def test_a_list_ticks_nothing(shared: Visit) -> None:
    """Only what was opened goes on the sheet."""
    assert shared.do("open_group body").state.sheet_topics == ()


def test_a_pack_without_a_check_up_opens_none() -> None:
    """A pack may leave the check-up out."""
    visit = Visit(without_check_up()).do(*IN, "open_check_up", "open_result")
    assert visit.state.place == Home()


@pytest.mark.parametrize("tool", ["open_help", "open_languages"])
@pytest.mark.parametrize("wishes", INSIDE.values(), ids=INSIDE)
def test_back_from_a_tool_finds_the_very_same_place(
    visit: Visit, wishes: tuple[str, ...], tool: str
) -> None:
    """Looking up help or languages costs nothing."""
    before = visit.do(*wishes).state
    after = visit.do(tool, "back").state
    assert (after.place, after.history) == (before.place, before.history)


@pytest.mark.parametrize("wishes", EVERYWHERE.values(), ids=EVERYWHERE)
def test_home_is_the_same_from_everywhere(visit: Visit, wishes: tuple[str, ...]) -> None:
    """From the tiles Back leads to the languages, however the patient came there."""
    visit.do(*wishes, "home")
    assert (visit.state.place, visit.state.history) == (Home(), (Attract(), ChooseLanguage()))


@pytest.mark.parametrize("wishes", INSIDE.values(), ids=INSIDE)
def test_a_new_language_keeps_the_very_same_place(visit: Visit, wishes: tuple[str, ...]) -> None:
    """Nobody loses their step, the part in view or the way back by changing the language."""
    before = visit.do(*wishes).state
    after = visit.do("open_languages", "choose_language es").state
    assert after == replace(before, preferences=Preferences(ES))


def test_a_language_chosen_elsewhere_moves_nothing(home: Visit) -> None:
    """A language button needs no screen of its own."""
    before = home.do("open_topic leaf", "next").state
    after = home.do("choose_language es").state
    assert (after.place, after.preferences.language) == (before.place, ES)


def test_one_language_needs_no_choice() -> None:
    """A list of one would only be in the way."""
    visit = Visit(build_catalog(languages=(EN,))).do("start")
    assert (visit.state.place, visit.state.history) == (Home(), (Attract(),))


def test_back_from_home_asks_to_finish_where_there_is_one_language() -> None:
    """There is nothing else behind the tiles."""
    visit = Visit(build_catalog(languages=(EN,))).do("start", "open_topic leaf", "home", "back")
    assert visit.state.overlay is Panel.FINISH


def test_back_from_the_first_choice_asks_once_something_was_read(home: Visit) -> None:
    """Behind the first choice stands the still picture: nothing is erased by one press too many."""
    home.do("open_topic leaf", "set_text_step 2", "back", "back", "back")
    assert home.state.overlay is Panel.FINISH
    assert home.state.opened


def test_back_from_the_first_choice_forgets_a_visit_without_topics(home: Visit) -> None:
    """Nothing was read: the still picture is the way back."""
    home.do("set_text_step 2", "back", "back")
    assert home.state == SessionState(Attract(), Preferences(EN))


@pytest.mark.parametrize(
    "again", ["open_sheet", "open_help", "open_languages", "open_topic leaf", "home"]
)
def test_asking_for_the_place_in_view_leaves_no_dead_back(home: Visit, again: str) -> None:
    """Back that seems to do nothing makes people think the screen is broken."""
    once = home.do(again).state
    twice = home.do(again).state
    assert twice == once


def test_asking_again_shows_the_place_from_its_beginning(home: Visit) -> None:
    """The part in view is left; the way back is not longer for it."""
    home.do("open_sheet", "show_from 3", "open_sheet", "back")
    assert home.state.place == Home()


def test_printing_again_leaves_no_dead_back(home: Visit) -> None:
    """However often one prints, Back leads to the sheet at once."""
    home.do("open_sheet", "print_numbers")
    home.printer.answer(SENT)
    home.do("print_numbers", "back")
    assert home.state.place == MySheet()


def test_the_way_back_is_bounded(home: Visit) -> None:
    """Links can be followed for ever; memory cannot."""
    home.do(*("open_topic leaf", "open_topic risks") * LONGEST_WAY_BACK)
    assert len(home.state.history) == LONGEST_WAY_BACK


@pytest.mark.parametrize("length", [LONGEST_WAY_BACK // 2, 2 * LONGEST_WAY_BACK])
def test_back_leads_home_after_any_visit(home: Visit, length: int) -> None:
    """However long the visit, nobody is left on a step that Back cannot leave."""
    home.do(*("open_topic leaf", "open_topic risks") * length)
    presses = 0
    while home.state.place != Home():
        home.do("back")
        presses += 1
        assert presses <= LONGEST_WAY_BACK
    assert home.state.history == (Attract(), ChooseLanguage())


def test_home_after_a_long_visit_keeps_the_way_back(home: Visit) -> None:
    """What is forgotten of the way is its middle, never its beginning."""
    home.do(*("open_topic leaf", "open_topic risks") * LONGEST_WAY_BACK, "home", "back")
    assert home.state.place == ChooseLanguage()
