"""What is asked of the sheet maker, and what the printer answered."""

from enum import StrEnum

import msgspec

from kiosk.domain.ids import CheckId, LanguageTag, TopicId
from kiosk.domain.topic import QuestionRef


class Paper(StrEnum):
    """The paper sizes a clinic printer holds."""

    LETTER = "letter"
    A4 = "a4"


class HandoutRequest(msgspec.Struct, frozen=True):
    """A take-home sheet: which topics, in which language, on what paper.

    No topics, questions and answers means a sheet with the numbers to call alone.  ``questions``
    are those the patient ticked, and ``check_up`` the rows answered with yes, if wanted on paper.
    """

    topics: tuple[TopicId, ...]
    language: LanguageTag
    paper: Paper = Paper.LETTER
    questions: tuple[QuestionRef, ...] = ()
    check_up: tuple[CheckId, ...] = ()


class Clinic(msgspec.Struct, frozen=True):
    """The clinic's own words on screen and paper; empty parts are left out."""

    name: str = ""
    phone: str = ""


class Handout(msgspec.Struct, frozen=True):
    """A finished sheet in memory: the bytes of a PDF, its title and its number of pages."""

    pdf: bytes
    title: str
    pages: int


class PrintState(StrEnum):
    """What is known to be true of a print job."""

    SENT = "sent"
    FAILED = "failed"
    NO_PRINTER = "no-printer"


class PrintOutcome(msgspec.Struct, frozen=True):
    """The answer to one wish to print; ``pages`` is 0 unless the sheet was sent."""

    state: PrintState
    pages: int = 0
