"""Makes the same sheets by one maker in a process of its own: ``rival_sheets MAKER WORDS FOLDER``.

Tells when the first was done by the monotonic clock, in seconds, and then, in milliseconds, how
long each of the others took and each of all once more.
"""

import sys
import time
from importlib import import_module
from pathlib import Path

import msgspec

from .rival_words import SheetWords

_, maker, words, folder = sys.argv
sheets = msgspec.json.decode(Path(words).read_bytes(), type=list[SheetWords])
make = import_module(f"{__package__}.by_{maker}").Maker().make
made = [make(sheets[0])]
first = time.monotonic()
taken = []
for sheet in [*sheets[1:], *sheets]:
    began = time.perf_counter()
    made.append(make(sheet))
    taken.append((time.perf_counter() - began) * 1000)
others = len(sheets) - 1
print(msgspec.json.encode([first, taken[:others], taken[others:]]).decode())
for sheet, pdf in zip(sheets, made, strict=False):
    Path(folder, f"{maker}-{sheet.topic}.pdf").write_bytes(pdf)
