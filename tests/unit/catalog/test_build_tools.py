"""Tests of the check-up, the quiz, the first questions and the names of sources as built."""

from pathlib import Path

import pytest
from content_packs import PACKS, check, copy_pack, edit, without_tools

from kiosk.catalog.build import build_catalog
from kiosk.domain.catalog import Catalog
from kiosk.domain.checkup import CheckRow, Outcome, OutcomeWords
from kiosk.domain.ids import CheckId, LanguageTag, QuestionId, SourceId, StepId, TopicId
from kiosk.domain.quiz import Answer, QuizQuestion
from kiosk.domain.topic import QuestionRef

EN, ES = LanguageTag("en"), LanguageTag("es")
LEAF, ROOT = TopicId("leaf"), TopicId("root")


def catalog_of(root: Path) -> Catalog:
    """Return the catalog of a pack without errors."""
    return build_catalog(check(root).documents)


@pytest.fixture(scope="module")
def bilingual() -> Catalog:
    """The catalog of the pack in two languages."""
    return catalog_of(PACKS / "bilingual")


def test_a_check_up_has_the_rows_of_the_pack_in_the_words_of_the_language(
    bilingual: Catalog,
) -> None:
    """Icons, meanings and reasons are the same everywhere."""
    found = bilingual.packs[ES].check_up

    assert found is not None
    assert found.rows == (
        CheckRow(CheckId("dry"), "leaf", "La raíz está seca", Outcome.NOW, ROOT, StepId("water")),
        CheckRow(
            CheckId("dark"),
            "moon",
            "Está en la oscuridad",
            Outcome.WHEN_READY,
            LEAF,
            StepId("light"),
        ),
    )
    assert list(found.words) == list(Outcome)
    assert found.words[Outcome.TODAY] == OutcomeWords(
        "Pregunte hoy", "Pregunte hoy a un jardinero."
    )


def test_a_quiz_has_one_best_answer(bilingual: Catalog) -> None:
    """It is the one whose number the author wrote, counted from 1."""
    assert bilingual.packs[EN].topics[ROOT].quiz == (
        QuizQuestion(
            id=QuestionId("how-tall"),
            text="What grows a tall tree?",
            answers=(Answer("A dry root"), Answer("A root with water", is_best=True)),
            because="Without water a tree does not grow tall.",
            step=StepId("water"),
        ),
    )
    assert bilingual.packs[ES].topics[ROOT].quiz[0].answers[1].text == "Una raíz con agua"


def test_a_quiz_that_is_not_translated_stands_in_the_default_language(tmp_path: Path) -> None:
    """A patient who changes the language in the middle of it finds the same questions."""
    root = copy_pack("bilingual", tmp_path)
    (root / "es/topics/root.md").unlink()
    (root / "es/quiz.yaml").unlink()
    topics = catalog_of(root).packs[ES].topics

    assert topics[ROOT].quiz[0].text == "What grows a tall tree?"
    assert topics[LEAF].quiz[0].text == "What does a leaf need?"


def test_first_questions_keep_their_order(bilingual: Catalog) -> None:
    """It is the author's, not that of the topics."""
    assert bilingual.first_questions == (
        QuestionRef(ROOT, QuestionId("how-deep")),
        QuestionRef(LEAF, QuestionId("which-tree")),
    )


def test_a_source_is_named_in_the_language(bilingual: Catalog) -> None:
    """The default language has the names of the list of sources."""
    source = bilingual.sources[SourceId("green20")]

    assert bilingual.packs[ES].source_name(source) == "Una encuesta sobre las hojas"
    assert bilingual.packs[EN].source_name(source) == "A survey of leaves"


def test_a_pack_without_these_files_has_none_of_it(tmp_path: Path) -> None:
    """The kiosk leaves out what is not there."""
    root = copy_pack("good", tmp_path)
    without_tools(root)
    edit(root, "pack.yaml", "first_questions: [leaf#which-tree]\n", "")
    catalog = catalog_of(root)
    pack = catalog.packs[EN]

    assert (pack.check_up, pack.source_names, catalog.first_questions) == (None, {}, ())
    assert pack.topics[LEAF].quiz == ()


def test_numbers_are_filled_in_from_help(tmp_path: Path) -> None:
    """A clinic that changes one changes it in the check-up and the quiz as well."""
    root = copy_pack("bilingual", tmp_path)
    edit(root, "es/checkup.yaml", "No puede esperar.", '"Llame al {number:emergency}."')
    edit(root, "es/quiz.yaml", "Sin luz", "Llame al {number:poison}. Sin luz")
    pack = catalog_of(root).packs[ES]

    assert pack.check_up is not None
    assert pack.check_up.words[Outcome.NOW].text == "Llame al 911."
    assert pack.topics[LEAF].quiz[0].because.startswith("Llame al 1-800-222-1222. Sin luz")


def test_other_forms_of_a_word_are_read() -> None:
    """They are for whoever looks for hard words in texts."""
    glossary = check(PACKS / "good").documents.languages["en"].glossary

    assert glossary is not None
    assert [form.value for form in glossary["sap"].forms] == ["saps", "juices"]
