"""Text cut between its sentences, and nowhere else."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.blocks import Run, Runs, plain
from kiosk.domain.ids import TermId
from kiosk.domain.sentences import part_of, sentences

SECONDS = 5
"""Far more than a text as long as a file takes, and far less than its square would."""

CUTS: dict[str, list[str]] = {
    "nothing": [],
    "one": ["No end"],
    "two": ["Kratom is a leaf.", "It grows on a tree."],
    "every sign": ["Really?", "Yes!", "Good."],
    "spanish": ["¿Qué es?", "¡Una hoja!", "Álamo es otra."],
    "quotes": ["He said “no.”", "“Why?”", "(Because.)", "So."],
    "numbers at the start": ["Call now.", "911 is free."],
    "a number with a dot": ["Take 7.5 mg at 3 p.m. or later."],
    "titles": ["Ask Dr. Lee or Mrs. Roy vs. Mr. No. 5."],
    "initials": ["The U.S. Food and Drug Administration.", "J. R. Lee."],
    "the United States in Spanish": ["En EE. UU. La FDA no lo aprobó.", "Pregunte."],
    "a name that ends like an abbreviation": ["It is an IDr.", "Next."],
    "a script without capitals": ["هذا نص.", "هل هو نص؟", "نعم."],
    "a small letter goes on": ["It hurts. a lot"],
}
PIECES = ["A", "b", ".", "!", " ", "\n", "Dr", "EE", "“", "”", ")", "¿", "É", "9"]

runs_of_text = st.lists(
    st.builds(Run, st.lists(st.sampled_from(PIECES), max_size=6).map("".join), st.booleans()),
    max_size=12,
).map(tuple)


@pytest.mark.parametrize("expected", CUTS.values(), ids=CUTS)
def test_text_is_cut_after_each_sentence(expected: list[str]) -> None:
    """A listener and a reader get whole sentences, whatever dots stand in them."""
    found = sentences((Run(" ".join(expected)),))

    assert [plain(piece) for piece in found] == expected


def test_styles_are_kept_on_both_sides_of_a_cut() -> None:
    """A bold stretch or a link may hold the end of one sentence and the start of the next."""
    term = TermId("x")
    runs = (Run("One "), Run("two. Three", strong=True), Run(" four. "), Run("Five", term=term))

    assert sentences(runs) == (
        (Run("One "), Run("two.", strong=True)),
        (Run("Three", strong=True), Run(" four.")),
        (Run("Five", term=term),),
    )


@given(runs_of_text)
def test_no_word_is_lost_or_moved(runs: Runs) -> None:
    """Only white space may go."""
    found = "".join(plain(piece) for piece in sentences(runs))

    assert "".join(found.split()) == "".join(plain(runs).split())


@given(runs_of_text)
def test_where_runs_meet_changes_no_cut(runs: Runs) -> None:
    """What is bold or linked says nothing about where a sentence ends."""
    joined = sentences((Run(plain(runs)),))

    assert [plain(piece) for piece in sentences(runs)] == [plain(piece) for piece in joined]


@pytest.mark.parametrize(
    "runs",
    [
        (Run("A bee. " * 60_000),),
        tuple([Run("A bee. ")] * 60_000),
        (Run("." * 400_000),),
        (Run("A bee." + ")" * 200_000 + " " * 200_000),),
        (Run("Dr. " * 100_000),),
        tuple([Run("")] * 60_000),
    ],
    ids=["one run", "many runs", "dots", "closing", "abbreviations", "empty"],
)
def test_a_long_text_takes_no_long_time(runs: Runs) -> None:
    """A file is read while a person waits, and may hold anything."""
    start = time.perf_counter()
    sentences(runs)

    assert time.perf_counter() - start < SECONDS


@given(runs_of_text, st.integers(0, 40), st.integers(0, 40))
def test_a_part_is_what_stands_between_two_places(runs: Runs, start: int, end: int) -> None:
    """Places count characters of the whole text, across all runs; white space at the end goes."""
    assert plain(part_of(runs, start, end)) == plain(runs)[start:end].rstrip()
