"""Tests of the catalog that the small packs become."""

from pathlib import Path

import pytest
from content_packs import PACKS, check, copy_pack, edit

from kiosk.catalog.build import build_catalog
from kiosk.catalog.build_topics import build_runs
from kiosk.diagnostics import Location
from kiosk.domain.blocks import (
    Callout,
    CalloutKind,
    Figure,
    ItemList,
    ListItem,
    Paragraph,
    Run,
    SubHeading,
    plain,
)
from kiosk.domain.catalog import Catalog, FigureWords, Group, Language, Term, TourStop
from kiosk.domain.evidence import Claim, Evidence, Source
from kiosk.domain.help import Help, HelpContact
from kiosk.domain.ids import (
    GroupId,
    LanguageTag,
    QuestionId,
    SourceId,
    StepId,
    TermId,
    TopicId,
)
from kiosk.domain.topic import Question, Review, Step, TranslationStatus
from kiosk.source.lines import Text
from kiosk.source.markdown_tree import Link, Span

EN, ES = LanguageTag("en"), LanguageTag("es")
LEAF, ROOT = TopicId("leaf"), TopicId("root")
GREEN, BROWN = SourceId("green20"), SourceId("brown21")
AT = Location("f")


def catalog_of(root: Path) -> Catalog:
    """Return the catalog of a pack without errors."""
    return build_catalog(check(root).documents)


@pytest.fixture(scope="module")
def good() -> Catalog:
    """The catalog of the pack in one language."""
    return catalog_of(PACKS / "good")


def step_of(catalog: Catalog, name: str) -> Step:
    """Return a step of the leaf topic."""
    return catalog.packs[EN].topics[LEAF].step(StepId(name))


def test_the_pack_says_what_it_is(good: Catalog) -> None:
    """A version is text: 2026.10 is not 2026.1."""
    assert (good.id, good.title, good.version) == ("test-pack", "A pack for tests", "2026.10")
    assert good.default_language == EN
    assert good.languages == (Language(EN, "English"),)
    assert good.groups == (Group(GroupId("what"), "leaf", "leafTint", (LEAF,)),)


def test_sources_keep_their_words(good: Catalog) -> None:
    """Dates are as precise as the publication."""
    assert good.sources == {
        GREEN: Source(
            id=GREEN,
            organisation="Journal of Leaves",
            title="Leaves: a survey",
            plain_name="A survey of leaves",
            published="2020-07",
            checked="2026-11-23",
            url="https://example.org/leaves",
        ),
        BROWN: Source(
            id=BROWN,
            organisation="Journal of Branches",
            title="Branches, twigs and bark",
            plain_name="A study of branches",
            published="undated",
            checked="2026-11-23",
        ),
    }


def test_a_language_has_its_words(good: Catalog) -> None:
    """Interface, tiles, glossary, pictures."""
    pack = good.packs[EN]

    assert pack.words.by_key == {"bar.back": "Back", "topic.progress": "Step {step} of {total}"}
    assert pack.group_titles == {GroupId("what"): "What a leaf is"}
    assert pack.glossary == {
        TermId("sap"): Term(
            id=TermId("sap"),
            name="Sap",
            ask="What is sap?",
            meaning="The juice that moves inside a plant.",
            say="SAP",
            picture="tree",
        )
    }
    assert pack.figures == {
        "tree": FigureWords("A tree in summer", {"crown": "Crown", "trunk": "Trunk"})
    }


def test_help_keeps_its_order_and_numbers(good: Catalog) -> None:
    """The first number is the one for danger to life."""
    assert good.packs[EN].help == Help(
        region="US",
        contacts=(
            HelpContact(
                id="emergency",
                number="911",
                name="Emergency",
                text="When life is in danger",
                icon="phone",
                tint="berryTint",
                urgent=True,
            ),
            HelpContact(
                id="poison",
                number="1-800-222-1222",
                name="Poison Help",
                text="Day and night",
                icon="phone",
                tint="sand",
            ),
        ),
        call_now=("cannot be woken", "breathes slowly"),
        same_day=("yellow skin or eyes",),
    )


def test_drawings_are_kept_as_text(good: Catalog) -> None:
    """Screen and paper draw them themselves."""
    text = (PACKS / "good" / "figures" / "tree.svg").read_text(encoding="utf-8")

    assert good.figures == {"tree": text}


def test_a_topic_has_its_front_matter_and_questions(good: Catalog) -> None:
    """Folded lines become single spaces."""
    topic = good.packs[EN].topics[LEAF]

    assert (topic.id, topic.language, topic.title) == (LEAF, EN, "What a leaf is")
    assert topic.main_message == "A leaf makes food from light. It falls in autumn."
    assert topic.what_we_know == ("A leaf is green.",)
    assert topic.what_we_do_not_know == ("We do not know how many leaves there are.",)
    assert topic.actions == ("Look at a leaf.",)
    assert topic.questions == (
        Question(QuestionId("which-tree"), "Which tree is this leaf from?"),
        Question(QuestionId("how-old"), "How old is this leaf?"),
    )
    assert topic.review == Review(
        authors=("Test writers",),
        review_due="2027-05-01",
        translation=TranslationStatus.ORIGINAL,
    )
    assert [step.id for step in topic.steps] == ["food", "shapes", "careful", "unknown"]


def test_a_step_has_a_picture_paragraphs_and_claims(good: Catalog) -> None:
    """Lines are joined, and marks become claims."""
    assert step_of(good, "food") == Step(
        StepId("food"),
        "A leaf makes food",
        (
            Figure("tree", "A tree with a round crown on a straight trunk"),
            Paragraph(
                (
                    Run(
                        "A leaf takes in light and air and makes sugar from them. "
                        "The sugar moves with the "
                    ),
                    Run("sap", term=TermId("sap")),
                    Run(" to every part of the tree, the roots as well."),
                ),
                Claim(Evidence.WELL_SHOWN, (GREEN,)),
            ),
            Paragraph(
                (Run("It needs "), Run("water", strong=True), Run(" for that.")),
                Claim(Evidence.REPORTED, (GREEN, BROWN)),
            ),
        ),
    )


