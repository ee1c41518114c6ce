"""Tests of how hard a text is to read."""
