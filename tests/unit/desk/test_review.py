"""What is said of the checking of a topic, and of the whole pack."""

from datetime import date

import pytest

from kiosk.desk.review import Note, Standing, pack_standing, topic_notes
from kiosk.domain.ids import LanguageTag
from kiosk.domain.topic import Review, TranslationStatus

from .small_pack import DRAFT, EN, ES, LEAF, SLEEP, STOP, TODAY, UNSIGNED, build, due

SIGNED_NOTE = Note(Standing.SIGNED, date(2026, 11, 2))
OVERDUE_DRAFT = Review(
    ("A",), due("").reviewed_by, "2025-01-01", "2026-01-01", TranslationStatus.DRAFT
)


@pytest.mark.parametrize(
    ("review", "expected"),
    [
        (due("2027-05-02"), (SIGNED_NOTE,)),
        (due(""), (SIGNED_NOTE,)),
        (due("2026-12-24"), (SIGNED_NOTE,)),
        (due("2026-12-23"), (Note(Standing.SOON, date(2026, 12, 23)),)),
        (due("2026-11-23"), (Note(Standing.SOON, date(2026, 11, 23)),)),
        (due("2026-11-22"), (Note(Standing.OVERDUE, date(2026, 11, 22)),)),
        (UNSIGNED, (Note(Standing.UNSIGNED),)),
        (Review(("A",), (), "2026-11-02", "2027-01-01"), (Note(Standing.UNSIGNED),)),
        (DRAFT, (Note(Standing.DRAFT), SIGNED_NOTE)),
        (OVERDUE_DRAFT, (Note(Standing.OVERDUE, date(2026, 1, 1)), Note(Standing.DRAFT))),
    ],
)
def test_a_topic_says_how_it_was_checked(review: Review, expected: tuple[Note, ...]) -> None:
    """The gravest first; nothing is said of a due date before it is near."""
    assert topic_notes(build({(EN, LEAF): review}), LEAF, (EN,), TODAY) == expected


def test_days_are_counted_until_the_review() -> None:
    """Today is no day left."""
    note = Note(Standing.SOON, date(2026, 12, 5))

    assert note.days_from(TODAY) == 12


def test_a_note_without_a_day_counts_none() -> None:
    """Unsigned since when is not known."""
    with pytest.raises(ValueError, match="unsigned"):
        Note(Standing.UNSIGNED).days_from(TODAY)


def test_both_languages_speak_for_themselves() -> None:
    """A sheet in two languages is as good as the weaker of them."""
    catalog = build({(ES, LEAF): DRAFT})

    assert topic_notes(catalog, LEAF, (EN, ES), TODAY) == (Note(Standing.DRAFT), SIGNED_NOTE)


def test_a_topic_that_is_not_translated_says_so() -> None:
    """It stands in the pack in the default language."""
    catalog = build()
    topics = catalog.packs[ES].topics
    topics[LEAF] = catalog.packs[EN].topics[LEAF]

    assert topic_notes(catalog, LEAF, (ES,), TODAY)[0] == Note(Standing.UNTRANSLATED)


@pytest.mark.parametrize("language", [EN, ES])
def test_a_pack_counts_what_is_not_in_order(language: LanguageTag) -> None:
    """The header of the desk says it in one line."""
    reviews = {(EN, LEAF): UNSIGNED, (EN, SLEEP): due("2026-11-01"), (EN, STOP): UNSIGNED}
    standing = pack_standing(build(reviews), (LEAF, SLEEP, STOP), (language,), TODAY)

    wrong = {Standing.OVERDUE: 1, Standing.UNSIGNED: 2, Standing.DRAFT: 0}
    assert standing.topics == 3
    assert standing.counts == (wrong if language == EN else dict.fromkeys(wrong, 0))
    assert standing.next_due == date(2026 if language == EN else 2027, 11, 1) or language == ES


def test_a_pack_names_the_first_review_to_come() -> None:
    """The earliest date of all its topics."""
    standing = pack_standing(build({(EN, STOP): due("2027-01-09")}), (LEAF, STOP), (EN,), TODAY)

    assert standing.next_due == date(2027, 1, 9)


def test_a_pack_without_dates_has_no_next_review() -> None:
    """Nothing is made up."""
    standing = pack_standing(build({(EN, LEAF): UNSIGNED}), (LEAF,), (EN,), TODAY)

    assert standing.next_due is None
