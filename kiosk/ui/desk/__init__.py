"""The print desk's window: standard widgets in the kiosk's colours, for mouse, keys and finger."""
