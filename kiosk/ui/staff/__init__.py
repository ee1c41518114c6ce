"""The staff's way to the print desk on the kiosk: gesture, PIN pad, and the desk over it all."""
