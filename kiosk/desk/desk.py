"""The print desk as staff work at it: every wish is a method, and one listener hears of changes."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime

from kiosk.desk.cautions import Caution, Cautions
from kiosk.desk.choices import DeskChoices
from kiosk.desk.review import Note, PackStanding, pack_standing, topic_notes
from kiosk.desk.search import TopicIndex, in_order
from kiosk.desk.sheets import Order, SentSheet, SentSheets
from kiosk.domain.catalog import Catalog, LanguagePack
from kiosk.domain.handout import Paper, Part, PrintSize, SheetSet
from kiosk.domain.ids import LanguageTag, TopicId
from kiosk.domain.news import StaffNews
from kiosk.domain.printing import PrinterState, PrinterStatus, PrintState, PrintStatus, Sides

_ENDED_WELL = (PrintState.DONE, PrintState.SENT)


class Desk:
    """What is chosen, what staff have said yes to, and the sheets on their way.

    ``language`` is that of the words staff read, and of a sheet until another is chosen.
    """

    def __init__(
        self,
        catalog: Catalog,
        now: Callable[[], datetime],
        *,
        language: LanguageTag,
        paper: Paper = Paper.LETTER,
        sets: Sequence[SheetSet] = (),
        news: Sequence[StaffNews] = (),
    ) -> None:
        self.catalog = catalog
        self.language = language
        self.topics = in_order(catalog)
        self.news = tuple(news)
        self.sets = tuple(_known(each, self.topics) for each in sets)
        self._now = now
        self._paper = paper
        self._index = TopicIndex(catalog, language)
        self._cautions = Cautions(catalog, self.topics)
        self._sheets = SentSheets()
        self._choices = DeskChoices(language)
        self._query = ""
        self._printer = PrinterStatus("", PrinterState.UNKNOWN)
        self._listener: Callable[[], None] = _nobody

    def watch(self, listener: Callable[[], None]) -> None:
        """Call this after every change."""
        self._listener = listener

    def unwatch(self) -> None:
        """Call nobody any more, as when the window is gone while a sheet is still on its way."""
        self._listener = _nobody

    # What is so

    @property
    def pack(self) -> LanguagePack:
        """The words staff read."""
        return self.catalog.packs[self.language]

    @property
    def today(self) -> date:
        """The day by the clinic's clock."""
        return self._now().date()

    @property
    def choices(self) -> DeskChoices:
        """What is chosen for the next sheet."""
        return self._choices

    @property
    def query(self) -> str:
        """What is typed to find a topic."""
        return self._query

    @property
    def offered(self) -> tuple[TopicId, ...]:
        """The topics that fit what is typed and are not on the sheet, the best first."""
        found = self._index.find(self._query)
        return tuple(topic for topic in found if topic not in self._choices.topics)

    @property
    def order(self) -> Order | None:
        """The sheet as it would be printed now; None while no topic is chosen."""
        if not self._choices.topics:
            return None
        request = self._choices.request(self.catalog, self._paper)
        return Order(request, self._choices.options(self._paper))

    @property
    def printer(self) -> PrinterStatus:
        """What the printer said of itself when it was asked last."""
        return self._printer

    @property
    def shown_sheet(self) -> SentSheet | None:
        """The sheet on its way to tell about, or the last one."""
        return self._sheets.shown

    @property
    def on_their_way(self) -> int:
        """How many sheets have not come to their end."""
        return self._sheets.on_their_way

    def notes(self, topic: TopicId) -> tuple[Note, ...]:
        """Return what to know of a topic in the languages of the sheet."""
        languages = self._choices.languages(self.catalog)
        return topic_notes(self.catalog, topic, languages, self.today)

    def standing(self) -> PackStanding:
        """Return what is true of the checking of the whole pack in the languages of the sheet."""
        languages = self._choices.languages(self.catalog)
        return pack_standing(self.catalog, self.topics, languages, self.today)

    def cautions(self, order: Order) -> tuple[Caution, ...]:
        """Return what is to be asked before this is printed."""
        request = order.request
        languages = [request.language, *([request.beside] if request.beside else [])]
        return self._cautions.open(request.topics, languages, self.today)

    # What staff wish

    def find(self, query: str) -> None:
        """Offer the topics that fit this."""
        self._query = query
        self._listener()

    def take_first(self) -> None:
        """Put the best hit on the sheet, and be ready for the next search."""
        if self._query.strip() and self.offered:
            self._choices = self._choices.with_topic_toggled(self.offered[0])
        self.find("")

    def toggle(self, topic: TopicId) -> None:
        """Put a topic on the sheet or take it off."""
        self._choose(self._choices.with_topic_toggled(topic))

    def move(self, topic: TopicId, by: int) -> None:
        """Move a topic of the sheet so many places down, or up if negative."""
        self._choose(self._choices.with_topic_moved(topic, by))

    def place(self, topic: TopicId, at: int) -> None:
        """Put a topic at this place of the sheet, counted from 0."""
        self._choose(self._choices.with_topic_at(topic, at))

    def take_set(self, sheet_set: SheetSet) -> None:
        """Put the topics of a set on the sheet, and no others."""
        self._choose(replace(self._choices, topics=sheet_set.topics))

    def choose_language(self, language: LanguageTag) -> None:
        """Print in this language alone."""
        self._choose(replace(self._choices, language=language, both=False))

    def choose_both(self) -> None:
        """Print in the language chosen before and a second one beside it."""
        self._choose(replace(self._choices, both=True))

    def choose_size(self, size: PrintSize) -> None:
        """Print in this size."""
        self._choose(replace(self._choices, size=size))

    def toggle_part(self, part: Part) -> None:
        """Add a part to the sheet or leave it out."""
        self._choose(self._choices.with_part_toggled(part))

    def choose_sides(self, sides: Sides) -> None:
        """Print on one or on both sides of the paper."""
        self._choose(replace(self._choices, sides=sides))

    def choose_copies(self, copies: int) -> None:
        """Print so many copies."""
        self._choose(self._choices.with_copies(copies))

    def clear(self) -> None:
        """Forget what is chosen and typed; whether both sides are used is the clinic's habit."""
        self._query = ""
        self._choose(DeskChoices(self.language, sides=self._choices.sides))

    # Sheets on their way

    def accept(self, cautions: Sequence[Caution]) -> None:
        """Remember that staff want to print in spite of these."""
        self._cautions.accept(cautions)

    def begin(self, order: Order) -> int:
        """Note that a sheet is being sent, and return its number."""
        number = self._sheets.begin(order, self._now())
        self._listener()
        return number

    def tell(self, number: int, status: PrintStatus) -> None:
        """Note what is known of a sheet; one that came out clears the choices it was made from."""
        sheet = self._sheets.tell(number, status, self._now())
        if sheet and status.state in _ENDED_WELL and sheet.order == self.order and not self._query:
            self.clear()
        else:
            self._listener()

    def tell_printer(self, printer: PrinterStatus) -> None:
        """Note what the printer says of itself."""
        self._printer = printer
        self._listener()

    def withdraw(self, number: int) -> None:
        """Note that staff do not want a sheet any more."""
        self._sheets.withdraw(number)
        self._listener()

    def _choose(self, choices: DeskChoices) -> None:
        self._choices = choices
        self._listener()


def _nobody() -> None:
    """Hear of a change and do nothing."""


def _known(sheet_set: SheetSet, topics: Sequence[TopicId]) -> SheetSet:
    """Return the set without topics that the pack does not have."""
    wanted = tuple(dict.fromkeys(topic for topic in sheet_set.topics if topic in topics))
    return SheetSet(sheet_set.name, wanted)
