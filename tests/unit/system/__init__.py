"""Tests of the machine behind interfaces, without a printer and without Qt."""
