"""A sheet in two languages says the same in both columns, row beside row."""

from collections.abc import Sequence

import msgspec
import pytest
from tagged_file import TaggedFile

from kiosk.domain.catalog import FigureWords
from kiosk.domain.handout import Handout, HandoutRequest, Paper, PrintSize
from kiosk.domain.ids import LanguageTag, TopicId
from kiosk.domain.topic import QuestionRef
from kiosk.handout import make_handout

from .chosen import (
    CAPTION,
    CHECK_UP,
    HOJA,
    LABELS,
    MOST_DAYS,
    REVISION,
    with_check_up,
    with_figures,
)
from .conftest import Glyph, glyphs, page_texts, sheet, text_of
from .sample import (
    AYUDA,
    CLINIC,
    ENGLISH,
    ENGLISH_TOPICS,
    HELP,
    MEDICINES,
    SPANISH,
    SPANISH_TOPICS,
    WHAT,
    catalog,
)
from .words import EN, ES

PAIRS = ((ENGLISH, SPANISH), (SPANISH, ENGLISH))
Pair = tuple[LanguageTag, LanguageTag]
LONG = "Some products sold as kratom hold strong extracts or a form made in a lab."


def both(*topics: TopicId, languages: Pair = PAIRS[0], **asked: object) -> HandoutRequest:
    """Return the wish for a sheet in two languages, with more that is asked of it."""
    language, beside = languages
    wish = HandoutRequest(topics, language, beside=beside)
    return msgspec.structs.replace(wish, **asked)


def _sheet(*topics: TopicId, languages: Pair = PAIRS[0], **asked: object) -> Handout:
    return make_handout(catalog(), both(*topics, languages=languages, **asked), CLINIC)


def _top(found: Sequence[Glyph], text: str) -> float:
    """Return the middle of the first letter of a text, in points above the edge of its page."""
    letters = "".join(glyph.character for glyph in found)
    first = found[letters.index(text.replace(" ", ""))]
    return (first.top + first.bottom) / 2


@pytest.mark.parametrize("languages", PAIRS)
def test_every_text_of_a_topic_is_there_in_both_languages(languages: Pair) -> None:
    """Word for word, each an element of its own."""
    texts = TaggedFile(_sheet(WHAT, languages=languages).pdf).texts()
    for tag, help_ in ((ENGLISH, HELP), (SPANISH, AYUDA)):
        one = catalog().packs[tag].topics[WHAT]
        questions = [question.text for question in one.questions]
        lists = (*one.actions, *one.what_we_know, *one.what_we_do_not_know, *questions)
        wanted = (one.title, one.main_message, *lists, *help_.call_now, *help_.same_day)
        assert [text for text in wanted if text not in texts] == []


def test_an_action_stands_beside_its_translation() -> None:
    """A patient and a relative point at the same row."""
    found = list(glyphs(_sheet(WHAT)))
    actions = zip(ENGLISH_TOPICS[0].actions, SPANISH_TOPICS[0].actions, strict=False)
    for left, right in actions:
        assert _top(found, left[:16]) == pytest.approx(_top(found, right[:16]), abs=4)


def test_a_section_is_heard_in_one_language_before_the_other() -> None:
    """A reader who goes back and forth loses the thread."""
    texts = TaggedFile(_sheet(WHAT).pdf).texts()
    english, spanish = ENGLISH_TOPICS[0].actions, SPANISH_TOPICS[0].actions
    places = [texts.index(text) for text in (*english, ES["sheet.actions"], *spanish)]
    assert places == sorted(places)


def test_a_section_that_goes_on_over_a_page_stays_one_section() -> None:
    """Otherwise a reader hears the end of a list as a list of its own."""
    long = msgspec.structs.replace(
        ENGLISH_TOPICS[0], what_we_know=tuple(f"Fact {at}. {LONG}" for at in range(12))
    )
    found = catalog(english=(long, *ENGLISH_TOPICS[1:]))
    file = TaggedFile(make_handout(found, both(WHAT), CLINIC).pdf)
    (facts,) = (
        section
        for section in file.nodes("Sect")
        if EN["sheet.known"] in map(file.words, section.walk())
    )
    assert len({page for page, _ in facts.all_places()}) > 1
    assert set(long.what_we_know) < {file.words(node) for node in facts.walk()}


@pytest.mark.parametrize("languages", PAIRS)
def test_each_column_is_spoken_in_its_language(languages: Pair) -> None:
    """Whichever language stands left."""
    handout = _sheet(WHAT, languages=languages)
    spoken = TaggedFile(handout.pdf).spoken(languages[0])
    for tag, words in ((ENGLISH, EN), (SPANISH, ES)):
        one = catalog().packs[tag].topics[WHAT]
        for text in (one.title, one.main_message, *one.actions, words["sheet.actions"]):
            assert (text, tag) in spoken


@pytest.mark.parametrize("languages", PAIRS)
def test_what_is_not_translated_stands_once_after_a_note(languages: Pair) -> None:
    """The same English text twice would help nobody."""
    handout = _sheet(MEDICINES, languages=languages)
    file = TaggedFile(handout.pdf)
    topic, texts = ENGLISH_TOPICS[1], file.texts()
    for text in (topic.title, topic.main_message, *topic.actions, *topic.what_we_know):
        assert texts.count(text) == 1
    note = texts.index(ES["sheet.other_language"])
    assert texts.index(ES["sheet.main_message"]) < note < texts.index(topic.main_message)
    assert (topic.main_message, ENGLISH) in file.spoken(languages[0])


