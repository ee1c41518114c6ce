"""Tests of what each screen says: in which order, to whom, and in which language."""

from collections.abc import Iterable

import msgspec
import pytest
from session.conftest import EN, ES, NO_PAPER, Visit, build_catalog

from kiosk.domain.blocks import Figure, ItemList, ListItem, Paragraph, Run
from kiosk.domain.catalog import Catalog, FigureWords
from kiosk.domain.evidence import Claim, Evidence
from kiosk.domain.handout import Clinic
from kiosk.domain.help import HelpContact
from kiosk.domain.ids import TopicId
from kiosk.domain.interface_keys import INTERFACE_KEYS
from kiosk.domain.topic import Step
from kiosk.domain.words import Words
from kiosk.session.aids import Switches, Voice
from kiosk.session.state import Panel
from kiosk.speech.script import Kind, Script
from kiosk.speech.scripts import make_script, trouble_script
from kiosk.speech.scripts.check_up import say_numbers
from kiosk.speech.scripts.page import Page

CLAIM = Claim(Evidence.WELL_SHOWN, ())
FIGURE = '<svg><rect id="label-second"/><rect id="label-first"/></svg>'
STEP_BLOCKS = (
    Paragraph((Run("One. Two."),), CLAIM),
    ItemList((ListItem((Run("Stop. Rest."),)), ListItem((Run("Go"),))), ordered=True),
    Figure("tree", "A tree"),
)


def key_words(language: str) -> Words:
    """Return words that name their keys, so that a test can tell which were said."""
    return Words(
        {
            key: " ".join([language, key, *(f"{{{name}}}" for name in sorted(names))])
            for key, names in INTERFACE_KEYS.items()
        }
    )


def build_spoken() -> Catalog:
    """Return the pack of the visits with all words, and a first step with something of all."""
    catalog = build_catalog()
    packs = {}
    for tag, pack in catalog.packs.items():
        leaf = pack.topics[TopicId("leaf")]
        first = Step(leaf.steps[0].id, "Leaf", STEP_BLOCKS)
        topics = pack.topics | {
            leaf.id: msgspec.structs.replace(leaf, steps=(first, *leaf.steps[1:]))
        }
        packs[tag] = msgspec.structs.replace(
            pack,
            words=key_words(tag),
            topics=topics,
            group_titles={group.id: group.id for group in catalog.groups},
            figures={"tree": FigureWords(labels={"first": "Bark", "second": "Leaf"})},
        )
    return msgspec.structs.replace(catalog, packs=packs, figures={"tree": FIGURE})


@pytest.fixture(scope="module")
def spoken() -> Catalog:
    """Return the pack that these visits share."""
    return build_spoken()


@pytest.fixture
def home(spoken: Catalog) -> Visit:
    """Return a visit in English that stands before the tiles."""
    return Visit(spoken).do("start", "choose_language en")


def script_of(visit: Visit) -> Script:
    """Return what is said of what is in front."""
    return make_script(visit.session, Clinic(name="The clinic"))


def texts(script: Script, *kinds: Kind) -> list[str]:
    """Return the lines of these kinds as written."""
    return [line.text for line in script.lines if line.kind in kinds]


def names(script: Script) -> list[str]:
    """Return the names of the controls in their order."""
    return [control.name for control in script.controls]


def first_of(script: Script, kinds: Iterable[Kind]) -> list[int]:
    """Return where the first line of each kind stands."""
    order = [line.kind for line in script.lines]
    return [order.index(kind) for kind in kinds]


def test_step_is_said_in_reading_order(home: Visit) -> None:
    """Title and place come first, the picture after the texts, keys last."""
    script = script_of(home.do("open_topic leaf"))
    kinds = (Kind.TITLE, Kind.POSITION, Kind.TEXT, Kind.EVIDENCE, Kind.FIGURE, Kind.HINT)

    assert first_of(script, kinds) == sorted(first_of(script, kinds))


def test_evidence_is_said_after_its_claim(home: Visit) -> None:
    """A listener cannot look back to see what a grade was about."""
    script = script_of(home.do("open_topic leaf"))

    assert texts(script, Kind.TEXT, Kind.EVIDENCE)[:3] == ["One.", "Two.", "en evidence.well-shown"]


