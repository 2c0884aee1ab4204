"""The words of web pages around the article, and of translators around the translation."""
