"""Tests of the take-home sheet: what it says, how it looks, and what a reader finds in it."""
