"""Tests of the visit, without a screen and without waiting."""
