"""Cards of a comparison and of stages stand as they should, and are cut without losing words."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import TypeAlias, TypeVar

import pytest
from PySide6.QtWidgets import QWidget

from kiosk.domain.blocks import Block, Callout, CalloutKind, ItemList, ListItem, Paragraph, Run
from kiosk.domain.evidence import Claim, Evidence
from kiosk.domain.ids import StepId
from kiosk.domain.topic import Step
from kiosk.ui.flow import divide
from kiosk.ui.metrics import Metrics
from kiosk.ui.step_pieces import StepPieces
from kiosk.ui.text import lay_out, words
from kiosk.ui.widgets.box import Box
from kiosk.ui.widgets.chip import EvidenceChip
from kiosk.ui.widgets.spot import NumberSpot
from kiosk.ui.widgets.text_block import TextBlock

from .visits import Kiosk

SAID = "Some say it helps. It gives them energy for the whole day, they say."
SAID_TOO = "They say more."
SHOWN = "One small study had 26 men. It looked at cold water only, and at nothing else."
SHOWN_TOO = "We found no others."
UPRIGHT = 952
"""The width of the text on an upright panel."""

Show: TypeAlias = Callable[..., list[QWidget]]
W = TypeVar("W", bound=QWidget)


def paragraph(text: str, grade: Evidence | None = None) -> Paragraph:
    """Return a paragraph with a claim or none."""
    return Paragraph((Run(text),), Claim(grade, ()) if grade else None)


def comparison() -> tuple[Block, ...]:
    """Return two sides with two claims each, one of them that of a whole box."""
    say = Callout(
        CalloutKind.PEOPLE_SAY,
        "",
        (paragraph(SAID, Evidence.REPORTED), paragraph(SAID_TOO)),
        Claim(Evidence.NOT_KNOWN, ()),
    )
    shown = (paragraph(SHOWN, Evidence.WELL_SHOWN), paragraph(SHOWN_TOO, Evidence.NOT_KNOWN))
    return say, Callout(CalloutKind.STUDIES_SHOW, "", shown)


def stages(*texts: str) -> Callout:
    """Return numbered stages, each with a name."""
    items = [ListItem((Run("Then:", strong=True), Run(f" {text}"))) for text in texts]
    return Callout(CalloutKind.STAGES, "It differs", (ItemList(tuple(items), ordered=True),))


@pytest.fixture
def show(kiosk: Kiosk) -> Show:
    """Give what builds blocks at a width, in parts of a height, at a step of text size."""
    kiosk.session.start()
    context = kiosk.window.context()

    def build(
        *blocks: Block, width: int = UPRIGHT, high: int = 9999, text: int = 0
    ) -> list[QWidget]:
        sized = replace(context, metrics=Metrics(1080, 1920, 4.0, text))
        pieces = StepPieces(sized, Step(StepId("a"), "A", blocks), width, "sand").pieces
        parents = []
        for part in divide(pieces, high):
            parents.append(QWidget(kiosk.window))
            parents[-1].resize(width, high)
            top = 0
            for index, piece in enumerate(part):
                top += piece.gap if index else 0
                piece.build(parents[-1], 0, top)
                top += piece.height
        return parents

    return build


def found(kind: type[W], part: QWidget) -> list[W]:
    """Return the widgets of a kind in the order they were made, which is that of reading."""
    return part.findChildren(kind)


def said_in(parts: list[QWidget]) -> str:
    """Return the words of all parts without their headings."""
    texts = [text for part in parts for text in found(TextBlock, part) if not text.heading]
    return " ".join(text.text() for text in texts)


@pytest.mark.parametrize("text", [0, 1])
def test_the_sides_are_equal_and_stand_side_by_side(show: Show, text: int) -> None:
    """Below 150 % neither is larger, nor is its title, nor does its chip stand elsewhere."""
    (part,) = show(*comparison(), text=text)
    left, right = found(Box, part)
    titles = [block for block in found(TextBlock, part) if block.heading]
    chips = found(EvidenceChip, part)

    assert left.size() == right.size()
    assert left.y() == right.y()
    assert right.x() > left.geometry().right()
    assert right.geometry().right() < UPRIGHT
    assert [block.text() for block in titles] == ["What people say", "What studies show"]
    assert titles[0].y() == titles[1].y()
    assert chips[1].geometry().bottom() == chips[3].geometry().bottom()
    assert len({chip.size().toTuple() for chip in chips[1::2]}) == 1


@pytest.mark.parametrize("text", [2, 3])
def test_in_large_text_the_sides_stand_below_each_other(show: Show, text: int) -> None:
    """As tall as each other while neither is cut."""
    (part,) = show(*comparison(), text=text)
    upper, lower = found(Box, part)

    assert upper.size() == lower.size()
    assert upper.width() == UPRIGHT
    assert lower.y() > upper.geometry().bottom()


def test_a_word_too_long_for_half_the_width_gets_all_of_it(show: Show) -> None:
    """No word is cut off at the edge of a card."""
    _, shown = comparison()
    long = Callout(CalloutKind.PEOPLE_SAY, "", (paragraph("Pneumonoultramicroscopic" * 2),))
    (part,) = show(long, shown)

    assert {box.width() for box in found(Box, part)} == {UPRIGHT}


def test_every_chip_asks_about_its_own_claim(
    show: Show, kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The claims are counted as the step counts them: side by side is read card by card."""
    asked: list[int] = []
    monkeypatch.setattr(kiosk.session, "open_evidence", asked.append)
    before, after = (
        paragraph("Before.", Evidence.WELL_SHOWN),
        paragraph("After.", Evidence.REPORTED),
    )
    blocks = (before, *comparison(), after)
    claims = Step(StepId("a"), "A", blocks).claims()
    (part,) = show(*blocks)
    for chip in found(EvidenceChip, part):
        chip.click()

    assert asked == list(range(len(claims)))
    names = [chip.accessibleName() for chip in found(EvidenceChip, part)]
    grades = {"well-shown": "Well shown", "reported": "Reported", "not-known": "Not known"}
    assert [claim.evidence for claim in claims] == [
        grade for name in names for grade, start in grades.items() if name.startswith(start)
    ]


