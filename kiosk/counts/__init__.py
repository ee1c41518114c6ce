"""How often screens were shown on a day: totals of several visits together, and no more."""
