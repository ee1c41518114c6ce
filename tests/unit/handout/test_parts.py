"""What is added to a sheet and left out of it, and the summary of several topics."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tagged_file import TaggedFile

from kiosk.domain.blocks import Callout, CalloutKind, ItemList, ListItem, Paragraph, Run
from kiosk.domain.catalog import Catalog, Term
from kiosk.domain.handout import USUAL_PARTS, HandoutRequest, Part, PrintSize
from kiosk.domain.ids import LanguageTag, QuestionId, TermId, TopicId
from kiosk.domain.topic import QuestionRef, Topic
from kiosk.handout import make_handout

from .chosen import CHECK_UP, MOST_DAYS, with_check_up
from .sample import CLINIC, ENGLISH, ENGLISH_TOPICS, MEDICINES, SPANISH, WHAT, catalog

MEANING = "What {name} means in a few plain words."


def _texts(found: Catalog, request: HandoutRequest) -> list[str]:
    return TaggedFile(make_handout(found, request, CLINIC).pdf).texts()


def _marking(topic: Topic, *terms: str) -> Topic:
    """Return the topic with these glossary words in a text, a list and a box of its only step."""
    (step,) = topic.steps
    first, second, *others = [(Run(term, term=TermId(term)),) for term in terms]
    blocks = (
        Paragraph((Run("About "), *first)),
        ItemList((ListItem(second),)),
        Callout(CalloutKind.POINT, "", tuple(Paragraph(runs) for runs in others)),
    )
    return msgspec.structs.replace(topic, steps=(msgspec.structs.replace(step, blocks=blocks),))


def _with_terms(*marked: tuple[str, ...]) -> Catalog:
    """Return the catalog, its first topics marking these words, in a glossary of all of them."""
    pairs = zip(ENGLISH_TOPICS, marked, strict=False)
    topics = [_marking(topic, *terms) for topic, terms in pairs]
    found = catalog([*topics, *ENGLISH_TOPICS[len(topics) :]])
    glossary = {
        TermId(name): Term(TermId(name), name, "", MEANING.format(name=name))
        for name in {name for terms in marked for name in terms}
    }
    packs = {
        tag: msgspec.structs.replace(pack, glossary=glossary) for tag, pack in found.packs.items()
    }
    return msgspec.structs.replace(found, packs=packs)


def _explained(found: Catalog, *topics: TopicId, language: LanguageTag = ENGLISH) -> list[str]:
    """Return the words that a sheet explains, in order."""
    texts = _texts(found, HandoutRequest(topics, language, parts=frozenset({Part.WORDS})))
    ends = ": " + MEANING.partition("{")[0]
    return [text.partition(ends)[0] for text in texts if ends in text]


@pytest.mark.parametrize("size", PrintSize)
@pytest.mark.parametrize(
    ("part", "heading"),
    [(Part.NUMBERS, "Numbers to call"), (Part.QUESTIONS, "My questions")],
)
def test_a_part_that_is_not_wanted_is_left_out(part: Part, heading: str, size: PrintSize) -> None:
    """Staff hand out what a patient needs."""
    picks = (QuestionRef(WHAT, QuestionId("q0")),)
    with_it = HandoutRequest((WHAT,), ENGLISH, questions=picks, size=size)
    without = msgspec.structs.replace(with_it, parts=USUAL_PARTS - {part})
    assert heading in _texts(catalog(), with_it)
    assert heading not in _texts(catalog(), without)


def test_sources_that_are_not_wanted_are_left_out_and_the_last_word_stays() -> None:
    """That a sheet does not replace care is always said."""
    request = HandoutRequest((WHAT,), ENGLISH, parts=USUAL_PARTS - {Part.SOURCES})
    texts = _texts(catalog(), request)
    assert not [text for text in texts if text.startswith("Sources:")]
    assert "This sheet is for learning. It does not replace care." in texts


@pytest.mark.parametrize("topics", [(), (WHAT,), (WHAT, MEDICINES)])
@pytest.mark.parametrize("size", PrintSize)
def test_every_choice_makes_a_sheet_with_no_part_at_all(
    topics: tuple[TopicId, ...], size: PrintSize
) -> None:
    """Nobody is to be left without paper."""
    found = with_check_up(catalog(), {ENGLISH: CHECK_UP})
    bare = HandoutRequest(topics, ENGLISH, size=size, parts=frozenset())
    for request in (bare, msgspec.structs.replace(bare, check_up=(MOST_DAYS,))):
        assert "Warning signs" in _texts(found, request)


def test_the_sheet_of_numbers_has_its_numbers_whatever_is_wanted() -> None:
    """It would be an empty page."""
    assert "1-800-222-1222" in _texts(catalog(), HandoutRequest((), ENGLISH, parts=frozenset()))


def test_words_are_explained_in_the_order_of_their_texts_and_once() -> None:
    """In a text, a list and a box."""
    found = _with_terms(("leaf", "opioid", "dose", "leaf"))
    assert _explained(found, WHAT) == ["leaf", "opioid", "dose"]


def test_words_of_several_topics_are_explained_in_turn_up_to_seven() -> None:
    """No topic takes the place of another."""
    found = _with_terms(("a", "b", "c", "d", "e"), ("f", "g", "h", "a", "i"))
    assert _explained(found, WHAT, MEDICINES) == ["a", "f", "b", "g", "c", "h", "d"]


def test_words_are_explained_only_where_that_is_wanted() -> None:
    """And where there are any."""
    found = _with_terms(("leaf", "opioid"))
    heading = "What the words mean"
    assert heading not in _texts(found, HandoutRequest((WHAT,), ENGLISH))
    wanted = HandoutRequest((MEDICINES,), ENGLISH, parts=USUAL_PARTS | {Part.WORDS})
    assert heading not in _texts(found, wanted)


@pytest.mark.parametrize("size", PrintSize)
def test_a_summary_has_each_main_message_once_under_its_title(size: PrintSize) -> None:
    """Whoever stops after the first box has heard of everything."""
    topics = tuple(topic.id for topic in ENGLISH_TOPICS)
    texts = _texts(catalog(), HandoutRequest(topics, ENGLISH, size=size))
    start = texts.index("The main messages") + 1
    told = [text for topic in ENGLISH_TOPICS for text in (topic.title, topic.main_message)]
    assert texts[start : start + len(told)] == told
    assert [texts.count(topic.main_message) for topic in ENGLISH_TOPICS] == [1, 1, 1]


@pytest.mark.parametrize("size", PrintSize)
def test_what_a_summary_has_no_place_for_stands_with_its_topic(size: PrintSize) -> None:
    """A list of more than seven is not read, yet nothing may be lost."""
    topics = [
        msgspec.structs.replace(
            ENGLISH_TOPICS[0],
            id=TopicId(f"t{number}"),
            title=f"Topic {number}",
            main_message=f"Message {number}.",
        )
        for number in range(9)
    ]
    request = HandoutRequest(tuple(topic.id for topic in topics), ENGLISH, size=size)
    texts = _texts(catalog(topics, topics), request)
    actions = texts.index("What to do")
    summed_up = [topic.main_message in texts[:actions] for topic in topics]
    assert summed_up == [True] * 7 + [False] * 2
    assert [texts[texts.index(f"Topic {number}") + 1] for number in (7, 8)] == [
        "Message 7.",
        "Message 8.",
    ]


@given(st.integers(2, 7), st.integers(1, 60), st.sampled_from(PrintSize))
def test_a_summary_too_tall_for_a_page_loses_no_word(
    count: int, words: int, size: PrintSize
) -> None:
    """It falls into a box for each topic."""
    topics = [
        msgspec.structs.replace(
            ENGLISH_TOPICS[0],
            id=TopicId(f"t{number}"),
            title=f"Topic {number}",
            main_message=" ".join([f"Message{number}"] * words),
        )
        for number in range(count)
    ]
    request = HandoutRequest(tuple(topic.id for topic in topics), ENGLISH, size=size)
    texts = _texts(catalog(topics, topics), request)
    assert [texts.count(topic.main_message) for topic in topics] == [1] * count


def test_a_topic_that_is_not_translated_has_its_note_in_the_summary() -> None:
    """The reader is told before, not left to wonder."""
    texts = _texts(catalog(), HandoutRequest((WHAT, MEDICINES), SPANISH))
    note = "Esta parte todavía no está en español."
    title = catalog().packs[SPANISH].topics[MEDICINES].title
    assert texts[texts.index(title) + 1] == note
