"""Tests of rules at their limits, and of what they must leave alone."""

from pathlib import Path

import pytest
from content_packs import check, copy_pack, edit, found_in, place_of, sign

from kiosk.checks.icons import icon_names

TOPIC = "en/topics/leaf.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a good pack."""
    return copy_pack("good", tmp_path)


def codes(root: Path) -> list[str]:
    """Return the codes found in the pack."""
    return [code for code, _ in found_in(root)]


def test_a_list_may_have_seven_entries(root: Path) -> None:
    """The limit itself is allowed."""
    edit(root, TOPIC, "- :leaf: **Needles:**", "- a\n" * 5 + "- :leaf: **Needles:**")

    assert codes(root) == []


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("One. Two. Three.", []),
        ("One. Two! Three? Four.", ["message.length"]),
        ("Ask Dr. Lee vs. Ms. Roy. It is 7.5 high. See?", ["number.fraction"]),
        ("¿Uno? ¡Dos! Tres.", []),
        ("word " * 121, ["message.length", "sentence.long"]),
    ],
)
def test_a_main_message_has_at_most_three_sentences(
    root: Path, message: str, expected: list[str]
) -> None:
    """Abbreviations and numbers end none."""
    edit(root, TOPIC, ">-\n  A leaf makes food from light.\n  It falls in autumn.", message)

    assert codes(root) == expected


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        ("2026-11-22", ["review.due"]),
        ("2026-11-23", ["review.soon"]),
        ("2027-01-22", ["review.soon"]),
        ("2027-01-23", []),
    ],
)
def test_a_review_is_due_after_its_day(root: Path, due: str, expected: list[str]) -> None:
    """On the day itself there is still time, and 60 days before, time to find somebody."""
    edit(root, TOPIC, "2027-05-01", due)

    assert codes(root) == expected


def test_without_a_date_no_review_is_due(root: Path) -> None:
    """A kiosk whose clock is wrong shows its pack all the same."""
    edit(root, TOPIC, "2027-05-01", "2000-01-01")
    report = check(root, today=None).report

    assert report.diagnostics == ()


def test_who_signed_is_asked_to_review(root: Path) -> None:
    """An administrator knows whom to call."""
    sign(root)
    edit(root, TOPIC, "2027-05-01", "2026-01-01")
    (found,) = check(root).report.diagnostics

    assert found.message == "review date 2026-01-01 has passed"
    assert found.hint == "ask Dr. Lee to review"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("[^green20] {well-shown}", "{not-known}", []),
        ("[^green20] {well-shown}", "[^green20] {not-known}", []),
        ("[^green20] {well-shown}", "", []),
        ("- Do not eat it.", "- Do not eat it. [^green20]", ["grade.missing"]),
        ("    Wear gloves", "    Wear {reported} gloves", ["marks.place", "source.missing"]),
        ("{not-known}\n\n## When", "{maybe}\n\n## When", ["grade.unknown"]),
    ],
)
def test_claims_have_a_grade_and_a_source(
    root: Path, old: str, new: str, expected: list[str]
) -> None:
    """Text without either is no claim, and what nobody knows has no source."""
    edit(root, TOPIC, old, new)

    assert codes(root) == expected


def test_sources_are_not_called_unused_while_a_topic_is_broken(root: Path) -> None:
    """It may be the one that uses them."""
    (root / TOPIC).write_text("no front matter")

    assert codes(root) == ["front-matter.missing"]


def test_a_word_explained_in_the_default_language_may_be_linked_in_another(
    tmp_path: Path,
) -> None:
    """The meaning is shown in the default language until it is translated."""
    root = copy_pack("bilingual", tmp_path)
    (root / "es/glossary.yaml").write_text("{}")

    assert codes(root) == ["term.missing"]


def test_a_link_with_several_styles_is_reported_once(root: Path) -> None:
    """It is one link."""
    edit(root, TOPIC, "[sap](term:sap)", "[the\n**sap**](term:sup)")

    assert found_in(root) == [("term.unknown", place_of(root, TOPIC, "sup)"))]


@pytest.mark.parametrize(
    ("old", "new", "code", "place"),
    [
        ("back: Back", "back: [Back]", "value.type", "[Back]"),
        ("Step {step} of {total}", "Step {step}", "interface.placeholder", "Step {step}"),
        ("back: Back", "back: Back {step}", "interface.placeholder", "Back {step}"),
    ],
)
def test_interface_words_are_texts_with_their_placeholders(
    root: Path, old: str, new: str, code: str, place: str
) -> None:
    """A missing one would leave a gap, another would show its braces."""
    edit(root, "en/interface.yaml", old, new)

    assert (code, place_of(root, "en/interface.yaml", place)) in found_in(root)


