"""The composition root: knows everything, and puts the kiosk and the print desk together.

What is not needed to show the first picture is imported in the function that needs it.
"""

from kiosk.app.desk import run_desk
from kiosk.app.kiosk import run
from kiosk.app.machine import Machine

__all__ = ["Machine", "run", "run_desk"]
