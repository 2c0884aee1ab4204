"""Names of a text and of its source, and which of their forms is the right one.

What names are and how they differ:
`capitalized_forms` (forms with a capital, full names, what stands beside them), `case_endings`
(what cases do to a name), `spelling_differences` (slips, derivations, other schemes),
`odd_spelling` (passages that are spelled otherwise as a whole),
`romanization` (Cyrillic and Greek in Latin letters), `pinyin` (Chinese), `han` (names from abroad in Chinese
characters), `consonants` (any other script).

Where names come from:
`names_of_source` (what the source says about names), `names_of_article` and `names_of_run` (what
this and other articles do), `name_list_words` (the list that people keep).

What is wrong with a name, one module for each finding:
`lower_case_names`, `misspelled_names` (with `near_forms`, which finds what is written much alike, `explained_forms`, which tells
what is no slip, `slip_doubts`, which weighs what speaks against one, `form_facts`, on which both draw, and `evidence`, which
weighs witnesses and words the message), `second_mentions` (introduced once, misspelled later: `introductions` tells by whom),
`name_phrases` (names of two words in several spellings), `inconsistent_first_names`, `surname_gender`, `mixed_romanisation`, `kept_case_endings`,
`untranslated_places`, `name_list_check` (spellings that the list forbids).

Names held against those of the source, sentence by sentence, are in `qa.compare.names`.
"""
