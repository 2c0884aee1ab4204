"""Flaws of terminology: words and names that are not used alike."""
