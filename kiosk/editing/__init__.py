"""Changes to the files of a pack by what they say, which leave every other byte as it was."""
