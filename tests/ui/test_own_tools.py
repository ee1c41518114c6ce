"""The patient's own tools in the window: check-up, questions to ask, teach-back, lists, sheet."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible

from kiosk.domain.catalog import LanguagePack
from kiosk.domain.checkup import CheckUp, Outcome
from kiosk.domain.ids import LanguageTag, TopicId
from kiosk.session.questions import question_sections
from kiosk.session.state import AtQuiz, AtStep, CheckUpResult, MySheet, TopicList
from kiosk.session.way import quiz_question
from kiosk.tour.inspect import SeenScreen
from kiosk.tour.tour import SIZES
from kiosk.ui.widgets.quiz_row import QuizRow
from kiosk.ui.widgets.text_block import TextBlock

from .visits import Kiosk, settle

EN, ES = LanguageTag("en"), LanguageTag("es")
ALL_SIZES = [(size, step) for size in SIZES for step in range(4)]


@pytest.fixture
def home(kiosk: Kiosk) -> Kiosk:
    """Provide a visit before the tiles, on an upright panel."""
    return begin(kiosk)


@pytest.fixture
def asked(home: Kiosk) -> Kiosk:
    """Provide a visit at the first teach-back question of the pack."""
    topic = next(topic for topic in pack(home).topics.values() if topic.quiz)
    home.session.open_topic(topic.id)
    while not isinstance(home.session.state.place, AtQuiz):
        home.session.next()
    return home


def begin(kiosk: Kiosk, language: LanguageTag = EN) -> Kiosk:
    """Begin a visit."""
    kiosk.session.start()
    kiosk.session.choose_language(language)
    settle()
    return kiosk


def pack(kiosk: Kiosk) -> LanguagePack:
    """Return the content in the language of the visit."""
    return kiosk.window.context().pack


def check_up(kiosk: Kiosk) -> CheckUp:
    """Return the check-up of the pack."""
    found = kiosk.session.check_up
    assert found is not None
    return found


def names(seen: SeenScreen) -> list[str]:
    """Return the names of all that can be touched."""
    return [control.name for control in seen.controls]


def words_on(seen: SeenScreen) -> str:
    """Return all words on a screen in one line."""
    return " ".join(" ".join(text.text.split()) for text in seen.texts)


def touch(kiosk: Kiosk, name: str) -> None:
    """Press a control and let the screen follow."""
    kiosk.button(name).click()
    settle()


def say_yes_to(kiosk: Kiosk, *outcomes: Outcome) -> None:
    """Answer all rows of some outcomes with yes, and go to the result."""
    for row in check_up(kiosk).rows:
        if row.outcome in outcomes:
            kiosk.session.answer_row(row.id, yes=True)
    kiosk.session.open_result()
    settle()


def one_row(kiosk: Kiosk) -> str:
    """Return the id of the first row of the check-up."""
    return check_up(kiosk).rows[0].id


# Check-up


def test_check_up_starts_without_answers(home: Kiosk) -> None:
    """Every row offers both answers, and neither is chosen."""
    home.session.open_check_up()
    found = [name for seen in home.parts("check-up") for name in names(seen)]
    words = pack(home).words
    for row in check_up(home).rows:
        for answer in (words("check_up.yes"), words("check_up.no")):
            assert f"{row.text}: {answer}" in found


def test_check_up_promises_privacy_first(home: Kiosk) -> None:
    """The promise stands before the first row."""
    home.session.open_check_up()
    assert pack(home).words("check_up.private") in words_on(home.see())


@pytest.mark.parametrize(("said", "other"), [("yes", "no"), ("no", "yes")])
def test_chosen_answer_says_so(home: Kiosk, said: str, other: str) -> None:
    """A screen reader hears the statement, the answer and that it is chosen."""
    home.session.open_check_up()
    settle()
    row = one_row(home)
    touch(home, f"{said}-{row}")
    chosen, free = home.button(f"{said}-{row}"), home.button(f"{other}-{row}")
    words = pack(home).words
    text, answer = check_up(home).rows[0].text, words(f"check_up.{said}")

    assert chosen.accessibleName() == words("check_up.chosen", row=text, answer=answer)
    assert QAccessible.queryAccessibleInterface(chosen).state().checked
    assert not QAccessible.queryAccessibleInterface(free).state().checked


def test_second_touch_takes_an_answer_back(home: Kiosk) -> None:
    """Who touched by mistake touches again."""
    home.session.open_check_up()
    before = home.see()
    for _ in range(2):
        touch(home, f"yes-{one_row(home)}")

    assert home.see() == before


def test_keyboard_stays_on_the_answer(home: Kiosk) -> None:
    """The next key press means the same button."""
    home.session.open_check_up()
    settle()
    row = one_row(home)
    home.button(f"no-{row}").setFocus()
    touch(home, f"no-{row}")
    focused = home.window.focusWidget()

    assert focused is not None
    assert focused.objectName() == f"no-{row}"


@pytest.mark.parametrize("language", [EN, ES])
@pytest.mark.parametrize(("size", "step"), ALL_SIZES)
def test_numbers_to_call_now_are_in_the_first_part(
    open_kiosk: Callable[[str], Kiosk], size: str, step: int, language: LanguageTag
) -> None:
    """Whatever the display and the text size, nobody looks for them behind More."""
    kiosk = begin(open_kiosk(size), language)
    kiosk.session.set_text_step(step)
    say_yes_to(kiosk, *Outcome)
    seen = kiosk.see()
    shown = {text.text for text in seen.texts}
    contacts = pack(kiosk).help.contacts
    first = [one.number for one in contacts if one.urgent or one.id == "crisis"]

    assert kiosk.session.outcome is Outcome.NOW
    assert len(first) > 1
    assert set(first) <= shown
    assert pack(kiosk).words("check_up.urgent") in words_on(seen)


@pytest.mark.parametrize("outcomes", [(), (Outcome.TODAY,), tuple(Outcome)])
def test_result_says_what_it_is_not(home: Kiosk, outcomes: tuple[Outcome, ...]) -> None:
    """No outcome is a diagnosis."""
    say_yes_to(home, *outcomes)
    assert pack(home).words("check_up.not_diagnosis") in words_on(home.see())


def test_result_without_a_yes_leads_to_questions(home: Kiosk) -> None:
    """There is nothing to add to the sheet."""
    say_yes_to(home)
    seen = home.see()
    assert pack(home).words("check_up.ask") in names(seen)
    assert pack(home).words("check_up.add") not in names(seen)


def test_every_yes_leads_to_its_reason(home: Kiosk) -> None:
    """The row opens the step with the claims, and Back returns."""
    say_yes_to(home, Outcome.TODAY)
    row = next(row for row in check_up(home).rows if row.outcome is Outcome.TODAY)
    touch(home, f"why-{row.id}")
    there = home.session.state.place
    home.session.back()

    assert there == AtStep(row.topic, row.step)
    assert home.session.state.place == CheckUpResult()


def test_answers_go_on_the_sheet_and_off_again(home: Kiosk) -> None:
    """Added by the main button, taken off by a touch on its row."""
    say_yes_to(home, Outcome.TODAY)
    touch(home, "primary")
    assert isinstance(home.session.state.place, MySheet)
    assert home.session.sheet_request().check_up
    assert home.button("check-up").isChecked()

    touch(home, "check-up")
    assert not home.session.sheet_request().check_up
    assert not home.button("check-up").isChecked()


# Questions


def test_each_question_is_shown_once(home: Kiosk) -> None:
    """Part after part, every question of the pack has one row."""
    home.session.open_topic(TopicId("what-kratom-is"))
    home.session.open_questions()
    shown = [
        control.id
        for seen in home.parts("my-questions")
        for control in seen.controls
        if control.id.startswith("question-")
    ]
    sections = question_sections(home.session.catalog, home.session.state.opened)
    expected = [f"question-{ref.topic}-{ref.question}" for s in sections for ref in s.questions]

    assert shown == expected
    assert len(shown) == len(set(shown))


def test_count_of_questions_is_on_every_part(home: Kiosk) -> None:
    """Picked on the first part, counted on the last."""
    sections = question_sections(home.session.catalog, ())
    for ref in sections[0].questions[:2]:
        home.session.toggle_question(ref)
    home.session.open_questions()
    expected = pack(home).words.counted("questions.picked", 2)

    parts = list(home.parts("my-questions"))
    assert len(parts) > 1
    assert all(expected in words_on(seen) for seen in parts)


def test_nothing_picked_is_said_in_place_of_the_button(home: Kiosk) -> None:
    """A grey button would not say why."""
    home.session.open_questions()
    assert pack(home).words("questions.none") in words_on(home.see())
    assert "primary" not in [control.id for control in home.see().controls]

    ref = question_sections(home.session.catalog, ())[0].questions[0]
    touch(home, f"question-{ref.topic}-{ref.question}")
    touch(home, "primary")
    assert isinstance(home.session.state.place, MySheet)
    words = pack(home).words.counted("my_sheet.questions", 1)
    assert words in words_on(home.see())


# Teach-back


def picked(kiosk: Kiosk, *, best: bool) -> int:
    """Pick the best answer or another, and return its index."""
    place = kiosk.session.state.place
    assert isinstance(place, AtQuiz)
    answers = quiz_question(pack(kiosk).topics[place.topic], place).answers
    index = [answer.is_best for answer in answers].index(best)
    touch(kiosk, f"answer-{'ABCD'[index]}")
    return index


def rows(kiosk: Kiosk) -> list[QuizRow]:
    """Return the answers from top to bottom."""
    found = [row for row in kiosk.window.findChildren(QuizRow) if row.isVisible()]
    return sorted(found, key=lambda row: row.y())


def test_teach_back_is_counted_as_a_step(asked: Kiosk) -> None:
    """The patient sees how much is left."""
    place = asked.session.state.place
    assert isinstance(place, AtQuiz)
    topic = pack(asked).topics[place.topic]
    steps, total = len(topic.steps), len(topic.steps) + len(topic.quiz)
    expected = pack(asked).words("topic.progress", step=steps + 1, total=total)
    assert expected in words_on(asked.see())


def test_other_answer_is_marked_in_words(asked: Kiosk) -> None:
    """Best and picked are told apart without colour, and nothing is called wrong."""
    index = picked(asked, best=False)
    words = pack(asked).words
    said = [row.accessibleName() for row in rows(asked)]

    assert said[index].endswith(words("quiz.picked"))
    assert [words("quiz.best") in name for name in said].count(True) == 1
    assert words("quiz.thanks_other") in words_on(asked.see())


def test_best_answer_is_thanked_and_needs_no_page(asked: Kiosk) -> None:
    """Both marks stand on one row."""
    index = picked(asked, best=True)
    words = pack(asked).words
    name = rows(asked)[index].accessibleName()

    assert name.endswith(f"{words('quiz.best')}, {words('quiz.picked')}")
    assert words("quiz.thanks_best") in words_on(asked.see())
    assert words("quiz.show") not in names(asked.see())


@pytest.mark.parametrize("best", [True, False])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_moves_when_an_answer_is_picked(
    open_kiosk: Callable[[str], Kiosk], size: str, best: bool
) -> None:
    """The finger finds every row of every question where it was."""
    kiosk = begin(open_kiosk(size))
    moved = []
    for topic in pack(kiosk).topics.values():
        kiosk.session.open_step(topic.id, topic.steps[-1].id)
        for question in topic.quiz:
            kiosk.session.next()
            settle()
            before = [row.geometry() for row in rows(kiosk)]
            kiosk.session.pick_answer([a.is_best for a in question.answers].index(best))
            settle()
            if not before or [row.geometry() for row in rows(kiosk)] != before:
                moved.append(f"{topic.id}#{question.id}")

    assert moved == []


def test_explaining_page_returns_to_the_marks(asked: Kiosk) -> None:
    """Back finds the answer as it was given."""
    picked(asked, best=False)
    before = asked.see()
    touch(asked, "show")
    assert isinstance(asked.session.state.place, AtStep)
    asked.session.back()

    assert asked.see() == before


def test_next_waits_for_no_answer(asked: Kiosk) -> None:
    """The main button is there before and after."""
    before = [control for control in asked.see().controls if control.primary]
    picked(asked, best=False)
    after = [control for control in asked.see().controls if control.primary]

    assert before
    assert after == before


# Lists and the sheet


def test_tile_with_several_topics_lists_them(home: Kiosk) -> None:
    """Its topics are there by name, and what was read says so."""
    group = next(group for group in home.session.catalog.groups if len(group.topics) > 1)
    first = pack(home).topics[group.topics[0]]
    home.session.open_step(first.id, first.steps[-1].id)
    home.session.home()
    settle()
    touch(home, pack(home).group_titles[group.id])
    seen = names(home.see())

    assert home.session.state.place == TopicList(group.id)
    assert f"{first.title}, {pack(home).words('home.seen')}" in seen
    assert {pack(home).topics[topic].title for topic in group.topics[1:]} <= set(seen)


def test_sheet_lists_what_was_read_first(home: Kiosk) -> None:
    """The language follows, so that nobody has to look for either behind More."""
    read = TopicId("talking")
    home.session.open_topic(read)
    home.session.open_sheet()
    ids = [control.id for control in home.see().controls if control.id.startswith("topic-")]
    assert ids[0] == f"topic-{read}"
    assert {"English", "Español"} <= set(names(home.see()))


def test_rows_of_the_sheet_stay_where_they_are(home: Kiosk) -> None:
    """What is ticked does not run away from the finger."""
    home.session.open_topic(TopicId("talking"))
    home.session.open_sheet()
    before = [(control.id, control.rect) for control in home.see().controls]
    other = next(i for i, _ in before if i.startswith("topic-") and i != "topic-talking")
    touch(home, other)
    assert [(control.id, control.rect) for control in home.see().controls] == before


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("wish", ["home", "open_check_up", "open_questions", "open_sheet"])
def test_screens_of_rows_have_one_title(
    open_kiosk: Callable[[str], Kiosk], size: str, wish: str
) -> None:
    """A screen reader finds the title, also where it stands in the heading."""
    kiosk = begin(open_kiosk(size))
    getattr(kiosk.session, wish)()
    settle()
    blocks = kiosk.window.findChildren(TextBlock)
    assert [block.heading for block in blocks if block.isVisible()].count(1) == 1
