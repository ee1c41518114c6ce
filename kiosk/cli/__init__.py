"""The commands and their options, a module for each group of them; the only place that prints.

Each module imports what takes long to load in the function that needs it: a start waits for
nothing else, and what shows no window runs where Qt is not installed.
"""

from kiosk.cli.main import main
from kiosk.cli.shared import CONTENT

__all__ = ["CONTENT", "main"]
