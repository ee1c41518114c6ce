"""The lists of a sheet in two languages, so that an entry and its translation share a row."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from kiosk.handout.bilingual_side import Side
from kiosk.handout.choices import Entry
from kiosk.handout.selection import LIST_LIMIT, taken_in_turn

_Row = tuple[Entry | None, Entry | None]


@dataclass(frozen=True, slots=True)
class Shared:
    """The entries of a list in two columns, and those that one of the languages lacks.

    What has no counterpart stands last in its column.  ``lacking`` is by the column, 0 or 1.
    """

    columns: tuple[tuple[Entry, ...], tuple[Entry, ...]]
    lacking: tuple[tuple[Entry, ...], tuple[Entry, ...]]

    def __bool__(self) -> bool:
        return any(self.columns) or any(self.lacking)


def shared_actions(left: Side, right: Side) -> Shared:
    """Return what to do for all topics."""
    return _shared(_actions(left), _actions(right))


def shared_questions(left: Side, right: Side) -> Shared:
    """Return the questions picked, without any those of the topics."""
    if left.asked:
        return _shared([left.asked], [right.asked], limit=len(left.asked))
    return _shared(_offered(left), _offered(right))


def _actions(side: Side) -> list[list[Entry]]:
    return [side.entries(topic, topic.actions) for topic in side.topics]


def _offered(side: Side) -> list[list[Entry]]:
    return [
        side.entries(topic, [question.text for question in topic.questions])
        for topic in side.topics
    ]


def _shared(
    left: Iterable[Sequence[Entry]], right: Iterable[Sequence[Entry]], limit: int = LIST_LIMIT
) -> Shared:
    pairs = (list(zip_longest(*lists)) for lists in zip(left, right, strict=True))
    rows = taken_in_turn(pairs, limit)
    whole = [row for row in rows if not any(_is_foreign(entry) for entry in row)]
    whole.sort(key=lambda row: None in row)
    columns = _column(whole, 0), _column(whole, 1)
    first = [row for row in rows if _is_foreign(row[0])]
    second = [row for row in rows if _is_foreign(row[1]) and row not in first]
    return Shared(columns, (_column(first, 0), _column(second, 1)))


def _is_foreign(entry: Entry | None) -> bool:
    return entry is not None and entry.language is not None


def _column(rows: Iterable[_Row], side: int) -> tuple[Entry, ...]:
    return tuple(entry for row in rows if (entry := row[side]))
