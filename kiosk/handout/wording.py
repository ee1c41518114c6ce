"""The words of a footer: who has checked the sheet, and which content it was made from."""

from kiosk.domain.catalog import Catalog
from kiosk.domain.dates import spoken_date
from kiosk.domain.words import Words
from kiosk.handout.selection import ReviewState


def review_words(words: Words, state: ReviewState) -> str:
    """Return who has checked the sheet and when it is checked next, ``**`` around what is bold."""
    parts = [words("sheet.unsigned")]
    if state.reviewed:
        parts = [words("sheet.reviewed", date=_bold(spoken_date(state.reviewed, words)))]
        if state.due:
            parts.append(words("sheet.next_review", date=_bold(spoken_date(state.due, words))))
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
