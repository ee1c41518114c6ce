"""How hard a text is to read: words, sentences and syllables, and the formulas made of them."""
