"""Tests of making recordings."""
