"""The command that sets the staff's PIN: asks for it twice and keeps it in the settings."""

from collections.abc import Callable
from pathlib import Path

from kiosk.domain.pin import PIN_DIGITS
from kiosk.errors import KioskError
from kiosk.settings.pin import fault_of, keep
from kiosk.settings.pin_file import write_pin

SET = "The PIN is set. It counts from the next start of the kiosk."
REMOVED = "There is no PIN now. From its next start, the kiosk lets nobody to the desk."


def set_pin(settings: Path, ask: Callable[[str], str]) -> str:
    """Ask for a PIN twice, keep it in the settings file, and return what to say of it.

    Raises:
        KioskError: it is too easy to guess, the second is another, or the file cannot be changed.
    """
    pin = ask(f"New PIN, {PIN_DIGITS[0]} to {PIN_DIGITS[-1]} digits: ")
    if fault := fault_of(pin):
        raise KioskError(f"Nothing was changed. {fault}")
    if ask("The same PIN again: ") != pin:
        raise KioskError("Nothing was changed. The two PINs are not the same.")
    write_pin(settings, keep(pin))
    return SET


def remove_pin(settings: Path) -> str:
    """Take the PIN out of the settings file and return what to say of it.

    Raises:
        KioskError: the file cannot be changed.
    """
    write_pin(settings, "")
    return REMOVED
