"""Tests of how trees become the catalog."""
