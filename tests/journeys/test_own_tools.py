"""Check-up, questions and sheet by a patient's finger, from the first row to the paper."""

import pytest

from kiosk.domain.catalog import Catalog, LanguagePack
from kiosk.domain.checkup import CheckRow, Outcome
from kiosk.domain.ids import LanguageTag
from kiosk.session.questions import question_sections

from .cups_server import ListeningPrinter, wait_until
from .harness import Look
from .program import Kiosk, texts
from .test_visit import begin, plain, read

ENGLISH = LanguageTag("en")


@pytest.fixture
def pack(catalog: Catalog) -> LanguagePack:
    """Return the English content."""
    return catalog.packs[ENGLISH]


def row_of(pack: LanguagePack, outcome: Outcome) -> CheckRow:
    """Return the first row that leads to an outcome."""
    assert pack.check_up is not None
    return next(row for row in pack.check_up.rows if row.outcome is outcome)


def leaf_to(kiosk: Kiosk, name: str) -> None:
    """Touch More until a control is in view."""
    while name not in (control.id for control in kiosk.look().screen.controls):
        before = texts(kiosk.look())
        kiosk.touch("more")
        kiosk.until(lambda look, old=before: texts(look) != old)  # type: ignore[misc]


def say_yes(kiosk: Kiosk, row: CheckRow) -> Look:
    """Answer a row of the check-up with yes, wherever it stands."""
    leaf_to(kiosk, f"yes-{row.id}")
    kiosk.touch(f"yes-{row.id}")
    return kiosk.until(lambda look: f"'{row.id}'" in look.visit)


def test_answers_and_questions_come_out_on_paper(
    desk_printer: tuple[Kiosk, ListeningPrinter], catalog: Catalog, pack: LanguagePack
) -> None:
    """What was answered with yes and what was picked is printed, and nothing that was not."""
    kiosk, printer = desk_printer
    row = row_of(pack, Outcome.TODAY)
    begin(kiosk)
    kiosk.touch(pack.words("home.check_up"))
    kiosk.at("CheckUpRows")
    say_yes(kiosk, row)
    kiosk.touch("primary")
    result = kiosk.at("CheckUpResult")
    assert pack.check_up is not None
    assert plain(pack.check_up.words[Outcome.TODAY].title) in plain(texts(result))

    kiosk.touch("primary")
    assert kiosk.at("MySheet").said_yes == [row.id]
    kiosk.touch("Home")
    kiosk.touch(pack.words("home.questions"))
    kiosk.at("MyQuestions")
    first, second = question_sections(catalog, ())[0].questions[:2]
    kiosk.touch(f"question-{first.topic}-{first.question}")
    kiosk.until(lambda look: len(look.asked) == 1)
    kiosk.touch("primary")
    sheet = kiosk.at("MySheet")
    assert pack.words.counted("my_sheet.questions", 1) in plain(texts(sheet))
    assert sheet.ticked == []

    kiosk.touch("primary")
    kiosk.until(lambda look: pack.words("print.done.title") in plain(texts(look)))
    wait_until(lambda: len(printer.received) == 1, kiosk.log)
    printed = read(printer.received[0])
    wanted, unwanted = (
        next(q.text for q in pack.topics[ref.topic].questions if q.id == ref.question)
        for ref in (first, second)
    )
    assert plain(row.text) in printed
    assert plain(wanted) in printed
    assert plain(unwanted) not in printed


def test_numbers_to_call_now_are_shown_at_once(kiosk: Kiosk, pack: LanguagePack) -> None:
    """One touch on the result leads to them; another answer leads elsewhere."""
    row = row_of(pack, Outcome.NOW)
    begin(kiosk)
    kiosk.touch(pack.words("home.check_up"))
    kiosk.at("CheckUpRows")
    say_yes(kiosk, row)
    kiosk.touch("primary")
    look = kiosk.at("CheckUpResult")
    urgent = [contact.number for contact in pack.help.contacts if contact.urgent]

    assert urgent
    assert set(urgent) <= set(texts(look).split("\n"))


def test_next_person_finds_no_answers(kiosk: Kiosk, pack: LanguagePack, catalog: Catalog) -> None:
    """Answers, questions and picks go with the visit."""
    row = row_of(pack, Outcome.TODAY)
    fresh = begin(kiosk)
    kiosk.touch(pack.words("home.check_up"))
    kiosk.at("CheckUpRows")
    say_yes(kiosk, row)
    kiosk.touch("Home")
    kiosk.touch(pack.words("home.questions"))
    ref = question_sections(catalog, ())[0].questions[0]
    kiosk.touch(f"question-{ref.topic}-{ref.question}")
    kiosk.until(lambda look: len(look.asked) == 1)
    kiosk.touch("tool-finish")
    kiosk.touch(pack.words("finish.yes"))
    kiosk.at("Attract")

    assert begin(kiosk) == fresh
    kiosk.touch(pack.words("home.check_up"))
    kiosk.at("CheckUpRows")
    leaf_to(kiosk, f"yes-{row.id}")
    shown = next(c for c in kiosk.look().screen.controls if c.id == f"yes-{row.id}")
    assert shown.name == pack.words(
        "check_up.answer", row=row.text, answer=pack.words("check_up.yes")
    )
