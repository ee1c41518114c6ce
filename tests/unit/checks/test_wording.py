"""Tests of the rules that look for the words of ``wording.yaml``."""

from datetime import date
from pathlib import Path

import pytest
from content_packs import check, copy_pack, edit, found_in, place_of

from kiosk.checks import passives
from kiosk.checks.phrases import Phrases

TOPIC = "en/topics/leaf.md"
WORDING = "en/wording.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a good pack."""
    return copy_pack("good", tmp_path)


def codes_with(root: Path, text: str, old: str = "Wear gloves when") -> list[str]:
    """Return the kinds of problems once the text stands in the box of the topic."""
    edit(root, TOPIC, old, f"{text} {old}")
    return [code for code, _ in found_in(root)]


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("An ADDICT is here", ["addict"]),
        ("Addicted people", []),
        ("A miraculous thing", ["miracul*"]),
        ("It is moved in", ["*oved in"]),
        ("the red\n one", ["red one"]),
        ("It isn’t so", ["isn't"]),
        ("İ before a miracle is in place", []),
        ("100% sure", ["100%"]),
        ("a 1100% rise", []),
    ],
)
def test_phrases_are_whole_words_in_any_writing(text: str, phrases: list[str]) -> None:
    """Capitals, line ends and the kind of apostrophe make no difference."""
    wanted = Phrases(("addict", "miracul*", "moved", "*oved in", "red one", "isn't", "100%"))

    assert [found.phrase for found in wanted.find(text)] == phrases


def test_a_phrase_is_found_where_it_stands() -> None:
    """Small letters are no longer than capitals, so that places stay."""
    (found,) = Phrases(("clean",)).find("İİ A clean leaf")

    assert (found.start, found.end) == (5, 10)


def test_the_longest_phrase_is_taken() -> None:
    """Its hint fits better."""
    phrases = Phrases(("cure", "miracle cure"))

    assert [found.phrase for found in phrases.find("A miracle cure, a cure.")] == [
        "miracle cure",
        "cure",
    ]


def test_no_phrases_find_nothing() -> None:
    """A list may be empty."""
    assert not Phrases(()).stand_in("Any text, and an empty one:  ")


@pytest.mark.parametrize(
    ("path", "old"),
    [
        (TOPIC, "What a leaf is"),
        (TOPIC, "It falls in autumn"),
        (TOPIC, "A leaf is green"),
        (TOPIC, "We do not know how many"),
        (TOPIC, "Look at a leaf."),
        (TOPIC, "A leaf makes food {#food}"),
        (TOPIC, "A tree with a round crown"),
        (TOPIC, "How to count them"),
        (TOPIC, "Take one branch"),
        (TOPIC, "Some leaves sting"),
        (TOPIC, "Do not eat it"),
        ("en/glossary.yaml", "The juice that"),
        ("en/glossary.yaml", "What is sap"),
        ("en/questions.yaml", "How old is"),
        ("en/figures.yaml", "A tree in"),
        ("en/help.yaml", "When life is"),
        ("en/help.yaml", "cannot be"),
        ("en/interface.yaml", "back: "),
    ],
)
def test_every_text_is_searched(root: Path, path: str, old: str) -> None:
    """A patient does not know which file a word came from."""
    edit(root, path, old, f"{old}ugly " if old.endswith(": ") else f"ugly {old}")

    assert found_in(root) == [("word.forbidden", place_of(root, path, "ugly"))]


def test_quizzes_and_check_ups_are_searched(root: Path) -> None:
    """They are read on the same screens."""
    for path in ("en/quiz.yaml", "en/checkup.yaml"):
        file = root / path
        text = file.read_text(encoding="utf-8")
        file.write_text(
            text.replace("because: ", "because: Ugly. ").replace("text: ", "text: Ugly. ")
        )
    paths = {place.partition(":")[0] for code, place in found_in(root) if code == "word.forbidden"}

    assert paths == {"en/quiz.yaml", "en/checkup.yaml"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An ugly leaf.", ["word.forbidden"]),
        ("It is uglier.", []),
        ("No ugly leaf.", []),
        ("No ugly leaf, but an ugly tree.", ["word.forbidden"]),
        ("A garden weed.", []),
    ],
)
def test_a_forbidden_word_may_stand_in_an_allowed_phrase(
    root: Path, text: str, expected: list[str]
) -> None:
    """Not always safe, for one, is no promise."""
    assert codes_with(root, text) == expected