def test_lists_have_icons_and_claims_of_their_own_and_of_the_whole(good: Catalog) -> None:
    """A grade without a source says that nobody knows."""
    assert step_of(good, "shapes").blocks[1:] == (
        ItemList(
            (
                ListItem(
                    (Run("Needles:", strong=True), Run(" thin and hard, all year round.")), "leaf"
                ),
                ListItem((Run("Broad leaves: flat and soft, and gone in winter."),), "moon"),
            ),
            ordered=False,
            claim=Claim(Evidence.WELL_SHOWN, (BROWN,)),
        ),
        SubHeading((Run("How to count them"),)),
        ItemList(
            (
                ListItem((Run("Take one branch."),)),
                ListItem((Run("Count the leaves on it."),), claim=Claim(Evidence.NOT_KNOWN, ())),
            ),
            ordered=True,
        ),
    )


def test_a_step_may_have_an_icon(good: Catalog) -> None:
    """The others stand under that of their group."""
    assert [step.icon for step in good.packs[EN].topics[LEAF].steps] == ["", "leaf", "", ""]


def test_the_tour_stops_where_the_pack_says() -> None:
    """In the order written, which is not that of the topics."""
    assert catalog_of(PACKS / "bilingual").tour == (
        TourStop(ROOT, StepId("water")),
        TourStop(LEAF, StepId("light")),
    )


def test_a_pack_may_have_no_tour(good: Catalog) -> None:
    """The home screen then offers none."""
    assert good.tour == ()


def test_a_box_has_a_kind_a_title_and_blocks(good: Catalog) -> None:
    """A link to a topic stays one in the paragraph behind it."""
    box, after = step_of(good, "careful").blocks

    assert isinstance(box, Callout)
    assert (box.kind, box.title) == (CalloutKind.CAUTION, "Some leaves sting")
    assert box.claim == Claim(Evidence.REPORTED, (GREEN,))
    first, second = box.blocks
    assert isinstance(first, Paragraph)
    assert plain(first.runs).endswith("after you have touched it.")
    assert isinstance(second, ItemList)
    assert [plain(item.runs) for item in second.items] == [
        "Do not eat it.",
        "Do not rub your eyes.",
    ]
    assert isinstance(after, Paragraph)
    assert after.runs[1] == Run("the leaf topic", topic=LEAF)


def test_a_translation_is_built_from_its_own_folder() -> None:
    """Words, help, topics and questions, each in its language."""
    pack = catalog_of(PACKS / "bilingual").packs[ES]

    assert pack.words("topic.progress", step=1, total=4) == "Paso 1 de 4"
    assert pack.help.contacts[0].name == "Emergencia"
    assert pack.topics[LEAF].language == ES
    assert pack.topics[LEAF].review.translation == TranslationStatus.REVIEWED
    assert pack.topics[LEAF].questions[0].text == "¿De qué árbol es esta hoja?"


def test_what_is_not_translated_stands_in_the_default_language(tmp_path: Path) -> None:
    """A patient gets the English text rather than none, and the topic says so."""
    root = copy_pack("bilingual", tmp_path)
    for path in ("es/topics/root.md", "es/glossary.yaml", "es/questions.yaml"):
        (root / path).unlink()
    pack = catalog_of(root).packs[ES]

    assert [(topic.id, topic.language) for topic in pack.topics.values()] == [
        (LEAF, ES),
        (ROOT, EN),
    ]
    assert pack.topics[ROOT].questions[0].text == "How deep is this root?"
    assert pack.topics[LEAF].questions[0].text == "Which tree is this leaf from?"
    assert pack.glossary[TermId("sap")].name == "Sap"


def test_topics_stand_in_the_order_of_the_tiles(tmp_path: Path) -> None:
    """File names are no order; a topic behind no tile comes last."""
    root = copy_pack("bilingual", tmp_path)
    edit(root, "pack.yaml", "topics: [leaf]", "topics: [root]")
    edit(root, "pack.yaml", "sky, topics: [root]", "sky, topics: [bark]")
    (root / "en/topics/bark.md").write_bytes((root / "en/topics/leaf.md").read_bytes())

    assert list(catalog_of(root).packs[ES].topics) == ["root", "bark", "leaf"]


def test_documents_with_a_broken_file_cannot_be_built(tmp_path: Path) -> None:
    """That is a mistake of the program, not of the author."""
    root = copy_pack("good", tmp_path)
    (root / "en/help.yaml").write_text("a: b: c")

    with pytest.raises(ValueError, match="cannot be built"):
        catalog_of(root)


def test_runs_are_joined_by_style_with_single_spaces() -> None:
    """What is read aloud, printed and searched has no stray spaces."""
    link = Link("term", Text("x", AT))
    spans = [
        Span("  a ", AT),
        Span(" b ", AT),
        Span(" c", AT, strong=True),
        Span("d ", AT, strong=True, link=link),
        Span(" ", AT),
        Span("e", AT),
        Span(" ", AT, strong=True),
        Span(" ", AT),
    ]

    assert build_runs(spans) == (
        Run("a b "),
        Run("c", strong=True),
        Run("d ", strong=True, term=TermId("x")),
        Run("e"),
    )


def test_spaces_alone_are_no_runs() -> None:
    """An empty run would be an empty element on a sheet."""
    assert build_runs([Span(" ", AT), Span(" ", AT, strong=True)]) == ()
