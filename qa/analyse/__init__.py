"""Pure functions from prose to what rules ask about: each is computed once a text."""
