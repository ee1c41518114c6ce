"""Signatures of clinicians: written into a pack for the words as they are now."""
