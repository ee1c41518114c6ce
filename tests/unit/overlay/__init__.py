"""Tests of local packs laid over a base."""
