"""What a kiosk shows: a working copy as it stands, or a release that was checked and kept."""

from kiosk.releases.setup import Setup
from kiosk.releases.working_copy import open_working_copy

__all__ = ["Setup", "open_working_copy"]
