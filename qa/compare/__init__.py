"""Two texts compared: a translation with its source, or with a reference.

`align` pairs their segments; `numbers`, `names`, `terms`, `links` and `negation` say what differs;
`shared_with_source` tells what looks like an error here but stands in the source as well.
"""
