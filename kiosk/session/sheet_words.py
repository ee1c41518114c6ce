"""A sheet in a few words: pages, language and size, and what is on it."""

from kiosk.domain.catalog import Catalog
from kiosk.domain.handout import HandoutRequest, PrintSize
from kiosk.domain.ids import LanguageTag
from kiosk.domain.words import Words
from kiosk.session.sheet import holds_choices


def languages_in_words(
    catalog: Catalog, words: Words, first: LanguageTag, second: LanguageTag | None = None
) -> str:
    """Return the language or the two languages of a sheet by their own names."""
    name = catalog.packs[first].language.name
    if second is None:
        return name
    other = catalog.packs[second].language.name
    return words("print.two_languages", first=name, second=other)


def kind_in_words(catalog: Catalog, words: Words, request: HandoutRequest, pages: int) -> str:
    """Return the pages, once they are known, the language and the size."""
    parts = [words.counted("print.pages", pages)] if pages else []
    parts.append(languages_in_words(catalog, words, request.language, request.beside))
    if request.size is PrintSize.LARGE:
        parts.append(words("print.large"))
    return ", ".join(parts)


def contents_in_words(words: Words, request: HandoutRequest) -> str:
    """Return what is on the sheet."""
    if not holds_choices(request):
        return words("print.numbers")
    counts = (("print.topics", request.topics), ("print.questions", request.questions))
    parts = [words.counted(key, len(chosen)) for key, chosen in counts if chosen]
    return ", ".join([*parts, *([words("print.check_up")] if request.check_up else [])])
