"""What patients will see differently when one pack is shown in place of another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final

from kiosk.releases.parts import HELP, PHONE, Part, parts_of
from kiosk.releases.setup import Setup

_MOST_WORDS: Final = 400
"""Words of a line up to which changed ones are marked; the time for it grows with the square."""
_MOST_LINES: Final = 8
"""Lines of something new or gone that are repeated; the rest is counted."""


class Kind(StrEnum):
    """What has become of a part."""

    ADDED = "new"
    REMOVED = "gone"
    CHANGED = "changed"
    MOVED = "in another order"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: the parts it is in, from language to the smallest, and both its texts."""

    where: tuple[str, ...]
    kind: Kind
    old: str = ""
    new: str = ""
    is_drawing: bool = False


def differences(old: Setup, new: Setup) -> tuple[Change, ...]:
    """Return what is different in ``new``: by language, telephone numbers first.

    Something new or gone is one change, whatever it holds.
    """
    return tuple(_compare(parts_of(old), parts_of(new), ()))


def summary_line(changes: Sequence[Change]) -> str:
    """Return in one line how much is different, and where."""
    if not changes:
        return "Patients will see no difference."
    counts = {
        first: sum(change.where[0] == first for change in changes)
        for first in dict.fromkeys(change.where[0] for change in changes)
    }
    where = ", ".join(f"{name} {count}" for name, count in counts.items())
    word = "change" if len(changes) == 1 else "changes"
    numbers = any(HELP in change.where or change.where[-1] == PHONE for change in changes)
    warning = " Look at the telephone numbers and signs: some are different." if numbers else ""
    return f"Patients will see {len(changes)} {word} ({where}).{warning}"


def describe(changes: Sequence[Change]) -> Iterator[str]:
    """Yield lines for people: where, what, and the words before (-) and after (+).

    Changed words stand in square brackets.
    """
    for change in changes:
        yield f"{' > '.join(change.where)}: {_kind(change)}"
        if not change.is_drawing:
            yield from (f"  {line}" for line in _words(change))
    yield summary_line(changes)


def _compare(old: Part, new: Part, where: tuple[str, ...]) -> Iterator[Change]:
    if old.text != new.text:
        is_drawing = old.is_drawing or new.is_drawing
        yield Change(where, _became(old.text, new.text), old.text, new.text, is_drawing=is_drawing)
    before = {part.key: part for part in old.parts}
    after = {part.key: part for part in new.parts}
    for key, part in after.items():
        inner = (*where, part.label)
        if key in before:
            yield from _compare(before[key], part, inner)
        else:
            yield Change(inner, Kind.ADDED, new=_all_text(part), is_drawing=part.is_drawing)
    for key, part in before.items():
        if key not in after:
            inner = (*where, part.label)
            yield Change(inner, Kind.REMOVED, old=_all_text(part), is_drawing=part.is_drawing)
    stayed = [key for key in before if key in after]
    if stayed != [key for key in after if key in before]:
        yield Change(where, Kind.MOVED, _labels(old), _labels(new))


def _became(old: str, new: str) -> Kind:
    if not old:
        return Kind.ADDED
    return Kind.CHANGED if new else Kind.REMOVED


def _all_text(part: Part) -> str:
    return "\n".join(filter(None, [part.text, *map(_all_text, part.parts)]))


def _labels(part: Part) -> str:
    return ", ".join(inner.label for inner in part.parts)


def _kind(change: Change) -> str:
    is_redrawn = change.is_drawing and change.kind is Kind.CHANGED
    return "drawn anew" if is_redrawn else change.kind


def _words(change: Change) -> Iterator[str]:
    old, new = change.old.splitlines(), change.new.splitlines()
    if change.kind in {Kind.ADDED, Kind.REMOVED}:
        sign, lines = ("+", new) if change.kind is Kind.ADDED else ("-", old)
        yield from (f"{sign} {line}" for line in lines[:_MOST_LINES])
        if lines[_MOST_LINES:]:
            yield f"{sign} … and {len(lines) - _MOST_LINES} more lines"
        return
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "replace" and b - a == d - c:
            for before, after in zip(old[a:b], new[c:d], strict=True):
                yield from _marked(before, after)
        elif tag != "equal":
            yield from (f"- {line}" for line in old[a:b])
            yield from (f"+ {line}" for line in new[c:d])


def _marked(before: str, after: str) -> tuple[str, str]:
    """Return both lines with the words in brackets that the other does not have there."""
    old, new = before.split(), after.split()
    if max(len(old), len(new)) > _MOST_WORDS:
        return f"- {before}", f"+ {after}"
    matches = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    left = [_run(old[a:b], tag) for tag, a, b, _, _ in matches]
    right = [_run(new[c:d], tag) for tag, _, _, c, d in matches]
    return f"- {' '.join(filter(None, left))}", f"+ {' '.join(filter(None, right))}"


def _run(words: Sequence[str], tag: str) -> str:
    text = " ".join(words)
    return text if tag == "equal" or not text else f"[{text}]"
