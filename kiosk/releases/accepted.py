"""When the newest release of each pack was made that this machine ever took in.

Somebody who may not sign could still bring an old release that was signed once, with a number
that is wrong by now; releases that are removed must not make that possible.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, TypeAlias

import msgspec
from msgspec import Meta

from kiosk.releases.manifest import Manifest

ACCEPTED = "accepted.json"

Accepted: TypeAlias = Mapping[str, Annotated[datetime, Meta(tz=True)]]
"""The moment by the id of the pack."""


def decode_accepted(data: bytes) -> Accepted:
    """Return what the bytes say, nothing when they are damaged: that must not stop an import."""
    try:
        return msgspec.json.decode(data, type=dict[str, Annotated[datetime, Meta(tz=True)]])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return {}


def encode_accepted(accepted: Accepted) -> bytes:
    """Return the moments as JSON, by pack."""
    return msgspec.json.encode(accepted, order="sorted")


def with_newest(accepted: Accepted, manifests: tuple[Manifest, ...]) -> Accepted:
    """Return the moments with those of the releases, where these are newer."""
    newest = dict(accepted)
    for manifest in manifests:
        before = newest.get(manifest.pack)
        if before is None or before < manifest.made:
            newest[manifest.pack] = manifest.made
    return newest
