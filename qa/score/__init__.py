"""Scores: MQM scores of findings, and comparisons with reference translations."""
