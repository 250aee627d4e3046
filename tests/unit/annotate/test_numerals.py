import pytest

from tocsin.annotate import sentences
from tocsin.annotate.quantity import numerals


def intervals(text: str) -> list[tuple[int | None, int | None]]:
    return [(n.low, n.high) for s in sentences.parse(text) for n in numerals.find(s)]


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("14", 14, 14),
        ("1,500", 1500, 1500),
        ("1.5 million", 1500000, 1500000),
        ("twenty-eight", 28, 28),
        ("a hundred and five", 105, 105),
        ("three thousand", 3000, 3000),
        ("at least 27", 27, None),
        ("more than a dozen", 13, None),
        ("up to six", None, 6),
        ("no more than 12", None, 12),
        ("as many as 40", None, 40),
        ("fewer than 10", None, 9),
        ("some 400", 400, 400),
        ("an estimated 3,000 to 4,000", 3000, 4000),
        ("between ten and twelve", 10, 12),
        ("five or six", 5, 6),
        ("15-20", 15, 20),
        ("several", 3, 9),
        ("several hundred", 300, 999),
        ("dozens of", 24, 99),
        ("tens of thousands of", 20000, 99999),
        ("half a dozen", 6, 6),
        ("40 or more", 40, None),
        ("no", 0, 0),
        ("not a single", 0, 0),
    ],
)
def test_intervals(words, low, high):
    assert intervals(f"Officials said {words} soldiers came.") == [(low, high)]


@pytest.mark.parametrize(
    "text",
    [
        "It happened on 11 September.",
        "It happened in 2014.",
        "A 12-year-old boy came.",
        "The 82-mm gun was old.",
        "It cost $5 million.",
        "He walked 12 km.",
        "They waited 12 hours.",
        "John Smith, 34, came.",
        "School No. 3 is closed.",
        "It grew by 12 percent.",
    ],
)
def test_what_counts_nothing(text):
    assert intervals(text) == []
