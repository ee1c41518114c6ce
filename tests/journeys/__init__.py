"""Tests of whole journeys, from a wish to what comes out of the machine."""
