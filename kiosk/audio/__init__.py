"""Making recordings of all that a kiosk says, with an engine that runs as a program of its own."""
