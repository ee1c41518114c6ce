"""What a topic, block, claim, source, help contact and handout request are: frozen, typed, no I/O."""
