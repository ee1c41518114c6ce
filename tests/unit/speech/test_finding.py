"""What is said is found where it stands, however the screen has broken it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.speech.finding import find_piece, find_sentence

WORDS = st.lists(st.text("abcdeñ7-", min_size=1, max_size=6), min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("shown", "sentence", "found"),
    [
        ("One. Two. One.", "One.", ["One.", "One."]),
        ("Kratom comes from\nthe leaves", "Kratom comes from the leaves", None),
        ("Call\u00a0911 now.", "Call 911 now.", None),
        ("It is 7-\u2060OH.", "It is 7-OH.", None),
        ("Llame al \u2066911\u2069.", "Llame al 911.", None),
        ("¿Qué es? Es esto.", "¿Qué es?", ["¿Qué es?"]),
        ("Leaflets", "Leaf", []),
        ("Anything", "", []),
    ],
)
def test_sentence_is_found(shown: str, sentence: str, found: list[str] | None) -> None:
    """In every place where all of it stands, and never inside a longer word."""
    places = find_sentence(shown, sentence)

    assert [shown[start:end] for start, end in places] == ([shown] if found is None else found)


@given(WORDS, st.sampled_from([" ", "\n", "\u00a0", "  "]))
def test_white_space_hides_no_sentence(words: list[str], space: str) -> None:
    """Whatever breaks the lines, the first word to the last is found."""
    assert find_sentence(space.join(words), " ".join(words))[:1] == [(0, len(space.join(words)))]


@pytest.mark.parametrize(
    ("shown", "piece"),
    [
        ("of tea for a long time. They did so.", "of tea for a long time."),
        ("It grows there. People made cups", "People made cups"),
        ("cups of tea for", "cups of tea for"),
        ("They did so.", None),
        ("time. They did so.", None),
        ("", None),
    ],
)
def test_piece_of_a_sentence_is_found(shown: str, piece: str | None) -> None:
    """A sentence goes on at the top of the next part, or begins at the foot of the one before."""
    place = find_piece(shown, "People made cups of tea for a long time.")

    assert (shown[place[0] : place[1]] if place else None) == piece


@given(WORDS, WORDS)
def test_piece_lies_within_the_text(shown: list[str], sentence: list[str]) -> None:
    """Whatever stands there, a mark never reaches out of it."""
    text = " ".join(shown)
    start, end = find_piece(text, " ".join(sentence)) or (0, 0)

    assert 0 <= start <= end <= len(text)
