"""Write fixes into users' files: `fixes` into articles, `row_fixes` into rows of data."""
