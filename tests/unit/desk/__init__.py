"""Tests of the staff's print desk without its window."""
