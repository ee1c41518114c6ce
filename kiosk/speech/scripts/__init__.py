"""What every screen says, from the catalog and the visit alone: one function for each place."""

from kiosk.speech.scripts.panels import trouble_script
from kiosk.speech.scripts.script import make_script

__all__ = ["make_script", "trouble_script"]
