"""What a PIN of the staff can look like."""

PIN_DIGITS = range(4, 13)
"""How many digits it may have: enough not to be guessed by chance, few enough to remember."""
