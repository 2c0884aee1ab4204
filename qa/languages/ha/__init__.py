"""Hausa."""
