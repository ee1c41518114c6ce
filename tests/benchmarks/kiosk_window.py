"""The kiosk as ``kiosk run`` shows it, with an eye on its window."""

import sys

from kiosk import app, cli
from kiosk.ui.jobs import Jobs

from .eye import Eye

application = app.make_application()
release = app.Machine(cli.CONTENT).open_release()
session = app.make_session(release, app.printing(release, Jobs()))
window = app.make_window(session, release.settings)
Eye(window)
window.setGeometry(window.screen().geometry())
window.showFullScreen()
window.start()
sys.exit(application.exec())
