"""What a local pack hides of its base, and whether its people know."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from itertools import takewhile

from kiosk.checks.subject import Subject
from kiosk.diagnostics import Code, Diagnostic, Report, Severity, did_you_mean, quote
from kiosk.overlay import Addition, Overlay, Override
from kiosk.source.lines import Text

HIDES = Code("override.hides", Severity.NOTE)
UNSEEN = Code("override.unseen", Severity.NOTE)
STALE = Code("override.stale", Severity.WARNING)
NEAR = Code("override.near", Severity.WARNING)
UNKNOWN = Code("override.unknown")
GONE = Code("override.gone")

SHORTEST = 4
"""Letters of the shortest id that is taken for another: among shorter ones all are alike."""


def check_overrides(subject: Subject) -> Iterator[Diagnostic]:
    """Tell what is hidden; find changes of what has changed itself or is not there any more."""
    overlay = subject.pack.overlay
    if overlay is None:
        return
    accept = f"run: kiosk content accept {overlay.root}"
    for override in overlay.overrides:
        where = f"{quote(override.hidden.value)}, {override.hidden.at}"
        yield HIDES.at(override.at, f"this stands in place of {where}")
        if overlay.seen is not None:
            yield from _check_seen(override, overlay.seen.get(override.name), accept)
    for addition in overlay.additions:
        yield from _check_addition(addition, overlay.seen or {})


def pointed_out(report: Report, overlay: Overlay) -> Report:
    """Return what the people of a local pack can mend.

    A fault in the base names the file of theirs where it is mended, and notes on the base are for
    those who wrote it.
    """
    pointed = Report()
    for found in report.diagnostics:
        if not overlay.is_base(found.location):
            pointed.add(found)
        elif found.severity is not Severity.NOTE:
            where = f"this is the base pack: write yours in {overlay.local_file(found.location)}"
            hint = f"{found.hint}; {where}" if found.hint else where
            pointed.add(replace(found, hint=hint))
    return pointed


def _check_seen(override: Override, seen: Text | None, accept: str) -> Iterator[Diagnostic]:
    if seen is None:
        message = "nobody has said yet that this change is meant"
        yield UNSEEN.at(override.at, message, f"read both, then {accept}")
    elif seen.value != override.digest:
        now = f"{quote(override.hidden.value)}, {override.hidden.at}"
        hint = f"read both, change yours if need be, then {accept}"
        yield STALE.at(override.at, f"the words below this have changed; now they are {now}", hint)


def _check_addition(addition: Addition, seen: Mapping[str, Text]) -> Iterator[Diagnostic]:
    word, beside = addition.word, addition.beside
    if any(_is_in(name, addition.name) for name in seen):
        message = f"the base has no {quote(word.value)} any more, which this once changed"
        hint = did_you_mean(word.value, beside) or "take it away, or give it a name of its own"
        yield GONE.at(word.at, message, hint)
    elif addition.is_stray:
        message = f"the base has no {quote(word.value)} that this could change"
        yield UNKNOWN.at(word.at, message, did_you_mean(word.value, beside))
    elif addition.is_entry and (near := _nearly(word.value, beside)):
        message = f"{quote(word.value)} is new; the base has {quote(near)}"
        yield NEAR.at(word.at, message, "did you mean that? If not, choose a name less like it")


def _is_in(name: str, whole: str) -> bool:
    """Tell whether an override is the addition itself or below it."""
    return name == whole or name.startswith((f"{whole}.", f"{whole}#"))


def _nearly(word: str, choices: Collection[str]) -> str:
    """Return the choice that a slip of one key makes this word of, if there is one."""
    return next((choice for choice in sorted(choices) if _is_slip(word, choice)), "")


def _is_slip(word: str, meant: str) -> bool:
    """Tell whether one letter is left out, added, changed, or in the place of the next.

    Digits are counted on purpose: ``week-1`` and ``week-2`` are two things.
    """
    if min(len(word), len(meant)) < SHORTEST or _digits(word) != _digits(meant):
        return False
    same = (letter == other for letter, other in zip(word, meant, strict=False))
    start = sum(takewhile(bool, same))
    typed, right = word[start:], meant[start:]
    is_swapped = typed[:2] == right[1::-1] and typed[2:] == right[2:]
    return is_swapped or typed[1:] in (right, right[1:]) or typed == right[1:]


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))
