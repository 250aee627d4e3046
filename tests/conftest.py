"""What all tests share: Hypothesis draws the same examples every time, unless a person looks for more."""

import os

from hypothesis import settings

settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("search", derandomize=False, deadline=None)
settings.load_profile("search" if os.environ.get("TOCSIN_FUZZ") else "same")

os.environ["TOCSIN_GAZETTEERS"] = ""  # what whoever runs the tests has added must not change them
