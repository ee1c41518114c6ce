"""Any wishes in any order, with the clock jumping between them: what must hold all the same."""

from dataclasses import replace

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from kiosk.domain.handout import PrintOutcome, PrintState
from kiosk.domain.ids import GroupId, LanguageTag, TermId, TopicId
from kiosk.domain.timing import Timing
from kiosk.session.session import LONGEST_WAY_BACK
from kiosk.session.state import (
    TEXT_STEPS,
    AtStep,
    Attract,
    ChooseLanguage,
    Home,
    Panel,
    Preferences,
    PrintResult,
    SessionState,
)

from .conftest import EN, ES, STEPS, TOUR, Visit, build_catalog

TIMING = Timing()
TOPICS = st.sampled_from([TopicId(topic) for topic in STEPS])
TAGS = st.sampled_from([EN, ES, LanguageTag("fr")])
WISHES = st.sampled_from(
    [
        "start",
        "next",
        "back",
        "home",
        "start_tour",
        "open_help",
        "open_languages",
        "open_sheet",
        "close_panel",
        "toggle_contrast",
        "print_sheet",
        "print_numbers",
        "touch",
        "tick",
    ]
)
OUTCOMES = st.sampled_from(list(PrintState)).map(PrintOutcome)
PAUSES = st.one_of(
    st.floats(0, 2),
    st.floats(0, 4 * TIMING.rest),
    st.sampled_from([TIMING.rest, TIMING.rest + TIMING.countdown - 1, 86_400]),
)


