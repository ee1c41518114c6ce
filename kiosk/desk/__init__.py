"""The staff's print desk without its window: finding, choosing, asking back, following sheets."""
