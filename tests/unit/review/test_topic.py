"""A topic's sheet has all that patients read, what it rests on, and room to judge it."""

from pathlib import Path

import msgspec
import pytest
from content_packs import edit

from kiosk.domain.blocks import (
    Block,
    Callout,
    CalloutKind,
    Figure,
    ItemList,
    ListItem,
    Paragraph,
    Run,
)
from kiosk.domain.evidence import Claim, Evidence
from kiosk.domain.ids import LanguageTag, SourceId, TopicId
from kiosk.domain.topic import Review, TranslationStatus

from .conftest import Pack

EN, LEAF = LanguageTag("en"), TopicId("leaf")
SHEET = "en/topics/leaf.pdf"


def _said(words: str) -> tuple[Run, ...]:
    return (Run(words),)


def _claim(grade: Evidence = Evidence.WELL_SHOWN, *sources: str) -> Claim:
    return Claim(grade, tuple(SourceId(source) for source in sources))


def _with_blocks(pack: Pack, *blocks: Block, **changes: object) -> None:
    """Put the blocks in the place of the first step's, and change the topic."""
    found = pack.catalog.packs[EN]
    topic = found.topics[LEAF]
    first, *rest = topic.steps
    steps = (msgspec.structs.replace(first, blocks=blocks or first.blocks), *rest)
    topics = {**found.topics, LEAF: msgspec.structs.replace(topic, steps=steps, **changes)}
    packs = {**pack.catalog.packs, EN: msgspec.structs.replace(found, topics=topics)}
    pack.catalog = msgspec.structs.replace(pack.catalog, packs=packs)


def test_it_names_the_content_and_its_state(pack: Pack) -> None:
    """A signature on paper must lead back to one text and no other."""
    text = pack.text(SHEET)
    digest = pack.digest("en", "leaf")
    for said in (
        "Review: About the leaf",
        "A pack in two languages · version 2026.10 · ID " + pack.catalog.short_id,
        f"Topic leaf, English (en) · text {digest}",
        "due again 2027-05-01",
        "Written by Test writers. Signed by Dr. Lee, botanist on 2026-11-01.",
    ):
        assert said in text


def test_the_date_is_that_of_the_source_read_last(pack: Pack) -> None:
    """It tells how old the content is; the day of printing would change the file each day."""
    checked = max(source.checked for source in pack.catalog.sources.values())
    assert f"sources last read {checked}" in pack.text(SHEET)


def test_an_unsigned_topic_says_so(pack: Pack) -> None:
    """Nobody should take a draft for signed text."""
    _with_blocks(pack, review=Review(("Test writers",), review_due="2027-05-01"))
    assert "Not yet signed." in pack.text(SHEET)


def test_a_translation_names_its_original_and_translator(pack: Pack) -> None:
    """The reviewer of a translation needs the text it was made from."""
    text = pack.text("es/topics/leaf.pdf")
    of = pack.documents.languages["en"].topics["leaf"].digest
    assert f"Translation of {of} by Ana Ruiz: {TranslationStatus.REVIEWED.value}." in text
    assert "Español (es)" in text
    assert "Translation of" not in pack.text(SHEET)


def test_every_text_that_patients_read_is_on_it(pack: Pack) -> None:
    """What is not on the sheet would be signed unread."""
    text = pack.text(SHEET)
    topic = pack.catalog.packs[EN].topics[LEAF]
    said = [topic.main_message, *topic.what_we_know, *topic.what_we_do_not_know, *topic.actions]
    for number, step in enumerate(topic.steps, 1):
        said.append(f"Step {number} of {len(topic.steps)}: {step.title}")
        for _, part in step.claiming():
            assert isinstance(part, Paragraph)
            said.append("".join(run.text for run in part.runs))
    assert [each for each in said if each not in text] == []


