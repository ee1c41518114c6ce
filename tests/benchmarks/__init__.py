"""Measures how fast the kiosk is and how much memory it takes; ``report`` runs all of it."""
