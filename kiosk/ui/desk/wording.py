"""What the desk says of topics, of the pack, of the printer and of sheets on their way."""

from collections.abc import Sequence

from kiosk.desk.cautions import Caution
from kiosk.desk.desk import Desk
from kiosk.desk.review import ASKED_BACK, Note, Standing
from kiosk.desk.sheets import Order, SentSheet
from kiosk.domain.dates import spoken_date
from kiosk.domain.printing import PrinterState, PrinterStatus
from kiosk.ui.desk.tick import TickNote

_LONGEST_NAME = 24

DOT = " \N{MIDDLE DOT} "

_NOTE_ICONS = {Standing.OVERDUE: "alert", Standing.SOON: "clock"}

PRINTER_ICONS = {
    PrinterState.READY: "check",
    PrinterState.BUSY: "clock",
    PrinterState.UNKNOWN: "question",
}
"""Any other state asks for a look at the printer."""


def tick_notes(desk: Desk, notes: Sequence[Note]) -> tuple[TickNote, ...]:
    """Return the lines under the title of a topic: what hurries first, the rest on one line."""
    urgent = [
        TickNote(note_words(desk, note), _NOTE_ICONS[note.standing])
        for note in notes
        if note.standing in _NOTE_ICONS
    ]
    quiet = [note_words(desk, note) for note in notes if note.standing not in _NOTE_ICONS]
    return (*urgent, *([TickNote(DOT.join(quiet))] if quiet else []))


def note_words(desk: Desk, note: Note) -> str:
    """Return one thing to know of a topic."""
    words, key = desk.pack.desk, f"note.{note.standing}"
    if note.standing is Standing.SOON:
        return words.counted(key, note.days_from(desk.today))
    if note.day is None:
        return words(key)
    return words(key, date=spoken_date(note.day.isoformat(), desk.pack.words))


def pack_words(desk: Desk) -> str:
    """Return the gravest thing to know of all topics together."""
    words, standing = desk.pack.desk, desk.standing()
    for kind in ASKED_BACK:
        count = standing.counts[kind]
        if count == standing.topics:
            return words(f"pack.{kind}.all")
        if count:
            return words(f"pack.{kind}.some", count=count, total=standing.topics)
    if standing.next_due is None:
        return words("pack.signed")
    due = spoken_date(standing.next_due.isoformat(), desk.pack.words)
    return words("pack.signed_until", date=due)


def news_words(desk: Desk) -> str:
    """Return what staff should hear of the kiosk itself, nothing when all is well."""
    words = desk.pack.desk
    told = [
        words(news.key, date=spoken_date(news.day, desk.pack.words))
        if news.day
        else words(news.key)
        for news in desk.news
    ]
    return " ".join([*told, words("news.tell")]) if told else ""


def caution_words(desk: Desk, caution: Caution) -> str:
    """Return what is to be known before a sheet is printed."""
    packs = desk.catalog.packs
    language = ", ".join(packs[tag].language.name for tag in caution.languages)
    if caution.whole:
        return desk.pack.desk(f"ask.{caution.standing}.all", language=language)
    titles = ", ".join(desk.pack.topics[topic].title for topic in caution.topics)
    return desk.pack.desk(f"ask.{caution.standing}.some", language=language, topics=titles)


def printer_words(desk: Desk, printer: PrinterStatus) -> str:
    """Return the printer's name and what it says."""
    words = desk.pack.desk
    name = shorten(printer.name) or words("printer.name")
    return words("printer.line", name=name, state=words(f"printer.{printer.state}"))


def shorten(name: str) -> str:
    """Return a printer's name, its middle left out if it is long: its ends tell printers apart."""
    half = _LONGEST_NAME // 2
    return name if len(name) <= _LONGEST_NAME else f"{name[:half]}…{name[-half:]}"


def sheet_words(desk: Desk, sheet: SentSheet) -> tuple[str, str]:
    """Return what is known of a sent sheet, and which one it is, since when."""
    words = desk.pack.desk
    if sheet.withdrawn and not sheet.status.state.is_final:
        known = words("sheet.withdrawn")
    else:
        known = words(f"sheet.{sheet.status.state}")
    parts = [f"{sheet.since:%H:%M}", order_words(desk, sheet.order)]
    parts.append(words.counted("sheet.copies", sheet.order.options.copies))
    if desk.on_their_way > 1:
        parts.append(words("sheet.more", count=desk.on_their_way))
    return known, DOT.join(parts)


def order_words(desk: Desk, order: Order) -> str:
    """Return the title of the first topic, and how many there are besides."""
    first, *others = order.request.topics
    title = desk.pack.topics[first].title
    return desk.pack.desk("sheet.with", title=title, count=len(others)) if others else title
