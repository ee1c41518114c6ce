"""What a clinic sets: its name, its paper and printer, its screen, its patience."""

from kiosk.settings.settings import Overdue, Plugging, Settings

__all__ = ["Overdue", "Plugging", "Settings"]
