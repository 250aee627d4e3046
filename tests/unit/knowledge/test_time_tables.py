"""The tables of times and zones: what is shipped is sound and quick, and faults are named."""

import time
from importlib.resources import files

import pytest

from tocsin.errors import TableError
from tocsin.knowledge import times, zones


def shipped(name: str) -> str:
    return files("tocsin").joinpath("data", name).read_text(encoding="utf-8")


def test_words_have_one_class():
    words = times.table().words
    assert words["monday"] == times.Word("weekday", 1)
    assert words["nights"].kind == "nights"
    assert words["second"].kind == "second"
    assert words["summer"].value == times.Season("SU", 6, 3)


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("march = 3", "march = 13", "march"),
        ('morning = ["TMO", 6, 12]', 'morning = ["TMO", 12, 6]', "morning"),
        ("several = [3, 9]", "several = [9, 3]", "several"),
        ('ago = ["ago"]', 'ago = ["ago", "the"]', "the"),
        ("[months]", "[monts]", "months"),
        ('"9/11" = "2001-09"', '"9/11" = "2001-19"', "2001-19"),
    ],
)
def test_a_fault_in_the_times_is_named(old: str, new: str, named: str):
    text = shipped(times.FILE)
    assert old in text
    with pytest.raises(TableError, match=named):
        times.parse(text.replace(old, new, 1))


def test_a_row_that_points_to_no_zone_is_named():
    text = shipped(zones.FILE)
    with pytest.raises(TableError, match="Nowhere"):
        zones.parse(text.replace('"Delhi" = "Asia/Kolkata"', '"Delhi" = "Asia/Nowhere"'))


def test_every_city_of_the_zone_database_is_a_name():
    names = zones.table().names
    assert names["Ho Chi Minh"] == "Asia/Ho_Chi_Minh"
    assert names["Kyiv"] == names["Odesa"] == "Europe/Kyiv"


def test_both_tables_load_in_a_moment():
    start = time.process_time()
    times.parse(shipped(times.FILE))
    zones.parse(shipped(zones.FILE))
    assert time.process_time() - start < 0.5
