"""From bytes to documents, with the way back for every character."""
