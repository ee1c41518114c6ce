"""What the hard words of topics mean, from the glossary of a pack."""

from collections.abc import Iterator, Sequence

from kiosk.domain.blocks import Block, Callout, ItemList, ListItem, Paragraph, Runs, SubHeading
from kiosk.domain.catalog import LanguagePack, Term
from kiosk.domain.ids import TermId
from kiosk.domain.topic import Topic
from kiosk.handout.parts import Parts
from kiosk.handout.selection import taken_in_turn
from kiosk.paper.pieces import Marked, Stack
from kiosk.paper.text import Piece, Role, Text
from kiosk.paper.wrapping import Span


def words_section(parts: Parts, pack: LanguagePack, topics: Sequence[Topic]) -> Piece | None:
    """Return the glossary words that topics mark."""
    names = marked_terms(topics)
    return word_list(parts, [pack.glossary[name] for name in names]) if names else None


def marked_terms(topics: Sequence[Topic]) -> tuple[TermId, ...]:
    """Return the glossary words that topics mark, in turn, in the order of their texts."""
    return taken_in_turn([tuple(dict.fromkeys(_marked(topic))) for topic in topics])


def word_list(parts: Parts, terms: Sequence[Term]) -> Piece:
    """Return these glossary words with their meanings."""
    items = [_item(parts, term) for term in terms]
    words = Stack(items, parts.style.item_gap, Role.LIST)
    return parts.section("search", "sheet.words", [words])


def _item(parts: Parts, term: Term) -> Piece:
    spans = [Span(f"{term.name}: ", bold=True), Span(term.meaning)]
    return Marked(None, Text(spans, parts.style.body), 0)


def _marked(topic: Topic) -> Iterator[TermId]:
    for step in topic.steps:
        for block in step.blocks:
            for runs in _runs(block):
                yield from (run.term for run in runs if run.term)


def _runs(part: Block | ListItem) -> Iterator[Runs]:
    """Yield the texts of a part in reading order."""
    match part:
        case Paragraph() | ListItem() | SubHeading():
            yield part.runs
        case ItemList(items=inner) | Callout(blocks=inner):
            for each in inner:
                yield from _runs(each)
        case _:
            pass
