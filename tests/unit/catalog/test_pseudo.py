"""Pseudo languages: all that patients read is changed, and nothing else."""

import re

import msgspec
import pytest
from content_packs import PACKS, check
from hypothesis import given
from hypothesis import strategies as st

from kiosk.catalog.build import build_catalog
from kiosk.catalog.pseudo import (
    AS_BEFORE,
    CLOSING,
    FROM_RIGHT,
    GROWTH,
    OPENING,
    Pseudo,
    longer,
    mirrored,
    with_pseudo,
)
from kiosk.domain.blocks import Run
from kiosk.domain.catalog import Catalog
from kiosk.domain.ids import LanguageTag
from kiosk.domain.sentences import sentences

EN = LanguageTag("en")
KEPT = ["911", "1-800-222-1222", "{number:poison}", "{count}", "7-OH", "a@b", "https://a.b", "5%"]
LETTER = re.compile(r"[^\W\d_]")

texts = st.lists(
    st.one_of(st.text("abeioxyzÁñü", min_size=1, max_size=12), st.sampled_from([*KEPT, "–", "·"])),
    min_size=1,
    max_size=20,
).map(" ".join)


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    """The small pack in two languages."""
    return build_catalog(check(PACKS / "bilingual").documents)


def kept_in(text: str) -> list[str]:
    """Return what no pseudo language may change, in its order."""
    return [token.strip(OPENING + CLOSING) for token in text.split() if re.search(r"[\d{@]", token)]


@given(texts)
def test_a_long_text_is_two_fifths_longer(text: str) -> None:
    """The marks count, so that a single short word grows by no more than a translation would."""
    letters = len(LETTER.findall("".join(set_aside(text))))

    grown = len(longer(text)) - len(text)

    assert grown == max(2, int(GROWTH * letters))


def set_aside(text: str) -> list[str]:
    """Return the words that may change."""
    return [token for token in text.split() if not re.search(r"[\d{@]|://", token)]


@given(texts)
def test_a_long_text_shows_both_ends(text: str) -> None:
    """A mark that is missing on screen tells that words are."""
    assert longer(text).startswith(OPENING)
    assert longer(text).endswith(CLOSING)


@given(texts)
def test_numbers_and_placeholders_stay(text: str) -> None:
    """What is dialled, filled in or looked up must be the same in every language."""
    assert kept_in(longer(text)) == kept_in(text)
    assert kept_in(mirrored(text)) == kept_in(text)


@given(texts)
def test_a_mirrored_text_has_the_same_letters(text: str) -> None:
    """Only marks of direction are added, and each is closed."""
    turned = mirrored(text)

    assert re.sub(f"[{FROM_RIGHT}{AS_BEFORE}]", "", turned) == text
    assert turned.count(FROM_RIGHT) == turned.count(AS_BEFORE)


def test_words_grow_evenly() -> None:
    """A long word is where lines break badly, so each has its share."""
    assert longer("Do not stop suddenly.") == "[Dó ñót stóóp súúúddééñly.]"


def test_sentences_are_cut_alike() -> None:
    """Long screens are cut between sentences, whatever the language."""
    text = "Kratom is a leaf. Call 911! Is it safe? It may harm."

    for said in (longer(text), mirrored(text)):
        assert len(sentences((Run(said),))) == 4


@pytest.mark.parametrize(
    ("pseudo", "tag"), [(Pseudo.LONG, "en-XA"), (Pseudo.MIRRORED, "ar-XB")], ids=str
)
def test_a_catalog_begins_in_the_pseudo_language(
    catalog: Catalog, pseudo: Pseudo, tag: str
) -> None:
    """The still picture and the choice of language show it too."""
    made = with_pseudo(catalog, pseudo, EN)

    assert made.default_language == made.languages[0].tag == tag
    assert made.languages[1:] == catalog.languages
    assert made.packs[EN] == catalog.packs[EN]
    assert made.packs[LanguageTag(tag)].language.is_right_to_left is (pseudo is Pseudo.MIRRORED)


@pytest.mark.parametrize("pseudo", Pseudo)
def test_no_words_of_a_pack_are_left_out(catalog: Catalog, pseudo: Pseudo) -> None:
    """Every text with a space in it is read by patients, but for those of staff and reviewers."""
    made = with_pseudo(catalog, pseudo, EN)
    pack = msgspec.to_builtins(made.packs[made.default_language])
    mark = OPENING if pseudo is Pseudo.LONG else FROM_RIGHT

    left = [text for text in texts_in(pack) if " " in text and mark not in text]

    assert left == []


def texts_in(value: object, key: str = "") -> list[str]:
    """Return every text inside, without those that are not for patients."""
    match value:
        case dict():
            inner = [each for name, part in value.items() for each in texts_in(part, str(name))]
            return [] if key in ("desk", "speech", "review") else inner
        case list() | tuple():
            return [each for part in value for each in texts_in(part)]
        case str() if LETTER.search(value) and not kept_in(value) and key != "region":
            return [value]
    return []


def test_ids_of_a_pack_are_kept(catalog: Catalog) -> None:
    """Pictures, sources and steps are found by them."""
    made = with_pseudo(catalog, Pseudo.LONG, EN)
    own, pseudo = catalog.packs[EN], made.packs[made.default_language]

    assert [*pseudo.topics] == [*own.topics]
    assert {topic.language for topic in pseudo.topics.values()} == {made.default_language}
    for one, other in zip(own.topics.values(), pseudo.topics.values(), strict=True):
        assert [step.id for step in one.steps] == [step.id for step in other.steps]
        assert [step.claims() for step in one.steps] == [step.claims() for step in other.steps]
