"""Whether a kiosk is ready for patients: what is looked at, and how it is told."""
