"""What fills the window above the bar, one module for each place of a visit."""
