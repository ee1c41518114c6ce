"""The kiosk as ``kiosk run`` shows it, with an eye on its window."""

import sys

from kiosk.app.kiosk import make_session, make_window
from kiosk.app.machine import Machine, make_application
from kiosk.app.printing import sheet_printer
from kiosk.cli import CONTENT
from kiosk.ui.jobs import Jobs

from .eye import Eye

application = make_application()
release = Machine(CONTENT).open_release()
session = make_session(release, sheet_printer(release, Jobs()))
window = make_window(session, release.settings)
Eye(window)
window.setGeometry(window.screen().geometry())
window.showFullScreen()
window.start()
sys.exit(application.exec())
