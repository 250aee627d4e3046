"""Second stage: what is recognised in one report, from its sentences to its events."""
