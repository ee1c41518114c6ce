"""Tests of the pack that ships."""
