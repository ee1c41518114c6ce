"""Built content: checked once, kept beside the program, loaded without reading Markdown."""

from kiosk.releases.release import Release, open_release

__all__ = ["Release", "open_release"]
