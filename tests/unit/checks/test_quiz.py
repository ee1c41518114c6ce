"""Tests of the questions at the end of a topic."""

from pathlib import Path

import pytest
from content_packs import check, copy_pack, edit, found_in, place_of

QUIZ = "en/quiz.yaml"
TRANSLATED = "es/quiz.yaml"
ANSWERS = "[Light and air, Sand and stones]"


def codes(root: Path) -> list[str]:
    """Return the codes found in the pack."""
    return [code for code, _ in found_in(root)]


@pytest.mark.parametrize(
    ("count", "expected"),
    [(1, ["quiz.answers"]), (2, []), (4, []), (5, ["quiz.answers"])],
)
def test_a_question_has_two_to_four_answers(
    tmp_path: Path, count: int, expected: list[str]
) -> None:
    """The limits themselves are allowed."""
    root = copy_pack("good", tmp_path)
    edit(root, QUIZ, ANSWERS, f"[{', '.join(f'answer {n}' for n in range(count))}]")

    assert codes(root) == expected


@pytest.mark.parametrize(
    ("best", "expected"),
    [
        ("2", []),
        ("3", ["quiz.best"]),
        ("0", ["value.number"]),
        ("5", ["value.number"]),
        ("first", ["value.number"]),
        ("²", ["value.number"]),
    ],
)
def test_the_best_answer_is_one_of_them(tmp_path: Path, best: str, expected: list[str]) -> None:
    """It is counted from 1."""
    root = copy_pack("good", tmp_path)
    edit(root, QUIZ, "best: 1", f"best: {best}")

    assert codes(root) == expected


@pytest.mark.parametrize(
    ("old", "new", "code", "place"),
    [
        ("leaf:", "laef:", "topic.unknown", "laef"),
        ("step: food", "step: fodo", "step.unknown", "fodo"),
        ("id: what-from", "id: What", "id.shape", "What\n"),
        ("leaf:", "bark: none\nleaf:", "value.type", "none"),
        ("because: It takes", "because: It *takes*", "text.markup", "It *takes*"),
        ("Light and air", "Light and <b>air</b>", "text.markup", "Light and <b>"),
        ("    because: It takes in both.\n", "", "key.missing", "id: what-from"),
    ],
)
def test_a_question_is_whole_and_about_something(
    tmp_path: Path, old: str, new: str, code: str, place: str
) -> None:
    """It leads back to the step that explains it."""
    root = copy_pack("good", tmp_path)
    edit(root, QUIZ, old, new)

    assert (code, place_of(root, QUIZ, place)) in found_in(root)


@pytest.mark.parametrize(
    ("old", "new", "place", "message"),
    [
        ("what-needs", "needs", "needs", "in en the question 'what-needs' stands here"),
        ("step: light", "step: wind", "wind", "in en the step 'light' stands here"),
        ("[Luz, Oscuridad]", "[Luz, Sol, Oscuridad]", "Luz,", "in en 2 answers stand here"),
        ("best: 1", "best: 2\n    #", "2\n    #", "in en the number '1' stands here"),
    ],
)
def test_a_translation_asks_the_same(
    tmp_path: Path, old: str, new: str, place: str, message: str
) -> None:
    """A patient who reads Spanish is asked no other question."""
    root = copy_pack("bilingual", tmp_path)
    edit(root, TRANSLATED, old, new)
    (found,) = check(root).report.diagnostics

    assert (found.code, found.message) == ("quiz.translation", message)
    assert str(found.location).endswith(place_of(root, TRANSLATED, place))


@pytest.mark.parametrize("path", [QUIZ, TRANSLATED])
def test_a_translation_asks_as_often(tmp_path: Path, path: str) -> None:
    """One question more or less is a difference."""
    root = copy_pack("bilingual", tmp_path)
    text = (root / path).read_text(encoding="utf-8")
    more = text[text.index("  - id: how-tall") :].replace("how-tall", "how-high")
    (root / path).write_text(text + more, encoding="utf-8")

    assert codes(root) == ["quiz.translation"]


def test_a_quiz_of_the_translation_alone_is_none(tmp_path: Path) -> None:
    """The default language decides what is asked."""
    root = copy_pack("bilingual", tmp_path)
    text = (root / QUIZ).read_text(encoding="utf-8")
    (root / QUIZ).write_text(text[: text.index("root:")], encoding="utf-8")

    assert found_in(root) == [("quiz.translation", place_of(root, TRANSLATED, "how-tall"))]


def test_a_topic_that_is_not_translated_needs_no_quiz_there(tmp_path: Path) -> None:
    """It is shown in the default language, with the quiz of that language."""
    root = copy_pack("bilingual", tmp_path)
    text = (root / TRANSLATED).read_text(encoding="utf-8")
    (root / TRANSLATED).write_text(text[: text.index("root:")], encoding="utf-8")
    (root / "es/topics/root.md").unlink()

    assert codes(root) == ["translation.missing"]
