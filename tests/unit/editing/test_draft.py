"""A local pack is edited, kept and tried."""

from datetime import date
from pathlib import Path

import pytest

from kiosk.checks import check_pack
from kiosk.diagnostics import format_text
from kiosk.editing import layered, together
from kiosk.editing.draft import Draft
from kiosk.editing.errors import ChangedError, EditError
from kiosk.editing.pieces import Claim, Kind, Piece, Words
from kiosk.editing.topics import EditedTopic, topic_names
from kiosk.editing.trial import try_out
from kiosk.errors import ContentError
from kiosk.starter import new_pack

CONTENT = Path(__file__).resolve().parents[3] / "content"
TODAY = date(2026, 11, 24)
SENTENCE = "Please tell us when you feel worse than on the day before."


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    """Return a fresh local pack."""
    new_pack(tmp_path / "ours", "Our clinic", CONTENT, TODAY)
    return Draft(tmp_path / "ours", CONTENT)


def set_value(draft: Draft, path: str, way: tuple[str, ...], value: str) -> None:
    """Change a value of a YAML file."""
    draft.put(path, layered.set_value(draft.text(path), draft.below(path), way, value))


def test_what_is_saved_passes_every_check_and_is_accepted(draft: Draft) -> None:
    """A phone number, a sentence and a new step, as an administrator changes them."""
    set_value(draft, "clinic.yaml", ("clinic", "phone"), "555-0177")
    set_value(draft, "en/help.yaml", ("contacts", "poison", "name"), "Poison line")
    topic = EditedTopic(draft, "en", "our-clinic")
    words = " ".join([SENTENCE] * 3)
    step = together.add_step(topic, topic.steps()[-1].id, "When you feel worse", words)
    assert step == "when-you-feel-worse"
    mixing = EditedTopic(draft, "en", "mixing")
    first = mixing.steps()[0].id
    together.set_title(mixing, first, "Another title", "capsule")
    together.add_piece(mixing, first, 1, Piece(Kind.PARAGRAPH, (Words(SENTENCE),)))

    draft.save()

    assert not draft.is_unsaved
    seen = (draft.root / "seen.yaml").read_text(encoding="utf-8")
    assert f"en/steps/mixing.md#{first}" in seen
    assert "en/help.yaml#contacts.poison.name" in seen
    report = check_pack(draft.root, base=CONTENT, today=TODAY).report
    codes = {found.code for found in report.diagnostics}
    assert not report.has_errors, format_text(report)
    assert not codes & {"override.unseen", "override.gone"}


def test_changes_in_all_languages_are_undone_as_one(draft: Draft) -> None:
    """A translation follows the steps, blocks and evidence of the original, and keeps its words."""
    topic, twin = (EditedTopic(draft, language, "risks") for language in ("en", "es"))
    step = topic.steps()[0].id
    before, words = draft.contents(), twin.pieces(step)[0].words[0].text
    piece = Piece(Kind.PARAGRAPH, (Words(SENTENCE, claim=Claim("not-known", ("stri22",))),))

    together.set_piece(topic, step, 0, piece)

    assert twin.pieces(step)[0].words == (Words(words, claim=piece.words[0].claim),)
    together.restore_step(topic, step)
    assert twin.steps()[0].standing == "base"
    draft.undo()
    draft.undo()
    assert draft.contents() == before
    together.remove_piece(topic, step, 0)
    assert len(twin.pieces(step)) == len(topic.pieces(step)) == 1
    with pytest.raises(EditError):
        together.remove_step(topic, "none")


def test_a_step_of_the_packs_own_moves_in_every_language(draft: Draft) -> None:
    """A failed change leaves no language changed."""
    topic, twin = (EditedTopic(draft, language, "our-clinic") for language in ("en", "es"))
    ids = [one.id for one in topic.steps()]

    together.move_step(topic, ids[-1], 1 - len(ids))

    assert [one.id for one in topic.steps()] == [ids[-1], *ids[:-1]]
    assert [one.id for one in twin.steps()] == [ids[-1], *ids[:-1]]
    together.remove_step(topic, ids[0])
    assert ids[0] not in {one.id for one in twin.steps()}
    files = draft.contents()
    with pytest.raises(EditError):
        together.move_step(topic, ids[-1], -1)
    assert draft.contents() == files


