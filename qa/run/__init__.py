"""Runs over many documents: split the input, work in parallel, cache results.

`batches` splits the input, `work` processes a batch, `engine` runs batches in order, `pool` manages
processes, `cache` and `identity` keep results, `shards` makes a run resumable, `git_changes` limits it to
changed lines, `cluster` and `tables` serve other engines.
"""
