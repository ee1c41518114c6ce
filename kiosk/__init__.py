"""A clinic waiting-room kiosk that explains kratom in plain words and prints take-home sheets."""

__version__ = "0.1.0"
