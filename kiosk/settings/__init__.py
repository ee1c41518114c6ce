"""What a clinic sets: its name, its paper and printer, its screen, its patience."""

from kiosk.settings.settings import Plugging, Settings

__all__ = ["Plugging", "Settings"]
