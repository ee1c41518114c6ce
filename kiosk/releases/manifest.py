"""What a release says of itself: what it holds, of what it was made, and when."""

import re
from datetime import UTC, datetime
from typing import Annotated, Final

import msgspec
from msgspec import Meta

from kiosk.errors import KioskError
from kiosk.releases.names import clash

FORMAT: Final = 1

RELEASE_ID = re.compile(r"\d{8}-\d{6}-[0-9a-f]{8}")
"""When it was made, in UTC, and the first digits of the digest of its pack."""

_NAME = r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}"
_DIGEST = r"\A[0-9a-f]{64}\Z"

Digest = Annotated[str, Meta(pattern=_DIGEST)]
"""A SHA-256 in hexadecimal."""

FilePath = Annotated[str, Meta(pattern=rf"\A(?:base|local)(?:/{_NAME}){{1,4}}\Z")]
"""Where a file stands in the release, as ``local/en/topics/risks.md``: never outside of it."""

_Line = Annotated[str, Meta(max_length=200)]
_Moment = Annotated[datetime, Meta(tz=True)]


class FileEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the bytes of a file must be; ``size`` counts them."""

    sha256: Digest
    size: Annotated[int, Meta(ge=0)]


class Manifest(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A release: the pack it was made of, when and by which program, and every source file.

    ``pack`` is the id of the pack and ``digest`` that of its sources.  ``made`` is in UTC, whole
    seconds.  ``files`` holds all but what can be built of them anew.
    """

    format: int = FORMAT
    id: Annotated[str, Meta(pattern=rf"\A{RELEASE_ID.pattern}\Z")]
    pack: _Line
    title: _Line
    version: _Line
    made: _Moment
    program: _Line
    digest: Digest
    languages: tuple[_Line, ...]
    files: dict[FilePath, FileEntry]

    @property
    def size(self) -> int:
        """The bytes of all its files."""
        return sum(entry.size for entry in self.files.values())


class _Format(msgspec.Struct):
    format: int


def release_id(made: datetime, digest: str) -> str:
    """Return the id of a release made at that moment of a pack of that digest."""
    return f"{made.astimezone(UTC):%Y%m%d-%H%M%S}-{digest[:8]}"


def encode_manifest(manifest: Manifest) -> bytes:
    """Return the one way to write a manifest down: JSON in UTF-8 with sorted keys, to be signed."""
    return msgspec.json.encode(manifest, order="sorted")


def decode_manifest(data: bytes) -> Manifest:
    """Return the manifest that the bytes say.

    Raises:
        KioskError: they are none, or one of another format, or it contradicts itself.
    """
    try:
        manifest = msgspec.json.decode(data, type=Manifest)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        if _format_of(data) > FORMAT:
            raise KioskError("This release was made by a newer version of the program.") from error
        raise KioskError(f"The list of files of this release is damaged ({error}).") from error
    if fault := _fault(manifest):
        raise KioskError(f"The list of files of this release is wrong: {fault}.")
    return manifest


def _format_of(data: bytes) -> int:
    try:
        return msgspec.json.decode(data, type=_Format).format
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return 0


def _fault(manifest: Manifest) -> str:
    if manifest.format != FORMAT:
        return f"its format is {manifest.format}, not {FORMAT}"
    if manifest.id != release_id(manifest.made, manifest.digest):
        return "its id does not fit its date and its content"
    if both := clash(manifest.files):
        return f"{both[0]} and {both[1]} cannot stand side by side on every machine"
    return ""
