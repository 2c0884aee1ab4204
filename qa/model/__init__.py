"""Plain values that flow through the program; the standard library only."""
