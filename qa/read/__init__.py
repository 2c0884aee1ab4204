"""Read files into documents, with a map from every character back to the file."""
