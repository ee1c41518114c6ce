"""The words around a sheet: whose it is, who has checked it, and what it was made from."""

from collections.abc import Sequence

from kiosk.domain.catalog import Catalog
from kiosk.domain.dates import spoken_date
from kiosk.domain.handout import Clinic
from kiosk.domain.words import Words
from kiosk.handout.frame import FrameText
from kiosk.handout.selection import ReviewState
from kiosk.paper.wrapping import Span, marked_spans


def frame_text(
    words: Words, catalog: Catalog, clinic: Clinic, title: str, state: ReviewState
) -> FrameText:
    """Return the words around a sheet in one language."""

    def page(number: int, pages: int) -> Sequence[Span]:
        return [Span(words("sheet.page", page=number, pages=pages))]

    phone = words("sheet.clinic_phone", number=clinic.phone) if clinic.phone else ""
    return FrameText(
        title=[Span(title)],
        brand=[Span(words("sheet.pack_title"))],
        clinic=clinic,
        phone=[Span(phone)] if phone else [],
        review=[marked_spans(review_words(words, state))],
        version=marked_spans(version_words(words, catalog)),
        page=page,
        logo_words=words("sheet.clinic_logo"),
        web_page=[Span(words("sheet.web_page"))],
        code_words=words("sheet.web_page_code", address=clinic.web_page),
    )


def review_words(words: Words, state: ReviewState) -> str:
    """Return who has checked the sheet and when it is checked next, ``**`` around what is bold."""
    parts = [words("sheet.unsigned")]
    if state.reviewed:
        parts = [words("sheet.reviewed", date=_bold(spoken_date(state.reviewed, words)))]
    if state.due and (state.reviewed or state.is_overdue):
        key = "sheet.overdue" if state.is_overdue else "sheet.next_review"
        parts.append(words(key, date=_bold(spoken_date(state.due, words))))
    if state.draft_translation:
        parts.append(words("sheet.draft_translation"))
    return " \N{MIDDLE DOT} ".join(parts)


def version_words(words: Words, catalog: Catalog) -> str:
    """Return the version and the short id of the content, ``**`` around what is bold."""
    return f"{content_words(words, catalog)} \N{MIDDLE DOT} {identity_words(words, catalog)}"


def content_words(words: Words, catalog: Catalog) -> str:
    """Return the version of the content, ``**`` around what is bold."""
    return words("sheet.content", version=_bold(catalog.version))


def identity_words(words: Words, catalog: Catalog) -> str:
    """Return the short id of the content, ``**`` around what is bold."""
    return words("sheet.id", id=_bold(catalog.short_id))


def _bold(text: str) -> str:
    return f"**{text}**"
