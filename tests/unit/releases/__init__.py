"""Tests of built content."""
