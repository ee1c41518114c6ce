"""Nothing of a sheet in two languages leaves its place, whatever the length of its texts."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from tagged_file import TaggedFile
from tagged_rules import faults

from kiosk.domain.catalog import Catalog
from kiosk.domain.handout import HandoutRequest, Paper, Part, PrintSize
from kiosk.domain.ids import CheckId, TopicId
from kiosk.domain.topic import QuestionRef
from kiosk.handout import make_handout

from .fillers import CATALOGS, NOT_SHRUNK, CatalogSizes
from .sample import CLINIC, ENGLISH, MEDICINES, SPANISH, WHAT
from .test_fit import check_places

Topics = tuple[TopicId, ...]


def _catalog(english: CatalogSizes, spanish: CatalogSizes) -> Catalog:
    """Return a catalog with the check-up and one of two topics in both languages."""
    found, words = english.catalog(), spanish.catalog().packs[ENGLISH]
    translated = msgspec.structs.replace(words.topics[WHAT], language=SPANISH)
    pack = msgspec.structs.replace(
        found.packs[SPANISH],
        topics={**found.packs[ENGLISH].topics, WHAT: translated},
        check_up=words.check_up,
    )
    return msgspec.structs.replace(found, packs={**found.packs, SPANISH: pack})


def _request(found: Catalog, topics: Topics, paper: Paper, size: PrintSize) -> HandoutRequest:
    """Return the wish for all that both languages have."""
    english, spanish = (found.packs[tag].topics[WHAT].questions for tag in (ENGLISH, SPANISH))
    asked = (QuestionRef(WHAT, question.id) for question in min(english, spanish, key=len))
    return HandoutRequest(
        topics,
        SPANISH,
        paper,
        questions=tuple(asked) if topics else (),
        check_up=(CheckId("r0"),) if topics else (),
        size=size,
        beside=ENGLISH,
        parts=frozenset(Part),
    )


@NOT_SHRUNK
@given(
    CATALOGS,
    CATALOGS,
    st.sampled_from([(), (WHAT,), (MEDICINES,), (WHAT, MEDICINES)]),
    st.sampled_from(Paper),
    st.sampled_from(PrintSize),
)
def test_text_of_any_length_stays_in_its_column(
    english: CatalogSizes, spanish: CatalogSizes, topics: Topics, paper: Paper, size: PrintSize
) -> None:
    """A translation is of another length than its original, and either may be long."""
    found = _catalog(english, spanish)
    handout = make_handout(found, _request(found, topics, paper, size), CLINIC)
    check_places(handout, paper, size)
    assert faults(TaggedFile(handout.pdf)) == []
