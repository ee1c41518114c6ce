"""What keeps a change from being made."""

from kiosk.errors import KioskError


class EditError(KioskError):
    """A file cannot take the change; the message is a sentence for who makes it."""


class ChangedError(EditError):
    """A file was changed elsewhere since it was read."""