@pytest.mark.parametrize("text", [0, 1, 2, 3])
@pytest.mark.parametrize("high", [620, 760, 1020])
def test_a_comparison_is_cut_without_losing_or_hiding_a_word(
    show: Show, text: int, high: int
) -> None:
    """Whatever the height of a part, all stands inside it, and each part says whose side it is."""
    parts = show(*comparison(), high=high, text=text)
    said = said_in(parts).split()

    assert sorted(said) == sorted(f"{SAID} {SAID_TOO} {SHOWN} {SHOWN_TOO}".split())
    assert sum(len(found(EvidenceChip, part)) for part in parts) == 4
    for part in parts:
        assert all(part.rect().contains(box.geometry()) for box in found(Box, part))
        assert any(block.heading for block in found(TextBlock, part))
        for block in (*found(TextBlock, part), *found(EvidenceChip, part)):
            assert any(box.geometry().contains(block.geometry()) for box in found(Box, part))


def test_a_comparison_waits_for_a_part_that_holds_it_whole(show: Show) -> None:
    """The two sides are seen together, even if a line before them then stands alone."""
    (alone,) = show(*comparison())
    high = found(Box, alone)[0].height() + 20
    first, second = show(paragraph("Before."), *comparison(), high=high)

    assert found(Box, first) == []
    assert len(found(Box, second)) == 2


def test_stages_stand_in_a_row_under_their_tag(show: Show) -> None:
    """Each under its number, the cards as tall as each other."""
    (part,) = show(stages("one", "two words", "three words here"))
    frame, tag, *cards = found(Box, part)
    numbers = found(NumberSpot, part)

    assert len({(card.y(), card.height()) for card in cards}) == 1
    assert [card.geometry().center().x() for card in cards] == pytest.approx(
        [number.geometry().center().x() for number in numbers], abs=1
    )
    assert all(frame.geometry().contains(each.geometry()) for each in (tag, *cards, *numbers))


@pytest.mark.parametrize(
    ("texts", "text"),
    [(("one", "two", "three"), 2), (("one", "two", "three " * 30), 0), (("one",) * 4, 1)],
)
def test_stages_stand_below_each_other_where_a_row_is_too_narrow(
    show: Show, texts: tuple[str, ...], text: int
) -> None:
    """In large text, with many words, or with many stages."""
    (part,) = show(stages(*texts), text=text)
    _, _, *cards = found(Box, part)

    assert len({card.x() for card in cards}) == 1
    assert all(above.geometry().bottom() < below.y() for above, below in pairwise(cards))


@pytest.mark.parametrize("text", [0, 3])
def test_stages_are_heard_with_their_numbers(show: Show, text: int) -> None:
    """As a numbered list is, and the tag before them as a heading."""
    (part,) = show(stages("one", "two"), text=text)
    tag, *texts = found(TextBlock, part)

    assert (tag.text(), tag.heading) == ("It differs", 2)
    assert [block.accessibleName() for block in texts] == ["1. Then: one", "2. Then: two"]


@pytest.mark.parametrize("text", [0, 1, 2, 3])
@pytest.mark.parametrize("high", [330, 420, 700])
def test_stages_are_cut_without_losing_or_hiding_a_word(show: Show, text: int, high: int) -> None:
    """Between stages, and inside one only where it is taller than a part."""
    texts = ("one or two words", "three words", "four more words than that, in all")
    parts = show(stages(*texts), high=high, text=text)

    assert said_in(parts).split() == " ".join(f"Then: {each}" for each in texts).split()
    for part in parts:
        inside = (*found(Box, part), *found(TextBlock, part), *found(NumberSpot, part))
        assert all(part.rect().contains(each.geometry()) for each in inside)


@pytest.mark.parametrize("number", ["1-800-222-1222", "(555) 010-0199", "01 23 45 67 89"])
def test_a_telephone_number_is_never_broken(kiosk: Kiosk, number: str) -> None:
    """Whatever stands before it, it is on one line."""
    metrics = kiosk.window.context().metrics
    own = lay_out(words(number), "body", metrics, 9999).width

    for before in ("", "a ", "a long ", "a longer word ", "Report a bad reaction at "):
        laid = lay_out(words(f"{before}{number}"), "body", metrics, round(own) + 60)
        assert max(rect.width() for rect in laid.line_rects()) >= own
