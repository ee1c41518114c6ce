"""The form editor over one pack, in a window of its own."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap

from kiosk.app.machine import Machine, MonotonicClock, make_application
from kiosk.checks.icons import icon_names
from kiosk.domain.catalog import Catalog
from kiosk.domain.handout import Clinic, HandoutRequest
from kiosk.domain.ids import LanguageTag, StepId, TopicId
from kiosk.domain.printing import PrintStatus
from kiosk.editing.draft import Draft
from kiosk.editing.together import languages
from kiosk.editing.trial import try_out
from kiosk.errors import KioskError
from kiosk.releases import Setup
from kiosk.session.session import Session
from kiosk.ui.desk.look import Look
from kiosk.ui.editor.bench import Bench
from kiosk.ui.editor.window import USUAL, EditorWindow
from kiosk.ui.jobs import Jobs
from kiosk.ui.window import KioskWindow

_WIDTH, _HEIGHT, _PX_PER_MM = 810, 1440, 3.0
"""An upright panel of 270 by 480 mm, with three quarters of the pixels of a usual one."""


def run_editor(machine: Machine, pack: Path, language: str = "") -> int:
    """Show the forms over a pack until the window is closed, and return the exit code.

    The editor speaks the language when the machine's own pack does, and English otherwise.

    Raises:
        KioskError: the pack cannot be read, or has no such language.
    """
    application = make_application(machine.platform)
    jobs = Jobs()
    window = make_editor(machine.open_setup(), Draft(pack, machine.base), jobs, language)
    window.resize(USUAL.boundedTo(window.screen().availableSize()))
    window.show()
    # Without a window manager nobody else gives it the keyboard.
    window.activateWindow()
    code = application.exec()
    jobs.wait()
    return code


def make_editor(setup: Setup, draft: Draft, jobs: Jobs, language: str = "") -> EditorWindow:
    """Return the window; ``setup`` has the editor's own words.

    Raises:
        KioskError: the pack has no such language.
    """
    tags = languages(draft)
    chosen = language or next(iter(tags), "")
    if chosen not in tags:
        known = ", ".join(tags)
        raise KioskError(f"The pack has no language {chosen!r}. Please take one of: {known}.")
    catalog = setup.catalog
    pack = catalog.packs.get(LanguageTag(chosen), catalog.packs[catalog.default_language])
    sources = {str(source.id): pack.source_name(source) for source in catalog.sources.values()}
    bench = Bench(draft, Look(), pack.desk, chosen, sources, sorted(icon_names()))
    today = datetime.now(UTC).astimezone().date()
    base = draft.base if draft.has_base else None
    return EditorWindow(bench, jobs, partial(try_out, base=base, today=today), draw_step)


def draw_step(catalog: Catalog, language: LanguageTag, topic: TopicId, step: StepId) -> QPixmap:
    """Return the screen of a kiosk that shows a step."""
    session = Session(catalog, MonotonicClock(), _print_nothing)
    session.start()
    session.choose_language(language)
    session.open_step(topic, step)
    window = KioskWindow(session, Clinic(), _PX_PER_MM)
    window.resize(_WIDTH, _HEIGHT)
    # What is never shown builds no screen; this one is laid out, and stays out of sight.
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    window.show()
    picture = window.grab()
    window.close()
    window.deleteLater()
    return picture


def _print_nothing(
    request: HandoutRequest, tell: Callable[[PrintStatus], None]
) -> Callable[[], None]:
    del request, tell
    return lambda: None
