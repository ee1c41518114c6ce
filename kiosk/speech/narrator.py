"""What keys, switches and buttons ask of the voice, which nothing in the visit remembers."""

from typing import Protocol


class Narrator(Protocol):
    """Speaks what is in front; whether it speaks at all is in the visit's ``Aids``."""

    @property
    def is_speaking(self) -> bool:
        """Whether something is being said or about to be said, so that scanning has to wait."""

    @property
    def is_over(self) -> bool:
        """Whether what is in front was read to the end, but for the keys to press."""

    def listen(self) -> None:
        """Do what the key for listening does: begin to guide, pause, or go on."""

    def again(self) -> None:
        """Say the last sentence once more."""

    def back(self) -> None:
        """Go back a sentence."""

    def onward(self) -> None:
        """Leave the rest of the sentence out and go on with the next one."""

    def where(self) -> None:
        """Say where the patient is, how things stand, the control with the keyboard, and keys."""

    def hush(self) -> None:
        """Fall silent: the patient has done something."""

    def focus(self, name: str, words: str) -> None:
        """Say the control that keys or scanning have come to.

        Args:
            name: its object name, which finds it in the script.
            words: its accessible name, for a control that the script does not tell of.
        """


class SilentNarrator:
    """A narrator for windows without a voice."""

    is_speaking = is_over = False

    def listen(self) -> None:
        """Stay silent."""

    def again(self) -> None:
        """Stay silent."""

    def back(self) -> None:
        """Stay silent."""

    def onward(self) -> None:
        """Stay silent."""

    def where(self) -> None:
        """Stay silent."""

    def hush(self) -> None:
        """Stay silent."""

    def focus(self, name: str, words: str) -> None:
        """Stay silent."""
        del name, words