def test_number_is_said_with_its_sentence(home: Visit) -> None:
    """``1.`` is no sentence of its own, and later sentences of an entry have no number."""
    said = texts(script_of(home.do("open_topic leaf")), Kind.TEXT)

    assert said[2:5] == ["1. Stop.", "Rest.", "2. Go"]


def test_words_under_a_picture_are_said_as_drawn(home: Visit) -> None:
    """The drawing says in which order its labels stand."""
    script = script_of(home.do("open_topic leaf"))

    assert texts(script, Kind.FIGURE) == ["A tree"]
    assert texts(script, Kind.TEXT)[-1] == "Leaf, Bark"


def test_part_in_view_does_not_matter(home: Visit) -> None:
    """Who listens has no use for More: the whole place is told."""
    whole = script_of(home.do("open_topic leaf"))

    assert script_of(home.do("show_from 5")) == whole


def test_each_language_is_said_in_its_own(spoken: Catalog) -> None:
    """A voice that reads the other language's words cannot be understood."""
    script = script_of(Visit(spoken).do("start"))
    titles = [(line.text, line.language) for line in script.lines if line.kind is Kind.TITLE]
    cards = {control.language for control in script.controls if control.name.startswith("lang")}
    (help_now,) = (control for control in script.controls if control.name == "tool-help")

    assert titles == [("en language.title", EN), ("es language.title", ES)]
    assert cards == {EN, ES}
    assert [line.language for line in help_now.beside] == [ES]


def test_untranslated_topic_is_said_in_its_own_language(spoken: Catalog) -> None:
    """Its texts are English on a Spanish screen; the words around it are Spanish."""
    script = script_of(Visit(spoken).do("start", "choose_language es", "open_topic leaf"))
    title, *_ = script.lines

    assert (script.language, title.language) == (ES, EN)
    assert "es topic.not_translated" in texts(script, Kind.TEXT)


@pytest.mark.parametrize(("voice", "is_read"), [(Voice.ALOUD, True), (Voice.GUIDE, False)])
def test_choices_are_read_to_who_sees(home: Visit, voice: Voice, is_read: bool) -> None:
    """Who is guided comes to each choice by key; who only sees would never hear them."""
    home.session.listen(voice)
    read = texts(script_of(home), Kind.TEXT)

    assert ("1. leaf" in read) is is_read


def test_before_a_language_is_chosen_only_the_way_to_one_is_told(spoken: Catalog) -> None:
    """All else is said twice there, half of it in a language that the patient does not know."""
    at_start = script_of(Visit(spoken).do("start"))

    assert texts(at_start, Kind.HINT) == ["en voice.languages", "es voice.languages"]


def test_keypad_is_explained_on_the_first_tiles_alone(home: Visit) -> None:
    """In the language chosen; who has read something knows it and need not hear it again."""
    first = texts(script_of(home), Kind.HINT)
    later = texts(script_of(home.do("open_topic leaf", "home")), Kind.HINT)

    assert first[-1] == "en voice.pad"
    assert "en voice.pad" not in later


def test_what_leads_on_is_told_before_the_other_choices(home: Visit) -> None:
    """It is what is pressed most, and it stands last on the screen."""
    script = script_of(home.do("open_topic leaf"))

    assert texts(script, Kind.HINT)[0] == "en voice.main en bar.next"


def test_a_panel_without_choices_tells_how_to_close_it(home: Visit) -> None:
    """Close is no choice to be counted."""
    script = script_of(home.do("open_topic leaf", "open_evidence 0"))

    assert "en voice.choices" not in " ".join(texts(script, Kind.HINT))
    assert texts(script, Kind.HINT)[-1] == "en voice.close"


def test_heading_is_told_with_what_stands_below_it(home: Visit) -> None:
    """Read out by themselves headings are a list of nothing."""
    script = script_of(home.do("open_topic leaf", "open_questions"))
    first = next(one for one in script.controls if one.name.startswith("question-"))

    assert first.group
    assert first.group not in texts(script, Kind.TEXT)


