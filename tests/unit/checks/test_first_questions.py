"""Tests of questions to ask: those that stand first, and those that a topic has to have."""

from pathlib import Path

import pytest
from content_packs import check, copy_pack, edit, found_in, place_of

PACK = "pack.yaml"
FIRST = "first_questions: [leaf#which-tree]"
QUESTIONS = "en/questions.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a good pack."""
    return copy_pack("good", tmp_path)


@pytest.mark.parametrize(("count", "expected"), [(8, []), (9, ["first-question.count"])])
def test_at_most_eight_questions_stand_first(root: Path, count: int, expected: list[str]) -> None:
    """The limit itself is allowed."""
    names = [f"leaf-{number}" for number in range(count)]
    more = "".join(f"  - {{id: {name}, text: What is {name}?}}\n" for name in names)
    edit(root, QUESTIONS, "leaf:\n", f"leaf:\n{more}")
    edit(root, PACK, "[leaf#which-tree]", f"[{', '.join(f'leaf#{name}' for name in names)}]")

    assert [code for code, _ in found_in(root)] == expected


@pytest.mark.parametrize(
    ("first", "code", "place"),
    [
        ("leaf#which-treee", "question.unknown", "leaf#which-treee"),
        ("laef#which-tree", "topic.unknown", "laef"),
        ("which-tree", "reference.shape", "which-tree"),
        ("'#which-tree'", "reference.shape", "'#which-tree'"),
    ],
)
def test_a_first_question_is_one_about_a_topic(
    root: Path, first: str, code: str, place: str
) -> None:
    """What nobody wrote cannot stand first."""
    edit(root, PACK, FIRST, f"first_questions: [{first}]")

    assert found_in(root) == [(code, place_of(root, PACK, place))]


def test_a_slip_is_answered_with_the_right_question(root: Path) -> None:
    """Ids are compared with those of the topic."""
    edit(root, PACK, "leaf#which-tree", "leaf#which-three")
    (found,) = check(root).report.diagnostics

    assert found.hint == "did you mean 'which-tree'?"


@pytest.mark.parametrize("text", ["", "leaf: []"])
def test_every_topic_has_questions(root: Path, text: str) -> None:
    """A patient leaves with something to ask."""
    edit(root, PACK, f"{FIRST}\n", "")
    (root / QUESTIONS).write_text(text)

    assert found_in(root) == [("question.missing", "en/topics/leaf.md:1:1")]


def test_a_translation_needs_the_questions_of_its_topics_alone(tmp_path: Path) -> None:
    """What is not translated is asked in the default language."""
    root = copy_pack("bilingual", tmp_path)
    (root / "es/topics/root.md").unlink()
    text = (root / "es/questions.yaml").read_text(encoding="utf-8")
    (root / "es/questions.yaml").write_text(text[: text.index("root:")], encoding="utf-8")

    assert [code for code, _ in found_in(root)] == ["translation.missing"]
