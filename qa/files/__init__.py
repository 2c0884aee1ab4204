"""Files: opened only if they are what they should be, written whole or not at all."""
