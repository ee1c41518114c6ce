"""The rules that finished content keeps, one a file, and the way to run them all."""

from kiosk.checks.pack import CheckedPack, check_pack, read_pack

__all__ = ["CheckedPack", "check_pack", "read_pack"]
