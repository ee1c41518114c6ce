"""In which orders the sections of a sheet may stand, and which of them fill its pages best."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from kiosk.domain.topic import Topic
from kiosk.handout.choices import Choices
from kiosk.handout.frame import Frame
from kiosk.handout.section_blocks import SectionBlocks
from kiosk.paper.pages import Block, Placed, paginate
from kiosk.paper.rows import loosened
from kiosk.paper.style import Style

_Blocks = list[Block]
_Pages = list[list[Placed]]


def lay_out(
    choices: Choices, sections: SectionBlocks, closing: Block, frame: Frame, style: Style
) -> _Pages:
    """Return the pages of a sheet in the order that needs the fewest.

    Of those that need as many it is one with the most figures, then with most sections on the
    front page, then the first.  In one column lists may break between pages, yet only where that
    saves one or the front page would be half empty.
    """
    room = cache(frame.room)

    def best(orders: Iterable[_Blocks]) -> _Pages:
        foot, stretch = sections.next_page, style.stretch
        pages = (paginate(order, frame.width, room, stretch, foot) for order in orders)
        return max(pages, key=_rank)

    orders = [_framed(sections.title(), body, closing) for body in _orders(choices, sections)]
    whole = best(orders)
    if style.columns > 1 or len(whole) == 1:
        return whole
    loose = best(
        [row for block in order for row in loosened(block, frame.width)] for order in orders
    )
    used = sum(placed.piece.height(frame.width) for placed in whole[0])
    return loose if len(loose) < len(whole) or used < room(0) / 2 else whole


def _rank(pages: _Pages) -> tuple[int, int, int]:
    filled = sum(placed.fills for page in pages for placed in page)
    opened = sum(1 for placed in pages[0] for _ in placed.piece.headings())
    return -len(pages), filled, opened


def _framed(title: Block, body: _Blocks, closing: Block) -> _Blocks:
    """Return the blocks of a sheet, the last of the body on the page of what closes it."""
    *others, end = body
    return [title, *others, replace(end, joined=True), closing]


def _orders(choices: Choices, sections: SectionBlocks) -> Iterator[_Blocks]:
    """Yield what stands between the title and the sources, in the best order first."""
    if not choices:
        yield sections.big_numbers()
    elif not choices.topics and not choices.answers:
        yield sections.questions_alone()
    elif not choices.topics:
        yield [*sections.check_up_alone(), *sections.ask()]
    elif len(choices.topics) == 1:
        yield from _orders_of_one(choices.topics[0], sections)
    else:
        yield from _orders_of_several(choices.topics, sections)


def _orders_of_one(topic: Topic, sections: SectionBlocks) -> Iterator[_Blocks]:
    """Yield the orders of a sheet on one topic, with every place for its figure."""
    figure = sections.figure(topic)
    message, *others = [*sections.messages(), *sections.check_up(), *sections.actions()]
    start = [message, *(replace(block, below=figure) for block in others)]
    ask, facts, words = (
        [replace(block, above=figure) for block in blocks]
        for blocks in (sections.ask(), sections.facts(topic), sections.glossary())
    )
    yield [*start, *ask, *facts, *words]
    yield [*start, *facts, *words, *ask]
    if words:
        yield [*start, *facts, *ask, *words]


def _orders_of_several(topics: Sequence[Topic], sections: SectionBlocks) -> Iterator[_Blocks]:
    """Yield the orders of a sheet on several topics, which begins with a summary of them all."""
    opening = [*sections.messages(), *sections.check_up()]
    facts = [block for topic in topics for block in sections.facts_among(topic)]
    ask, words = sections.ask(), sections.glossary()
    for actions in (sections.actions(), sections.wide_actions()):
        start = [*opening, *actions]
        yield [*start, *facts, *words, *ask]
        yield [*start, *ask, *facts, *words]
        if words:
            yield [*start, *facts, *ask, *words]