def test_a_forbidden_word_comes_with_its_reason_and_what_to_say(root: Path) -> None:
    """Whoever wrote it meant something."""
    codes_with(root, "A weed.")
    (found,) = check(root).report.diagnostics

    assert (found.message, found.hint) == ("'weed' judges a tree", 'say "plant"')


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Take 5 g.", ["word.dose"]),
        ("Take 5g.", ["word.dose"]),
        ("Take ten grams.", ["word.dose"]),
        ("Take two-gram bits.", ["word.dose"]),
        ("Take 1,500 g.", ["word.dose"]),
        ("Take one bucket.", []),
        ("Take a gram.", []),
        ("Take 5 good ones.", []),
        ("Read 7-OH grams.", []),
        ("Take often grams.", []),
    ],
)
def test_an_amount_is_a_number_before_a_unit(root: Path, text: str, expected: list[str]) -> None:
    """In digits or words, with a space, a dash or nothing between."""
    assert codes_with(root, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is 2.5 high.", ["number.fraction"]),
        ("It is 2,5 high.", ["number.fraction"]),
        ("It is 1/2 full.", ["number.fraction"]),
        ("It is ½ full.", ["number.fraction"]),
        ("It has 2,798 leaves.", []),
        ("It has 12,000,000 leaves.", []),
        ("It is from 2026-11-23.", []),
        ("See section 1.2.3 there.", []),
        ("It has 5. It grows.", []),
        ("One percent.", ["number.percent"]),
        ("It is 5 % more.", ["number.percent"]),
    ],
)
def test_numbers_are_whole(root: Path, text: str, expected: list[str]) -> None:
    """Thousands are, and dates are none."""
    assert codes_with(root, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Of these 1 in 10 stings. Two out of ten itch.", []),
        ("Of these 1 in 10 stings. Two out of 5 itch.", ["number.denominator"]),
        ("Of these 1 in 10 stings. We saw 5 in 2025.", []),
        ("Of these 1 in 10 stings. Of 20 in 12 towns none do.", []),
    ],
)
def test_shares_of_a_topic_have_one_whole(root: Path, text: str, expected: list[str]) -> None:
    """So that nobody has to reckon; a year is no whole, nor is less than the part."""
    assert codes_with(root, text) == expected


def test_a_hard_word_is_explained_where_it_first_stands(root: Path) -> None:
    """Once is enough, and a form of the word counts as the word."""
    edit(root, TOPIC, "with the [sap](term:sap)", "with the saps, that is [sap](term:sap)")
    assert found_in(root) == []

    edit(root, TOPIC, "A leaf takes in light", "It has juices. A leaf takes in light")
    assert found_in(root) == [("term.unexplained", place_of(root, TOPIC, "juices"))]


def test_a_hard_word_in_the_name_of_a_topic_needs_no_link(root: Path) -> None:
    """There is no room for two links, and the topic explains it."""
    edit(root, TOPIC, "A leaf takes in", "See [all about sap](topic:leaf). A leaf takes in")

    assert found_in(root) == []


def test_a_medical_word_needs_an_entry(root: Path) -> None:
    """Once it has one, only a link is missing."""
    codes_with(root, "They hold chlorophyll.")
    assert [code for code, _ in found_in(root)] == ["term.undefined"]

    edit(root, "en/glossary.yaml", "[saps, juices]", "[saps, juices, chlorophyll]")
    assert found_in(root) == []


def test_a_medical_word_is_named_once_a_topic(root: Path) -> None:
    """In the texts of the sheet, too."""
    edit(root, TOPIC, "- A leaf is green.", "- A leaf has chlorophyll.")
    codes_with(root, "They hold chlorophyll.")

    assert found_in(root) == [("term.undefined", place_of(root, TOPIC, "chlorophyll.\nwhat"))]


@pytest.mark.parametrize(
    ("sentence", "is_passive"),
    [
        ("It is moved.", True),
        ("It is often moved.", True),
        ("It is quickly moved.", True),
        ("They were moved.", False),
        ("You are used to it.", False),
        ("It is pointed.", False),
        ("It moved.", False),
        ("What it is, moved us.", False),
    ],
)
def test_a_passive_is_a_helper_and_a_participle(
    root: Path, monkeypatch: pytest.MonkeyPatch, sentence: str, is_passive: bool
) -> None:
    """Participles that have become adjectives are none."""
    monkeypatch.setattr(passives, "MOST_PERCENT", 0)

    assert codes_with(root, sentence) == ["voice.passive"] * is_passive


