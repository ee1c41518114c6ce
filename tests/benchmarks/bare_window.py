"""The least that PySide6 can show: a window with a label, as large as the display."""

import sys

from PySide6.QtWidgets import QApplication, QLabel

from .eye import Eye

application = QApplication(["bare"])
label = QLabel("Kratom")
Eye(label)
label.showFullScreen()
sys.exit(application.exec())
