"""Every sentence that a kiosk can say in a language, gathered on visits that see everything."""

from collections.abc import Iterator
from itertools import chain
from typing import Final

from kiosk.domain.catalog import Catalog
from kiosk.domain.handout import Clinic
from kiosk.domain.ids import LanguageTag
from kiosk.domain.words import PLACEHOLDER
from kiosk.session.aids import Voice
from kiosk.session.session import Session
from kiosk.session.state import Attract
from kiosk.speech.front import control_lines
from kiosk.speech.script import Line, Script
from kiosk.speech.scripts import make_script
from kiosk.walk.variants import aids, small_sheet
from kiosk.walk.walk import TourClock, TourPrinter, walk

_OWN: Final = ("say.", "voice.", "reader.")
"""The beginnings of the keys of words that are said and stand on no screen."""


def sentences_of(catalog: Catalog, language: LanguageTag) -> Iterator[str]:
    """Yield what is said in the language, a sentence perhaps more than once.

    The clinic's own name and numbers are no part of a pack, so they are left out.  A count that
    only some visits come to, as of pages, may be left out too.
    """
    for voice in Voice:
        for small in (False, True):
            for script in _scripts(catalog, language, voice, small=small):
                yield from said_in(script, catalog, language)
    for key, text in catalog.packs[language].words.by_key.items():
        if key.startswith(_OWN) and not PLACEHOLDER.search(text):
            yield text


def _scripts(
    catalog: Catalog, language: LanguageTag, voice: Voice, *, small: bool
) -> Iterator[Script]:
    """Yield the scripts of a visit whose voice is asked for at the still picture."""
    clock, printer = TourClock(), TourPrinter()
    session = Session(catalog, clock, printer)
    visit = chain(
        walk(session, language, clock, printer, with_options=small),
        aids(session),
        small_sheet(session, language, printer),
    )
    for _ in visit:
        yield make_script(session, Clinic(), small=small)
        if isinstance(session.state.place, Attract):
            session.listen(voice)


def said_in(script: Script, catalog: Catalog, language: LanguageTag) -> Iterator[str]:
    """Yield what of a screen is said in the language: lines, then controls."""
    words = catalog.packs[script.language].words
    lines: list[Line] = list(script.lines)
    for control in script.controls:
        lines += control_lines(control, words)
    for line in lines:
        if (line.language or script.language) == language:
            yield line.text
