"""Keys that tell whose release a file is: Ed25519 (RFC 8032), a private and a public half."""

import base64
import binascii
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

from kiosk.errors import ContentError, SigningError
from kiosk.settings.release_key import ED25519, is_release_key

_SHOWN: Final = 8
"""How many characters of a public key people compare; they stand for 48 of its bits."""
_OWNER_ALONE: Final = 0o600
_LONGEST_FILE: Final = 10_000
"""Bytes of a key file that are read; a key takes 119."""

_SIGNATURE = re.compile(
    rf"(?P<key>{ED25519}[A-Za-z0-9+/]{{{_SHOWN}}}) (?P<bytes>[A-Za-z0-9+/=]+)\n"
)

PrivateKey = Ed25519PrivateKey


def make_key(file: Path) -> str:
    """Write a new private key (PEM, PKCS 8) that only its owner may read; return its public line.

    Raises:
        SigningError: the file is there already, or cannot be written.
    """
    key = Ed25519PrivateKey.generate()
    data = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    try:
        place = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ALONE)
    except FileExistsError as error:
        message = f"{file} is there already and was not changed; give another name"
        raise SigningError(message) from error
    except OSError as error:
        raise SigningError(f"{file} cannot be written: {error.strerror or error}") from error
    with os.fdopen(place, "wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    return public_line(key)


def read_key(file: Path) -> PrivateKey:
    """Return the private key in the file.

    Raises:
        SigningError: the file cannot be read, or holds no such key.
    """
    try:
        with file.open("rb") as stream:
            data = stream.read(_LONGEST_FILE)
    except OSError as error:
        raise SigningError(f"{file} cannot be read: {error.strerror or error}") from error
    try:
        key = load_pem_private_key(data, password=None)
    except (ValueError, TypeError) as error:
        raise SigningError(_no_key(file)) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise SigningError(_no_key(file))
    return key


def public_line(key: PrivateKey) -> str:
    """Return the public half, ``ed25519:`` and Base64, as the settings have it."""
    raw = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    return f"{ED25519}{base64.b64encode(raw).decode()}"


def short_name(line: str) -> str:
    """Return the beginning of a public line, by which people tell keys apart."""
    return line[: len(ED25519) + _SHOWN]


def sign(key: PrivateKey, message: bytes) -> bytes:
    """Return one line: the beginning of the public half, and the signature in Base64."""
    signed = base64.b64encode(key.sign(message)).decode()
    return f"{short_name(public_line(key))} {signed}\n".encode()


def check_signature(signature: bytes, message: bytes, accepted: Iterable[str]) -> str:
    """Return the accepted public line whose private half has signed the message.

    Raises:
        ContentError: none of them has.
        SigningError: a line of ``accepted`` is not the public half of a key.
    """
    keys = {line: _public_key(line) for line in accepted}
    found = _SIGNATURE.fullmatch(signature.decode("ascii", errors="replace"))
    if found is None:
        raise ContentError("its signature cannot be read; copy the file again")
    try:
        signed = base64.b64decode(found["bytes"], validate=True)
    except binascii.Error as error:
        raise ContentError("its signature cannot be read; copy the file again") from error
    for line, key in keys.items():
        if _has_signed(key, signed, message):
            return line
    if any(short_name(line) == found["key"] for line in keys):
        raise ContentError("it was changed after it was signed; do not use it, get it anew")
    raise ContentError(
        f"it is signed with the key {found['key']}…, which this kiosk does not accept; "
        "if you know whose key that is, put it under release_keys in the settings"
    )


def _has_signed(key: Ed25519PublicKey, signed: bytes, message: bytes) -> bool:
    try:
        key.verify(signed, message)
    except InvalidSignature:
        return False
    return True


def _public_key(line: str) -> Ed25519PublicKey:
    if not is_release_key(line):
        hint = f"it starts with {ED25519} and has 44 more characters, as 'kiosk release key' wrote"
        raise SigningError(f"'{line[:80]}' is not a release key; {hint}")
    return Ed25519PublicKey.from_public_bytes(base64.b64decode(line.removeprefix(ED25519)))


def _no_key(file: Path) -> str:
    return f"{file} holds no key that signs releases; make one with 'kiosk release key FILE'"
