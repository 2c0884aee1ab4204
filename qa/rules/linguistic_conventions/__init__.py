"""Rules of the MQM dimension "linguistic conventions": spelling, grammar, punctuation, encoding."""
