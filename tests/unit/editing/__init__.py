"""Changes to the files of a pack that leave all else as it was."""
