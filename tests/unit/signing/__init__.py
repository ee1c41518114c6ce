"""Tests of signatures: written down, counted, and withdrawn by a change."""
