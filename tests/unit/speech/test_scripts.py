"""Tests of what each screen says: in which order, to whom, and in which language."""

from collections.abc import Iterable

import msgspec
import pytest
from session.conftest import EN, ES, NO_PAPER, Visit, build_catalog

from kiosk.domain.blocks import Figure, ItemList, ListItem, Paragraph, Run
from kiosk.domain.catalog import Catalog, FigureWords
from kiosk.domain.evidence import Claim, Evidence
from kiosk.domain.handout import Clinic
from kiosk.domain.ids import TopicId
from kiosk.domain.interface_keys import INTERFACE_KEYS
from kiosk.domain.topic import Step
from kiosk.domain.words import Words
from kiosk.session.aids import Switches, Voice
from kiosk.session.state import Panel
from kiosk.speech.script import Kind, Script
from kiosk.speech.scripts import make_script, trouble_script

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


def test_keypad_is_explained_at_the_start_alone(spoken: Catalog) -> None:
    """In the languages to choose from; who knows it need not hear it on every screen."""
    visit = Visit(spoken).do("start")
    at_start = texts(script_of(visit), Kind.HINT)
    later = texts(script_of(visit.do("choose_language en")), Kind.HINT)

    assert {"en voice.pad", "es voice.pad"} <= set(at_start)
    assert later == ["en voice.choices.many 8", "en voice.keys"]


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
