"""Every sheet that can be made of a pack without knowing what a patient picked."""

import multiprocessing
import signal
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import permutations, product
from typing import Final

from kiosk.domain.catalog import Catalog
from kiosk.domain.handout import Clinic, Handout, HandoutRequest, Paper, PrintSize
from kiosk.domain.ids import LanguageTag, TopicId
from kiosk.handout.document import make_handout

_AT_ONCE: Final = 4
"""Sheets handed to a process together, so that the catalog goes along less often."""

_Languages = tuple[LanguageTag, LanguageTag | None]
_Named = tuple[str, HandoutRequest]


def every_request(catalog: Catalog) -> Iterator[_Named]:
    """Yield the name and the request of each sheet of a pack, each name once.

    There is one on each topic, one on all of them and one with the numbers alone: in every
    language and every ordered pair of languages, every size and on every paper.  A name is a
    relative POSIX path without suffix, such as ``en-with-es/topics/risks-large-a4``.
    """
    for (language, beside), (what, topics) in product(_languages(catalog), _contents(catalog)):
        folder = f"{language}-with-{beside}" if beside else language
        for size, paper in product(PrintSize, Paper):
            request = HandoutRequest(topics, language, paper, size=size, beside=beside)
            yield f"{folder}/{what}-{size}-{paper}", request


def every_sheet(catalog: Catalog, clinic: Clinic) -> Iterator[tuple[str, Handout]]:
    """Make each sheet of ``every_request``, in its order and with its name.

    All processors are used: a pack has hundreds of sheets, and one takes a tenth of a second.
    """
    # Spawned on every system, not only where nothing else is to be had, so all behave alike.
    with ProcessPoolExecutor(
        mp_context=multiprocessing.get_context("spawn"),
        # Ctrl+C reaches every process of a terminal; the first alone is to tell of it.
        initializer=partial(signal.signal, signal.SIGINT, signal.SIG_IGN),
    ) as processes:
        make = partial(_named_sheet, catalog, clinic)
        yield from processes.map(make, every_request(catalog), chunksize=_AT_ONCE)


def _named_sheet(catalog: Catalog, clinic: Clinic, named: _Named) -> tuple[str, Handout]:
    name, request = named
    return name, make_handout(catalog, request, clinic)


def _languages(catalog: Catalog) -> list[_Languages]:
    alone: list[_Languages] = [(language, None) for language in catalog.packs]
    return alone + list(permutations(catalog.packs, 2))


def _contents(catalog: Catalog) -> list[tuple[str, tuple[TopicId, ...]]]:
    topics = tuple(topic for group in catalog.groups for topic in group.topics)
    single = [(f"topics/{topic}", (topic,)) for topic in topics]
    return [("numbers", ()), ("all", topics), *single]
