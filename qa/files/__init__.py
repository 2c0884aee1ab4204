"""File access: safe opening, atomic writing, locking."""
