"""Rules about screens, what breaks them, and how a failure tells of it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Protocol, TypeAlias, TypeVar

SHOWN_AT_MOST = 30
"""How many problems a failure lists; the rest are counted."""


class Place(Protocol):
    """A screen, and perhaps what is told of it."""

    @property
    def id(self) -> str:
        """The name of the place in the tour."""


P = TypeVar("P", bound=Place)

Rule: TypeAlias = Callable[[P], Iterator[str]]
"""Yields what breaks it in a place."""


def by_name(*rules: Rule[P]) -> dict[str, Rule[P]]:
    """Return rules by their names."""
    return {rule.__name__: rule for rule in rules}


def problems(places: Iterable[P], rule: Rule[P]) -> list[str]:
    """Return what breaks the rule, each with the name of its place."""
    return [f"{place.id}: {found}" for place in places for found in rule(place)]


def all_problems(places: Sequence[P], rules: Mapping[str, Rule[P]]) -> list[str]:
    """Return what breaks any of the rules, each with the names of its rule and its place."""
    return [f"{name}: {each}" for name, rule in rules.items() for each in problems(places, rule)]


def listed(found: Sequence[str]) -> str:
    """Return problems as a failure shows them."""
    return "\n".join([f"{len(found)} problems", *found[:SHOWN_AT_MOST]])
