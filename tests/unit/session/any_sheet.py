"""The part of any visit that is about the sheet: what it holds, and how it is printed."""

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from kiosk.domain.ids import LanguageTag, TopicId
from kiosk.domain.printing import PrintState, PrintStatus
from kiosk.session.session import Session
from kiosk.session.state import Attract, PrintResult

from .conftest import EN, ES, STEPS, Visit

TOPICS = st.sampled_from([TopicId(topic) for topic in STEPS])
TAGS = st.sampled_from([EN, ES, LanguageTag("fr")])
OUTCOMES = st.sampled_from(list(PrintState)).map(PrintStatus)


class AnySheet(RuleBasedStateMachine):
    """Patients who choose and print, printers and counters that answer when they like."""

    visit: Visit
    session: Session

    @rule(topic=TOPICS)
    def toggle_topic(self, topic: TopicId) -> None:
        """Press a row of the sheet: it changes, once a visit has begun."""
        before = self.visit.state
        self.session.toggle_topic(topic)
        ticked = topic in self.visit.state.sheet_topics
        was_ticked = topic in before.sheet_topics
        assert ticked == (not was_ticked and not isinstance(before.place, Attract))

    @rule(tag=TAGS)
    def choose_sheet_language(self, tag: LanguageTag) -> None:
        """Choose a language for paper."""
        self.session.choose_sheet_language(tag)

    @precondition(lambda self: self.visit.printer.waiting)
    @rule(told=st.lists(OUTCOMES, min_size=1, max_size=8))
    def printer_tells(self, told: list[PrintStatus]) -> None:
        """Let the oldest job change as often as it likes, be its visit over or not."""
        job = self.visit.printer.waiting[0]
        for status in told:
            before = self.visit.state.printing
            self.visit.printer.answer(status)
            after = self.visit.state.printing
            if self.job_of_visit != job:
                assert after == before
            elif after is not None:
                assert after.status == status
            if status.state.is_final:
                return

    @precondition(lambda self: self.visit.counter.asked)
    @rule(pages=st.integers(0, 20), data=st.data())
    def counter_tells(self, pages: int, data: st.DataObject) -> None:
        """Let any sheet be counted, be it chosen no more: no other number is said than its own."""
        nth = data.draw(st.integers(0, len(self.visit.counter.asked) - 1))
        request, _ = self.visit.counter.asked[nth]
        before = self.session.pages_ahead
        self.visit.counter.answer(pages, nth)
        if request != self.session.sheet_request():
            assert self.session.pages_ahead == before

    @property
    def job_of_visit(self) -> int | None:
        """The sheet that this visit asked for last, by the number of its request."""
        printing = self.visit.state.printing
        return printing.job - 1 if printing is not None else None

    @invariant()
    def no_sheet_is_left_behind(self) -> None:
        """A sheet that may still come out belongs to the visit, or was taken back."""
        printer = self.visit.printer
        left = set(printer.waiting) - printer.withdrawn - {self.job_of_visit}
        assert left == set()

    @invariant()
    def sheet_holds_known_topics_once(self) -> None:
        """Every ticked topic is printed, and nothing else."""
        ticked = self.visit.state.sheet_topics
        printed = self.session.sheet_request().topics
        assert len(ticked) == len(set(ticked))
        assert set(ticked) <= set(STEPS)
        assert sorted(printed) == sorted(ticked)

    @invariant()
    def sheet_holds_picked_questions_once(self) -> None:
        """Every question picked is printed, and nothing else."""
        printed = self.session.sheet_request().questions
        assert sorted(printed) == sorted(self.visit.state.sheet.questions)

    @invariant()
    def sheet_holds_answers_only_where_they_were_added(self) -> None:
        """What was answered with yes is printed if it was asked for, and nothing else is."""
        state = self.visit.state
        wanted = state.check_up.yes if state.sheet.check_up else set()
        assert set(self.session.sheet_request().check_up) == wanted

    @invariant()
    def result_has_something_to_show(self) -> None:
        """The screen of the result never stands there without a job."""
        state = self.visit.state
        if PrintResult in map(type, (state.place, *state.history)):
            assert state.printing is not None

    @invariant()
    def sheet_is_in_languages_of_the_pack(self) -> None:
        """It can always be written, and no language stands beside itself."""
        request, packs = self.session.sheet_request(), set(self.session.catalog.packs)
        assert request.language in packs
        assert request.beside is None or request.beside in packs - {request.language}
