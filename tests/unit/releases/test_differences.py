"""People are told what patients will see differently, where, and in which words."""

from collections.abc import Callable
from pathlib import Path

import pytest
from content_packs import check, copy_pack, edit

from kiosk.catalog.build import build_catalog
from kiosk.domain.handout import Clinic, Logo, LogoKind, Paper
from kiosk.releases.differences import Change, Kind, describe, differences, summary_line
from kiosk.releases.setup import Setup
from kiosk.settings import Settings

LEAF = "en/topics/leaf.md"
HELP = "en/help.yaml"


def built(root: Path) -> Setup:
    """Build a pack that has no errors."""
    checked = check(root)
    assert not checked.report.has_errors, checked.report.diagnostics
    return Setup(build_catalog(checked.documents), Settings())


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """Provide a pack in one language."""
    return copy_pack("good", tmp_path)


@pytest.fixture
def compare(pack: Path) -> Callable[[], tuple[Change, ...]]:
    """Provide the differences between the pack as it was and as it is."""
    before = built(pack)
    return lambda: differences(before, built(pack))


Compare = Callable[[], tuple[Change, ...]]


def test_the_same_pack_has_no_difference(compare: Compare) -> None:
    """That is said too."""
    assert compare() == ()
    assert list(describe(())) == ["Patients will see no difference."]


def test_a_changed_number_comes_first_and_is_pointed_out(pack: Path, compare: Compare) -> None:
    """It is the change that may cost a life."""
    edit(pack, LEAF, "title: What a leaf is", "title: What leaves are")
    edit(pack, HELP, "1-800-222-1222", "1-800-222-1223")
    changes = compare()

    assert changes[0].where == (
        *("English", "Help and telephone numbers", "Whom to call", "Poison Help", "number"),
    )
    assert (changes[0].old, changes[0].new) == ("1-800-222-1222", "1-800-222-1223")
    assert "telephone numbers" in summary_line(changes)


def test_changed_words_are_marked(pack: Path, compare: Compare) -> None:
    """So that nobody has to compare two paragraphs."""
    edit(pack, LEAF, "takes in light and air", "drinks up light and air")
    (step,) = (change for change in compare() if change.where[-1].startswith("step"))
    lines = list(describe([step]))

    assert lines[0].startswith("English > Topic 'What a leaf is' > steps > step ")
    assert lines[0].endswith(": changed")
    assert lines[1].startswith("  - A leaf [takes in] light and air and")
    assert lines[2].startswith("  + A leaf [drinks up] light and air and")
    assert len(lines) == 4


def test_a_new_step_is_one_change(pack: Path, compare: Compare) -> None:
    """With its words."""
    file = pack / LEAF
    file.write_text(file.read_text(encoding="utf-8") + "\n## A new step {#new}\n\nA leaf falls.\n")
    (change,) = compare()

    assert change.kind is Kind.ADDED
    assert change.where[-1] == "step 'A new step'"
    assert change.new == "A new step\nA leaf falls."


def test_a_step_that_goes_is_told(pack: Path, compare: Compare) -> None:
    """With what it said."""
    text = (pack / LEAF).read_text(encoding="utf-8")
    (pack / LEAF).write_text(text[: text.index("## What nobody knows yet")], encoding="utf-8")
    kinds = [change.kind for change in compare() if change.where[-1].startswith("step")]

    assert kinds == [Kind.REMOVED]


def test_another_order_is_told(pack: Path, compare: Compare) -> None:
    """No word changed, and yet patients see it."""
    head, *steps = (pack / LEAF).read_text(encoding="utf-8").split("\n## ")
    steps = [step.rstrip("\n") + "\n" for step in steps]
    turned = "\n## ".join([head, steps[1], steps[0], *steps[2:]])
    (pack / LEAF).write_text(turned, encoding="utf-8")
    (change,) = compare()

    assert change.kind is Kind.MOVED
    assert change.where[-1] == "steps"


def test_another_grade_of_evidence_is_told(pack: Path, compare: Compare) -> None:
    """How sure we are is part of what is said."""
    edit(pack, LEAF, "[^brown21] {reported}", "[^brown21] {well-shown}")
    (change,) = compare()

    assert "[(reported:]" in "\n".join(describe([change]))


def test_a_button_is_told_by_its_key(pack: Path, compare: Compare) -> None:
    """That is where to look for it."""
    edit(pack, "en/interface.yaml", "Back", "Go back")

    assert [change.where[1:] for change in compare()] == [("Buttons and messages", "bar.back")]


def test_a_picture_is_told_without_its_code(pack: Path, compare: Compare) -> None:
    """Nobody reads a drawing as text."""
    drawing = next((pack / "figures").glob("*.svg"))
    text = drawing.read_text(encoding="utf-8")
    drawing.write_text(text.replace("</svg>", "<g/></svg>"), encoding="utf-8")
    lines = list(describe(compare()))

    assert lines == [
        f"All languages > Pictures > picture '{drawing.stem}': drawn anew",
        "Patients will see 1 change (All languages 1).",
    ]


def test_a_long_text_that_is_new_is_cut(pack: Path, compare: Compare) -> None:
    """A whole language would fill the screen."""
    file = pack / LEAF
    more = "".join(f"\nA leaf falls in month {number}.\n" for number in range(12))
    file.write_text(file.read_text(encoding="utf-8") + f"\n## A step {{#new}}\n{more}")
    lines = list(describe(compare()))

    assert "  + … and 5 more lines" in lines


def test_each_language_is_counted(tmp_path: Path) -> None:
    """Who reads one of them asks about the other."""
    pack = copy_pack("bilingual", tmp_path)
    before = built(pack)
    for file in (HELP, "es/help.yaml"):
        edit(pack, file, "1-800-222-1222", "1-800-222-1223")

    assert "2 changes (English 1, Español 1)" in summary_line(differences(before, built(pack)))


def test_what_the_clinic_chose_is_told(pack: Path) -> None:
    """By its key in clinic.yaml; a secret number never is, nor the code of a logo."""
    before = built(pack)
    logo = Logo(LogoKind.PNG, b"picture")
    settings = Settings(clinic=Clinic(name="North", logo=logo), paper=Paper.A4, pin="secret")
    text = "\n".join(describe(differences(before, Setup(before.catalog, settings))))

    assert "The clinic and what it chose > clinic > name: new\n  + North" in text
    assert "clinic > logo: new\n" in text
    assert "paper: changed\n  - [letter]\n  + [a4]" in text
    assert "secret" not in text
    assert b"picture".hex() not in text
