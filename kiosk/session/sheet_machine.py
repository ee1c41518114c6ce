"""What a patient can wish of the take-home sheet, and how one on its way is followed."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from kiosk.domain.catalog import Catalog
from kiosk.domain.handout import HandoutRequest, Paper, PrintSize
from kiosk.domain.ids import LanguageTag, TopicId
from kiosk.domain.printing import PrintStatus
from kiosk.domain.theme import Theme
from kiosk.domain.timing import Timing
from kiosk.session import sheet
from kiosk.session.aid_machine import AidMachine
from kiosk.session.clock import Clock
from kiosk.session.state import MySheet, Printing, PrintResult, SheetAhead

PrintSheet = Callable[[HandoutRequest, Callable[[PrintStatus], None]], Callable[[], None]]
"""Print a sheet somewhere else, tell each change of what is known of it, the last one final, and
return what withdraws the sheet."""

CountPages = Callable[[HandoutRequest, Callable[[int], None]], None]
"""Make a sheet somewhere else and tell how many pages it has, 0 where nobody knows."""


def count_never(_request: HandoutRequest, _told: Callable[[int], None]) -> None:
    """Count no pages: the patient is not told how many there will be."""


def _withdraw_nothing() -> None:
    """Do nothing: there is no sheet on its way."""


class SheetMachine(AidMachine):
    """The part of a visit that chooses a sheet, prints it and takes it back."""

    def __init__(
        self,
        catalog: Catalog,
        clock: Clock,
        print_sheet: PrintSheet,
        timing: Timing | None = None,
        paper: Paper = Paper.LETTER,
        count_pages: CountPages = count_never,
        themes: tuple[Theme, ...] = tuple(Theme),
    ) -> None:
        super().__init__(catalog, clock, timing or Timing(), themes)
        self._print_sheet = print_sheet
        self._paper = paper
        self._count_pages = count_pages
        self._jobs = 0
        self._withdraw = _withdraw_nothing

    def reset(self, *, keeps_voice: bool = False) -> None:
        """Forget everything about this visit, and withdraw a sheet that is on its way."""
        super().reset(keeps_voice=keeps_voice)
        withdraw, self._withdraw = self._withdraw, _withdraw_nothing
        withdraw()

    # What is to be on it

    def toggle_topic(self, topic: TopicId) -> None:
        """Tick or untick a topic for the sheet."""
        self._change(sheet=sheet.with_topic_toggled(self._state, topic))

    def add_check_up(self) -> None:
        """Put the rows answered with yes on the sheet, if there are any, and show it."""
        if self._state.check_up.yes:
            self._go(MySheet(), sheet=replace(self._state.sheet, check_up=True))

    def toggle_check_up(self) -> None:
        """Tick or untick the answers of the check-up for the sheet."""
        choices = self._state.sheet
        self._change(sheet=replace(choices, check_up=not choices.check_up))

    def choose_sheet_language(self, tag: LanguageTag) -> None:
        """Print the sheet in this language alone."""
        if tag in self._catalog.packs:
            self._change(sheet=replace(self._state.sheet, language=tag, both=False))

    def choose_both_languages(self) -> None:
        """Print the sheet in the language of the screen, with a second one beside it."""
        if sheet.second_language(self._catalog, self._state.preferences.language) is not None:
            self._change(sheet=replace(self._state.sheet, language=None, both=True))

    def choose_print_size(self, size: PrintSize) -> None:
        """Print the sheet in this size, however large the text on the screen is."""
        self._change(sheet=replace(self._state.sheet, size=size))

    # Printing

    def print_sheet(self) -> None:
        """Print what was chosen, if there is anything."""
        request = self.sheet_request()
        if sheet.holds_choices(request):
            self._print(request)

    def print_numbers(self) -> None:
        """Print the numbers to call alone."""
        self._print(sheet.numbers_request(self._state, self._paper))

    def print_again(self) -> None:
        """Print once more what was asked for last."""
        if self._state.printing is not None:
            self._print(self._state.printing.request)

    def withdraw_sheet(self) -> None:
        """Say that the sheet on its way is not wanted any more; the printer may have begun."""
        printing = self._state.printing
        if printing is not None and printing.is_on_its_way:
            self._change(printing=replace(printing, withdrawn=True))
            self._withdraw()

    @property
    def pages_ahead(self) -> int:
        """How many pages the sheet will have as the visit stands, 0 while nobody knows."""
        ahead = self._state.ahead
        return ahead.pages if ahead is not None and ahead.request == self.sheet_request() else 0

    def sheet_request(self) -> HandoutRequest:
        """Return what will be printed as the visit stands."""
        return sheet.sheet_request(self._catalog, self._state, self._paper)

    # Inner workings

    def _print(self, request: HandoutRequest) -> None:
        """Print a sheet, or show how the one on its way is doing."""
        printing = self._state.printing
        if printing is not None and printing.is_on_its_way:
            self._go(PrintResult())
            return
        self._jobs += 1
        self._go(PrintResult(), printing=Printing(self._jobs, request))
        self._withdraw = self._print_sheet(request, partial(self._printed, self._jobs))

    def _printed(self, job: int, status: PrintStatus) -> None:
        """Note what is known of a sheet.

        A printer that changes its mind is no sign that somebody is there: only its last word, on
        the screen that says it, begins the rest anew, so that there is time to read it.
        """
        printing = self._state.printing
        if printing is None or printing.job != job:
            return
        told = replace(printing, status=status)
        if told.is_on_its_way or not isinstance(self._state.place, PrintResult):
            self._learn(printing=told)
        else:
            self._change(printing=told)

    def _become(self, **fields: Any) -> None:  # noqa: ANN401 - fields of SessionState
        super()._become(**fields)
        if isinstance(self._state.place, MySheet):
            self._look_ahead()

    def _look_ahead(self) -> None:
        """Have the pages of the chosen sheet counted, once for each choice."""
        request, ahead = self.sheet_request(), self._state.ahead
        known = ahead is not None and ahead.request == request
        if sheet.holds_choices(request) and not known:
            self._learn(ahead=SheetAhead(request))
            self._count_pages(request, partial(self._counted, request))

    def _counted(self, request: HandoutRequest, pages: int) -> None:
        if self._state.ahead == SheetAhead(request):
            self._learn(ahead=SheetAhead(request, pages))
