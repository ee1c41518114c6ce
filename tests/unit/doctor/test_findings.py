"""What is found of a kiosk, and how bad it is."""

from datetime import UTC, date, datetime

import pytest
from msgspec.structs import replace
from session.conftest import build_catalog

from kiosk.doctor.content import (
    letters_finding,
    release_findings,
    review_findings,
    signature_finding,
)
from kiosk.doctor.finding import Finding, Grade, by_weight, worst
from kiosk.doctor.letters import missing_letters
from kiosk.doctor.place import (
    FULL_MB,
    SCARCE_MB,
    clock_finding,
    disk_finding,
    printer_finding,
    screen_finding,
    voice_findings,
)
from kiosk.domain.catalog import Catalog
from kiosk.domain.ids import LanguageTag, TopicId
from kiosk.domain.news import StaffNews
from kiosk.domain.printing import PrinterState, PrinterStatus
from kiosk.domain.topic import Reviewer

EN = LanguageTag("en")
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def with_review(**fields: object) -> Catalog:
    """Return a catalog whose every topic has such a review."""
    catalog = build_catalog()
    packs = {}
    for tag, pack in catalog.packs.items():
        topics = {
            TopicId(name): replace(topic, review=replace(topic.review, **fields))
            for name, topic in pack.topics.items()
        }
        packs[tag] = replace(pack, topics=topics)
    return replace(catalog, packs=packs)


def test_the_worst_comes_first_and_is_the_exit_code() -> None:
    """Who looks after ten kiosks reads the first line."""
    fine = Finding("pin", Grade.FINE, "pin_fine")
    look = Finding("sound", Grade.LOOK, "sound_none")
    broken = Finding("printer", Grade.BROKEN, "printer_no-printer")

    assert by_weight([fine, look, broken]) == [broken, look, fine]
    assert (worst([fine, look]), worst([]), int(worst([broken]))) == (Grade.LOOK, Grade.FINE, 2)


@pytest.mark.parametrize("state", PrinterState)
def test_a_printer_that_prints_nothing_is_broken(state: PrinterState) -> None:
    """Paper that is low prints today; a printer that nobody can see may print."""
    good = {PrinterState.READY: Grade.FINE, PrinterState.BUSY: Grade.FINE}
    doubtful = dict.fromkeys(
        (PrinterState.PAPER_LOW, PrinterState.TONER_LOW, PrinterState.UNKNOWN), Grade.LOOK
    )
    expected = (good | doubtful).get(state, Grade.BROKEN)

    assert printer_finding(PrinterStatus("hall", state)).grade is expected


@pytest.mark.parametrize(
    ("free", "grade", "told"),
    [
        (FULL_MB - 1, Grade.BROKEN, f"{FULL_MB - 1} MB"),
        (FULL_MB, Grade.LOOK, f"{FULL_MB} MB"),
        (SCARCE_MB - 1, Grade.LOOK, f"{SCARCE_MB - 1} MB"),
        (SCARCE_MB, Grade.FINE, f"{SCARCE_MB} MB"),
        (60_210, Grade.FINE, "60.2 GB"),
    ],
)
def test_room_on_the_disk(free: int, grade: Grade, told: str) -> None:
    """It is told before a release fails for want of it."""
    found = disk_finding(free)

    assert (found.grade, found.values["free"]) == (grade, told)


def test_a_clock_before_its_content_is_wrong() -> None:
    """A battery is empty, and review dates would never pass."""
    assert clock_finding(NOON, None).grade is Grade.FINE
    assert clock_finding(NOON, NOON).grade is Grade.FINE
    assert clock_finding(NOON, NOON.replace(hour=13)).grade is Grade.BROKEN


def test_a_guessed_size_is_to_be_looked_at() -> None:
    """Buttons could be too small for a finger."""
    known = screen_finding((1080, 1920), (268, 477), is_known=True)
    guessed = screen_finding((1080, 1920), (268, 477), is_known=False)

    assert (known.grade, guessed.grade) == (Grade.FINE, Grade.LOOK)


def test_each_language_needs_a_voice() -> None:
    """Who cannot read one is not helped by another."""
    found = voice_findings({"English": True, "Español": False})

    assert [each.grade for each in found] == [Grade.FINE, Grade.LOOK]


@pytest.mark.parametrize(
    ("release", "faults", "news", "expected"),
    [
        ("", [], [], [("release_none", Grade.LOOK)]),
        ("20261124-1", [], [], [("release_fine", Grade.FINE)]),
        ("20261124-1", ["a.md is missing."], [], [("release_damaged", Grade.BROKEN)]),
        (
            "20261124-1",
            [],
            [StaffNews("news.older", "2026-11-20")],
            [("release_fine", Grade.FINE), ("release_news", Grade.LOOK)],
        ),
    ],
)
def test_what_is_shown(
    release: str,
    faults: list[str],
    news: list[StaffNews],
    expected: list[tuple[str, Grade]],
) -> None:
    """Damage is told, and so is news that only the desk explains."""
    found = release_findings(release, faults, news)

    assert [(each.said, each.grade) for each in found] == expected


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (date(2026, 1, 1), ["reviews_fine"]),
        (date(2027, 3, 15), ["reviews_soon"]),
        (date(2027, 5, 2), ["reviews_past"]),
    ],
)
def test_review_dates(today: date, said: list[str]) -> None:
    """They are told before they pass."""
    catalog = with_review(review_due="2027-05-01")

    assert [each.said for each in review_findings(catalog, today)] == said


def test_signatures() -> None:
    """Each language is signed by itself."""
    unsigned = with_review(reviewed_by=(), reviewed="")
    signed = with_review(reviewed_by=(Reviewer("Dr. A. Sample", "physician"),), reviewed="2026-11")

    assert signature_finding(unsigned).said == "signatures_missing"
    assert signature_finding(signed).said == "signatures_fine"


def test_letters_that_no_typeface_has_are_named() -> None:
    """They would show as empty boxes."""
    missing = missing_letters(build_catalog(), lambda sign: sign not in "te")

    assert missing == "et"
    assert letters_finding(missing).grade is Grade.BROKEN
    assert letters_finding("").grade is Grade.FINE
