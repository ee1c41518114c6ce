"""Tests of what a clinic sets."""