def test_nothing_is_written_before_saving_and_all_can_be_undone(draft: Draft) -> None:
    """Undoing everything leaves nothing to save."""
    before = {file: file.read_bytes() for file in draft.root.rglob("*") if file.is_file()}
    start = draft.contents()
    set_value(draft, "clinic.yaml", ("clinic", "name"), "Other")
    EditedTopic(draft, "en", "risks").set_value("title", "Other")
    changed = draft.contents()

    assert draft.is_unsaved
    assert {file: file.read_bytes() for file in before} == before
    draft.undo()
    draft.undo()
    assert not draft.can_undo
    assert draft.contents() == start
    draft.redo()
    draft.redo()
    assert not draft.can_redo
    assert draft.contents() == changed


def test_a_file_that_somebody_else_changed_is_not_written_over(draft: Draft) -> None:
    """Their words stay, and nothing else is written either."""
    set_value(draft, "clinic.yaml", ("clinic", "name"), "Other")
    set_value(draft, "en/help.yaml", ("region",), "MX")
    theirs = "region: CA\n"
    (draft.root / "en/help.yaml").write_text(theirs, encoding="utf-8")
    ours = (draft.root / "clinic.yaml").read_bytes()

    with pytest.raises(ChangedError, match=r"help\.yaml"):
        draft.save()

    assert (draft.root / "en/help.yaml").read_text(encoding="utf-8") == theirs
    assert (draft.root / "clinic.yaml").read_bytes() == ours
    draft.reload()
    assert draft.text("en/help.yaml") == theirs
    assert not draft.is_unsaved


def test_back_to_the_original_words_takes_the_change_away(draft: Draft) -> None:
    """After a title, a sentence and a step are restored, the pack has no file for the topic."""
    topic = EditedTopic(draft, "en", "risks")
    first = topic.steps()[0]
    piece = Piece(Kind.PARAGRAPH, (Words(SENTENCE),))
    topic.set_piece(first.id, 0, piece)
    topic.set_value("what_we_know", ["One."])
    assert topic.pieces(first.id)[0] == piece
    assert topic.steps()[0].standing == "changed"
    assert topic.original("what_we_know").startswith("Upset stomach")
    draft.save()
    assert (draft.root / "en/steps/risks.md").exists()

    topic.restore_step(first.id)
    topic.restore_value("what_we_know")
    draft.save()

    assert topic.steps()[0].standing == "base"
    assert not (draft.root / "en/steps/risks.md").exists()
    assert "risks" not in (draft.root / "seen.yaml").read_text(encoding="utf-8")


def test_a_new_step_of_a_topic_below_is_put_where_it_was_asked_for(draft: Draft) -> None:
    """It can be taken out again, without a trace."""
    topic = EditedTopic(draft, "en", "risks")
    first, second = (one.id for one in topic.steps()[:2])

    new = topic.add_step(first, "Ask us", SENTENCE)

    assert [one.id for one in topic.steps()[:3]] == [first, new, second]
    assert topic.add_step(first, "Ask us", SENTENCE) == "ask-us-2"
    topic.remove_step("ask-us-2")
    topic.remove_step(new)
    assert not draft.text("en/steps/risks.md")


def test_topics_are_listed_by_title(draft: Draft) -> None:
    """Those of both packs."""
    names = topic_names(draft, "en")

    assert ("our-clinic", EditedTopic(draft, "en", "our-clinic").text("title")) in names
    assert [title for _, title in names] == sorted((title for _, title in names), key=str.casefold)


def test_a_draft_is_tried_without_being_saved(draft: Draft) -> None:
    """Problems name the file and line of the draft, and steps are measured."""
    good = try_out(draft.contents(), CONTENT, TODAY)
    assert good.catalog
    assert not good.problems
    measures = good.measures[
        "en", "our-clinic", EditedTopic(draft, "en", "our-clinic").steps()[0].id
    ]
    assert measures.words > 20
    assert measures.grade is not None

    draft.put("en/help.yaml", "region: US\nregoin: US\n")
    bad = try_out(draft.contents(), CONTENT, TODAY)

    assert bad.catalog is None
    (problem,) = [one for one in bad.at("en/help.yaml") if one.line == 2]
    assert problem.is_error
    assert "regoin" in problem.text


def test_no_pack_is_told_in_words(tmp_path: Path) -> None:
    """So is a picture that would hide another."""
    with pytest.raises(ContentError, match="No such folder"):
        Draft(tmp_path / "none", CONTENT)


def test_a_picture_never_hides_another(draft: Draft) -> None:
    """The logo that is there stays."""
    draft.add_picture("new.svg", b"<svg/>")
    assert draft.contents()["new.svg"] == b"<svg/>"
    with pytest.raises(EditError):
        draft.add_picture("logo.svg", b"<svg/>")
