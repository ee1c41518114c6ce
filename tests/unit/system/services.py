"""An IPP server that answers from a script, and remembers what it was asked."""

from collections.abc import Sequence
from typing import cast

from kiosk.errors import PrinterError
from kiosk.system.ipp_service import Address, Answer, Attribute, IppService
from kiosk.system.libcups import Encryption, Operation

ADDRESS = Address("printer.example", 631, Encryption.IF_REQUESTED, "/ipp/print")

Reply = Answer | PrinterError


def answer(**values: int | str | tuple[str, ...]) -> Answer:
    """Return an answer with these attributes; ``job_id`` stands for ``job-id``."""
    made = Answer({}, {})
    for name, value in values.items():
        attribute = name.replace("_", "-")
        if isinstance(value, int):
            made.numbers[attribute] = value
        else:
            made.words[attribute] = (value,) if isinstance(value, str) else value
    return made


class ScriptedService:
    """Answers each operation with the next of its replies, the last one again and again."""

    def __init__(self, **replies: Reply | Sequence[Reply]) -> None:
        self.address = ADDRESS
        self.asked: list[tuple[Operation, dict[str, object], bytes]] = []
        self._replies = {
            Operation[name.upper()]: [reply] if isinstance(reply, Reply) else list(reply)
            for name, reply in replies.items()
        }

    @property
    def operations(self) -> list[Operation]:
        """Return what was asked, in order."""
        return [operation for operation, _, _ in self.asked]

    def user(self) -> str:
        """Return the account of the kiosk."""
        return "kiosk"

    def ask(
        self, operation: Operation, attributes: tuple[Attribute, ...], document: bytes = b""
    ) -> Answer:
        """Answer as the script says."""
        self.asked.append((operation, {each.name: each.value for each in attributes}, document))
        replies = self._replies[operation]
        reply = replies.pop(0) if len(replies) > 1 else replies[0]
        if isinstance(reply, PrinterError):
            raise reply
        return reply

    @property
    def service(self) -> IppService:
        """Return this server as the program knows servers."""
        return cast("IppService", self)
