"""A local pack is read over the base that it names, and over no other."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from content_packs import PACKS, check, copy_pack, edit, found_in
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.catalog.build import build_catalog
from kiosk.catalog.pack import read_documents
from kiosk.diagnostics import Report

BASE = PACKS / "good"
TOPIC = "en/topics/leaf.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Provide a local pack that changes nothing yet."""
    return copy_pack("local", tmp_path)


def write(root: Path, path: str, text: str) -> None:
    """Write a file of the pack and the folders above it."""
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_what_the_local_pack_leaves_out_is_that_of_the_base(root: Path) -> None:
    """Two lines make a whole pack."""
    ours, base = check(root, base=BASE).documents, check(BASE).documents

    assert found_in(root, BASE) == []
    assert ours.languages["en"].topics == base.languages["en"].topics
    assert ours.languages["en"].interface == base.languages["en"].interface
    assert ours.sources == base.sources
    assert ours.drawings == base.drawings
    assert ours.manifest
    assert ours.manifest.id.value == "our-pack"


def test_a_pack_over_nothing_ignores_the_base() -> None:
    """The shipped folder is given with every command, whatever pack it works on."""
    pack = PACKS / "bilingual"

    assert check(pack, base=BASE).documents == check(pack).documents


def test_without_its_base_nothing_is_said_of_the_local_pack(root: Path) -> None:
    """A hundred missing files would hide the one line that is wrong."""
    assert found_in(root) == [("override.base", "pack.yaml:1:7")]


def test_a_base_that_is_local_itself_is_refused(root: Path, tmp_path: Path) -> None:
    """Three layers are more than anybody can keep in mind."""
    other = copy_pack("local", tmp_path / "other")
    edit(other, "pack.yaml", "id: our-pack", "id: test-pack")

    assert found_in(root, other) == [("override.base", "pack.yaml:1:7")]


def test_a_pack_cannot_lie_over_itself(root: Path) -> None:
    """Nor does it try for ever."""
    edit(root, "pack.yaml", "over: test-pack", "over: our-pack")

    assert found_in(root, root) == [("override.base", "pack.yaml:1:7")]


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [(TOPIC, "It falls in autumn.", "It falls late."), ("pack.yaml", "2026.10", "2026.11")],
)
def test_the_fingerprint_covers_the_base(
    root: Path, tmp_path: Path, path: str, old: str, new: str
) -> None:
    """Sheets with other words carry another number, whichever layer the words came from."""
    base = copy_pack("good", tmp_path / "base")
    before = check(root, base=base).documents.digest
    edit(base, path, old, new)

    assert check(root, base=base).documents.digest != before


def test_the_fingerprint_covers_the_local_pack(root: Path) -> None:
    """The same for what the clinic changed."""
    before = check(root, base=BASE).documents.digest
    edit(root, "pack.yaml", "Our pack", "Our own pack")

    assert check(root, base=BASE).documents.digest != before


def test_a_whole_topic_and_a_picture_take_the_place_of_those_of_the_base(root: Path) -> None:
    """No line of the hidden file is left."""
    text = (BASE / TOPIC).read_text(encoding="utf-8").replace("What a leaf is", "Our leaf")
    write(root, TOPIC, text)
    svg = (BASE / "figures/tree.svg").read_text(encoding="utf-8").replace("163B30", "000000")
    write(root, "figures/tree.svg", svg)
    documents = check(root, base=BASE).documents

    assert documents.languages["en"].topics["leaf"].title.value == "Our leaf"
    assert "000000" in documents.drawings["tree"].text
    assert documents.overlay
    assert [one.name for one in documents.overlay.overrides] == ["figures/tree.svg", TOPIC]


def test_a_changed_step_is_checked_where_it_stands(root: Path) -> None:
    """The administrator finds the mistake in the own file, not in the base."""
    write(root, "en/steps/leaf.md", "## A leaf makes food {#food}\n\n- :mooon: Green\n")
    found = [(code, at) for code, at in found_in(root, BASE) if code == "icon.unknown"]

    assert found == [("icon.unknown", "en/steps/leaf.md:3:4")]


def test_a_broken_local_file_says_nothing_of_what_it_would_change(root: Path) -> None:
    """One mistake is told once, at its place."""
    write(root, "en/interface.yaml", "bar: {back: Go: back}\n")

    assert found_in(root, BASE) == [("yaml.syntax", "en/interface.yaml:1:15")]


def test_a_broken_manifest_is_told_alone(root: Path) -> None:
    """Not with all that the local pack leaves to its base, which is then not known to be one."""
    write(root, "en/interface.yaml", "bar: {back: Go back}\n")
    write(root, "en/steps/leaf.md", "---\ntitle: Our leaf\n---\n")
    with (root / "pack.yaml").open("a", encoding="utf-8") as file:
        file.write("owner: me: you\n")
    found = [code for code, _ in found_in(root, BASE) if not code.startswith("override.")]

    assert found == ["yaml.syntax"]


