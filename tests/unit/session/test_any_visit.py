"""Any wishes in any order, with the clock jumping between them: what must hold all the same."""

from dataclasses import replace

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule

from kiosk.domain.catalog import Group
from kiosk.domain.checkup import Outcome
from kiosk.domain.ids import CheckId, LanguageTag, TermId, TopicId
from kiosk.domain.timing import Timing
from kiosk.domain.topic import QuestionRef
from kiosk.session.machine import LONGEST_WAY_BACK
from kiosk.session.questions import question_sections, questions_of
from kiosk.session.state import (
    TEXT_STEPS,
    AtQuiz,
    AtStep,
    Attract,
    ChooseLanguage,
    Home,
    Panel,
    Preferences,
    SessionState,
    TopicList,
)
from kiosk.session.way import quiz_question

from .any_sheet import TAGS, TOPICS, AnySheet
from .conftest import (
    ANSWERS,
    EN,
    ES,
    QUESTIONS,
    ROWS,
    SHARED,
    STEPS,
    TOUR,
    Visit,
    at,
    build_catalog,
    ref,
    tiles,
)

TIMING = Timing()
CHECKS = st.sampled_from([CheckId(row) for row in (*ROWS, "nothing")])
REFS = st.sampled_from([ref(topic, number) for topic in STEPS for number in (1, 2)])
TILES = st.sampled_from([None, tiles(SHARED), tiles({"one": ("leaf",), "two": ("mixing", "leaf")})])
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
        "open_check_up",
        "open_result",
        "open_questions",
        "open_explanation",
        "add_check_up",
        "toggle_check_up",
        "close_panel",
        "choose_theme dark",
        "choose_theme paper",
        "toggle_simple",
        "print_sheet",
        "print_numbers",
        "print_again",
        "withdraw_sheet",
        "choose_both_languages",
        "choose_print_size large",
        "choose_print_size standard",
        "touch",
        "tick",
    ]
)
PAUSES = st.one_of(
    st.floats(0, 2),
    st.floats(0, 4 * TIMING.rest),
    st.sampled_from([TIMING.rest, TIMING.rest + TIMING.countdown - 1, 86_400]),
)


