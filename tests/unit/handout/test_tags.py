"""What a sheet says to a screen reader, besides its words."""

import msgspec
from tagged_file import TaggedFile
from tagged_rules import faults

from kiosk.domain.catalog import FigureWords
from kiosk.domain.handout import Handout, HandoutRequest
from kiosk.domain.ids import LanguageTag
from kiosk.handout import make_handout

from .chosen import ALT, CAPTION, CHECK_UP, HOJA, LABELS, STOP, with_check_up, with_figures
from .conftest import sheet
from .sample import CLINIC, ENGLISH, MEDICINES, SPANISH, STOPPING, WHAT, catalog

WORDS = {ENGLISH: FigureWords(CAPTION, LABELS), SPANISH: HOJA}


def _spoken(file: TaggedFile, language: LanguageTag) -> list[str]:
    """Return the texts below the elements that name the language."""
    named = [node for node in file.tree.walk() if node.text("Lang") == language]
    return [text for one in named for node in one.walk() if (text := file.words(node))]


def test_what_is_not_translated_is_spoken_in_its_own_language() -> None:
    """From the title to the questions; the headings of its lists are the language's own."""
    file = TaggedFile(sheet(MEDICINES, language=SPANISH).pdf)
    topic = catalog().packs[SPANISH].topics[MEDICINES]
    assert topic.language == ENGLISH
    said = [topic.title, topic.main_message, *topic.what_we_know, *topic.what_we_do_not_know]
    said += [*topic.actions, *(question.text for question in topic.questions)]

    assert sorted(_spoken(file, ENGLISH)) == sorted(said)


def test_several_topics_are_spoken_each_in_its_own_language() -> None:
    """Their titles stand over a summary and over what is known."""
    file = TaggedFile(sheet(WHAT, MEDICINES, language=SPANISH).pdf)
    topics = catalog().packs[SPANISH].topics

    spoken = _spoken(file, ENGLISH)
    assert spoken.count(topics[MEDICINES].title) == 2
    assert topics[WHAT].title not in spoken


def test_a_check_up_that_is_not_translated_is_spoken_in_its_own_language() -> None:
    """Its outcome may be what matters most on the sheet."""
    found = with_check_up(catalog(), {ENGLISH: CHECK_UP})
    request = HandoutRequest((), SPANISH, check_up=(STOP,))
    file = TaggedFile(make_handout(found, request, CLINIC).pdf)

    assert _spoken(file, ENGLISH) == [
        *("You can ask at any visit", "A short list says little."),
        "I want to stop or cut down",
    ]


def test_a_sheet_in_its_own_language_names_no_other() -> None:
    """A language named without need makes a voice stumble."""
    file = TaggedFile(sheet(WHAT, STOPPING).pdf)
    assert [node.kind for node in file.tree.walk() if node.text("Lang")] == []


def test_a_figure_is_told_by_its_alternative_text() -> None:
    """In the language of that text, and with a box that is on the page."""
    found = with_figures(catalog(), WORDS)
    file = TaggedFile(make_handout(found, HandoutRequest((MEDICINES,), SPANISH), CLINIC).pdf)

    (figure,) = file.nodes("Figure")
    assert (figure.text("Alt"), figure.text("Lang")) == (ALT, ENGLISH)
    left, bottom, right, top = (float(side) for side in figure.entry.A.BBox)
    assert 0 < left < right < 612
    assert 0 < bottom < top < 792


def _long() -> Handout:
    """Return a sheet of several pages."""
    pack = catalog().packs[ENGLISH]
    known = tuple(f"{number} " + "We know this well. " * 12 for number in range(30))
    topic = msgspec.structs.replace(pack.topics[WHAT], what_we_know=known)
    long = msgspec.structs.replace(pack, topics={**pack.topics, WHAT: topic})
    found = msgspec.structs.replace(catalog(), packs={**catalog().packs, ENGLISH: long})
    return make_handout(found, HandoutRequest((WHAT,), ENGLISH), CLINIC)


def test_whose_sheet_it_is_is_read_first_and_once() -> None:
    """The clinic and its number stand above all else, and on each page again for the eye."""
    file = TaggedFile(_long().pdf)
    texts = file.texts()
    phone = f"Clinic phone: {CLINIC.phone}"
    assert texts[:2] == [CLINIC.name, phone]
    assert (texts.count(CLINIC.name), texts.count(phone)) == (1, 1)
    assert file.unread().count(CLINIC.name) == len(file.pdf.pages) - 1


def test_who_has_checked_it_is_read_last_and_once() -> None:
    """The foot of every page has it for the eye."""
    file = TaggedFile(_long().pdf)
    texts = file.texts()
    review, version = texts[-2:]
    assert review.startswith("Reviewed")
    assert version.startswith("Content")
    assert (texts.count(review), texts.count(version)) == (1, 1)
    assert file.unread().count(version) == len(file.pdf.pages) - 1


def test_page_numbers_are_not_read() -> None:
    """They would stand between two halves of a sentence."""
    file = TaggedFile(_long().pdf)
    assert not [text for text in file.texts() if text.startswith("Page ")]
    assert "Page 2 of" in file.unread()


def test_a_sheet_has_bookmarks_from_four_pages_on() -> None:
    """They are the table of contents that a short sheet does not need."""
    handout = _long()
    assert handout.pages >= 4
    file = TaggedFile(handout.pdf)

    with file.pdf.open_outline() as outline:
        assert [top.title for top in outline.root] == [catalog().packs[ENGLISH].topics[WHAT].title]
        below = [each.title for each in outline.root[0].children]
    assert below == [file.words(node) for node in file.nodes("H2")]
    assert faults(file) == []
    assert "/Outlines" not in TaggedFile(sheet(WHAT).pdf).pdf.Root
