"""What is asked of the sheet maker, and what it makes."""

from enum import StrEnum

import msgspec

from kiosk.domain.colour import Colours
from kiosk.domain.hours import Hours
from kiosk.domain.ids import CheckId, LanguageTag, TopicId
from kiosk.domain.topic import QuestionRef


class Paper(StrEnum):
    """The paper sizes a clinic printer holds."""

    LETTER = "letter"
    A4 = "a4"


class PrintSize(StrEnum):
    """The size of the text: 14 points, or 18 for large print."""

    STANDARD = "standard"
    LARGE = "large"


class Part(StrEnum):
    """What can be added to a sheet or left out, whatever its topics."""

    NUMBERS = "numbers"
    QUESTIONS = "questions"
    """Those picked, or to be ticked, and lines to write on."""
    SOURCES = "sources"
    WORDS = "words"
    """What the hard words of its topics mean."""


USUAL_PARTS = frozenset({Part.NUMBERS, Part.QUESTIONS, Part.SOURCES})
"""What is on a sheet unless somebody says otherwise."""


class HandoutRequest(msgspec.Struct, frozen=True):
    """A take-home sheet: which topics, in which language, on what paper, in which size.

    No topics, questions and answers means a sheet with the numbers to call alone.  ``questions``
    are those the patient ticked, and ``check_up`` the rows answered with yes, if wanted on paper.
    ``beside`` is a second language that stands in a column of its own, step beside step.
    """

    topics: tuple[TopicId, ...]
    language: LanguageTag
    paper: Paper = Paper.LETTER
    questions: tuple[QuestionRef, ...] = ()
    check_up: tuple[CheckId, ...] = ()
    size: PrintSize = PrintSize.STANDARD
    beside: LanguageTag | None = None
    parts: frozenset[Part] = USUAL_PARTS


class SheetSet(msgspec.Struct, frozen=True):
    """Topics that staff print together, under a name of their own."""

    name: str
    topics: tuple[TopicId, ...]


class LogoKind(StrEnum):
    """The formats of a clinic's logo."""

    SVG = "svg"
    PNG = "png"


class Logo(msgspec.Struct, frozen=True):
    """The clinic's logo: the bytes of its file, checked when the settings were read."""

    kind: LogoKind
    data: bytes


class Clinic(msgspec.Struct, frozen=True):
    """The clinic's own words on screen and paper; empty parts are left out.

    ``web_page`` is a public page that a sheet may lead to with a QR code; it starts with
    ``https://``.  ``colours`` are those of screens.
    """

    name: str = ""
    phone: str = ""
    logo: Logo | None = None
    web_page: str = ""
    hours: Hours = Hours()
    colours: Colours = Colours()


class Handout(msgspec.Struct, frozen=True):
    """A finished sheet in memory: the bytes of a PDF, its title and its number of pages."""

    pdf: bytes
    title: str
    pages: int
