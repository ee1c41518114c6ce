"""Tests of what the kiosk says."""
