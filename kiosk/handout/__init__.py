"""Take-home sheets as PDF: from a catalog and a request to bytes, with nothing written to disk."""

from kiosk.handout.document import make_handout

__all__ = ["make_handout"]
