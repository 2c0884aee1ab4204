"""What is not the article: furniture of its page, labels, credits, remarks on the translation."""
