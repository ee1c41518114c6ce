"""The staff's PIN as it is kept: never the digits, only what scrypt makes of them.

A number of a few digits can be guessed by whoever reads the file, however slow the hash; it keeps
patients from the desk, and the lock of the desk keeps them from trying at length.
"""

import base64
import hashlib
import hmac
import itertools
import re
import secrets

import msgspec

from kiosk.domain.pin import PIN_DIGITS

_SALT_BYTES = 16
_KEY_BYTES = 32
_KEPT = re.compile(
    r"scrypt\$(?P<log2_n>1\d|20)\$(?P<r>[1-9]\d?)\$(?P<p>[1-9]\d?)"
    r"\$(?P<salt>[A-Za-z0-9_-]{22})\$(?P<key>[A-Za-z0-9_-]{43})"
)
_WORK_AT_MOST = 2**30
"""A try that passes over more bytes than these holds a kiosk up for longer than five seconds."""


class Cost(msgspec.Struct, frozen=True):
    """What one try costs (RFC 7914): ``n`` is 2 to ``log2_n``, memory 128 × n × r bytes.

    The defaults are the first of the settings for scrypt in OWASP's Password Storage Cheat Sheet:
    128 MiB and about half a second.  They are kept with each PIN, so that later ones may cost more.
    """

    log2_n: int = 17
    r: int = 8
    p: int = 1

    @property
    def memory(self) -> int:
        """The bytes that a try takes."""
        return (128 << self.log2_n) * self.r


def fault_of(pin: str) -> str:
    """Return why a PIN will not do, as one sentence, or nothing."""
    if not (pin.isascii() and pin.isdigit()):
        return "Use digits alone."
    if len(pin) not in PIN_DIGITS:
        return f"Use {PIN_DIGITS[0]} to {PIN_DIGITS[-1]} digits."
    steps = {(int(after) - int(before)) % 10 for before, after in itertools.pairwise(pin)}
    if steps in ({0}, {1}, {9}):
        return "Choose digits that are not all the same and not in a row, such as 1111 or 1234."
    return ""


def keep(pin: str, cost: Cost | None = None) -> str:
    """Return what stands in the settings for a PIN: ``scrypt$log2(n)$r$p$salt$key``.

    Salt and key are in the URL-safe alphabet of base64 (RFC 4648), without padding.
    """
    cost = cost or Cost()
    salt = secrets.token_bytes(_SALT_BYTES)
    key = _text(_derive(pin, salt, cost))
    return f"scrypt${cost.log2_n}${cost.r}${cost.p}${_text(salt)}${key}"


def is_pin_hash(text: str) -> bool:
    """Tell whether a text is what ``keep`` returns, at a cost that a kiosk can bear."""
    found = _KEPT.fullmatch(text)
    if found is None:
        return False
    cost = _cost(found)
    return cost.memory * cost.p <= _WORK_AT_MOST


def is_pin(pin: str, kept: str) -> bool:
    """Tell whether this is the PIN; takes as long for a wrong one as for the right one.

    Raises:
        ValueError: ``kept`` is nothing that ``keep`` returns.
    """
    found = _KEPT.fullmatch(kept)
    if found is None:
        raise ValueError("this is no kept PIN")
    key = _derive(pin, _bytes(found["salt"]), _cost(found))
    return hmac.compare_digest(key, _bytes(found["key"]))


def _cost(found: re.Match[str]) -> Cost:
    return Cost(int(found["log2_n"]), int(found["r"]), int(found["p"]))


def _derive(pin: str, salt: bytes, cost: Cost) -> bytes:
    return hashlib.scrypt(
        pin.encode(),
        salt=salt,
        n=1 << cost.log2_n,
        r=cost.r,
        p=cost.p,
        # OpenSSL counts its working space besides, and refuses at its limit of 32 MiB otherwise.
        maxmem=2 * cost.memory,
        dklen=_KEY_BYTES,
    )


def _text(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _bytes(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
