"""Files of strings in one language each: JSON, YAML, properties and the like."""
