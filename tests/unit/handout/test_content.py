"""What stands on a sheet, read back from the PDF."""

import re
import shutil
import subprocess

import msgspec
import pytest
from tagged_file import TaggedFile

from kiosk.domain.handout import Clinic, HandoutRequest, Paper
from kiosk.domain.ids import LanguageTag, QuestionId, TopicId
from kiosk.domain.topic import Question
from kiosk.handout import make_handout

from .conftest import page_texts, sheet, text_of
from .sample import (
    CLINIC,
    DRAFT,
    ENGLISH,
    ENGLISH_TOPICS,
    HELP,
    MEDICINES,
    SPANISH,
    SPANISH_TOPICS,
    STOPPING,
    WHAT,
    catalog,
)

NOT_SPANISH = "Esta parte todavía no está en español."


def _said(topics: tuple[TopicId, ...], language: LanguageTag = ENGLISH) -> list[str]:
    """Return every string of the topics and of the help that a sheet must carry whole."""
    pack = catalog().packs[language]
    found = [*pack.help.call_now, *pack.help.same_day]
    found += [part for contact in pack.help.contacts for part in (contact.number, contact.name)]
    for name in topics:
        topic = pack.topics[name]
        found += [topic.title, topic.main_message, *topic.what_we_know, *topic.what_we_do_not_know]
        if len(topics) == 1:
            found += [*topic.actions, *(question.text for question in topic.questions)]
    return found


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize(
    ("topics", "language"),
    [
        ((WHAT,), ENGLISH),
        ((WHAT, MEDICINES, STOPPING), ENGLISH),
        ((WHAT,), SPANISH),
        ((), ENGLISH),
    ],
)
def test_every_sentence_can_be_taken_out_whole(
    topics: tuple[TopicId, ...], language: LanguageTag, paper: Paper
) -> None:
    """Screen readers and copying get words apart only if line ends carry their space."""
    text = text_of(sheet(*topics, language=language, paper=paper))
    assert [said for said in _said(topics, language) if said not in text] == []


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="Poppler is not installed")
def test_another_reader_finds_the_same_sentences() -> None:
    """Poppler orders and joins text by rules of its own."""
    result = subprocess.run(
        ["pdftotext", "-raw", "-", "-"], input=sheet(WHAT).pdf, capture_output=True, check=True
    )
    text = re.sub(r"\s+", " ", result.stdout.decode())
    assert [said for said in _said((WHAT,)) if said not in text] == []


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("topic", [WHAT, MEDICINES, STOPPING])
def test_a_sheet_on_one_topic_is_one_leaf_of_paper(topic: TopicId, paper: Paper) -> None:
    """Two sides of one leaf are what a patient keeps."""
    assert sheet(topic, paper=paper).pages <= 2


def test_the_first_page_holds_what_matters_most() -> None:
    """The back of a sheet is often not read."""
    first = page_texts(sheet(WHAT))[0]
    headings = ["Main message", "What to do", "Warning signs", "My questions", "Numbers to call"]
    assert [heading for heading in headings if heading in first] == headings


def test_facts_take_the_front_page_when_the_questions_do_not_fit_there() -> None:
    """Half a page left white tells the reader that the sheet is over."""
    asked = tuple(
        Question(QuestionId(f"q{number}"), f"Question number {number} is a long one, is it not?")
        for number in range(7)
    )
    topics = [msgspec.structs.replace(ENGLISH_TOPICS[0], questions=asked)]
    handout = make_handout(catalog(topics), HandoutRequest((WHAT,), ENGLISH), CLINIC)
    front, back = page_texts(handout)
    assert "What we know" in front
    assert "My questions" in back


@pytest.mark.parametrize(("topics", "count"), [((WHAT,), 1), ((), 0)])
def test_lines_for_notes_fill_the_space_left(topics: tuple[TopicId, ...], count: int) -> None:
    """What is said in the visit can be written down; the sheet of numbers stays bare."""
    assert text_of(sheet(*topics)).count("Notes from my visit") == count


def test_several_topics_are_summed_up_before_anything_else() -> None:
    """A reader who stops early has every main message."""
    first = page_texts(sheet(WHAT, MEDICINES, STOPPING))[0]
    places = [first.index(topic.main_message) for topic in ENGLISH_TOPICS]
    assert [*places, first.index("What to do")] == sorted([*places, first.index("What to do")])


def test_what_is_known_stands_under_the_title_of_its_topic() -> None:
    """Facts of several topics must not run together."""
    text = text_of(sheet(WHAT, MEDICINES))
    place = text.rindex("Kratom and other medicines")
    assert text.index("Kratom slows down") > place > text.index("No kratom product")


def test_questions_and_numbers_are_printed_once() -> None:
    """They belong to the sheet, not to each topic."""
    texts = TaggedFile(sheet(WHAT, MEDICINES, STOPPING).pdf).texts()
    assert [texts.count(heading) for heading in ("My questions", "Numbers to call")] == [1, 1]


def test_an_action_of_two_topics_is_printed_once() -> None:
    """A repeated line wastes one of the few that are read."""
    text = text_of(sheet(WHAT, MEDICINES))
    assert text.count("Tell each doctor, nurse and pharmacist that you use it.") == 1


