"""The tools' sheet has all that patients read outside the topics."""

from pathlib import Path

from content_packs import edit

from kiosk.domain.ids import LanguageTag

from .conftest import Pack

SHEET = "en/tools.pdf"


def test_each_row_of_the_check_up_leads_to_an_outcome_and_a_reason(pack: Pack) -> None:
    """The rules are medical advice, though no text states them."""
    text = pack.text(SHEET)
    found = pack.catalog.packs[LanguageTag("en")]
    assert found.check_up is not None
    for number, row in enumerate(found.check_up.rows, 1):
        topic = found.topics[row.topic]
        place = text.index(f"C{number}")
        for said in (row.text, found.check_up.words[row.outcome].title, topic.title):
            place = text.index(said, place)
    for words in found.check_up.words.values():
        assert words.title in text
        assert words.text in text
    assert "the most urgent outcome among the rows answered with yes" in text


def test_teach_back_shows_the_best_answer_first_and_why(pack: Pack) -> None:
    """The reviewer judges the answer that the screen will praise."""
    text = pack.text(SHEET)
    for topic in pack.catalog.packs[LanguageTag("en")].topics.values():
        for asked in topic.quiz:
            best = next(answer.text for answer in asked.answers if answer.is_best)
            place = text.index(asked.text)
            assert f"Best answer: {best}" in text[place:]
            assert f"Because: {asked.because}" in text[place:]
            for answer in asked.answers:
                assert answer.text in text[place:]


def test_words_questions_numbers_and_signs_are_on_it(pack: Pack) -> None:
    """Each is a sentence that patients act on."""
    text = pack.text(SHEET)
    found = pack.catalog.packs[LanguageTag("en")]
    said = [term.meaning for term in found.glossary.values()]
    said += [asked.text for topic in found.topics.values() for asked in topic.questions]
    said += [part for one in found.help.contacts for part in (one.number, one.name, one.text)]
    said += [f"Call now: {sign}" for sign in found.help.call_now]
    said += [f"The same day: {sign}" for sign in found.help.same_day]
    assert [each for each in said if each not in text] == []


def test_numbers_that_texts_mention_are_on_it(root: Path) -> None:
    """A wrong one would be printed in every text that names it."""
    more = "more_contacts: [{id: watch, number: 1-800-332-1088, name: A watch}]\ncall_now:"
    for language in ("en", "es"):
        edit(root, f"{language}/help.yaml", "call_now:", more)
    assert "1-800-332-1088 A watch" in Pack(root).text(SHEET).replace("  ", " ")


def test_facts_beside_the_topics_ask_for_a_decision_too(root: Path) -> None:
    """Numbers and signs rest on facts as steps do."""
    edit(root, "facts.yaml", "{status: seen, used: [", "{status: inference, used: [help, checkup, ")
    assert Pack(root).text(SHEET).count("Needs your decision: light-01 (inference)") == 2


def test_what_was_left_out_is_told_with_the_reason_once(root: Path) -> None:
    """Leaving out is a judgement as well; it does not differ by language."""
    with (root / "facts.yaml").open("a", encoding="utf-8") as file:
        file.write("light-02: {status: seen-2nd, left_out: Nobody asks for it.}\n")
    text = Pack(root).text(SHEET)
    assert "light-02 (seen-2nd)" in text
    assert "Nobody asks for it." in text
    assert "light-02" not in Pack(root).text("es/tools.pdf")


def test_words_of_another_language_are_left_to_its_own_sheet(root: Path) -> None:
    """Whoever reads Spanish signs Spanish."""
    (root / "es/glossary.yaml").write_text("{}\n", encoding="utf-8")
    meaning = Pack(root).catalog.packs[LanguageTag("en")].glossary
    text = Pack(root).text("es/tools.pdf")
    assert [term.meaning for term in meaning.values() if term.meaning in text] == []


def test_the_last_page_is_for_the_signature(pack: Pack) -> None:
    """It can be kept by itself, so it says what was signed."""
    *_, last = pack.pages(SHEET)
    assert f"version 2026.10, ID {pack.catalog.short_id}" in last
    assert "Signature:" in last
