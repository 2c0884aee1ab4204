"""Many documents: find and cut the input, run in parallel, remember answers.

`batches` cuts the input, `work` says what is done with a batch, `engine` runs them in order, `pool`
keeps the processes, `cache` and `identity` remember answers, `shards` writes a run that can be
resumed, `git_changes` limits it to changed lines, `cluster` and `tables` serve other engines.
"""
