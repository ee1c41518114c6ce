"""Which release was shown from when on, and what comes before what."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta

from kiosk.errors import KioskError
from kiosk.releases.manifest import RELEASE_ID


class Why(StrEnum):
    """How a release came to be shown."""

    ACTIVATED = "activated"
    ROLLED_BACK = "rolled-back"
    FELL_BACK = "fell-back"


class Activation(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A release that is shown from a moment on.

    ``release`` is empty for the content that comes with the program.  ``by`` is the account of
    who did it, empty when the kiosk did so by itself.
    """

    release: Annotated[str, Meta(pattern=rf"\A(?:{RELEASE_ID.pattern})?\Z")]
    since: Annotated[datetime, Meta(tz=True)]
    why: Why
    by: str = ""


History = tuple[Activation, ...]
"""Oldest first; the last one is shown."""


def encode_history(history: History) -> bytes:
    """Return the history as JSON that people can read."""
    return msgspec.json.format(msgspec.json.encode(history), indent=1)


def decode_history(data: bytes) -> History:
    """Return the history that the bytes say.

    Raises:
        KioskError: they are none.
    """
    try:
        return msgspec.json.decode(data, type=History)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise KioskError(f"The list of what was shown is damaged ({error}).") from error


def way_back(history: History) -> tuple[str, ...]:
    """Return the releases that undoing would lead to, the next one first.

    What was undone or found damaged is not come back to.  The content that comes with the program
    lies behind the first release.
    """
    stack: list[str] = []
    for activation in history:
        if activation.why is Why.ACTIVATED:
            stack += [activation.release] if stack[-1:] != [activation.release] else []
        else:
            while stack and stack[-1] != activation.release:
                stack.pop()
    return (*reversed(stack[:-1]), "") if stack else ()


def shown_on(history: Sequence[Activation], day: date) -> History:
    """Return what was shown on a day by the clock of this machine, one after the other."""
    begin = datetime.combine(day, time()).astimezone()
    end = datetime.combine(day + timedelta(days=1), time()).astimezone()
    ends = [*(later.since for later in history[1:]), datetime.max.replace(tzinfo=UTC)]
    return tuple(
        activation
        for activation, until in zip(history, ends, strict=True)
        if activation.since < end and until > begin
    )
