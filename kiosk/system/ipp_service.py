"""Puts questions to an IPP server through libcups, and reads its answers."""

import ctypes
from types import TracebackType
from typing import NamedTuple, Self
from urllib.parse import urlsplit

import msgspec

from kiosk.errors import NoAnswerError, NoPrinterError, PrinterError
from kiosk.system.libcups import Encryption, Group, Operation, PasswordCallback, Tag, libcups

_IPP_PORT = 631

# HTTP's leave to go on sending (RFC 9110, section 15.2.1).
_CONTINUE = 100

# The first status of each class of errors (RFC 8011, section 4.1.6).
_FIRST_ERROR = 0x0400
_SERVER_ERRORS = range(0x0500, 0x0600)

_PIECE = 65_536
"""How many bytes of a document go out before the server is heard again."""

# libcups would ask a person at the terminal, and a kiosk has none.
_no_password = PasswordCallback(lambda *_: None)


class Address(msgspec.Struct, frozen=True):
    """Where an IPP server listens, a host or the path of its socket, and what it serves there."""

    host: str
    port: int
    encryption: int
    resource: str = "/"

    @property
    def uri(self) -> str:
        """What requests call the printer; CUPS takes any host name for itself."""
        host = "localhost" if self.host.startswith("/") else self.host
        scheme = "ipps" if self.encryption == Encryption.ALWAYS else "ipp"
        return f"{scheme}://{f'[{host}]' if ':' in host else host}:{self.port}{self.resource}"


def server_address(resource: str = "/") -> Address:
    """Return the address of the print server that CUPS is set up to use.

    Raises:
        NoPrinterError: CUPS is not installed on this machine.
    """
    cups = libcups()
    return Address(cups.cupsServer().decode(), cups.ippPort(), cups.cupsEncryption(), resource)


def printer_address(uri: str) -> Address:
    """Return the address that an ``ipp://`` or ``ipps://`` URI names (RFC 3510, RFC 7472).

    Raises:
        NoPrinterError: the URI names no host, or a port that cannot be.
    """
    try:
        parts = urlsplit(uri)
        host, port = parts.hostname, parts.port or _IPP_PORT
    except ValueError as error:
        raise NoPrinterError(f"{uri} is no printer's address") from error
    if not host:
        raise NoPrinterError(f"{uri} is no printer's address")
    encryption = Encryption.ALWAYS if parts.scheme == "ipps" else Encryption.IF_REQUESTED
    return Address(host, port, encryption, parts.path or "/")


class Attribute(NamedTuple):
    """One attribute of a request."""

    group: Group
    tag: Tag
    name: str
    value: int | bool | str | tuple[str, ...]


class Answer(msgspec.Struct, frozen=True):
    """What a server answered: its attributes by name.

    ``numbers`` are the first values of integers, enums and booleans, ``words`` all values of
    attributes made of text.
    """

    numbers: dict[str, int]
    words: dict[str, tuple[str, ...]]


