"""Names of a translation held against those of its source.

`assignment` matches the names of each sentence with those of its source as a whole, and finds what
is left over and alike; `verbatim` finds known words one letter off a name of the source;
`world_names` those one letter off a place, a month or a day that tables translate;
`memory` asks the article's other sentences how they render a word of the source, `renderings` those of scripts without
capitals, and `surnames_beside` finds other surnames behind a first name of the source; `correspondence` tells whether a name can come from a word of the source,
and `swapped` which names stand where the source names somebody else. `by_source` asks those that tell misspelled names.
"""
