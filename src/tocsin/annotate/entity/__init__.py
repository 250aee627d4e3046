"""The parts of `annotate.entities`."""
