"""Ask language models about translations: the only package that uses the network, on request."""
