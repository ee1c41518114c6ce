"""A visit that nobody makes: it comes to every screen and panel, for pictures and recordings."""