def test_other_braces_in_the_interface_are_text(root: Path) -> None:
    """The program fills in lower-case names alone."""
    edit(root, "en/interface.yaml", "back: Back", 'back: "Back {} {X}"')

    assert codes(root) == []


@pytest.mark.parametrize(("old", "new"), [("poison", "poisons"), ("true", "false")])
def test_contacts_are_those_of_the_default_language(tmp_path: Path, old: str, new: str) -> None:
    """A patient who reads Spanish calls the same number."""
    root = copy_pack("bilingual", tmp_path)
    edit(root, "es/help.yaml", old, new)

    assert found_in(root) == [("help.contacts", place_of(root, "es/help.yaml", new))]


@pytest.mark.parametrize(
    ("translated", "codes"),
    [
        ('{id: tree, number: "988 y luego el 1", name: Árboles}', []),
        ('{id: tree, number: "988 y luego el 2", name: Árboles}', ["help.contacts"]),
        ('{id: bush, number: "988 y luego el 1", name: Árboles}', ["help.contacts"]),
        ("", ["help.contacts"]),
    ],
)
def test_contacts_that_are_only_mentioned_are_those_of_the_default_language(
    tmp_path: Path, translated: str, codes: list[str]
) -> None:
    """What is dialled is the same; the words around it are not."""
    root = copy_pack("bilingual", tmp_path)
    original = '{id: tree, number: "988, then press 1", name: Trees}'
    for tag, contact in (("en", original), ("es", translated)):
        edit(root, f"{tag}/help.yaml", "call_now:", f"more_contacts: [{contact}]\ncall_now:")

    assert [code for code, _ in found_in(root)] == codes


def test_a_contact_that_is_only_mentioned_has_an_id_of_its_own(root: Path) -> None:
    """Otherwise nobody knows which number a text means."""
    more = 'more_contacts: [{id: poison, number: "988", name: Trees}]\ncall_now:'
    edit(root, "en/help.yaml", "call_now:", more)

    assert found_in(root) == [
        ("help.twice", place_of(root, "en/help.yaml", 'poison, number: "988'))
    ]


def test_a_missing_contact_is_reported(tmp_path: Path) -> None:
    """At the file, for there is no other place."""
    root = copy_pack("bilingual", tmp_path)
    lines = (root / "es/help.yaml").read_text(encoding="utf-8").splitlines()
    (root / "es/help.yaml").write_text("\n".join([*lines[:3], *lines[4:]]), encoding="utf-8")

    assert found_in(root) == [("help.contacts", "es/help.yaml:1:1")]


def test_a_contact_too_many_is_reported(tmp_path: Path) -> None:
    """The default language does not have it."""
    root = copy_pack("bilingual", tmp_path)
    poison = "  - {id: poison, number: 1-800-222-1222, name: Poison Help"
    edit(root, "en/help.yaml", f"{poison}, text: Day and night, icon: phone, tint: sand}}\n", "")

    assert found_in(root) == [("help.contacts", "es/help.yaml:4:10")]


def test_labels_need_a_word_in_every_language(tmp_path: Path) -> None:
    """Without an entry for the drawing, the shape itself is the place."""
    root = copy_pack("bilingual", tmp_path)
    (root / "es/figures.yaml").unlink()
    found = check(root).report.diagnostics

    assert [(one.code, one.location.line, one.location.column) for one in found] == [
        ("label.word", 3, 5),
        ("label.word", 4, 5),
    ]
    assert {one.message for one in found} == {
        "the label 'crown' has no word in es",
        "the label 'trunk' has no word in es",
    }


def test_an_unknown_icon_of_a_title_is_reported(root: Path) -> None:
    """It is looked up in the same set."""
    edit(root, TOPIC, "## :leaf: Leaves", "## :laef: Leaves")

    assert found_in(root) == [("icon.unknown", place_of(root, TOPIC, "laef: Leaves"))]


def test_a_tour_leads_to_topics_that_are_there(root: Path) -> None:
    """An unknown topic is reported once, not for its step too."""
    edit(root, "pack.yaml", "funding:", "tour: [laef#food]\nfunding:")

    assert found_in(root) == [("topic.unknown", place_of(root, "pack.yaml", "laef#"))]


@pytest.mark.parametrize("stop", ["'#food'", "'leaf#'", "'#'", "bark"])
def test_a_stop_of_the_tour_names_a_topic_and_a_step(root: Path, stop: str) -> None:
    """One alone would be no screen."""
    edit(root, "pack.yaml", "funding:", f"tour: [{stop}]\nfunding:")

    assert found_in(root) == [("reference.shape", place_of(root, "pack.yaml", f"{stop}]"))]


