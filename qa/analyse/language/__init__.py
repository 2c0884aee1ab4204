"""Which language a text, a passage or a word is in."""
