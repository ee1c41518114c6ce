"""The sheets on their way, and which of them is shown."""

from datetime import timedelta

from kiosk.desk.sheets import Order, SentSheets
from kiosk.domain.handout import HandoutRequest
from kiosk.domain.printing import PrintOptions, PrintState, PrintStatus

from .small_pack import EN, LEAF, NOW, STOP

FIRST = Order(HandoutRequest((LEAF,), EN), PrintOptions())
SECOND = Order(HandoutRequest((STOP,), EN), PrintOptions())
LATER = NOW + timedelta(minutes=3)


def test_at_first_there_is_nothing_to_tell() -> None:
    """No sheet was sent."""
    sheets = SentSheets()

    assert sheets.shown is None
    assert sheets.on_their_way == 0


def test_a_sheet_is_being_sent_until_more_is_known() -> None:
    """It can be cancelled from the first moment."""
    sheets = SentSheets()
    sheets.begin(FIRST, NOW)

    assert sheets.shown is not None
    assert sheets.shown.status.state is PrintState.SENDING
    assert sheets.shown.can_be_cancelled


def test_the_time_is_that_of_the_last_change() -> None:
    """The same state told again is no change."""
    sheets = SentSheets()
    number = sheets.begin(FIRST, NOW)
    sheets.tell(number, PrintStatus(PrintState.WAITING), LATER)
    sheets.tell(number, PrintStatus(PrintState.WAITING, 2), LATER + timedelta(minutes=1))

    assert sheets.shown is not None
    assert sheets.shown.since == LATER
    assert sheets.shown.status.pages == 2


def test_a_sheet_that_waits_is_shown_before_one_that_is_done() -> None:
    """What can still go wrong, or be cancelled, matters more."""
    sheets = SentSheets()
    first = sheets.begin(FIRST, NOW)
    second = sheets.begin(SECOND, NOW)
    assert sheets.on_their_way == 2

    sheets.tell(second, PrintStatus(PrintState.DONE), NOW)
    assert sheets.shown is not None
    assert sheets.shown.number == first

    sheets.tell(first, PrintStatus(PrintState.DONE), NOW)
    assert sheets.shown.number == first
    assert sheets.on_their_way == 0


def test_a_sheet_that_ended_cannot_be_cancelled() -> None:
    """There is nothing left to take back."""
    sheets = SentSheets()
    sheet = sheets.tell(sheets.begin(FIRST, NOW), PrintStatus(PrintState.DONE), NOW)

    assert sheet is not None
    assert not sheet.can_be_cancelled


def test_a_withdrawn_sheet_cannot_be_cancelled_twice() -> None:
    """It is shown as asked back until the printer says how it ended."""
    sheets = SentSheets()
    number = sheets.begin(FIRST, NOW)
    sheets.withdraw(number)
    sheets.withdraw(99)

    assert sheets.shown is not None
    assert sheets.shown.withdrawn
    assert not sheets.shown.can_be_cancelled


def test_news_of_a_sheet_that_is_not_kept_is_dropped() -> None:
    """Sheets that ended make room for the next one."""
    sheets = SentSheets()
    first = sheets.begin(FIRST, NOW)
    sheets.tell(first, PrintStatus(PrintState.DONE), NOW)
    sheets.begin(SECOND, NOW)

    assert sheets.tell(first, PrintStatus(PrintState.FAILED), NOW) is None
