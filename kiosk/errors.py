"""What goes wrong with the machine, never with the content: bad content gives diagnostics."""


class KioskError(Exception):
    """The machine cannot do what was asked; the message is one sentence a person can act on."""


class ContentError(KioskError):
    """No usable content: nothing can be shown until a pack without errors is there."""


class SigningError(KioskError):
    """A key for signing releases cannot be made, read or used."""


class PrinterError(KioskError):
    """The printing system refused the sheet or could not be reached."""


class NoPrinterError(PrinterError):
    """No printer is set up on this machine."""


class NoAnswerError(PrinterError):
    """The printer or the printing system is not there at the moment, or takes too long."""
