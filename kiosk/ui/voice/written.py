"""The script of a window: what is said of the visit depends a little on how it is laid out."""

from kiosk.speech.script import Script
from kiosk.speech.scripts import make_script, trouble_script
from kiosk.ui.metrics import Form
from kiosk.ui.screens.screen import Screen
from kiosk.ui.window import KioskWindow


def script_of(window: KioskWindow) -> Script:
    """Return what is said of what a window shows."""
    session = window.session
    if (language := window.trouble_language) is not None:
        return trouble_script(session.catalog, language)
    form, screen = window.context().form, window.findChild(Screen)
    return make_script(
        session,
        window.clinic,
        small=form is Form.COMPACT,
        wide=form is Form.LANDSCAPE,
        cut=screen is not None and screen.turn is not None,
    )
