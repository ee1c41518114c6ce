"""Tagged PDF over ReportLab: structure, metadata and artifacts, for documents of any subject."""

from kiosk.tagging.canvas import TaggedCanvas
from kiosk.tagging.font import ReadableFont
from kiosk.tagging.metadata import About
from kiosk.tagging.tree import NO_FACTS, Facts

__all__ = ["NO_FACTS", "About", "Facts", "ReadableFont", "TaggedCanvas"]
