"""Any visit with any voice: what is said always belongs to what is in front."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from kiosk.domain.ids import LanguageTag
from kiosk.domain.printing import PrintState, PrintStatus
from kiosk.session.aids import Voice
from kiosk.session.state import Attract, Panel
from kiosk.speech.engine import Utterance
from kiosk.speech.reader import REMIND_MS

from .listening import OPIOID, Listening, spoken_words

WISHES = st.sampled_from(
    [
        "start",
        "next",
        "back",
        "home",
        "open_topic leaf",
        "open_topic effects",
        "open_help",
        "open_languages",
        "choose_language en",
        "choose_language es",
        "open_check_up",
        "open_sheet",
        "print_sheet",
        "close_panel",
        "show_from 1",
        "change_loudness 1",
        "change_speed -1",
        "touch",
        "tick",
    ]
)
ASKS = st.sampled_from(["listen", "again", "back", "onward", "where", "renew"])
NEWS = {"ticked", "not", "Printer", *map(str, range(60))}
"""How a sentence begins that may be finished though it is not true any more."""

CONTROLS = st.sampled_from(["row", "primary", "tool-help", ""])


class AnyListening(RuleBasedStateMachine):
    """Presses, news, time, and ends told late, twice or never."""

    @initialize(speaks=st.sampled_from([("en", "es"), ("en",), ()]))
    def arrive(self, speaks: tuple[str, ...]) -> None:
        """Begin before the still picture, with voices for some languages."""
        self.heard = Listening(*map(LanguageTag, speaks))
        self.heard.engine.languages = set(map(LanguageTag, speaks))
        self.heard.engine.asked = self.belongs_here

    def belongs_here(self, utterance: Utterance) -> None:
        """Hold what the engine is asked to say against what is in front at that moment."""
        assert utterance.text in spoken_words(self.heard.script())

    @rule(wish=WISHES, by_press=st.booleans())
    def wish(self, wish: str, by_press: bool) -> None:
        """Have the visit go on, by a press or by itself."""
        if by_press:
            self.heard.reader.hush()
            assert self.heard.engine.current is None or self.heard.engine.is_paused
        self.heard.visit.do(wish)

    @rule(voice=st.sampled_from(Voice))
    def listen(self, voice: Voice) -> None:
        """Want the voice, or not."""
        self.heard.session.listen(voice)

    @rule(paused=st.booleans())
    def pause(self, paused: bool) -> None:
        """Have the voice rest."""
        self.heard.session.pause_voice(paused=paused)

    @rule(ask=ASKS, by_press=st.booleans())
    def ask(self, ask: str, by_press: bool) -> None:
        """Ask something of the voice."""
        if by_press:
            self.heard.reader.hush()
        getattr(self.heard.reader, ask)()

    @rule(name=CONTROLS)
    def focus(self, name: str) -> None:
        """Come to a control."""
        words = {control.name: control.text for control in self.heard.script().controls}
        self.heard.reader.focus(name, words.get(name, ""))

    @rule(yes=st.booleans())
    def tick(self, yes: bool) -> None:
        """Answer a row of the check-up."""
        self.heard.visit.say("yes" if yes else "no", "sick")

    @rule(panel=st.sampled_from(Panel))
    def open_panel(self, panel: Panel) -> None:
        """Open a panel, or close it."""
        self.heard.session.open_panel(panel)

    @rule()
    def open_word(self) -> None:
        """Ask for a word."""
        self.heard.session.open_word(OPIOID)

    @rule(state=st.sampled_from([PrintState.PRINTING, PrintState.DONE, PrintState.FAILED]))
    def printer(self, state: PrintState) -> None:
        """Hear from the printer."""
        if self.heard.visit.printer.waiting:
            self.heard.visit.printer.answer(PrintStatus(state, 1))

    @rule(seconds=st.sampled_from([1, 5, 60, 125]))
    def nobody_touches(self, seconds: int) -> None:
        """Let time pass."""
        self.heard.timers.pass_by(seconds * 1000)
        self.heard.visit.sleep(seconds)

    @rule()
    def ended(self) -> None:
        """Come to the end of a sentence."""
        if self.heard.engine.current is not None:
            self.heard.engine.current = None
            self.heard.engine.endings[-1]()
            self.heard.timers.pass_by()

    @rule(nth=st.integers(0, 20))
    def ended_late(self, nth: int) -> None:
        """Hear of the end of a sentence that is over, or was broken off: it changes nothing."""
        engine = self.heard.engine
        old = engine.endings if engine.current is None else engine.endings[:-1]
        if old:
            said = len(engine.said)
            old[-1 - nth % len(old)]()
            self.heard.timers.pass_by()
            assert len(engine.said) == said

    @rule()
    def reset(self) -> None:
        """Finish and clear."""
        said = len(self.heard.engine.said)
        self.heard.session.reset()
        self.heard.timers.pass_by(REMIND_MS * 2)
        assert len(self.heard.engine.said) == said

    @invariant()
    def nobody_is_spoken_to_unasked(self) -> None:
        """Without the voice, and before a visit, there is silence."""
        state = self.heard.visit.state
        if isinstance(state.place, Attract) or state.aids.voice is Voice.OFF:
            assert self.heard.engine.current is None
            assert not self.heard.reader.is_speaking

    @invariant()
    def nothing_of_another_front_is_heard(self) -> None:
        """What was in front is silent once something else is."""
        current = self.heard.engine.current
        if current is not None and current.text.partition(" ")[0].strip(":") not in NEWS:
            assert current.text in spoken_words(self.heard.script())

    @invariant()
    def only_languages_with_a_voice_are_spoken(self) -> None:
        """The engine is never asked for what it cannot do."""
        assert {one.language for one in self.heard.engine.said} <= self.heard.engine.languages

    @invariant()
    def speaking_is_as_told(self) -> None:
        """What others wait for comes to an end."""
        if self.heard.reader.is_speaking:
            assert self.heard.engine.current is not None


TestAnyListening = AnyListening.TestCase
TestAnyListening.settings = settings(max_examples=100, stateful_step_count=40, deadline=None)
