"""The kiosk as ``kiosk run`` shows it, with an eye on its window."""

import sys

from kiosk.app.kiosk import make_session, make_window
from kiosk.app.machine import Machine, make_application
from kiosk.app.printing import sheet_printer
from kiosk.cli import CONTENT
from kiosk.ui.jobs import Jobs

from .eye import Eye

application = make_application()
setup = Machine(CONTENT).open_setup()
session = make_session(setup, sheet_printer(setup, Jobs()))
window = make_window(session, setup.settings)
Eye(window)
window.setGeometry(window.screen().geometry())
window.showFullScreen()
window.start()
sys.exit(application.exec())
