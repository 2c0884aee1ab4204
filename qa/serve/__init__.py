"""The desk: a local web application for editors, and LanguageTool's HTTP interface."""