class RefusedError(PrinterError):
    """The server answered and said no; ``status`` is its status code (RFC 8011, appendix B)."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(f"{reason} (0x{status:04x})")
        self.status = status


class IppService:
    """A connection to an IPP server, for one thread, to be closed.

    It connects when first asked, and anew after trouble.  ``patience`` is how many seconds the
    server has to take a connection, and again for each answer.
    """

    def __init__(self, address: Address, patience: float) -> None:
        self.address = address
        self._patience = patience
        self._cups = libcups()
        self._connection: int | None = None

    def __enter__(self) -> Self:
        """Return the service itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the connection."""
        self.close()

    def close(self) -> None:
        """Close the connection; the next question opens another one."""
        if self._connection is not None:
            self._cups.httpClose(self._connection)
            self._connection = None

    def user(self) -> str:
        """Return the account that requests are made for, as all programs of CUPS name it."""
        return str(self._cups.cupsUser().decode())

    def ask(
        self, operation: Operation, attributes: tuple[Attribute, ...], document: bytes = b""
    ) -> Answer:
        """Send a request, with the document behind it if there is one, and return the answer.

        Raises:
            NoAnswerError: nobody is there, or the answer did not come in time.
            RefusedError: the server said no.
        """
        connection = self._connected()
        request = self._request(operation, attributes)
        response = self._exchange(connection, request, document)
        if not response:
            self.close()
            raise self._failure()
        try:
            return self._read(response)
        finally:
            self._cups.ippDelete(response)

    def _connected(self) -> int:
        if self._connection is None:
            cups, place = self._cups, self.address
            cups.cupsSetPasswordCB2(_no_password, None)
            self._connection = cups.httpConnect2(
                *(place.host.encode(), place.port, None, 0, place.encryption),
                *(1, int(self._patience * 1000), None),
            )
            if not self._connection:
                raise NoAnswerError(f"nobody answers at {place.host}")
            # Without a function to ask, libcups gives up when the time is over.
            cups.httpSetTimeout(self._connection, self._patience, None, None)
        return self._connection

    def _request(self, operation: Operation, attributes: tuple[Attribute, ...]) -> int:
        request: int = self._cups.ippNewRequest(operation)
        # What servers say in words is logged, and some of it matched.
        language = self._cups.ippFindAttribute(
            request, b"attributes-natural-language", Tag.NATURAL_LANGUAGE
        )
        self._cups.ippSetString(request, ctypes.byref(ctypes.c_void_p(language)), 0, b"en")
        for group, tag, name, value in attributes:
            match value:
                case bool():
                    self._cups.ippAddBoolean(request, group, name.encode(), bytes([value]))
                case int():
                    self._cups.ippAddInteger(request, group, tag, name.encode(), value)
                case _:
                    texts = [value] if isinstance(value, str) else value
                    array = (ctypes.c_char_p * len(texts))(*(text.encode() for text in texts))
                    self._cups.ippAddStrings(
                        request, group, tag, name.encode(), len(texts), None, array
                    )
        return request

    def _exchange(self, connection: int, request: int, document: bytes) -> int | None:
        cups, resource = self._cups, self.address.resource.encode()
        response: int | None
        if not document:
            response = cups.cupsDoRequest(connection, request, resource)
            return response
        try:
            size = cups.ippLength(request) + len(document)
            status = cups.cupsSendRequest(connection, request, resource, size)
            for start in range(0, len(document), _PIECE):
                if status != _CONTINUE:
                    break
                piece = document[start : start + _PIECE]
                status = cups.cupsWriteRequestData(connection, piece, len(piece))
            response = cups.cupsGetResponse(connection, resource)
        finally:
            cups.ippDelete(request)
        return response

    def _read(self, response: int) -> Answer:
        cups = self._cups
        status = cups.ippGetStatusCode(response)
        if status >= _FIRST_ERROR:
            raise RefusedError(status, self._reason())
        answer = Answer({}, {})
        attribute = cups.ippFirstAttribute(response)
        while attribute:
            name = (cups.ippGetName(attribute) or b"").decode()
            match cups.ippGetValueTag(attribute):
                case Tag.INTEGER | Tag.ENUM:
                    answer.numbers[name] = cups.ippGetInteger(attribute, 0)
                case Tag.BOOLEAN:
                    answer.numbers[name] = cups.ippGetBoolean(attribute, 0)
                case _:
                    answer.words[name] = self._texts(attribute)
            attribute = cups.ippNextAttribute(response)
        return answer

    def _texts(self, attribute: int) -> tuple[str, ...]:
        cups = self._cups
        return tuple(
            (cups.ippGetString(attribute, place, None) or b"").decode(errors="replace")
            for place in range(cups.ippGetCount(attribute))
        )

    def _failure(self) -> PrinterError:
        status = self._cups.cupsLastError()
        if status < _FIRST_ERROR or status in _SERVER_ERRORS:
            return NoAnswerError(f"no answer from {self.address.host}: {self._reason()}")
        return RefusedError(status, self._reason())

    def _reason(self) -> str:
        return (self._cups.cupsLastErrorString() or b"").decode(errors="replace")