def test_a_topic_asked_for_twice_is_printed_once() -> None:
    """A request may come from two lists of choices."""
    assert sheet(WHAT, WHAT).pdf == sheet(WHAT).pdf


def test_a_sheet_without_topics_holds_signs_and_numbers_on_one_page() -> None:
    """It is the sheet to give out at once."""
    handout = sheet()
    text = text_of(handout)
    assert (handout.pages, handout.title) == (1, "Numbers to call")
    assert "Call 911 if someone:" in text
    assert "What to do" not in text


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_numbers_fit_one_page_however_many(count: int, paper: Paper) -> None:
    """The format allows four contacts, and their words may be long."""
    text = "Free and private help for you and for your family, at any hour of the day."
    contacts = tuple(
        msgspec.structs.replace(contact, text=text) for contact in HELP.contacts[:count]
    )
    found = catalog(help_=msgspec.structs.replace(HELP, contacts=contacts))
    handout = make_handout(found, HandoutRequest((), ENGLISH, paper), CLINIC)
    assert handout.pages == 1
    assert text_of(handout).count(text) == count


def test_sources_are_named_with_their_year() -> None:
    """The year is as much of the date as a reader needs."""
    text = text_of(sheet(WHAT))
    assert (
        "Sources: FDA page on kratom, 2024 · A survey of people who use kratom, 2020 · "
        "A review of leaf chemistry. Full list at the desk."
    ) in text


@pytest.mark.parametrize("topics", [(), (WHAT,), (WHAT, MEDICINES)])
def test_every_sheet_says_what_it_is_not(topics: tuple[TopicId, ...]) -> None:
    """The line is there whatever the topics."""
    assert "This sheet is for learning. It does not replace care." in text_of(sheet(*topics))


def test_every_page_carries_review_version_and_number() -> None:
    """Pages get parted from each other."""
    pages = page_texts(sheet(WHAT, MEDICINES, STOPPING))
    for number, text in enumerate(pages, start=1):
        assert "Reviewed Nov 2, 2026 · Next review May 2, 2027" in text
        assert "Content 2026.11 · ID a3f9-72c1" in text
        assert f"Page {number} of {len(pages)}" in text


@pytest.mark.parametrize("unsigned", [0, 1])
def test_one_unsigned_topic_makes_the_sheet_unsigned(unsigned: int) -> None:
    """A signature covers the topics it was given for, no others."""
    topics = list(ENGLISH_TOPICS[:2])
    topics[unsigned] = msgspec.structs.replace(topics[unsigned], review=DRAFT)
    handout = make_handout(catalog(topics), HandoutRequest((WHAT, MEDICINES), ENGLISH), CLINIC)
    for text in page_texts(handout):
        assert "Not yet checked by a clinician" in text
        assert "Reviewed" not in text


def test_a_draft_translation_is_named_on_every_page() -> None:
    """Readers of one language cannot compare with the other."""
    for text in page_texts(sheet(WHAT, language=SPANISH)):
        assert "Traducción aún sin revisar" in text


def test_a_topic_in_another_language_stands_after_a_note() -> None:
    """Once in the summary, once for what to do, once for the questions, once for the facts."""
    text = text_of(sheet(WHAT, MEDICINES, language=SPANISH))
    assert text.count(NOT_SPANISH) == 4
    for said in ("Kratom can change", "Make a list", "Is it safe with", "Kratom slows down"):
        assert text.rindex(NOT_SPANISH, 0, text.index(said)) > 0


def test_translated_topics_have_no_note() -> None:
    """The note would be false."""
    assert NOT_SPANISH not in text_of(sheet(WHAT, language=SPANISH))


def test_own_entries_come_before_those_in_another_language() -> None:
    """A reader may stop at the first line that is foreign."""
    text = text_of(sheet(MEDICINES, WHAT, language=SPANISH))
    assert text.index(SPANISH_TOPICS[0].actions[1]) < text.index("Make a list of all you take")


def test_the_clinic_is_named_with_its_telephone() -> None:
    """Patients call the number on the sheet."""
    text = page_texts(sheet(WHAT))[0]
    assert "Riverside Family Clinic" in text
    assert "Clinic phone: (555) 010-0199" in text


@pytest.mark.parametrize(
    ("clinic", "there", "absent"),
    [
        (Clinic(), "Kratom: plain facts", "phone"),
        (Clinic(name="A Clinic"), "A Clinic", "phone"),
        (Clinic(phone="555 0100"), "Clinic phone: 555 0100", "Riverside"),
    ],
)
def test_empty_parts_of_the_clinic_are_left_out(clinic: Clinic, there: str, absent: str) -> None:
    """A label without its value looks broken."""
    text = text_of(sheet(WHAT, clinic=clinic))
    assert there in text
    assert absent not in text


def test_a_topic_of_the_least_content_still_makes_a_sheet() -> None:
    """No list of a topic is certain to have entries."""
    topics = [
        msgspec.structs.replace(
            ENGLISH_TOPICS[0], actions=(), questions=(), what_we_know=(), what_we_do_not_know=()
        )
    ]
    handout = make_handout(catalog(topics), HandoutRequest((WHAT,), ENGLISH), CLINIC)
    assert handout.pages == 1
    assert "Write your own:" in text_of(handout)
