"""Looks at everything a kiosk needs, on the very machine that it runs on."""

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from PySide6.QtGui import QInputDevice
from PySide6.QtMultimedia import QMediaDevices
from PySide6.QtWidgets import QApplication

from kiosk.app.machine import Machine, local_now, make_application
from kiosk.app.printing import find_printer
from kiosk.app.sound import make_voice
from kiosk.doctor import content, place
from kiosk.doctor.finding import Finding
from kiosk.doctor.letters import missing_letters
from kiosk.domain.catalog import Catalog, offering
from kiosk.domain.words import Words
from kiosk.errors import KioskError
from kiosk.releases import Setup
from kiosk.system.paths import cache_dir, data_dir
from kiosk.ui.display import knows_its_size, pixels_per_mm
from kiosk.ui.fonts import covers

_MB = 1_000_000


def examine(machine: Machine) -> tuple[list[Finding], Words]:
    """Start Qt, look at everything, and return what was found with the words to tell it.

    Raises:
        KioskError: nothing can be shown at all, or there is no display to look at.
    """
    make_application(machine.platform)
    setup = machine.open_setup()
    catalog = setup.catalog
    findings = list(findings_of(machine, setup))
    return findings, catalog.packs[catalog.default_language].desk


def findings_of(machine: Machine, setup: Setup) -> Iterator[Finding]:
    """Yield what is found, a thing at a time; some take a second or two."""
    catalog = offering(setup.catalog, setup.settings.languages)
    yield from _found_on_screen(setup)
    yield place.sound_finding(_loudspeaker())
    voice = make_voice(setup)
    speaks = {each.name: voice.speaks(each.tag) for each in catalog.languages}
    yield from place.voice_findings(speaks)
    yield place.printer_finding(find_printer(setup).status())
    yield content.letters_finding(missing_letters(catalog, covers))
    yield place.disk_finding(min(map(_free_mb, (cache_dir(), data_dir()))))
    yield place.clock_finding(local_now(), _made(machine, setup))
    faults = machine.verify(setup.release) if setup.release else ()
    yield from content.release_findings(setup.release, faults, setup.news)
    yield from _found_in_words(catalog)
    yield place.pin_finding(is_set=bool(setup.settings.pin))


def _found_on_screen(setup: Setup) -> Iterator[Finding]:
    screen, width_mm = QApplication.primaryScreen(), setup.settings.screen_width_mm
    size, ratio = screen.size(), pixels_per_mm(screen, width_mm)
    mm = (round(size.width() / ratio), round(size.height() / ratio))
    is_known = width_mm > 0 or knows_its_size(screen)
    yield place.screen_finding((size.width(), size.height()), mm, is_known=is_known)
    kinds = [device.type() for device in QInputDevice.devices()]
    yield place.touch_finding(is_there=QInputDevice.DeviceType.TouchScreen in kinds)


def _found_in_words(catalog: Catalog) -> Iterator[Finding]:
    yield from content.review_findings(catalog, local_now().date())
    yield content.signature_finding(catalog)


def _loudspeaker() -> str:
    device = QMediaDevices.defaultAudioOutput()
    return "" if device.isNull() else device.description()


def _free_mb(folder: Path) -> int:
    """Return the free room where a folder is or would be made."""
    there = next(each for each in (folder, *folder.parents) if each.exists())
    return shutil.disk_usage(there).free // _MB


def _made(machine: Machine, setup: Setup) -> datetime | None:
    """Return when the release was made, which the clock cannot be before."""
    if machine.releases is None or not setup.release:
        return None
    try:
        return machine.releases.store.manifest(setup.release).made
    except KioskError:
        return None
