"""Signing writes down who read which words, and refuses what nobody can have signed."""

from datetime import date
from pathlib import Path

import pytest
from content_packs import TODAY, copy_pack, edit, with_every_word

from kiosk.checks import check_pack, read_pack
from kiosk.domain.ids import LanguageTag, TopicId
from kiosk.domain.topic import Review, Reviewer
from kiosk.errors import ContentError, KioskError
from kiosk.signing.command import SignRequest, sign

TOPIC = "en/topics/leaf.md"
FILE = "signatures.yaml"
ANA = Reviewer("Ana Example", "pharmacist")
BETO = Reviewer("Beto Sample", "physician, pain")
KEPT = "# Ours\r\nsignatures:   # one each\r\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Provide a pack that lacks no word, and that nobody has signed."""
    root = copy_pack("good", tmp_path)
    with_every_word(root)
    return root


def signed(root: Path, who: Reviewer = ANA, today: date = TODAY, **given: object) -> list[str]:
    """Sign the one topic of the pack, and return what is said."""
    request = {"topics": ("leaf",), **given}
    return list(sign(SignRequest(root, who.name, who.role, **request), today))  # type: ignore[arg-type]


def review(root: Path, base: Path | None = None) -> Review:
    """Return what a kiosk knows of the checking of the topic."""
    catalog, report = read_pack(root, base=base, today=TODAY)
    assert catalog is not None, report.diagnostics
    return catalog.packs[LanguageTag("en")].topics[TopicId("leaf")].review


def text_of(said: list[str]) -> str:
    """Return the digits that the first line names."""
    return said[0].partition("text ")[2][:8]


def codes(root: Path) -> list[str]:
    """Return the codes of what is wrong with signatures and reviews."""
    found = check_pack(root, today=TODAY).report.diagnostics
    return [one.code for one in found if one.code.startswith(("signature", "review"))]


def test_a_signature_is_what_patients_hear_of(root: Path) -> None:
    """Name, role and day come from the file to the screens."""
    signed(root)

    assert review(root).reviewed_by == (ANA,)
    assert review(root).reviewed == "2026-11-23"
    assert codes(root) == []


def test_a_second_signature_comes_beside_the_first_and_the_later_day_counts(root: Path) -> None:
    """These very words were last read then."""
    signed(root, day="2026-11-03")
    signed(root, BETO, day="2026-11-01")

    assert review(root).reviewed_by == (ANA, BETO)
    assert review(root).reviewed == "2026-11-03"


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (TOPIC, "It falls in autumn.", "It falls in fall."),
        (TOPIC, "[^green20] {well-shown}", "[^green20] {reported}"),
        ("en/figures.yaml", "caption: ", "caption: Here is "),
        ("figures/tree.svg", "<svg ", '<svg id="other" '),
    ],
)
def test_a_change_of_what_was_signed_withdraws_it(
    root: Path, path: str, old: str, new: str
) -> None:
    """Screens say then that nobody has checked it."""
    signed(root)
    edit(root, path, old, new)

    assert codes(root) == ["signature.withdrawn"]
    assert not review(root).is_signed


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (TOPIC, "review_due: 2027-05-01", "review_due: 2027-06-01"),
        ("en/questions.yaml", "How old is this leaf?", "How old is that leaf?"),
        ("en/help.yaml", "region: ", "region:  "),
    ],
)
def test_a_change_of_anything_else_does_not(root: Path, path: str, old: str, new: str) -> None:
    """A new telephone number needs no clinician."""
    signed(root)
    edit(root, path, old, new)

    assert codes(root) == []
    assert review(root).is_signed


def test_what_is_withdrawn_says_who_signed_and_when(root: Path) -> None:
    """An administrator knows whom to ask again."""
    signed(root)
    edit(root, TOPIC, "It falls in autumn.", "It falls in fall.")
    found = check_pack(root, today=TODAY).report.diagnostics
    (one,) = [each for each in found if each.code == "signature.withdrawn"]

    assert one.message == (
        "the words of 'leaf' in 'en' have changed since"
        " Ana Example (pharmacist) signed on 2026-11-23"
    )
    assert "kiosk content review" in one.hint


def test_signing_again_after_a_change_leaves_the_old_signature_as_history(root: Path) -> None:
    """Who signed what stays known."""
    signed(root, day="2026-11-01")
    edit(root, TOPIC, "It falls in autumn.", "It falls in fall.")
    signed(root)

    assert codes(root) == []
    assert (root / FILE).read_text(encoding="utf-8").count("name: Ana Example") == 2
    assert review(root).reviewed_by == (ANA,)


