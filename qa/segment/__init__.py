"""Pairs the sentences of two texts: a translation and its source, a hypothesis and a reference."""
