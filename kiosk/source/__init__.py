"""From bytes to trees that keep the line and column of every part."""
