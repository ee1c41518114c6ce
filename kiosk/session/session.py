"""One visit as a state machine: every wish of the patient is a method, time comes from outside."""

from dataclasses import replace

from kiosk.domain.catalog import LanguagePack
from kiosk.domain.checkup import CheckUp, Outcome
from kiosk.domain.ids import CheckId, GroupId, LanguageTag, StepId, TermId, TopicId
from kiosk.domain.printing import PrintState, PrintStatus
from kiosk.domain.theme import Theme
from kiosk.domain.topic import QuestionRef, Topic
from kiosk.session import sheet
from kiosk.session.answers import QuizPick
from kiosk.session.questions import questions_of
from kiosk.session.sheet_machine import SheetMachine
from kiosk.session.state import (
    TEXT_STEPS,
    AtQuiz,
    AtStep,
    Attract,
    CheckUpResult,
    CheckUpRows,
    ChooseLanguage,
    HelpNow,
    Home,
    HowDoWeKnow,
    MyQuestions,
    MySheet,
    Overlay,
    Panel,
    Printing,
    PrintResult,
    SessionState,
    WordHelp,
)
from kiosk.session.way import behind_tile, following, quiz_question, way_home

_REACHED = {PrintState.DONE, PrintState.SENT}


class Session(SheetMachine):
    """The visit in progress: what a patient can wish for, and where each wish leads."""

    # The way through

    def start(self) -> None:
        """Leave the still picture: a patient is here."""
        if isinstance(self._state.place, Attract):
            self._go(way_home(self._catalog)[1])

    def choose_language(self, tag: LanguageTag) -> None:
        """Speak this language from now on; asked for mid-visit, return to the same place."""
        state = self._state
        if tag not in self._catalog.packs:
            return
        preferences = replace(state.preferences, language=tag)
        if not isinstance(state.place, ChooseLanguage):
            self._change(preferences=preferences)
        elif isinstance(state.history[-1], Attract):
            self._go(Home(), preferences=preferences)
        else:
            self._return(preferences=preferences)

    def open_group(self, group: GroupId) -> None:
        """Open what is behind a home tile: its only topic, or the list of its topics."""
        place = behind_tile(self._catalog, self._pack, group)
        if isinstance(place, AtStep):
            self._open(place)
        elif place is not None:
            self._go(place)

    def open_topic(self, topic: TopicId) -> None:
        """Open a topic at its first step."""
        self._open(AtStep(topic, self._topic(topic).steps[0].id))

    def open_step(self, topic: TopicId, step: StepId) -> None:
        """Open a topic at the step that explains something."""
        self._open(AtStep(topic, step))

    def start_tour(self) -> None:
        """Walk through the most important steps of all topics."""
        if self._catalog.tour:
            first = self._catalog.tour[0]
            self._open(AtStep(first.topic, first.step, tour=0))

    def next(self) -> None:
        """Go on to the next step or teach-back question; after the last one, to the sheet."""
        place = self._state.place
        if not isinstance(place, AtStep | AtQuiz):
            return
        then = following(self._catalog, self._pack, place)
        if then is None:
            self.open_sheet()
        elif isinstance(then, AtStep):
            self._open(then)
        else:
            self._go(then)

    def has_next(self, place: AtStep | AtQuiz) -> bool:
        """Tell whether another step or question follows this one."""
        return following(self._catalog, self._pack, place) is not None

    def back(self) -> None:
        """Close the panel, or return to where the patient was before.

        At the far end lies the start screen, where nothing is kept: once something was read or
        ticked, the patient is asked first.
        """
        state = self._state
        if state.overlay is not None:
            self.close_panel()
        elif state.history and isinstance(state.history[-1], Attract):
            if state.left_marks:
                self._panel(Panel.FINISH)
            else:
                self.reset()
        elif state.history:
            self._return()

    def home(self) -> None:
        """Return to the tiles; the way back from there leads to the languages."""
        self._move(Home(), way_home(self._catalog)[:-1])

    def open_help(self) -> None:
        """Show whom to call, from anywhere."""
        if not isinstance(self._state.place, HelpNow):
            self._go(HelpNow())
        else:
            self.close_panel()

    def open_languages(self) -> None:
        """Show the languages without losing the place."""
        if not isinstance(self._state.place, ChooseLanguage):
            self._go(ChooseLanguage())
        else:
            self.close_panel()

    def open_sheet(self) -> None:
        """Show what will be printed."""
        self._go(MySheet())

    def show_from(self, anchor: int) -> None:
        """Show the part of a long panel or screen that begins with this piece."""
        place = self._state.place
        if self._state.overlay is not None:
            self._change(overlay_anchor=anchor)
        elif not isinstance(place, Attract):
            shown = replace(place, anchor=anchor)
            # A choice of language leads to where it was called up, not to another part of the list.
            if self._state.preferences.simple and not isinstance(place, ChooseLanguage):
                # One thing at a time, each is a step, and Back returns to the one before.
                self._go(shown)
            else:
                self._change(place=shown)

    # Panels and preferences

    def open_word(self, term: TermId) -> None:
        """Explain a word."""
        self._panel(WordHelp(term))

    def open_evidence(self, claim: int) -> None:
        """Say how we know the claim at this index of the step."""
        self._panel(HowDoWeKnow(claim))

    def open_panel(self, panel: Panel) -> None:
        """Open a panel by name; asked for again, close it."""
        self._panel(None if self._state.overlay is panel else panel)

    def close_panel(self) -> None:
        """Close whatever panel is open."""
        self._panel(None)

    def set_text_step(self, step: int) -> None:
        """Choose a text size by its index in ``TEXT_STEPS``."""
        bounded = max(0, min(step, len(TEXT_STEPS) - 1))
        self._change(preferences=replace(self._state.preferences, text_step=bounded))

    def choose_theme(self, theme: Theme) -> None:
        """Read in these colours from now on."""
        if theme in self._themes:
            self._change(preferences=replace(self._state.preferences, theme=theme))

    def toggle_simple(self) -> None:
        """Show one thing at a time from now on, or all of a screen again."""
        preferences = self._state.preferences
        self._change(preferences=replace(preferences, simple=not preferences.simple))

    # Check-up, questions to ask, teach-back

    @property
    def check_up(self) -> CheckUp | None:
        """The check-up in the patient's language, None when the pack has none."""
        return sheet.check_up_of(self._catalog, self._state.preferences.language)

    @property
    def outcome(self) -> Outcome:
        """What the answers so far lead to."""
        check_up = self.check_up
        return check_up.outcome(self._state.check_up.yes) if check_up else Outcome.WHEN_READY

    def open_check_up(self) -> None:
        """Show the rows to answer, with the answers given before in this visit."""
        if self.check_up is not None:
            self._go(CheckUpRows())

    def answer_row(self, row: CheckId, *, yes: bool) -> None:
        """Answer a row of the check-up; the same answer again takes it back."""
        check_up = self.check_up
        if check_up is not None and any(each.id == row for each in check_up.rows):
            self._change(check_up=self._state.check_up.touched(row, yes))

    def open_result(self) -> None:
        """Show what the answers lead to; none needs to be given."""
        if self.check_up is not None:
            self._go(CheckUpResult())

    def open_questions(self) -> None:
        """Show the questions to pick from."""
        self._go(MyQuestions())

    def toggle_question(self, ref: QuestionRef) -> None:
        """Pick a question to ask, or put it back."""
        if ref in questions_of(self._catalog, self._pack.topics):
            self._change(sheet=sheet.with_question_toggled(self._state, ref))

    def pick_answer(self, answer: int) -> None:
        """Pick an answer of the teach-back question in view, by its index; a later one counts."""
        place = self._state.place
        if isinstance(place, AtQuiz):
            question = quiz_question(self._topic(place.topic), place)
            if answer in range(len(question.answers)):
                pick = QuizPick(place.topic, place.question, answer)
                self._change(quiz=pick.replacing(self._state.quiz))

    def open_explanation(self) -> None:
        """Open the step that explains the teach-back question in view."""
        place = self._state.place
        if isinstance(place, AtQuiz):
            self.open_step(place.topic, quiz_question(self._topic(place.topic), place).step)

    # Inner workings

    def _rest_allowed(self) -> int:
        match self._state:
            case SessionState(place=HelpNow()):
                return self._timing.rest_on_help
            case SessionState(place=CheckUpResult()) if self.outcome is Outcome.NOW:
                return self._timing.rest_on_help
            case SessionState(place=PrintResult(), printing=Printing(is_on_its_way=True)):
                return self._timing.rest_while_printing
            case SessionState(
                place=PrintResult(), printing=Printing(status=PrintStatus(state=state))
            ) if state in _REACHED:
                return self._timing.rest_after_print
            case _:
                return self._timing.rest

    @property
    def _pack(self) -> LanguagePack:
        return self._catalog.packs[self._state.preferences.language]

    def _topic(self, topic: TopicId) -> Topic:
        return self._pack.topics[topic]

    def _open(self, place: AtStep) -> None:
        state = self._state
        opened = state.opened if place.topic in state.opened else (*state.opened, place.topic)
        last = place.tour is None and place.step == self._topic(place.topic).steps[-1].id
        seen = state.seen | {place.topic} if last else state.seen
        self._go(place, opened=opened, seen=seen)

    def _panel(self, overlay: Overlay | None) -> None:
        if overlay != self._state.overlay:
            self._change(overlay=overlay, overlay_anchor=0)
