"""Tests of the window: what it draws, and how it answers."""
