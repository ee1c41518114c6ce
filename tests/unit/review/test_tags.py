"""A review sheet is as clear to whoever hears it as to whoever sees it."""

from pathlib import Path

import pytest
from content_packs import edit
from tagged_file import Node, TaggedFile
from tagged_rules import faults

from kiosk.domain.ids import LanguageTag

from .conftest import Pack

ES = LanguageTag("es")
SHEETS = ("en/topics/leaf.pdf", "en/tools.pdf", "es/topics/leaf.pdf", "es/tools.pdf")


def _labels(file: TaggedFile) -> list[list[str]]:
    """Return the labels of the items of each list that are written, not drawn."""
    found = [
        [file.words(label) for item in each.children for label in item.children[:1]]
        for each in file.nodes("L")
    ]
    return [labels for labels in found if any(labels)]


def _text(file: TaggedFile, node: Node) -> str:
    return " ".join(text for each in node.walk() if (text := file.words(each)))


@pytest.mark.parametrize("path", SHEETS)
def test_it_keeps_the_rules_of_pdf_ua(pack: Pack, path: str) -> None:
    """Whoever signs may read with their ears."""
    assert faults(TaggedFile(pack.sheet(path))) == []


def test_the_check_up_is_a_table(pack: Pack) -> None:
    """An outcome is heard with the row that leads to it, and the boxes with both."""
    file = TaggedFile(pack.sheet("en/tools.pdf"))
    found = pack.catalog.packs[LanguageTag("en")].check_up
    assert found is not None
    header, *rows = file.nodes("TR")
    assert _text(file, header) == "No. Yes to means because of"
    for number, (check, row) in enumerate(zip(found.rows, rows[::2], strict=True), 1):
        name, text, outcome, _ = row.children
        assert (_text(file, name), _text(file, text)) == (f"C{number}", check.text)
        assert _text(file, outcome) == found.words[check.outcome].title
    assert {_text(file, row) for row in rows[1::2]} == {"agree change remove Remarks:"}


def test_numbered_texts_are_lists(pack: Pack) -> None:
    """A reader is told how many there are, and may jump from one to the next."""
    labels = _labels(TaggedFile(pack.sheet("en/topics/leaf.pdf")))
    topic = pack.catalog.packs[LanguageTag("en")].topics
    leaf = next(each for name, each in topic.items() if name == "leaf")
    assert labels[0] == ["M1"]
    assert labels[1] == [f"K{number + 1}" for number in range(len(leaf.what_we_know))]
    assert ["1.1", "1.2"] in [[label for label in each if label] for each in labels]


def test_steps_that_patients_see_numbered_are_a_list(root: Path) -> None:
    """Their numbers are labels, not the first word of a sentence."""
    edit(root, "en/topics/leaf.md", "## The leaf and water", "1. First\n2. Then\n\n## Water")
    file = TaggedFile(Pack(root).sheet("en/topics/leaf.pdf"))
    assert ["1.", "2."] in _labels(file)
    assert "First" in file.texts()


def test_boxes_to_tick_are_labels_of_their_words(pack: Pack) -> None:
    """An empty square has no sound of its own."""
    file = TaggedFile(pack.sheet("en/tools.pdf"))
    item = next(node for node in file.nodes("LI") if _text(file, node) == "agree")
    assert item.children[0].text("ActualText") == "\N{BALLOT BOX}"


def test_an_authors_words_inside_a_sentence_are_read_in_their_language(pack: Pack) -> None:
    """The sheet's own words around them are English."""
    spoken = TaggedFile(pack.sheet("es/tools.pdf")).spoken("en")
    found = pack.catalog.packs[ES]
    said = [found.help.call_now[0]]
    said += [asked.because for topic in found.topics.values() for asked in topic.quiz]
    said += [a.text for t in found.topics.values() for q in t.quiz for a in q.answers]
    assert [text for text in said if (text, "es") not in spoken] == []
    assert (f"Call now: {found.help.call_now[0]}", "en") in spoken


def test_the_address_of_a_source_is_a_link(pack: Pack) -> None:
    """A reviewer on a screen goes to the source from there."""
    file = TaggedFile(pack.sheet("en/topics/leaf.pdf"))
    addresses = {str(link.annotations[0].A.URI) for link in file.nodes("Link")}
    assert addresses
    assert addresses <= {source.url for source in pack.catalog.sources.values()}
    assert {file.words(link).strip() for link in file.nodes("Link")} == addresses


def test_whom_it_is_for_is_read_once(pack: Pack) -> None:
    """At the end; at the foot of other pages it is for the eye."""
    file = TaggedFile(pack.sheet("en/topics/leaf.pdf"))
    assert file.texts()[-1] == "For review, not for patients"
    assert file.texts().count("For review, not for patients") == 1
