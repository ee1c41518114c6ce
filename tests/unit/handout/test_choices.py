"""Questions picked and answers given are on the sheet as the patient left them."""

from io import BytesIO

import msgspec
import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pytest

from kiosk.domain.catalog import Catalog
from kiosk.domain.handout import Handout, HandoutRequest
from kiosk.domain.ids import CheckId, LanguageTag, QuestionId, TopicId
from kiosk.domain.topic import Question, QuestionRef
from kiosk.handout import make_handout
from kiosk.paper.marks import draw_tick_box

from .chosen import CHECK_UP, CHEST, MOST_DAYS, REVISION, STOP, with_check_up
from .conftest import blank, page_texts, text_of
from .sample import CLINIC, ENGLISH, ENGLISH_TOPICS, MEDICINES, SPANISH, STOPPING, WHAT, catalog

FEEL = QuestionRef(WHAT, QuestionId("q0"))
TEST = QuestionRef(WHAT, QuestionId("q2"))
SAFE = QuestionRef(MEDICINES, QuestionId("q0"))
FEEL_TEXT = "Could kratom be causing how I feel?"
NOT_SPANISH = "Esta parte todavía no está en español."


def _sheet(
    *topics: TopicId,
    questions: tuple[QuestionRef, ...] = (),
    check_up: tuple[CheckId, ...] = (),
    language: LanguageTag = ENGLISH,
    found: Catalog | None = None,
) -> Handout:
    known = found or with_check_up(catalog(), {ENGLISH: CHECK_UP, SPANISH: REVISION})
    request = HandoutRequest(topics, language, questions=questions, check_up=check_up)
    return make_handout(known, request, CLINIC)


def test_the_questions_picked_take_the_place_of_those_offered() -> None:
    """A patient who has chosen is not asked to choose again."""
    text = text_of(_sheet(WHAT, questions=(SAFE, TEST)))
    assert text.index("Is it safe with my medicines?") < text.index("Can a drug test show it?")
    assert FEEL_TEXT not in text
    assert "Write your own:" in text


def test_without_a_pick_the_questions_of_the_topic_are_offered() -> None:
    """Most patients pick none."""
    assert FEEL_TEXT in text_of(_sheet(WHAT, check_up=(STOP,)))


def test_a_question_is_printed_once() -> None:
    """Topics share questions, and each of them has an id for it."""
    topics = [ENGLISH_TOPICS[0], msgspec.structs.replace(ENGLISH_TOPICS[1], questions=(
        Question(QuestionId("same"), FEEL_TEXT),
    ))]  # fmt: skip
    same = QuestionRef(MEDICINES, QuestionId("same"))
    text = text_of(_sheet(questions=(FEEL, same, FEEL), found=catalog(topics)))
    assert text.count(FEEL_TEXT) == 1


def test_every_question_picked_is_printed() -> None:
    """A list is cut where we wrote it, never where the patient did."""
    asked = tuple(Question(QuestionId(f"q{n}"), f"Is this question {n}?") for n in range(12))
    topics = [msgspec.structs.replace(ENGLISH_TOPICS[0], questions=asked)]
    picks = tuple(QuestionRef(WHAT, question.id) for question in asked)
    text = text_of(_sheet(questions=picks, found=catalog(topics)))
    assert [question.text for question in asked if question.text not in text] == []


def test_a_question_in_another_language_stands_after_a_note() -> None:
    """The reader is told before, not left to wonder."""
    text = text_of(_sheet(questions=(SAFE, FEEL), language=SPANISH))
    places = [
        "¿Puede el kratom causar lo que siento?",
        NOT_SPANISH,
        "Is it safe with my medicines?",
    ]
    assert [text.index(place) for place in places] == sorted(text.index(place) for place in places)


@pytest.mark.parametrize(("ticked", "paths"), [(False, 1), (True, 2)])
def test_a_ticked_box_has_a_tick_in_it(ticked: bool, paths: int) -> None:
    """What was picked must not look like what was offered."""
    stream = BytesIO()
    canvas = blank(stream, (100, 100))
    draw_tick_box(canvas, 40, 50, size=20, ticked=ticked)
    canvas.save()
    document = pdfium.PdfDocument(stream.getvalue())
    boxes = [found.get_bounds() for found in document[0].get_objects()]
    document.close()
    assert len(boxes) == paths
    # PDFium counts a line twice as wide as it is.
    assert min(min(left, low) for left, low, _, _ in boxes) > 40 - 2
    assert max(max(right, high) for _, _, right, high in boxes) < 60 + 2


