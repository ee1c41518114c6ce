"""Tests of how bytes become positioned trees."""