def test_a_broken_topic_says_nothing_about_the_tour(root: Path) -> None:
    """Its steps may be right."""
    edit(root, "pack.yaml", "funding:", "tour: [leaf#food]\nfunding:")
    (root / TOPIC).write_bytes(b"\xff")

    assert codes(root) == ["text.encoding"]


@pytest.mark.parametrize("count", [10, 11])
def test_a_tour_has_at_most_ten_stops(root: Path, count: int) -> None:
    """The limit itself is allowed."""
    text = (root / TOPIC).read_text(encoding="utf-8")
    for name in ("bark", "root"):
        (root / f"en/topics/{name}.md").write_text(text, encoding="utf-8")
        edit(root, "en/questions.yaml", "leaf:", f"{name}: [{{id: which, text: Which?}}]\nleaf:")
    steps = ("food", "shapes", "careful", "unknown")
    stops = [f"{topic}#{step}" for topic in ("leaf", "bark", "root") for step in steps]
    tour = f"tour: [{', '.join(stops[:count])}]"
    edit(root, "pack.yaml", "[leaf]}", f"[leaf, bark, root]}}\n{tour}")

    assert codes(root) == ["tour.long"] * (count - 10)


@pytest.mark.parametrize(
    ("path", "old", "place"),
    [
        ("pack.yaml", "topics: [leaf]", "topics: []"),
        (
            "pack.yaml",
            "groups:\n  - {id: what, icon: leaf, tint: leafTint, topics: [leaf]}",
            "groups: []",
        ),
        ("en/help.yaml", "call_now: [cannot be woken, breathes slowly]", "call_now: []"),
    ],
)
def test_no_screen_is_empty(root: Path, path: str, old: str, place: str) -> None:
    """A tile leads to a topic at least, there is a tile, and a sign."""
    edit(root, path, old, place)

    assert ("value.empty", place_of(root, path, place)) in found_in(root)


def test_help_has_a_contact(root: Path) -> None:
    """A patient in danger would find nobody to call."""
    text = (root / "en/help.yaml").read_text(encoding="utf-8")
    rest = text[text.index("call_now") :]
    (root / "en/help.yaml").write_text(f"region: US\ncontacts: []\n{rest}", encoding="utf-8")

    assert found_in(root) == [("value.empty", "en/help.yaml:2:1")]


def test_the_icon_set_is_that_of_the_program() -> None:
    """Names are those of the files."""
    assert "leaf" in icon_names()
    assert "leaf.svg" not in icon_names()


def test_a_slip_is_answered_with_the_right_word(root: Path) -> None:
    """Ids are compared with those that there are."""
    edit(root, TOPIC, "(term:sap)", "(term:sapp)")
    edit(root, TOPIC, "(topic:leaf)", "(topic:laef)")
    edit(root, TOPIC, "figure:tree", "figure:tre")
    edit(root, TOPIC, "!!! caution", "!!! cuation")
    edit(root, TOPIC, ":moon: Broad", ":mon: Broad")
    edit(root, "pack.yaml", "funding:", "tour: [leaf#shaps]\nfunding:")
    found = {one.code: one.hint for one in check(root).report.diagnostics}

    assert found == {
        "figure.unknown": "did you mean 'tree'?",
        "term.unknown": "did you mean 'sap'?",
        "icon.unknown": "did you mean 'moon'?",
        "callout.kind": "did you mean 'caution'?",
        "step.unknown": "did you mean 'shapes'?",
        "topic.unknown": "did you mean 'leaf'?",
    }


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (TOPIC, "title: What a leaf is", "title: What a *leaf* is"),
        (TOPIC, "- Look at a leaf.", "- Look at [a leaf](topic:leaf)."),
        (TOPIC, "- We do not know how", "- We do not know {not-known} how"),
        ("en/glossary.yaml", "The juice", "The `juice`"),
        ("en/help.yaml", "Poison Help", "<b>Poison</b> Help"),
        ("en/questions.yaml", "How old is", "How *old* is"),
        ("en/figures.yaml", "A tree in summer", "A tree in &quot;summer"),
        ("en/interface.yaml", "back: Back", "back: Back **now**"),
    ],
)
def test_texts_outside_the_steps_are_plain(root: Path, path: str, old: str, new: str) -> None:
    """Nothing reads Markdown there, so a patient would see its signs."""
    edit(root, path, old, new)

    assert codes(root) == ["text.markup"]


@pytest.mark.parametrize(
    "text", ["See www.example.org", "5 * 3", "10:30", "A & B", "snake_case", "[in brackets]"]
)
def test_signs_that_mean_themselves_are_plain(root: Path, text: str) -> None:
    """People write times, sums and addresses."""
    edit(root, TOPIC, "- A leaf is green.", f'- "{text}"')

    assert codes(root) == []