@pytest.mark.parametrize(
    ("yes", "title", "others"),
    [
        ((STOP,), "You can ask at any visit", ["Bring this up today", "Tell staff right now"]),
        ((STOP, MOST_DAYS), "Bring this up today", ["Tell staff right now"]),
        ((STOP, MOST_DAYS, CHEST), "Tell staff right now", ["Bring this up today"]),
    ],
)
@pytest.mark.parametrize("topics", [(), (WHAT,), (WHAT, MEDICINES, STOPPING)])
def test_the_check_up_has_its_most_urgent_outcome_and_what_was_said(
    topics: tuple[TopicId, ...], yes: tuple[CheckId, ...], title: str, others: list[str]
) -> None:
    """The sheet repeats the screen and adds nothing to it."""
    text = page_texts(_sheet(*topics, check_up=yes))[0]
    order = ["My check-up", title, "This is not a diagnosis. I said yes to:"]
    order += [row.text for row in CHECK_UP.rows if row.id in yes]
    assert [text.index(each) for each in order] == sorted(text.index(each) for each in order)
    assert [each for each in others if each in text] == []
    assert [row.text for row in CHECK_UP.rows if row.id not in yes and row.text in text] == []


def test_without_answers_there_is_no_check_up() -> None:
    """It goes on paper only if the patient wants it to."""
    assert "My check-up" not in text_of(_sheet(WHAT, questions=(FEEL,)))


def test_a_check_up_is_in_the_language_of_the_sheet() -> None:
    """Answers are told by row and not by words."""
    text = text_of(_sheet(check_up=(MOST_DAYS,), language=SPANISH))
    assert "Hable de esto hoy" in text
    assert "Uso kratom casi todos los días" in text
    assert NOT_SPANISH not in text


def test_an_untranslated_check_up_stands_after_a_note() -> None:
    """Better in the other language than lost."""
    found = with_check_up(catalog(), {ENGLISH: CHECK_UP})
    text = text_of(_sheet(check_up=(MOST_DAYS,), language=SPANISH, found=found))
    assert text.index(NOT_SPANISH) < text.index("Bring this up today")


def test_choices_without_a_topic_still_make_a_sheet_with_signs_and_numbers() -> None:
    """Whoever ticks two questions and leaves needs to know whom to call."""
    handout = _sheet(questions=(FEEL, SAFE), check_up=(MOST_DAYS, STOP))
    text = text_of(handout)
    assert (handout.pages, handout.title) == (1, "My kratom take-home sheet")
    for said in ("My check-up", FEEL_TEXT, "Call 911 if someone:", "1-800-222-1222"):
        assert said in text
    assert [text.count(each) for each in ("My questions", "Warning signs", "Numbers to call")] == [
        1
    ] * 3


def test_the_sources_behind_a_check_up_are_named() -> None:
    """Each row rests on claims of a step, also when the topic is not on the sheet."""
    text = text_of(_sheet(check_up=(CHEST,)))
    assert "CDC report on overdose deaths, 2019" in text
    assert "A review of leaf chemistry" not in text


@pytest.mark.parametrize(
    ("questions", "check_up", "name"),
    [
        ((QuestionRef(WHAT, QuestionId("nothing")),), (), "nothing"),
        ((QuestionRef(TopicId("nowhere"), QuestionId("q0")),), (), "nowhere"),
        ((), (MOST_DAYS, CheckId("no-row")), "no-row"),
    ],
)
def test_an_unknown_choice_is_a_key_error(
    questions: tuple[QuestionRef, ...], check_up: tuple[CheckId, ...], name: str
) -> None:
    """A sheet without what was asked for would be worse than none."""
    with pytest.raises(KeyError, match=name):
        _sheet(questions=questions, check_up=check_up)
