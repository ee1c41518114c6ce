"""A local pack from its first day: what it starts with, and what its people have accepted."""

from kiosk.starter.accept import accept
from kiosk.starter.new import new_pack

__all__ = ["accept", "new_pack"]
