"""The archive: what is kept of many reports, and the verbs that work on it."""