class AnyVisit(RuleBasedStateMachine):
    """Patients who press everything, and rests of every length."""

    @initialize(tags=st.sampled_from([(EN, ES), (EN,)]), tour=st.sampled_from([TOUR, ()]))
    def arrive(self, tags: tuple[LanguageTag, ...], tour: tuple[tuple[str, int], ...]) -> None:
        """Begin with a pack of two languages or one, with or without a tour."""
        self.visit = Visit(build_catalog(languages=tags, tour=tour))
        self.session = self.visit.session
        self.fresh = self.visit.state

    @rule(wish=WISHES)
    def wish(self, wish: str) -> None:
        """Press something that needs no choice."""
        self.visit.do(wish)

    @rule(topic=TOPICS)
    def open_topic(self, topic: TopicId) -> None:
        """Follow a link."""
        self.session.open_topic(topic)

    @rule(topic=TOPICS)
    def open_group(self, topic: TopicId) -> None:
        """Press a tile."""
        self.session.open_group(GroupId(topic))

    @rule(topic=TOPICS)
    def toggle_topic(self, topic: TopicId) -> None:
        """Press a row of the sheet: it changes, once a visit has begun."""
        before = self.visit.state
        self.session.toggle_topic(topic)
        ticked = topic in self.visit.state.sheet_topics
        was_ticked = topic in before.sheet_topics
        assert ticked == (not was_ticked and not isinstance(before.place, Attract))

    @rule(tag=TAGS)
    def choose_language(self, tag: LanguageTag) -> None:
        """Choose a language wherever one stands."""
        self.session.choose_language(tag)

    @rule(tag=TAGS)
    def choose_sheet_language(self, tag: LanguageTag) -> None:
        """Choose a language for paper."""
        self.session.choose_sheet_language(tag)

    @rule(anchor=st.integers(0, 9))
    def show_from(self, anchor: int) -> None:
        """Page to some part."""
        self.session.show_from(anchor)

    @rule(claim=st.integers(0, 3))
    def open_evidence(self, claim: int) -> None:
        """Ask how we know."""
        self.session.open_evidence(claim)

    @rule(term=st.sampled_from([TermId("extract"), TermId("opioid")]))
    def open_word(self, term: TermId) -> None:
        """Ask for a word."""
        self.session.open_word(term)

    @rule(panel=st.sampled_from(Panel))
    def open_panel(self, panel: Panel) -> None:
        """Open or close a panel."""
        self.session.open_panel(panel)

    @rule(step=st.integers(-9, 9))
    def set_text_step(self, step: int) -> None:
        """Ask for some text size, sensible or not."""
        self.session.set_text_step(step)

    @rule(pairs=st.sampled_from([1, LONGEST_WAY_BACK // 2, LONGEST_WAY_BACK]))
    def follow_many_links(self, pairs: int) -> None:
        """Wander about for longer than Back remembers."""
        self.visit.do(*("open_topic leaf", "open_topic risks") * pairs)

    @precondition(lambda self: self.visit.printer.waiting)
    @rule(outcome=OUTCOMES)
    def printer_answers(self, outcome: PrintOutcome) -> None:
        """Let the oldest job be answered, be its visit over or not."""
        self.visit.printer.answer(outcome)

    @rule(seconds=PAUSES)
    def nobody_touches(self, seconds: float) -> None:
        """Let time pass and look at the clock once."""
        self.visit.clock.now += seconds
        self.session.tick()

    @precondition(lambda self: not isinstance(self.visit.state.place, Attract | ChooseLanguage))
    @rule(tag=TAGS)
    def call_up_a_language(self, tag: LanguageTag) -> None:
        """Change the language by the tool: all stays but the far end of a very long way back."""
        before = self.visit.do("touch", "close_panel").state
        self.visit.do("open_languages", f"choose_language {tag}")
        if tag in self.session.catalog.packs:
            after = self.visit.state
            assert after.preferences.language == tag
            kept = replace(after, preferences=before.preferences, history=before.history)
            assert kept == before

    @rule()
    def reset(self) -> None:
        """Finish and clear."""
        self.session.reset()
        assert self.visit.state == self.fresh

    @rule()
    def back_to_the_beginning(self) -> None:
        """Press Back until it leads no further."""
        presses = 0
        while not isinstance(self.visit.state.place, Attract | Home):
            self.session.back()
            presses += 1
            if self.visit.state.overlay is Panel.FINISH:
                assert isinstance(self.visit.state.history[-1], Attract)
                return
            assert presses <= LONGEST_WAY_BACK + 1

    @invariant()
    def place_is_in_the_pack(self) -> None:
        """Where the patient is, was, or is in the tour, there is something to show."""
        state, catalog = self.visit.state, self.session.catalog
        for place in (state.place, *state.history):
            if isinstance(place, AtStep):
                pack = catalog.packs[state.preferences.language]
                assert pack.topics[place.topic].step(place.step).id == place.step
                stop = None if place.tour is None else catalog.tour[place.tour]
                assert stop is None or (stop.topic, stop.step) == (place.topic, place.step)

    @invariant()
    def nothing_is_known_before_a_visit(self) -> None:
        """The still picture is always that of a machine just switched on."""
        if isinstance(self.visit.state.place, Attract):
            assert self.visit.state == SessionState(Attract(), Preferences(EN))

    @invariant()
    def no_part_of_a_closed_panel_is_kept(self) -> None:
        """A panel always opens at its beginning."""
        assert self.visit.state.overlay is not None or self.visit.state.overlay_anchor == 0

    @invariant()
    def way_back_is_whole_and_bounded(self) -> None:
        """It begins at the still picture, passes it once, and is not too long."""
        state = self.visit.state
        assert len(state.history) <= LONGEST_WAY_BACK
        places = (*state.history, state.place)
        assert [i for i, place in enumerate(places) if isinstance(place, Attract)] == [0]

    @invariant()
    def sheet_holds_known_topics_once(self) -> None:
        """Every ticked topic is printed, and nothing else."""
        ticked = self.visit.state.sheet_topics
        assert len(ticked) == len(set(ticked))
        assert set(ticked) <= set(STEPS)
        assert set(self.session.printed_topics()) == set(ticked)

    @invariant()
    def languages_are_those_of_the_pack(self) -> None:
        """Screen and sheet can always be written."""
        state = self.visit.state
        assert {state.preferences.language, state.sheet_language} <= set(self.session.catalog.packs)

    @invariant()
    def text_size_is_one_of_the_steps(self) -> None:
        """There is a size to show."""
        assert self.visit.state.preferences.text_step in range(len(TEXT_STEPS))

    @invariant()
    def countdown_is_within_its_bounds(self) -> None:
        """It never shows zero or more than there is."""
        left = self.visit.state.seconds_left
        assert left is None or 1 <= left <= TIMING.countdown

    @invariant()
    def result_has_something_to_show(self) -> None:
        """The screen of the result never stands there without a job."""
        state = self.visit.state
        if PrintResult in map(type, (state.place, *state.history)):
            assert state.printing is not None

    @invariant()
    def listener_knows_the_latest(self) -> None:
        """What is on the screen is what is true."""
        assert self.visit.state == [self.fresh, *self.visit.told][-1]

    def teardown(self) -> None:
        """Check that every visit, whatever happened in it, can be ended and forgotten."""
        self.session.reset()
        assert self.visit.state == self.fresh


TestAnyVisit = AnyVisit.TestCase
TestAnyVisit.settings = settings(max_examples=100, stateful_step_count=40, deadline=None)
