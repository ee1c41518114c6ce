"""What is told of the changes that a local pack makes to its base."""

from pathlib import Path

import pytest
from content_packs import check, copy_pack, edit

from kiosk.diagnostics import Diagnostic
from kiosk.overlay.seen import seen_text

INTERFACE = "bar:\n  back: Go back\n"


class Packs:
    """A local pack and its base, both to be changed."""

    def __init__(self, folder: Path, base: str = "good") -> None:
        self.root = copy_pack("local", folder / "local")
        self.base = copy_pack(base, folder / "base")

    def write(self, path: str, text: str) -> None:
        """Write a file of the local pack."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def accept(self) -> None:
        """Accept all changes."""
        overlay = check(self.root, base=self.base).documents.overlay
        assert overlay
        self.write("seen.yaml", seen_text(overlay.overrides))

    def found(self, code: str = "override") -> list[Diagnostic]:
        """Return the problems of this kind."""
        found = check(self.root, base=self.base).report.diagnostics
        return [one for one in found if one.code.startswith(code)]

    def codes(self) -> list[str]:
        """Return the codes of all problems with overrides."""
        return [one.code for one in self.found()]


@pytest.fixture
def packs(tmp_path: Path) -> Packs:
    """Provide a local pack that changes nothing yet."""
    return Packs(tmp_path)


def test_what_is_hidden_is_named_with_its_place_and_first_words(packs: Packs) -> None:
    """So both can be read side by side."""
    packs.write("en/interface.yaml", INTERFACE)
    (found,) = packs.found("override.hides")

    assert found.message == f"this stands in place of 'Back', {packs.base}/en/interface.yaml:2:9"
    assert str(found.location) == f"{packs.root}/en/interface.yaml:2:9"


def test_an_accepted_change_is_only_named(packs: Packs) -> None:
    """Nothing is left to do about it."""
    packs.write("en/interface.yaml", INTERFACE)
    assert packs.codes() == ["override.hides", "override.unseen"]
    packs.accept()

    assert packs.codes() == ["override.hides"]


@pytest.mark.parametrize(
    ("path", "text", "file", "old", "new"),
    [
        ("en/interface.yaml", INTERFACE, "en/interface.yaml", "back: Back", "back: Return"),
        ("en/steps/leaf.md", "## A {#food}\n", "en/topics/leaf.md", "makes sugar", "makes food"),
        ("en/steps/leaf.md", "---\ntitle: A\n---\n", "en/topics/leaf.md", "What a leaf", "A leaf"),
        ("en/topics/leaf.md", "", "en/topics/leaf.md", "It falls", "It will fall"),
        ("figures/tree.svg", "", "figures/tree.svg", 'width="10"', 'width="11"'),
        ("en/help.yaml", "call_now: [a]\n", "en/help.yaml", "breathes slowly", "breathes badly"),
    ],
)
def test_new_words_below_a_change_are_told_once_until_accepted(
    packs: Packs, path: str, text: str, file: str, old: str, new: str
) -> None:
    """A correction of the base must never be hidden by an old change without anybody knowing."""
    packs.write(path, text or (packs.base / file).read_text(encoding="utf-8"))
    packs.accept()
    edit(packs.base, file, old, new)

    (found,) = packs.found("override.stale")
    assert found.location.path == f"{packs.root}/{path}"
    assert f"{packs.base}/{file}:" in found.message
    assert f"kiosk content accept {packs.root}" in found.hint
    packs.accept()
    assert packs.codes() == ["override.hides"]


def test_words_elsewhere_make_no_change_stale(packs: Packs) -> None:
    """A new base asks to read again only what it changed."""
    packs.write("en/steps/leaf.md", "## A {#food}\n")
    packs.accept()
    edit(packs.base, "en/topics/leaf.md", "Take one branch.", "Take a branch.")

    assert packs.codes() == ["override.hides"]


def test_a_change_of_what_the_base_lost_is_told_with_what_is_like_it(packs: Packs) -> None:
    """The step was renamed, so the change must follow it."""
    packs.write("en/steps/leaf.md", "## A {#food}\n")
    packs.accept()
    edit(packs.base, "en/topics/leaf.md", "{#food}", "{#foods}")
    (found,) = packs.found()

    assert (found.code, found.hint) == ("override.gone", "did you mean 'foods'?")


def test_a_change_of_a_lost_topic_is_told(packs: Packs) -> None:
    """The file of steps would change nothing any more."""
    packs.write("en/steps/leaf.md", "## A {#food}\n")
    packs.accept()
    (packs.base / "en/topics/leaf.md").rename(packs.base / "en/topics/leaves.md")

    assert packs.codes() == ["override.gone"]


def test_a_word_of_the_glossary_that_went_is_told_once(packs: Packs) -> None:
    """Its meaning alone is no word; one message says so, not one for each key."""
    packs.write("en/glossary.yaml", "sap:\n  meaning: A juice.\n  name: Juice\n")
    packs.accept()
    (packs.base / "en/glossary.yaml").write_text("", encoding="utf-8")

    assert packs.codes() == ["override.gone"]


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("xylem", False),
        ("phloem", False),
        ("cambum", True),
        ("cambiium", True),
        ("cambuim", True),
        ("cambiom", True),
        ("cambium-2", False),
        ("bark", False),
    ],
)
def test_a_new_word_almost_like_an_old_one_is_a_slip(
    packs: Packs, word: str, *, near: bool
) -> None:
    """Whoever meant to change a meaning would else add a word that nothing points to."""
    entry = "{{name: {0}, ask: What is it?, meaning: A part of a tree.}}"
    with (packs.base / "en/glossary.yaml").open("a", encoding="utf-8") as file:
        file.write(f"cambium: {entry.format('Cambium')}\n")
    packs.write("en/glossary.yaml", f"{word}: {entry.format(word)}\n")

    assert packs.codes() == (["override.near"] if near else [])


def test_a_fault_that_shows_in_the_base_says_where_it_is_mended(tmp_path: Path) -> None:
    """Nobody is sent to a file that is not theirs to change."""
    packs = Packs(tmp_path, "bilingual")
    edit(packs.root, "pack.yaml", "over: test-pack", "over: two-languages")
    packs.write("en/steps/leaf.md", "---\ntitle: Our leaf\n---\n")
    (stale,) = packs.found("translation.stale")
    packs.write("en/help.yaml", "contacts: [{id: poison, number: 555-0100}]\n")
    (number,) = packs.found("help.contacts")

    assert stale.location.path == f"{packs.base}/es/topics/leaf.md"
    assert stale.hint.endswith(f"write yours in {packs.root}/es/steps/leaf.md")
    assert number.hint.endswith(f"write yours in {packs.root}/es/help.yaml")


def test_a_source_that_only_the_base_cited_is_no_ones_fault(packs: Packs) -> None:
    """The clinic has put other words in place of the claim, and cannot delete the source."""
    packs.write("en/steps/leaf.md", "## When to be careful {#careful}\n\n" + "Take care. " * 15)
    text = (packs.base / "en/topics/leaf.md").read_text(encoding="utf-8")
    new = text.replace("[^green20] {reported}\n\nSee", "[^gray22] {reported}\n\nSee")
    (packs.base / "en/topics/leaf.md").write_text(new, encoding="utf-8")
    sources = (packs.base / "sources.yaml").read_text(encoding="utf-8")
    start = sources.index("brown21:")
    copied = sources[start:].replace("brown21:", "gray22:")
    (packs.base / "sources.yaml").write_text(f"{sources}{copied}", encoding="utf-8")

    assert packs.found("source") == []
