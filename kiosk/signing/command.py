"""What ``kiosk content sign`` writes down, and what it refuses to."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import msgspec

from kiosk.catalog.documents import LanguageDocuments, PackDocuments, SignatureEntry
from kiosk.catalog.signatures import SIGNATURE_KEYS, signed_digest
from kiosk.checks import check_pack
from kiosk.diagnostics import Location, Severity, did_you_mean, quote
from kiosk.errors import ContentError, KioskError
from kiosk.signing.file import Signature, add_signatures
from kiosk.source.lines import Text
from kiosk.source.text import refused_character
from kiosk.source.values import as_date


class SignRequest(msgspec.Struct, frozen=True):
    """Who signs which topics of a pack; without topics, all that the language has itself.

    ``language`` is that of the pack itself when empty, ``day`` the day of the signature as
    ``2026-11-23``, and ``text`` the digits of the sheet that was signed, which are not looked at
    when empty.  ``base`` is what a local pack lies over.
    """

    content: Path
    name: str
    role: str
    topics: tuple[str, ...] = ()
    language: str = ""
    day: str = ""
    text: str = ""
    base: Path | None = None


def sign(request: SignRequest, today: date) -> Iterator[str]:
    """Write the signatures, then yield what was signed and what is still to do.

    Raises:
        ContentError: the pack has errors, so what patients would see is not known.
        KioskError: there is no such topic or language, the words are not those of the sheet, the
            day, name or role cannot be, or the file cannot be written; nothing was signed.
    """
    name, role = _person(request.name, "name"), _person(request.role, "role")
    day = _day(request.day, today)
    documents = _documents(request)
    language = _language(documents, request.language)
    topics = _topics(language, request.topics)
    if request.text and len(topics) != 1:
        raise KioskError("Nothing was signed. The digits of a sheet are those of one topic alone.")
    signed: list[Signature] = []
    known: list[Signature] = []
    for topic in topics:
        text = signed_digest(language.topics[topic], language, documents.drawings)
        _same_words(request, topic, text)
        signature = Signature(topic, language.tag, name, role, day.isoformat(), text)
        (known if _is_known(signature, documents.signatures) else signed).append(signature)
    yield from (f"{_named(each)} was signed before: nothing to do." for each in known)
    if not signed:
        return
    file = add_signatures(request.content, signed)
    for each in signed:
        yield f"{_named(each)} is signed by {name} ({role}) on {each.date}."
        yield from _still_to_do(language, each.topic, today)
    yield f"{len(signed)} {'signature' if len(signed) == 1 else 'signatures'} written to {file}"


def _person(words: str, what: str) -> str:
    text = Text(" ".join(words.split()), Location("", 1))
    problem = next(iter(SIGNATURE_KEYS[what].check(text)), None)
    if not text.value or refused_character(text.value) or problem:
        reason = f": {problem.message}" if problem else ""
        raise KioskError(f"Nothing was signed. Please give the {what} of who signs{reason}.")
    return text.value


def _day(written: str, today: date) -> date:
    day = as_date(written) if written else today
    if day is None:
        message = f"Nothing was signed. {quote(written)} is not a date; write it like 2026-11-23."
        raise KioskError(message)
    if day > today:
        raise KioskError(f"Nothing was signed. {day} is still to come; give the day of signing.")
    return day


def _documents(request: SignRequest) -> PackDocuments:
    checked = check_pack(request.content, base=request.base)
    if checked.report.has_errors:
        count, pack = checked.report.count(Severity.ERROR), request.content
        raise ContentError(
            f"Nothing was signed. {pack} has mistakes ({count}); 'kiosk check {pack}' names them."
        )
    return checked.documents


def _language(documents: PackDocuments, asked: str) -> LanguageDocuments:
    language = documents.languages.get(asked) if asked else documents.original
    if language is None:
        reason = f"There is no language {quote(asked)}; choose from: "
        raise KioskError(f"Nothing was signed. {reason}{', '.join(documents.languages)}")
    return language


def _topics(language: LanguageDocuments, asked: Sequence[str]) -> tuple[str, ...]:
    for topic in asked:
        if topic not in language.topics:
            hint = did_you_mean(topic, language.topics) or f"choose from: {_list(language)}"
            raise KioskError(
                f"Nothing was signed. There is no topic {quote(topic)} in {language.tag}; {hint}"
            )
    return tuple(dict.fromkeys(asked)) or tuple(language.topics)


def _list(language: LanguageDocuments) -> str:
    return ", ".join(language.topics)


def _same_words(request: SignRequest, topic: str, text: str) -> None:
    if request.text and request.text.strip().lower() != text:
        raise KioskError(
            f"Nothing was signed. The words of {quote(topic)} have changed since this sheet was"
            f" printed: it stands for text {request.text}, and the text is {text} now. Please"
            f" print the sheet again with 'kiosk content review', and have that one signed."
        )


def _is_known(signature: Signature, entries: Sequence[SignatureEntry]) -> bool:
    """Tell whether this person has signed these very words."""
    keys = ("topic", "language", "name", "role", "text")
    return any(
        all(getattr(entry, key).value == getattr(signature, key) for key in keys)
        for entry in entries
    )


def _named(signature: Signature) -> str:
    return f"{quote(signature.topic)} in {signature.language}, text {signature.text},"


def _still_to_do(language: LanguageDocuments, topic: str, today: date) -> Iterator[str]:
    due = language.topics[topic].review_due
    day = as_date(due.value)
    if day is not None and day <= today:
        yield f"  Its review date is past. Please write the next one: {due.at} (review_due)."
