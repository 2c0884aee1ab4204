"""Output formats and the editors' page."""
