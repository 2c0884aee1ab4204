"""Fast look-up of facts about the words of a language.

`frequency` is the list of words with frequencies, `ngrams` the table of word sequences, `memo` a
bounded cache by word, `disk_cache` what is kept in the user's cache folder.
"""