def test_every_claim_has_a_number_a_grade_its_sources_and_room_to_judge_it(pack: Pack) -> None:
    """The four things a reviewer needs at once stand together."""
    text = pack.text(SHEET)
    topic = pack.catalog.packs[EN].topics[LEAF]
    claims = [claim for step in topic.steps for claim in step.claims()]
    assert text.count("Remarks:") == len(claims)
    for source in {name for claim in claims for name in claim.sources}:
        found = pack.catalog.sources[source]
        assert (f"{source}: {found.organisation}, “{found.title}”, {found.published}.") in text
        assert f"{found.url} Read {found.checked}. Patients see “{found.plain_name}”." in text
    places = [text.index(f"{step}.{claim}") for step in (1, 2, 3, 4) for claim in (1, 2)]
    assert places == sorted(places)


def test_claims_are_numbered_in_the_order_of_the_step(pack: Pack) -> None:
    """Those inside a list or a box come before that of the whole."""
    well, some, unknown = Evidence
    item = ListItem(_said("Item of the list"), claim=_claim(well, "green20"))
    _with_blocks(
        pack,
        ItemList((item,), claim=_claim(some)),
        Callout(CalloutKind.CAUTION, "A box", (
            Paragraph(_said("Inside the box"), _claim(unknown)),
            ItemList((ListItem(_said("First")), ListItem(_said("Second"))), ordered=True),
        ), _claim(well)),
        Paragraph(_said("No claim at all")),
    )  # fmt: skip
    text = pack.text(SHEET)
    order = [
        "1.1", "Item of the list", "Well shown", "green20", "1.2", "All of this list:",
        "Reported in some people", "No source.", "Box (caution) A box", "1.3", "Inside the box",
        "Not known yet", "1. First", "2. Second", "1.4", "All of this box:", "No claim at all",
    ]  # fmt: skip
    place = text.index("Step 1 of 4")
    for said in order:
        place = text.index(said, place)
    assert "1.5" not in text


def test_a_box_without_a_title_has_that_of_the_screen(pack: Pack) -> None:
    """Patients see these words though no topic writes them."""
    _with_blocks(
        pack,
        Callout(CalloutKind.PEOPLE_SAY, "", (Paragraph(_said("Some say so.")),)),
        Callout(CalloutKind.STUDIES_SHOW, "", (Paragraph(_said("One study.")),)),
    )
    text = pack.text(SHEET)
    assert "What people say" in text
    assert "What studies show" in text


def test_a_figure_is_drawn_with_its_words(pack: Pack) -> None:
    """Caption, labels and what is read aloud are content as any other."""
    _with_blocks(pack, Figure("tree", "A tree with a round crown"))
    text = pack.text(SHEET)
    words = pack.catalog.packs[EN].figures["tree"]
    for said in (words.caption, *words.labels.values(), "Read aloud as: A tree with a round crown"):
        assert said in text


@pytest.mark.parametrize(
    ("status", "asks"),
    [
        ("seen", False),
        ("seen-2nd", False),
        ("none-found", False),
        ("inference", True),
        ("background", True),
    ],
)
def test_a_step_that_no_source_carries_asks_for_a_decision(
    root: Path, status: str, asks: bool
) -> None:
    """Advice of our own must not pass as if a source gave it."""
    edit(root, "facts.yaml", "status: seen", f"status: {status}")
    pages = Pack(root).pages(SHEET)
    text = " ".join(pages)
    step = text[text.index("Step 1 of 4") : text.index("Step 2 of 4")]
    assert f"Rests on light-01 ({status})." in step
    assert (f"Needs your decision: light-01 ({status})" in step) == asks
    assert ("Steps that need your decision: 1." in pages[-1]) == asks
    assert text.count("Needs your decision") == asks


def test_a_step_without_facts_says_so(pack: Pack) -> None:
    """A gap in the list of facts is a finding too."""
    text = pack.text(SHEET)
    assert "No fact is named for it." in text[text.index("Step 2 of 4") :]


def test_the_last_page_is_for_the_signature(pack: Pack) -> None:
    """It can be kept by itself, so it says what was signed."""
    *_, last = pack.pages(SHEET)
    digest = pack.digest("en", "leaf")
    assert f"My signature is for text {digest} of the topic leaf in English (en)" in last
    for said in ("Name:", "Role:", "Date:", "Signature:", "I do not agree.", "kiosk content sign"):
        assert said in last
    assert "Step 4" not in last
