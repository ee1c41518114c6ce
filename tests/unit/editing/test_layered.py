"""A changed value of a pack below stands in the local pack alone, and can be taken back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.editing import layered
from kiosk.editing.errors import EditError
from kiosk.editing.yaml_view import Way

BASE = """\
region: US
contacts:
  - {id: poison, number: 1-800, name: Poison Help}
  - {id: crisis, number: "988", name: Crisis}
bar:
  back: Back
deep: {more: {most: x}}
signs: [one, two]
"""
OWN = "# ours\nregion: MX  # there\n"
WAYS: list[Way] = [
    ("region",),
    ("contacts", "poison", "number"),
    ("contacts", "crisis", "name"),
    ("bar", "back"),
    ("deep", "more", "most"),
]
WORDS = st.text("abc:'\"#{}[] ", min_size=1, max_size=20).map(lambda text: " ".join(text.split()))


@given(st.lists(st.tuples(st.sampled_from(WAYS), WORDS), max_size=6), st.sampled_from(["", OWN]))
def test_changes_are_read_back_and_can_all_be_taken_back(
    changes: list[tuple[Way, str]], own: str
) -> None:
    """Only what differs from the base stands in the local pack."""
    text = own
    for way, value in changes:
        text = layered.set_value(text, BASE, way, value)
        assert layered.text_at(text, BASE, way) == value
        is_other = value != layered.text_at(BASE, "", way)
        assert layered.is_changed(text, BASE, way) == is_other
    for way in WAYS:
        text = layered.restore(text, BASE, way)
        assert layered.text_at(text, BASE, way) == layered.text_at(BASE, "", way)
    assert text in ("", "# ours\n")


def test_an_entry_of_a_list_names_only_what_changes() -> None:
    """The rest of the entry comes from the base, and goes on following it."""
    text = layered.set_value("", BASE, ("contacts", "poison", "number"), "555-0100")
    text = layered.set_value(text, BASE, ("contacts", "crisis", "name"), "Line")

    assert text == (
        'contacts:\n  - id: poison\n    number: "555-0100"\n  - id: crisis\n    name: Line\n'
    )
    assert layered.names_at(text, BASE, ("contacts",)) == ("poison", "crisis")


def test_a_list_of_texts_is_changed_line_by_line() -> None:
    """Lines that stay keep their comments; the first change takes the whole list over."""
    text = layered.set_value("", BASE, ("signs",), ["one", "three"])
    assert layered.texts_at(text, BASE, ("signs",)) == ("one", "three")

    own = "signs:\n  - one  # first\n  - two\n"
    assert layered.set_value(own, "", ("signs",), ["one", "2", "3"]) == (
        'signs:\n  - one  # first\n  - 2\n  - "3"\n'
    )
    assert layered.set_value(own, "", ("signs",), ["one"]) == "signs:\n  - one  # first\n"
    with pytest.raises(EditError):
        layered.set_value(own, "", ("signs",), [])


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("bar.back: x\n", ("bar.back",)),
        ("bar:\n  back: x\n", ("bar", "back")),
        ("bar: {more: y}\nbar.back: x\n", ("bar.back",)),
        ("bar: x\n", None),
    ],
)
def test_a_word_of_the_program_is_found_however_its_dots_are_written(
    text: str, way: Way | None
) -> None:
    """Both ways of writing are allowed in the pack."""
    assert layered.dotted_way(text, "bar.back") == way
