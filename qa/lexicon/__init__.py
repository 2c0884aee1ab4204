"""Facts about words of a language, looked up fast.

`frequency` is the list of words with frequencies, `ngrams` the table of word sequences, `memo` a
bounded cache by word, `disk_cache` what is kept in the user's cache folder.
"""
