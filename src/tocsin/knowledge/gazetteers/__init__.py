"""Gazetteers as files: how one is read, where added ones lie, and how one is made from a dump or a table."""
