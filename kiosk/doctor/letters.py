"""The characters that content needs, and those that no typeface has."""

from collections.abc import Callable, Iterator

import msgspec

from kiosk.domain.catalog import Catalog


def missing_letters(catalog: Catalog, has: Callable[[str], bool]) -> str:
    """Return the characters of all texts that ``has`` does not know, in order of their codes."""
    found = set("".join(_texts(msgspec.to_builtins(catalog.packs))))
    return "".join(sorted(sign for sign in found if sign.isprintable() and not has(sign)))


def _texts(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for each in value.values():
                yield from _texts(each)
        case list() | tuple():
            for each in value:
                yield from _texts(each)
        case _:
            pass
