"""What is not the article: `segments` of its web page, `labels`, `credits`."""
