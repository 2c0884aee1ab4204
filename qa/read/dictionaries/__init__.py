"""Bilingual dictionaries that users bring: dictd, TEI, TBX and plain tables."""
