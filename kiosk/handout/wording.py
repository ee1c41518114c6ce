"""The words of a sheet that are not content: headings, dates, review state, version."""

from datetime import date
from typing import Final

from kiosk.domain.catalog import Catalog
from kiosk.domain.words import Words
from kiosk.handout.selection import ReviewState

_MONTHS: Final = (
    *("jan", "feb", "mar", "apr", "may", "jun"),
    *("jul", "aug", "sep", "oct", "nov", "dec"),
)


def in_words(words: Words, iso_date: str) -> str:
    """Return the date as the language writes it, or as it stands if it is not a full ISO date."""
    try:
        day = date.fromisoformat(iso_date)
    except ValueError:
        return iso_date
    month = words(f"sheet.month.{_MONTHS[day.month - 1]}")
    return words("sheet.date", month=month, day=day.day, year=day.year)


def review_words(words: Words, state: ReviewState) -> str:
    """Return who has checked the sheet and when it is checked next, ``**`` around what is bold."""
    parts = [words("sheet.unsigned")]
    if state.reviewed:
        parts = [words("sheet.reviewed", date=_bold(in_words(words, state.reviewed)))]
        if state.due:
            parts.append(words("sheet.next_review", date=_bold(in_words(words, state.due))))
    if state.draft_translation:
        parts.append(words("sheet.draft_translation"))
    return " \N{MIDDLE DOT} ".join(parts)


def version_words(words: Words, catalog: Catalog) -> str:
    """Return the version and the short id of the content, ``**`` around what is bold."""
    version = words("sheet.content", version=_bold(catalog.version))
    identity = words("sheet.id", id=_bold(catalog.short_id))
    return f"{version} \N{MIDDLE DOT} {identity}"


def _bold(text: str) -> str:
    return f"**{text}**"
