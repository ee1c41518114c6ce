"""Tests of the layer that writes tagged PDF."""
