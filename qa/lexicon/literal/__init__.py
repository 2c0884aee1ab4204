"""The lexicon of literal translations: what machines write for a word, and what English writes."""
