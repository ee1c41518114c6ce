"""A local pack laid over a base pack: what it changes, what it adds, and what its people saw."""

from kiosk.overlay.changes import Addition, Changes, Overlay, Override
from kiosk.overlay.layers import open_layers
from kiosk.overlay.sources import CLINIC, PackSources
from kiosk.overlay.trees import lay_over

__all__ = [
    "CLINIC",
    "Addition",
    "Changes",
    "Overlay",
    "Override",
    "PackSources",
    "lay_over",
    "open_layers",
]
