"""One patient's visit: where they are, what they chose, and how all of it is forgotten."""
