"""Runs the rules over a document and settles what they say together."""
