"""Tests of the readiness report."""
