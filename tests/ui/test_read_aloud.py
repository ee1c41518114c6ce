"""Reading aloud on the screen: the tools, what stands out, and the page that follows the voice."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.domain.ids import LanguageTag
from kiosk.domain.theme import Theme
from kiosk.session.aids import LOUDNESS, SPEEDS, USUAL_LOUDNESS, Voice
from kiosk.session.state import Panel
from kiosk.tour.inspect import reachable
from kiosk.ui.paged import MORE
from kiosk.ui.widgets.text_block import TextBlock

from .audit import RULES
from .contrast import hex_of, picture, two_colours
from .pixels import picture_of
from .rules import all_problems
from .visits import Kiosk, Open, settle

TITLE = "Kratom comes from the leaves of a tree"
FIRST = "The tree grows in Southeast Asia."
STRIP = ["read-pause", "read-again", "read-voice", "read-stop", "tool-help", "tool-finish"]


def tools_of(kiosk: Kiosk) -> list[str]:
    """Return the object names of the tools on the bar, as they stand."""
    controls = [one for one in kiosk.see().controls if one.id.startswith(("tool-", "read-"))]
    return [one.id for one in sorted(controls, key=lambda one: (one.rect.top, one.rect.left))]


def surface_of(kiosk: Kiosk, text: str) -> str:
    """Return the colour on which the line stands that holds a text."""
    settle()
    seen = next(one for one in kiosk.see().texts if text in " ".join(one.text.split()))
    surface, _ = two_colours(picture(kiosk.window), seen.rect)
    return hex_of(surface)


def test_touching_read_aloud_reads_the_page(reading: Kiosk) -> None:
    """One touch is all it takes."""
    reading.button("tool-read").click()

    assert reading.session.state.aids.voice is Voice.ALOUD
    assert reading.voice.texts == [TITLE]


def test_strip_takes_the_place_of_the_tools(reading: Kiosk) -> None:
    """Help now and Finish stay where they were."""
    before = {control.id: control.rect for control in reading.see().controls}
    reading.button("tool-read").click()
    after = {control.id: control.rect for control in reading.see().controls}

    assert tools_of(reading) == STRIP
    assert [after[name] for name in STRIP[-2:]] == [before[name] for name in STRIP[-2:]]


@pytest.mark.parametrize("size", ["portrait", "landscape", "tablet"])
@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("speaks", [True, False], ids=["strip", "silent"])
@pytest.mark.parametrize("overlay", [None, Panel.VOICE, Panel.OPTIONS], ids=str)
def test_all_of_it_fits(
    open_kiosk: Open,
    size: str,
    percent: int,
    language: str,
    speaks: bool,
    overlay: Panel | None,
) -> None:
    """Strip, panel and the sentence that excuses a missing voice keep the rules of the house."""
    kiosk = open_kiosk(size)
    kiosk.voice.mute = set() if speaks else {LanguageTag(language)}
    kiosk.session.start()
    kiosk.session.choose_language(LanguageTag(language))
    kiosk.prefer(Theme.PAPER, percent)
    kiosk.session.listen(Voice.GUIDE)
    if overlay is not None:
        kiosk.session.open_panel(overlay)
    seen = list(kiosk.parts("strip"))

    assert all_problems(seen, RULES) == []


def test_stopping_brings_the_tools_back(reading: Kiosk) -> None:
    """And nothing more is said."""
    before = tools_of(reading)
    reading.button("tool-read").click()
    reading.button("read-stop").click()

    assert tools_of(reading) == before
    assert not reading.voice.is_speaking


def test_pause_rests_and_goes_on_with_the_same_sentence(reading: Kiosk) -> None:
    """The button says what it does next."""
    reading.button("tool-read").click()
    reading.voice.end(2)
    said = reading.voice.texts[-1]
    reading.button("read-pause").click()
    paused = reading.voice.is_speaking
    words = reading.button("read-pause").accessibleName()
    reading.button("read-pause").click()

    assert (paused, words) == (False, "Go on")
    assert reading.voice.is_speaking
    assert reading.voice.texts[-1] == said


def test_pausing_by_finger_goes_on_with_the_same_sentence(reading: Kiosk) -> None:
    """The press itself silences the voice before the button knows of it."""
    reading.button("tool-read").click()
    reading.voice.end(3)
    said = reading.voice.texts[-1]
    for _ in range(2):
        QTest.mouseClick(reading.button("read-pause"), Qt.MouseButton.LeftButton)
        QTest.qWait(450)

    assert reading.voice.is_speaking
    assert reading.voice.texts[-1] == said


def test_again_says_the_sentence_once_more(reading: Kiosk) -> None:
    """From its beginning."""
    reading.button("tool-read").click()
    reading.button("read-again").click()

    assert reading.voice.texts == [TITLE, TITLE]


@pytest.fixture
def small(open_kiosk: Open) -> Kiosk:
    """Provide a small display that was reading aloud until Pause was pressed."""
    kiosk = open_kiosk("tablet")
    kiosk.session.start()
    kiosk.session.choose_language(LanguageTag("en"))
    kiosk.session.listen(Voice.ALOUD)
    kiosk.button("read-pause").click()
    return kiosk


def test_small_display_pauses_and_offers_the_rest(small: Kiosk) -> None:
    """Its bar has room for one of the tools; the others are on the panel that opens."""
    offered = {control.id for screen in small.parts("options") for control in screen.controls}

    assert small.session.state.aids.paused
    assert {"read-pause", "read-again", "read-voice", "read-stop", "tool-size"} <= offered


def test_going_on_from_the_options_closes_them(small: Kiosk) -> None:
    """The page is read, not the panel."""
    small.button("read-pause").click()

    assert small.session.state.overlay is None
    assert small.voice.is_speaking


# What stands out


@pytest.mark.parametrize(
    ("theme", "surface"),
    [(Theme.PAPER, "#F8E8C8"), (Theme.DARK, "#FFFFFF"), (Theme.LIGHT, "#000000")],
)
def test_sentence_that_is_read_stands_out(reading: Kiosk, theme: Theme, surface: str) -> None:
    """On a surface of its own, whatever the colours."""
    reading.session.choose_theme(theme)
    before = surface_of(reading, TITLE)
    reading.session.listen(Voice.ALOUD)

    assert before != surface
    assert surface_of(reading, TITLE) == surface


def test_only_one_sentence_stands_out(reading: Kiosk) -> None:
    """The one before is as it was."""
    before = surface_of(reading, TITLE)
    reading.session.listen(Voice.ALOUD)
    reading.voice.end()

    assert surface_of(reading, TITLE) == before


def test_nothing_stands_out_in_silence(reading: Kiosk) -> None:
    """Who stops the voice sees the page as before."""
    before = picture_of(reading.window)
    reading.session.listen(Voice.ALOUD)
    reading.session.listen(Voice.OFF)
    settle()

    assert picture_of(reading.window) == before


def test_of_equal_words_each_stands_out_in_its_turn(reading: Kiosk) -> None:
    """Two claims are well shown: the ring goes to the chip of the claim that was read."""
    reading.session.listen(Voice.ALOUD)
    pictures = []
    for said in reading.voice.sentences():
        if said == "Well shown":
            settle()
            pictures.append(picture_of(reading.window))

    assert len(pictures) > 1
    assert pictures[0] != pictures[1]


# The page follows the voice


@pytest.fixture
def large(reading: Kiosk) -> Kiosk:
    """Provide a step in several parts."""
    reading.prefer(Theme.PAPER, 200)
    settle()
    return reading


def in_view(kiosk: Kiosk) -> str:
    """Return the words on the screen in one line."""
    shown = kiosk.window.findChildren(TextBlock)
    return " ".join(" ".join(x.text().split()) for x in shown if reachable(x, kiosk.window))


def test_part_in_view_follows_the_voice(large: Kiosk) -> None:
    """Each sentence is on the screen while it is read, to the end of the page."""
    large.session.listen(Voice.ALOUD)
    hidden = []
    for said in large.voice.sentences():
        settle()
        if said.endswith(".") and said not in in_view(large):
            hidden.append(said)

    assert hidden == []
    assert large.session.state.place.anchor > 0  # type: ignore[union-attr]


def test_voice_reads_the_part_that_a_hand_turns_to(large: Kiosk) -> None:
    """Nobody is pulled back to what they have left."""
    large.session.listen(Voice.ALOUD)
    large.button(MORE).click()
    settle()
    turned = in_view(large)
    said = large.voice.texts[-1]
    large.voice.end()

    assert said != TITLE
    assert said in turned


def test_page_turned_while_the_voice_rests_stays(large: Kiosk) -> None:
    """Going on says the rest of the sentence, and leaves the page to the hand."""
    large.session.listen(Voice.ALOUD)
    large.session.pause_voice(paused=True)
    large.button(MORE).click()
    settle()
    anchor = large.session.state.place.anchor  # type: ignore[union-attr]
    large.session.pause_voice(paused=False)

    assert large.session.state.place.anchor == anchor  # type: ignore[union-attr]


def test_next_page_is_read_by_itself(reading: Kiosk) -> None:
    """Reading aloud follows the patient."""
    reading.session.listen(Voice.ALOUD)
    reading.button("primary").click()

    assert reading.voice.texts[-1] != TITLE
    assert reading.voice.is_speaking


# Silence


def test_every_touch_silences(reading: Kiosk) -> None:
    """Even one that hits nothing."""
    reading.session.listen(Voice.ALOUD)
    QTest.mousePress(reading.window, Qt.MouseButton.LeftButton)

    assert not reading.voice.is_speaking


def test_every_key_silences(reading: Kiosk) -> None:
    """Even one that means nothing."""
    reading.session.listen(Voice.ALOUD)
    QTest.keyPress(reading.window, Qt.Key.Key_Q)

    assert not reading.voice.is_speaking


def test_missing_voice_is_told_on_the_screen(reading: Kiosk) -> None:
    """Never silence without a word, and the tool stays to be touched again."""
    reading.voice.mute = {LanguageTag("en")}
    reading.button("tool-read").click()
    told = [text for text in reading.see().texts if "cannot speak English" in text.text]
    reading.button("tool-read").click()
    after = [text for text in reading.see().texts if "cannot speak English" in text.text]

    assert (len(told), len(after)) == (1, 0)
    assert reading.voice.heard == []


def test_other_language_may_have_a_voice(reading: Kiosk) -> None:
    """The excuse goes with the language."""
    reading.voice.mute = {LanguageTag("en")}
    reading.session.listen(Voice.ALOUD)
    reading.session.choose_language(LanguageTag("es"))

    assert tools_of(reading) == STRIP
    assert reading.voice.is_speaking


# Volume and speed


@pytest.mark.parametrize(
    ("name", "loudness", "speed"), [("softer", -1, 0), ("louder", 1, 0), ("slower", 0, -1)]
)
def test_panel_changes_the_voice(reading: Kiosk, name: str, loudness: int, speed: int) -> None:
    """The new step is said at once, as loud and as fast as it is."""
    reading.session.listen(Voice.ALOUD)
    reading.button("read-voice").click()
    before = reading.voice.heard[-1]
    steps = reading.session.state.aids
    QTest.mouseClick(reading.button(f"voice-{name}"), Qt.MouseButton.LeftButton)
    after = reading.voice.heard[-1]

    assert after.loudness == LOUDNESS[steps.loudness + loudness]
    assert after.speed == SPEEDS[steps.speed + speed]
    assert (after.loudness, after.speed) != (before.loudness, before.speed)


def test_end_of_a_scale_is_said_in_place_of_its_button(reading: Kiosk) -> None:
    """No button does nothing."""
    reading.session.listen(Voice.ALOUD)
    reading.session.change_loudness(len(LOUDNESS))
    reading.session.open_panel(Panel.VOICE)
    seen = reading.see()

    assert "voice-louder" not in [control.id for control in seen.controls]
    assert "This is the loudest." in [text.text for text in seen.texts]


def test_next_patient_hears_the_usual_voice(reading: Kiosk) -> None:
    """Volume goes back after every visit (EN 301 549, 5.1.3.13)."""
    reading.session.listen(Voice.ALOUD)
    reading.session.change_loudness(2)
    reading.session.reset()
    reading.session.listen(Voice.GUIDE)

    assert reading.voice.heard[-1].loudness == LOUDNESS[USUAL_LOUDNESS]


@pytest.mark.parametrize(
    ("pressed", "then"),
    [("tool-read", "read-pause"), ("read-stop", "tool-read"), ("read-pause", "read-pause")],
)
def test_keyboard_stays_at_the_tools(reading: Kiosk, pressed: str, then: str) -> None:
    """Who turns the voice on by a key finds Pause under the next one."""
    if pressed != "tool-read":
        reading.session.listen(Voice.ALOUD)
    reading.button(pressed).setFocus()
    reading.button(pressed).click()
    settle()

    assert reading.window.focusWidget().objectName() == then
