"""A program that speaks into a file, and one that makes the file smaller."""

import shlex
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import msgspec

from kiosk.errors import KioskError

USUAL: Final = "espeak-ng -v {voice} -s {speed} -w {wav} --stdin"
"""The command of an engine that speaks most languages (espeak-ng(1))."""

VOICES: Final = {"en": "en-us", "es": "es-419"}
"""The voices of espeak-ng for speakers in the US, where the name of the language means Europe."""

_ENCODE: Final = ("opusenc", "--quiet", "--bitrate", "32", "{wav}", "{opus}")
"""At 32 kbit/s Opus gives the full band of a voice (RFC 7587, 3.1.1, asks 28 to 40)."""

_PATIENCE: Final = 120
"""Seconds for one sentence, which most engines speak in less than one."""

_WAV: Final = b"RIFF"


class SpeechProgram(msgspec.Struct, frozen=True):
    """An engine: its command with ``{wav}`` for the file, perhaps ``{voice}`` and ``{speed}``.

    Without a command it is espeak-ng.  It reads the text from its standard input.  ``speed`` is in
    words a minute.
    """

    command: str = ""
    voice: str = ""
    speed: int = 150

    def speak(self, text: str, language: str) -> tuple[str, bytes]:
        """Return the sound of a text, and its type as the end of a file name.

        It is Opus where ``opusenc`` is installed, and as the engine gives it otherwise.

        Raises:
            KioskError: the engine is not there, fails, or leaves no sound.
        """
        with TemporaryDirectory() as folder:
            wav, opus = Path(folder, "speech.wav"), Path(folder, "speech.opus")
            voice = self.voice or VOICES.get(language, language.lower())
            values = {"voice": voice, "speed": str(self.speed), "wav": str(wav)}
            _run(_filled(self._parts(), values), text)
            sound = _sound(wav, self._parts()[0])
            if shutil.which(_ENCODE[0]) is None:
                return ".wav", sound
            _run(_filled(_ENCODE, {"wav": str(wav), "opus": str(opus)}), "")
            return ".opus", opus.read_bytes()

    def _parts(self) -> list[str]:
        try:
            parts = shlex.split(self.command or USUAL)
        except ValueError as error:
            raise KioskError(f"The command of the engine is not whole: {self.command}") from error
        if not any("{wav}" in part for part in parts):
            raise KioskError("The command of the engine must say {wav} where the file goes.")
        return parts


def _filled(parts: Sequence[str], values: Mapping[str, str]) -> list[str]:
    """Return the command with its values; any other braces are the engine's own."""
    filled = list(parts)
    for name, value in values.items():
        filled = [part.replace(f"{{{name}}}", value) for part in filled]
    return filled


def _run(command: Sequence[str], text: str) -> None:
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and who builds audio names the program
            command,
            input=text.encode(),
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise KioskError(
            f"{command[0]} took more than {_PATIENCE} seconds for {text!r}."
        ) from error
    except OSError as error:
        raise KioskError(
            f"{command[0]} cannot be started ({error.strerror}); "
            "install it, or name another program with --engine."
        ) from error
    if done.returncode:
        words = done.stderr.decode(errors="replace").strip().splitlines()
        reason = words[-1] if words else f"it ended with {done.returncode}"
        raise KioskError(f"{command[0]} failed at {text!r}: {reason}")


def _sound(wav: Path, program: str) -> bytes:
    try:
        sound = wav.read_bytes()
    except OSError as error:
        raise KioskError(f"{program} left no file where {{wav}} said.") from error
    if not sound.startswith(_WAV):
        raise KioskError(f"{program} left a file that is no WAV sound.")
    return sound
