"""What a clinic sets: its name, its paper and printer, its screen, its patience."""

from kiosk.settings.settings import Settings

__all__ = ["Settings"]