def test_words_that_are_put_back_are_signed_again(root: Path) -> None:
    """The signature was for these words."""
    signed(root)
    edit(root, TOPIC, "It falls in autumn.", "It falls in fall.")
    edit(root, TOPIC, "It falls in fall.", "It falls in autumn.")

    assert review(root).is_signed


def test_the_digits_of_the_sheet_must_be_those_of_the_words(root: Path) -> None:
    """Nobody's name comes under words that they have not read."""
    text = text_of(signed(root))
    (root / FILE).unlink()
    edit(root, TOPIC, "It falls in autumn.", "It falls in fall.")

    with pytest.raises(KioskError, match="have changed since this sheet was printed"):
        signed(root, text=text)
    assert not (root / FILE).exists()


def test_the_digits_of_the_sheet_may_be_typed_in_capitals(root: Path) -> None:
    """People copy them from paper."""
    text = text_of(signed(root))
    (root / FILE).unlink()
    signed(root, text=f" {text.upper()}")

    assert review(root).is_signed


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"day": "2026-11-24"}, "is still to come"),
        ({"day": "3 March"}, "is not a date"),
        ({"topics": ("lead",)}, "did you mean 'leaf'"),
        ({"language": "vi"}, "choose from: en"),
        ({"who": Reviewer(" ", "nurse")}, "give the name"),
        ({"who": Reviewer("Ana", "")}, "give the role"),
        ({"who": Reviewer("A" * 81, "nurse")}, "81 characters"),
        ({"who": Reviewer("A\u202eB", "nurse")}, "give the name"),
    ],
)
def test_what_cannot_be_is_not_written(root: Path, given: dict[str, object], said: str) -> None:
    """Each refusal says what to do, and leaves nothing behind."""
    with pytest.raises(KioskError, match="Nothing was signed") as refused:
        signed(root, **given)  # type: ignore[arg-type]

    assert said in str(refused.value)
    assert not (root / FILE).exists()


def test_a_pack_with_errors_is_not_signed(root: Path) -> None:
    """Nobody knows what patients would see."""
    edit(root, TOPIC, "{#careful}", "{#Careful!}")

    with pytest.raises(ContentError, match="has mistakes"):
        signed(root)


def test_signing_the_same_words_twice_writes_nothing(root: Path) -> None:
    """A command that is given again does no harm."""
    signed(root)
    before = (root / FILE).read_bytes()

    assert "was signed before" in signed(root)[0]
    assert (root / FILE).read_bytes() == before


def test_comments_order_and_line_ends_stay(root: Path) -> None:
    """The file is the administrator's, too."""
    old = (
        '  - {topic: gone, language: en, name: A, role: b, date: 2026-01-01, text: "00000000"}\r\n'
    )
    (root / FILE).write_bytes((KEPT + old).encode())
    signed(root)
    data = (root / FILE).read_bytes()

    assert data.startswith((KEPT + old).encode())
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert review(root).is_signed


def test_a_local_pack_signs_the_words_with_its_changes(root: Path, tmp_path: Path) -> None:
    """The signature of the base is for other words, and that of the local pack for these."""
    signed(root)
    local = copy_pack("local", tmp_path / "local")
    (local / "en").mkdir(exist_ok=True)
    (local / "en/steps").mkdir(exist_ok=True)
    step = (
        "## When to be careful {#careful}\n\nLeaves of some plants sting. " + "Wear gloves. " * 12
    )
    (local / "en/steps/leaf.md").write_text(f"{step}[^green20] {{reported}}\n", encoding="utf-8")
    before = review(local, root).is_signed
    signed(local, BETO, base=root)

    assert not before
    assert review(local, root).reviewed_by == (BETO,)
    assert review(root).reviewed_by == (ANA,)


def test_signatures_of_the_base_hold_where_the_local_pack_changes_nothing(
    root: Path, tmp_path: Path
) -> None:
    """What the base's clinician signed, a clinic need not sign again."""
    signed(root)
    local = copy_pack("local", tmp_path / "local")
    signed(local, BETO, base=root)

    assert review(local, root).reviewed_by == (ANA, BETO)


def test_a_topic_whose_review_is_past_asks_for_the_next_date(root: Path) -> None:
    """Else it would be signed and overdue."""
    edit(root, TOPIC, "2027-05-01", "2026-11-01")

    assert any("review date is past" in line and "leaf.md:13" in line for line in signed(root))