class AnyVisit(AnySheet):
    """Patients who press everything, and rests of every length."""

    @initialize(
        tags=st.sampled_from([(EN, ES), (EN,)]), tour=st.sampled_from([TOUR, ()]), groups=TILES
    )
    def arrive(
        self,
        tags: tuple[LanguageTag, ...],
        tour: tuple[tuple[str, int], ...],
        groups: tuple[Group, ...] | None,
    ) -> None:
        """Begin with a pack of two languages or one, with or without a tour, and some tiles."""
        self.visit = Visit(build_catalog(tags, groups, tour))
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

    @rule(number=st.integers(0, 9))
    def open_group(self, number: int) -> None:
        """Press a tile: what is behind it is all within reach."""
        groups = self.session.catalog.groups
        tile = groups[number % len(groups)]
        self.session.open_group(tile.id)
        place = self.visit.state.place
        if len(tile.topics) == 1:
            assert isinstance(place, AtStep)
            assert place.topic == tile.topics[0]
        else:
            assert place == TopicList(tile.id)

    @rule(topic=TOPICS)
    def read_to_the_questions(self, topic: TopicId) -> None:
        """Go through a topic until Next leads out of it."""
        self.session.open_topic(topic)
        while isinstance(place := self.visit.state.place, AtStep | AtQuiz) and place.topic == topic:
            self.session.next()
            if isinstance(self.visit.state.place, AtQuiz):
                return

    @rule(topic=TOPICS)
    def read_why(self, topic: TopicId) -> None:
        """Open the step that gives a reason."""
        self.session.open_step(topic, at(topic, 2).step)

    @rule(row=CHECKS, yes=st.booleans())
    def answer_row(self, row: CheckId, yes: bool) -> None:
        """Touch Yes or No: touched a second time, the row is as before any touch."""
        before = self.visit.state
        self.session.answer_row(row, yes=yes)
        answer = self.visit.state.check_up.of(row)
        if row in ROWS and not isinstance(before.place, Attract):
            assert answer is (None if before.check_up.of(row) is yes else yes)
        else:
            assert answer is None

    @rule(question=REFS)
    def toggle_question(self, question: QuestionRef) -> None:
        """Touch a question: it changes, once a visit has begun and if there is one."""
        before = self.visit.state
        self.session.toggle_question(question)
        changed = before.sheet.questions ^ self.visit.state.sheet.questions
        is_there = int(question.question[-1]) <= QUESTIONS[question.topic]
        begun = not isinstance(before.place, Attract)
        assert changed == ({question} if is_there and begun else set())

    @rule(answer=st.integers(-1, ANSWERS))
    def pick_answer(self, answer: int) -> None:
        """Touch an answer, where there is one."""
        before = self.visit.state
        self.session.pick_answer(answer)
        place = before.place
        if isinstance(place, AtQuiz) and answer in range(ANSWERS):
            assert self.visit.state.picked(place.topic, place.question) == answer
        else:
            assert self.visit.state == before

    @rule(tag=TAGS)
    def choose_language(self, tag: LanguageTag) -> None:
        """Choose a language wherever one stands."""
        self.session.choose_language(tag)

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
            # The sheet in the other language may have other pages.
            assert replace(kept, ahead=before.ahead) == before

    @rule()
    def reset(self) -> None:
        """Finish and clear."""
        self.session.reset()
        assert self.visit.state == self.fresh
        self.no_sheet_is_left_behind()

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
            pack = catalog.packs[state.preferences.language]
            if isinstance(place, TopicList):
                (tile,) = (group for group in catalog.groups if group.id == place.group)
                assert len(tile.topics) > 1
            if isinstance(place, AtQuiz):
                topic = pack.topics[place.topic]
                assert quiz_question(topic, place) in topic.quiz
            if isinstance(place, AtStep):
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
    def no_row_has_two_answers(self) -> None:
        """Yes and No exclude each other."""
        assert not self.visit.state.check_up.yes & self.visit.state.check_up.no

    @invariant()
    def no_question_has_two_answers(self) -> None:
        """The answer picked last stands alone."""
        asked = [(pick.topic, pick.question) for pick in self.visit.state.quiz]
        assert len(asked) == len(set(asked))

    @invariant()
    def most_urgent_answer_decides(self) -> None:
        """Whatever else was said, a row that says now leads to now."""
        said = {ROWS[row] for row in self.visit.state.check_up.yes}
        expected = next((each for each in Outcome if each in said), Outcome.WHEN_READY)
        assert self.session.outcome is expected

    @invariant()
    def every_question_is_offered_once(self) -> None:
        """Whatever was read, the list is whole."""
        catalog, opened = self.session.catalog, self.visit.state.opened
        tiled = {topic for group in catalog.groups for topic in group.topics}
        offered = [r for section in question_sections(catalog, opened) for r in section.questions]
        expected = {*catalog.first_questions, *questions_of(catalog, (*tiled, *opened))}
        assert len(offered) == len(set(offered))
        assert set(offered) == expected

    @invariant()
    def languages_are_those_of_the_pack(self) -> None:
        """The screen can always be written."""
        state = self.visit.state
        assert state.preferences.language in self.session.catalog.packs

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
    def listener_knows_the_latest(self) -> None:
        """What is on the screen is what is true."""
        assert self.visit.state == [self.fresh, *self.visit.told][-1]

    def teardown(self) -> None:
        """Check that every visit, whatever happened in it, can be ended and forgotten."""
        self.session.reset()
        assert self.visit.state == self.fresh


TestAnyVisit = AnyVisit.TestCase
TestAnyVisit.settings = settings(max_examples=100, stateful_step_count=40, deadline=None)
