"""What the kiosk says: words of the catalog to spoken sentences; the engine is elsewhere."""
