"""Names of a translation held against those of its source."""
