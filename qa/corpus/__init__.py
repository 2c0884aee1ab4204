"""Many documents: read, learn from all, check each."""
