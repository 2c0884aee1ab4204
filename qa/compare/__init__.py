"""Compare two texts: a translation with its source, or with a reference.

`align` pairs their segments; `numbers`, `names`, `terms`, `links` and `negation` find differences;
`shared_with_source` recognizes what looks like an error but is the same in the source.
"""
