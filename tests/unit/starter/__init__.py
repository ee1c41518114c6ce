"""Tests of the pack that a clinic starts with."""
