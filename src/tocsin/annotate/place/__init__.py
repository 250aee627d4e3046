"""The parts of the places annotator: names, their resolution, computed places, relations."""
