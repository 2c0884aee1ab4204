"""Analyses: pure functions of a prose, computed once per text and shared by rules."""