def test_heading_is_read_aloud_before_what_stands_below_it(home: Visit) -> None:
    """Who sees hears the screen from top to bottom."""
    home.session.listen(Voice.ALOUD)
    script = script_of(home.do("open_topic leaf", "open_questions"))
    first = next(one for one in script.controls if one.name.startswith("question-"))
    read = texts(script, Kind.TEXT)

    assert read[read.index(first.text) - 1] == first.group


def test_number_is_said_after_whose_it_is() -> None:
    """Who listens knows then whether to keep it in mind."""
    page = Page()
    say_numbers(page, [HelpContact("line", "988", "Crisis line", "Call.", "phone", "leaf")])

    assert [line.text for line in page.lines] == ["Crisis line, 988"]


def test_grade_given_is_told_first_to_who_cannot_see_which_is_marked(home: Visit) -> None:
    """Three grades in a row would all seem to be meant."""
    visit = home.do("open_topic leaf", "open_evidence 0")
    seen = texts(script_of(visit), Kind.EVIDENCE)
    visit.session.listen(Voice.GUIDE)
    heard = texts(script_of(visit), Kind.EVIDENCE)

    assert heard[:2] == ["en know.this", f"en evidence.{CLAIM.evidence.value}"]
    assert sorted(heard) == sorted(seen)


@pytest.mark.parametrize(
    ("switches", "hint"),
    [(Switches.ONE, "en voice.one_switch"), (Switches.TWO, "en voice.two_switches")],
)
def test_switches_are_explained_in_place_of_keys(
    home: Visit, switches: Switches, hint: str
) -> None:
    """Who has one button cannot press Down."""
    home.session.use_switches(switches)

    assert texts(script_of(home), Kind.HINT)[-1] == hint


def test_state_is_said_of_what_can_be_ticked(home: Visit) -> None:
    """A box says whether it is ticked, whichever it is."""
    script = script_of(home.do("open_topic leaf", "open_sheet"))
    states = {one.name: one.state for one in script.controls if one.name.startswith("topic-")}

    assert states["topic-leaf"] == "en voice.ticked"
    assert states["topic-risks"] == "en voice.not_ticked"


def test_answer_is_said_with_its_statement(home: Visit) -> None:
    """``Yes`` alone says nothing to who cannot see beside what it stands."""
    script = script_of(home.do("open_check_up").say("yes", "sick"))
    answer = script.control("yes-sick")

    assert answer is not None
    assert "I am sick" in answer.text
    assert answer.state == "en voice.chosen"


def test_panel_is_told_in_place_of_the_screen(home: Visit) -> None:
    """What lies under a panel cannot be reached; the bar can."""
    below = script_of(home)
    script = script_of(home.do(f"open_panel {Panel.FINISH.value}"))

    assert texts(script, Kind.TITLE) == ["en finish.title"]
    assert names(script)[:2] == ["clear", "stay"]
    assert names(script)[2:] == names(below)[-len(names(script)[2:]) :]


def test_warning_is_told_alone(home: Visit) -> None:
    """Only what keeps or ends the visit can be pressed, and the way to help."""
    while home.state.seconds_left is None:
        home.rest(1)
    script = script_of(home)

    assert texts(script, Kind.STATUS) == [f"{home.state.seconds_left} en still.seconds"]
    assert names(script) == ["stay", "leave", "tool-help"]
    assert texts(script, Kind.HINT)[-1] == "en voice.stay"


def test_news_of_the_printer_are_status(home: Visit) -> None:
    """So that they are said again when they change."""
    home.do("open_topic leaf", "open_sheet", "print_sheet").printer.answer(NO_PAPER)
    said = texts(script_of(home), Kind.STATUS)

    assert said[:2] == ["en print.no-paper.title", "en print.no-paper.text"]


def test_trouble_is_told_with_its_way_out(spoken: Catalog) -> None:
    """After a fault there is no visit to ask."""
    script = trouble_script(spoken, ES)

    assert texts(script, Kind.TITLE) == ["es trouble.title"]
    assert names(script) == ["again"]
