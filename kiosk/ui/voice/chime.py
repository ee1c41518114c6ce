"""A soft sound of two notes, for a warning that nobody looks at."""

import math
from array import array
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtMultimedia import QAudioFormat, QAudioSink, QMediaDevices

_RATE: Final = 44_100
_NOTES: Final = (659.25, 880.0)
"""E5 and A5 in hertz: a fourth upwards calls without alarm, within what old ears hear well."""

_NOTE_S: Final = 0.45
_PEAK: Final = 0.25
"""Of full scale: softer than the voice."""


def make_chime() -> Callable[[], None]:
    """Return what sounds the chime; without a sound device it stays silent.

    An alert must reach by sight and by sound or touch (Revised 508 Standards, 407.5).
    """
    # The first question after devices loads what plays sound, which takes a moment.
    QMediaDevices.defaultAudioOutput()
    sounding: list[tuple[QAudioSink, QBuffer]] = []
    samples = QByteArray(notes().tobytes())

    def sound() -> None:
        device = QMediaDevices.defaultAudioOutput()
        form = QAudioFormat()
        form.setSampleRate(_RATE)
        form.setChannelCount(1)
        form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        if device.isNull() or not device.isFormatSupported(form):
            return
        buffer = QBuffer()
        buffer.setData(samples)
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        sink = QAudioSink(device, form)
        # Both must live until the sound is over; the one before is over by then.
        sounding[:] = [(sink, buffer)]
        sink.start(buffer)

    return sound


def notes() -> "array[int]":
    """Return the samples: each note swells within 10 ms, so that it does not click, and fades."""
    samples = array("h")
    for frequency in _NOTES:
        for i in range(int(_RATE * _NOTE_S)):
            t = i / _RATE
            swell = min(1.0, t / 0.01) * math.exp(-6 * t) * min(1.0, (_NOTE_S - t) / 0.02)
            samples.append(int(32767 * _PEAK * swell * math.sin(2 * math.pi * frequency * t)))
    return samples
