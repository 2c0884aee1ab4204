"""Bilingual dictionaries: which words of two languages may mean the same."""