def test_few_passives_are_allowed(root: Path) -> None:
    """One of fifteen sentences is below a tenth, two are above."""
    assert codes_with(root, "It is moved.") == []
    assert codes_with(root, "It is counted.", "Nobody has") == ["voice.passive"] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2020 a town banned it. Ask about the law.", []),
        ("A town banned it. Ask about the law.", ["law.undated"]),
        ("In 2020 a town banned it.", ["law.state"]),
        ("A town banned it.", ["law.state", "law.undated"]),
        ("In 2020 Canada banned it.", []),
        ("It is a law of nature.", []),
        ("Ask about the law.", []),
    ],
)
def test_what_is_said_of_law_is_dated_and_sends_to_ones_own(
    root: Path, text: str, expected: list[str]
) -> None:
    """The law of another country is not what the reader has to ask about."""
    assert codes_with(root, text) == expected


def test_a_sheet_that_speaks_of_law_is_dated_too(root: Path) -> None:
    """It lies in a drawer for years."""
    edit(root, TOPIC, "- A leaf is green.", "- A town banned it.")

    assert found_in(root) == [
        ("law.state", place_of(root, TOPIC, "A town")),
        ("law.undated", place_of(root, TOPIC, "A town")),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Do not mix it with medicines.", ["medicine.alone"]),
        ("Do not mix it with medicines. Do not stop one alone.", []),
        ("Do not mix it with salt.", []),
        ("Ask about your medicines.", []),
    ],
)
def test_who_is_warned_of_mixing_is_told_not_to_stop_alone(
    root: Path, text: str, expected: list[str]
) -> None:
    """A warning may not cost somebody the medicine that keeps them well."""
    assert codes_with(root, text) == expected


def test_a_list_belongs_to_the_line_before_it(root: Path) -> None:
    """The warning and the medicines stand apart on the page, not in the mind."""
    old = "People who look at leaves for the first time see that no two trees have the same ones:"
    edit(root, TOPIC, old, "People do not mix the leaves of the tree with any of these at home:")
    edit(root, TOPIC, "Broad leaves: flat", "Medicines: flat")

    assert found_in(root) == [("medicine.alone", place_of(root, TOPIC, "People do not mix"))]


def test_a_sheet_that_warns_of_mixing_says_so_too(root: Path) -> None:
    """Another line of it may."""
    edit(root, TOPIC, "- Look at a leaf.", "- Do not mix it with medicines.")
    assert [code for code, _ in found_in(root)] == ["medicine.alone"]

    edit(root, TOPIC, "- A leaf is green.", "- Do not stop what you take.")
    assert found_in(root) == []


@pytest.mark.parametrize(("due", "expected"), [("2027-11-24", []), ("2027-11-25", ["review.late"])])
def test_a_review_is_at_most_a_year_away(root: Path, due: str, expected: list[str]) -> None:
    """The day of the tests is 23 November 2026; a leap day is granted."""
    edit(root, TOPIC, "2027-05-01", due)

    assert [code for code, _ in found_in(root)] == expected


def test_without_a_date_no_review_is_late(root: Path) -> None:
    """Whoever has no clock knows no distance."""
    edit(root, TOPIC, "2027-05-01", str(date.max))

    assert check(root, today=None).report.diagnostics == ()


def test_a_language_without_its_words_is_checked_by_length_alone(root: Path) -> None:
    """A new translation starts without them, and is told so."""
    (root / WORDING).unlink()

    assert codes_with(root, "An ugly leaf is moved, 5 g of it.") == ["wording.missing"]


def test_a_broken_list_of_words_is_one_problem(root: Path) -> None:
    """Nothing is said about texts that it would have been used on."""
    (root / WORDING).write_text("forbidden: [", encoding="utf-8")

    assert codes_with(root, "An ugly leaf.") == ["yaml.syntax"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("numbers: {one: 1", "numbers: {one: first", "value.number"),
        ("forbidden:", "forbiden:", "key.unknown"),
        ("    why: judges a tree\n", "", "key.missing"),
        ("units: [g, gram*, bucket]", "units: g", "value.type"),
    ],
)
def test_a_mistake_in_the_list_of_words_is_reported(
    root: Path, old: str, new: str, code: str
) -> None:
    """A list that is not read would protect nobody."""
    edit(root, WORDING, old, new)

    assert code in {found for found, _ in found_in(root)}
