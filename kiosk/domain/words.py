"""The words of the interface in one language, by dotted key."""

import re

import msgspec

PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
"""A lower-case name in braces; any other braces are text."""


class Words(msgspec.Struct, frozen=True):
    """Interface words; every key of ``INTERFACE_KEYS`` is there once a pack has no errors."""

    by_key: dict[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """Return the words for the key with its placeholders filled in.

        Raises:
            KeyError: the key is not declared, or a placeholder has no value.
        """
        return PLACEHOLDER.sub(lambda found: str(values[found[1]]), self.by_key[key])

    def counted(self, key: str, count: int) -> str:
        """Return ``key.one`` or ``key.many`` with ``{count}`` filled in."""
        return self(f"{key}.one" if count == 1 else f"{key}.many", count=count)
