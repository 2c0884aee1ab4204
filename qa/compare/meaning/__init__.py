"""Whether a passage says what its source says, by dictionaries, names and figures."""
