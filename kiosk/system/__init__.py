"""The machine behind interfaces: printing, and where files may live."""
