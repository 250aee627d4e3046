"""Counting what a report counts: numbers, the groups they count, and the harm said of those groups."""
