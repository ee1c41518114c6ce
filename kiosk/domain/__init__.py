"""What a topic, block, claim, source, contact and handout request are: frozen, typed, no I/O."""
