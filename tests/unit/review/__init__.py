"""Tests of the sheets that a clinician marks and signs."""
