"""What review sheets say of themselves: how to fill them in, what they rest on, where to sign."""

from collections.abc import Iterator, Sequence

from kiosk.domain.catalog import Catalog
from kiosk.paper.pages import Block
from kiosk.paper.pieces import Stack
from kiosk.paper.text import Piece
from kiosk.review.facts import MEANINGS, Fact, Facts, to_decide
from kiosk.review.pieces import Verdict, framed, heading, question, ticks, told, under
from kiosk.review.style import DENSE

_HOW = (
    "Please tick one box at each numbered text, and write down what to change. Texts are as"
    " patients read them; text without a number makes no claim of its own."
)
_ANSWERS = (
    "I agree with the text as it stands.",
    "I agree once the changes that I have marked are made.",
    "I do not agree.",
)


def pack_line(catalog: Catalog) -> str:
    """Return which content this is."""
    return f"**{catalog.title}** · version **{catalog.version}** · ID **{catalog.short_id}**"


def opening(particulars: Sequence[str], facts: Facts) -> Iterator[Block]:
    """Yield what this text is, and how to fill the sheet in."""
    yield under(Stack([told(line) for line in particulars], DENSE.line_gap))
    how = [_HOW]
    if facts.entries:
        states = "; ".join(f"**{status.value}**: {says}" for status, says in MEANINGS.items())
        how.append(f"Facts are named by their id in facts.yaml and how they are known. {states}.")
    yield under(Stack([told(line) for line in how], DENSE.line_gap))


def rests_on(facts: Sequence[Fact]) -> str:
    """Return the facts that a text rests on, as a sentence."""
    return f"Rests on {', '.join(map(str, facts))}." if facts else "No fact is named for it."


def needs_decision(facts: Sequence[Fact]) -> list[Piece]:
    """Return a box that asks for a decision on what no source carries, if there is any."""
    open_ones = to_decide(facts)
    if not open_ones:
        return []
    lines = [told(f"**Needs your decision**: {', '.join(map(str, open_ones))}", DENSE.body)]
    return [framed([*lines, Verdict(("keep", "drop"), "Because:")])]


def signing(text: str, after: str) -> Iterator[Block]:
    """Yield the page to sign; ``after`` says what the administrator does with it."""
    yield heading("Signature")
    yield under(told(text, DENSE.body))
    yield under(ticks(_ANSWERS))
    fields = [question(f"{name}:") for name in ("Name", "Role", "Date", "Signature")]
    yield under(framed([Stack(fields, DENSE.writing_pitch / 2)]), gap=DENSE.section_gap)
    yield under(told(after), gap=DENSE.section_gap)