def test_a_new_language_is_a_folder_and_a_line(root: Path) -> None:
    """What it lacks is told as for any language."""
    with (root / "pack.yaml").open("a", encoding="utf-8") as file:
        file.write("languages:\n  - {tag: vi, name: Tiếng Việt}\n")
    report = Report()
    documents = read_documents(root, report, BASE)

    assert list(documents.languages) == ["en", "vi"]
    assert {found.location.path for found in report.diagnostics} == {f"{root}/pack.yaml"}


@pytest.mark.parametrize("path", ["en/steps/leaf.md", "seen.yaml", "clinic.yaml"])
def test_files_of_local_packs_have_no_place_in_others(tmp_path: Path, path: str) -> None:
    """Who forgot the line 'over' learns that nothing reads the file."""
    root = copy_pack("good", tmp_path)
    write(root, path, "")

    assert found_in(root) == [("file.unknown", f"{path}:1:1")]


@pytest.mark.parametrize(
    ("path", "old", "new", "code"),
    [
        ("pack.yaml", "topics: [leaf]", "topics: [leaf], topics+: [leaf]", "key.unknown"),
        ("en/questions.yaml", "leaf:", "leaf+:", "question.missing"),
        ("en/help.yaml", "call_now:", "call_now+:", "key.unknown"),
    ],
)
def test_nothing_can_be_added_to_where_there_is_no_base(
    tmp_path: Path, path: str, old: str, new: str, code: str
) -> None:
    """The sign is part of the key then, and no key ends with it."""
    root = copy_pack("good", tmp_path)
    edit(root, path, old, new)

    assert code in {found for found, _ in found_in(root)}


def test_the_clinics_own_file_is_checked_with_the_pack(root: Path) -> None:
    """A release holds it, so its mistakes keep a release from being made."""
    write(root, "clinic.yaml", "clinic: {nmae: Main Street, logo: logo.svg}\n")
    (root / "logo.svg").write_bytes((BASE / "figures/tree.svg").read_bytes())

    assert found_in(root, BASE) == [("key.unknown", "clinic.yaml:1:10")]


@pytest.mark.parametrize("words", ["bar: {back: Go back}", "bar.back: Go back"])
@pytest.mark.parametrize("base_words", ["bar: {back: Back}", "bar.back: Back"])
def test_a_word_is_the_same_with_dots_or_in_maps(
    root: Path, tmp_path: Path, words: str, base_words: str
) -> None:
    """The handbook names words with dots, and the base writes them in maps."""
    base = copy_pack("good", tmp_path / "base")
    rest = "topic.progress: '{step} {total}'\ngroups: {what: Leaf}\n"
    write(base, "en/interface.yaml", f"{base_words}\n{rest}")
    write(root, "en/interface.yaml", f"{words}\ngroups: {{what: Our leaf}}\n")
    documents = check(root, base=base).documents
    interface = documents.languages["en"].interface
    assert interface
    assert documents.overlay

    assert {name: text.value for name, text in interface.words.items()} == {
        "bar.back": "Go back",
        "topic.progress": "{step} {total}",
    }
    assert interface.groups["what"].value == "Our leaf"
    assert [one.name for one in documents.overlay.overrides] == [
        "en/interface.yaml#bar.back",
        "en/interface.yaml#groups.what",
    ]


PIECES = [
    *(
        "---\n",
        "add: ",
        "{a: food}",
        "title+: [x]",
        "title: x\n",
        "bar: ",
        "bar.back: x\n",
        "over: ",
    ),
    *(
        "## A {#food}\n",
        "## A\n",
        "{#",
        "test-pack\n",
        "topics+: [a]\n",
        "groups:\n",
        "- id: what\n",
    ),
    *(
        "[",
        "]",
        "{",
        "}",
        "&a ",
        "*a",
        "\n",
        "  ",
        "'",
        '"',
        "é",
        "\x00",
        "en/interface.yaml#bar.back: ",
    ),
]
CHANGED = ["pack.yaml", "seen.yaml", "clinic.yaml", "en/interface.yaml", "en/steps/leaf.md", TOPIC]


@given(st.dictionaries(st.sampled_from(CHANGED), st.lists(st.sampled_from(PIECES)).map("".join)))
@settings(deadline=None)
def test_whatever_a_local_pack_holds_is_answered(changed: dict[str, str]) -> None:
    """With places in one of the two layers, and a catalog where nothing is wrong."""
    with TemporaryDirectory() as folder:
        root = copy_pack("local", Path(folder))
        for path, text in changed.items():
            write(root, path, text)
        checked = check(root, base=BASE)
        for one in checked.report.diagnostics:
            assert one.location.path.startswith((root.as_posix(), BASE.as_posix()))
        if not checked.report.has_errors:
            assert build_catalog(checked.documents).id
