"""Figures: what they are worth in a language, in digits and in words, and which were changed."""
