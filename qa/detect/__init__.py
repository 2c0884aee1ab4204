"""Run rules on a document, settle overlaps, suppress and place findings."""
