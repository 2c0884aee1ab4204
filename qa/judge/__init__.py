"""Asks language models about translations: the only room that reaches the network, when it is told to."""
