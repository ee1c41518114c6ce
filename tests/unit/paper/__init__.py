"""Tests of what printed pages are made of, whatever stands on them."""
