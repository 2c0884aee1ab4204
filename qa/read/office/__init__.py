"""Office documents: packages of XML in a ZIP archive."""
