"""The form editor for the words of a pack, in the looks of the print desk."""
