"""Four digits: a year looks back, a clock and a count do not."""

import pytest

import tocsin
from tocsin.records import Modality


@pytest.mark.parametrize(
    ("text", "background"),
    [
        ("The first bomb fell at about 1:30 a.m. local time (1900 GMT).", False),
        ("Shells landed on the bakery at 1945 hrs on Monday.", False),
        ("The army shelled the village of Tamra in 1999.", True),
    ],
)
def test_a_clock_is_no_year(text, background):
    claims = tocsin.read(text, published="2025-01-17T09:00:00Z").claims
    assert [c.modality is Modality.BACKGROUND for c in claims] == [background]