def test_of_several_topics_those_in_both_languages_come_first() -> None:
    """The merged list has one row for what both have, then what one lacks."""
    texts = TaggedFile(_sheet(MEDICINES, WHAT).pdf).texts()
    shared, lone = SPANISH_TOPICS[0].actions[0], ENGLISH_TOPICS[1].actions[1]
    assert texts.index(shared) < texts.index(lone)
    assert texts.count(lone) == 1


def test_a_number_to_call_stands_once_under_both_names() -> None:
    """One that only one language has is there too."""
    texts = TaggedFile(_sheet(WHAT).pdf).texts()
    assert texts.count("1-800-222-1222") == 1
    assert "Poison Help / Control de envenenamiento" in texts
    assert "SAMHSA: find treatment" in texts


def test_a_question_picked_stands_in_both_languages() -> None:
    """What was asked for twice stands there once."""
    asked = QuestionRef(WHAT, ENGLISH_TOPICS[0].questions[0].id)
    texts = TaggedFile(_sheet(questions=(asked, asked)).pdf).texts()
    for topic in (ENGLISH_TOPICS[0], SPANISH_TOPICS[0]):
        assert texts.count(topic.questions[0].text) == 1


def test_the_check_up_stands_in_both_languages() -> None:
    """The outcome, and the rows answered with yes."""
    found = with_check_up(catalog(), {ENGLISH: CHECK_UP, SPANISH: REVISION})
    texts = TaggedFile(make_handout(found, both(check_up=(MOST_DAYS,)), CLINIC).pdf).texts()
    for text in ("Bring this up today", "Hable de esto hoy"):
        assert texts.count(text) == 1
    for check_up in (CHECK_UP, REVISION):
        assert check_up.rows[0].text in texts


def test_a_check_up_in_one_language_stands_once() -> None:
    """After the note that says so."""
    found = with_check_up(catalog(), {ENGLISH: CHECK_UP})
    texts = TaggedFile(make_handout(found, both(WHAT, check_up=(MOST_DAYS,)), CLINIC).pdf).texts()
    assert texts.count(CHECK_UP.rows[0].text) == 1
    assert ES["sheet.other_language"] in texts


def test_parts_that_are_not_wanted_stand_in_neither_language() -> None:
    """Staff leave out what this patient has already."""
    text = text_of(_sheet(WHAT, parts=frozenset()))
    for key in ("sheet.numbers", "sheet.questions", "sheet.sources"):
        assert EN[key] not in text
        assert ES[key] not in text


def test_the_numbers_alone_have_their_signs_in_both_languages() -> None:
    """The sheet for the door of the fridge."""
    texts = TaggedFile(_sheet().pdf).texts()
    for words, help_ in ((EN, HELP), (ES, AYUDA)):
        assert words["sheet.numbers"] in texts
        assert set(help_.call_now) < set(texts)


def test_the_language_itself_beside_it_makes_the_plain_sheet() -> None:
    """Nobody needs the same twice."""
    assert _sheet(WHAT, languages=(SPANISH, SPANISH)) == sheet(WHAT, language=SPANISH)


def test_a_page_tells_of_the_next_one_in_both_languages() -> None:
    """In words that the next page has as headings."""
    first, second, *_ = page_texts(_sheet(WHAT))
    for words in (EN, ES):
        name = first.split(words["sheet.next"].split("{")[0])[1]
        headings = [each for each in words.values() if name.startswith(each)]
        assert any(each in second for each in headings)


def test_header_and_footer_name_both_languages() -> None:
    """Staff find the sheet in the pile, and both readers know who has checked it."""
    *_, last = page_texts(_sheet(WHAT))
    assert "English / Español" in page_texts(_sheet(WHAT))[0]
    assert "Reviewed Nov 2, 2026" in last
    assert "Revisado 2 nov 2026" in last
    assert "Content / Contenido 2026.11 · ID a3f9-72c1" in last


def test_large_print_sets_one_language_below_the_other() -> None:
    """Eighteen points in half a page leave four words a line."""
    handout = _sheet(WHAT, size=PrintSize.LARGE)
    found = list(glyphs(handout))
    assert _top(found, "Tell each doctor") > _top(found, "Dígaselo a cada")
    texts = TaggedFile(handout.pdf).texts()
    assert texts.index(ES["sheet.main_message"]) < texts.index(EN["sheet.actions"])


def test_a_figure_stands_in_both_columns_with_its_own_labels() -> None:
    """Where a page has the room."""
    found = with_figures(catalog(), {ENGLISH: FigureWords(CAPTION, LABELS), SPANISH: HOJA})
    text = text_of(make_handout(found, both(WHAT, paper=Paper.A4, parts=frozenset()), CLINIC))
    assert CAPTION in text
    assert HOJA.caption in text


def test_the_same_wish_gives_the_same_bytes() -> None:
    """A sheet that was checked is the sheet that is printed."""
    assert _sheet(WHAT, MEDICINES).pdf == _sheet(WHAT, MEDICINES).pdf
