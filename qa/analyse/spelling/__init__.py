"""Words that are not written as they should be: letters lost, added and exchanged, words run together."""
