"""Other calendars and moveable feasts, against published dates."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.annotate import times as found_times
from tocsin.annotate.timex import calendars, holidays
from tocsin.knowledge import times
from tocsin.records import Basis, Interval, Precision, Report

# Zone of the place, day of publication, sentence, words, TIMEX3 value, UTC start and end: other calendars,
# feasts, half-hour zones, clock changes, and days that are not the same at the writer's and at the place.
GOLDEN = Path(__file__).parents[2] / "golden" / "calendars.tsv"
ROWS = [line.split("\t") for line in GOLDEN.read_text(encoding="utf-8").splitlines()[1:]]


@pytest.mark.parametrize(
    ("calendar", "day", "gregorian"),
    [
        ("hijri", (1445, 9, 1), date(2024, 3, 11)),
        ("hijri", (1446, 1, 10), date(2024, 7, 17)),
        ("jalali", (1357, 11, 22), date(1979, 2, 11)),
        ("jalali", (1403, 1, 1), date(2024, 3, 20)),
        ("jalali", (1375, 1, 1), date(1996, 3, 20)),
        ("ethiopian", (2013, 2, 25), date(2020, 11, 4)),
        ("ethiopian", (2016, 1, 1), date(2023, 9, 12)),
    ],
)
def test_a_day_of_another_calendar(calendar: str, day: tuple[int, int, int], gregorian: date):
    assert calendars.to_gregorian(calendar, *day) == gregorian


def test_a_day_that_no_calendar_has_is_none():
    assert calendars.to_gregorian("hijri", 1445, 14, 1) is None
    assert calendars.to_gregorian("jalali", 99999, 12, 29) is None


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("easter", date(2024, 3, 31)),
        ("orthodox easter", date(2024, 5, 5)),
        ("good friday", date(2022, 4, 15)),
        ("thanksgiving", date(1999, 11, 25)),
        ("memorial day", date(2024, 5, 27)),
        ("election day", date(1998, 11, 3)),
        ("eid al-fitr", date(2024, 4, 10)),
        ("nowruz", date(2025, 3, 21)),
        ("passover", date(2024, 4, 23)),
        ("yom kippur", date(1973, 10, 6)),
        ("purim", date(2023, 3, 7)),
        ("lunar new year", date(2025, 1, 29)),
    ],
)
def test_a_feast(name: str, day: date):
    assert day in holidays.first_days(times.table().holidays[name], day.year)


def test_a_lunar_feast_may_come_twice_a_year():
    assert len(holidays.first_days(times.table().holidays["ramadan"], 1997)) == 2


@given(st.sampled_from(sorted(times.table().holidays)), st.integers(1, 9999))
def test_every_feast_falls_in_the_year_asked_for_or_nowhere(name: str, year: int):
    assert all(day.year == year for day in holidays.first_days(times.table().holidays[name], year))


@pytest.mark.parametrize("row", ROWS, ids=[row[2] for row in ROWS])
def test_a_time_by_the_clocks_and_calendar_of_its_place(row: list[str]):
    zone, published, text, words, value, *bounds = row
    day = datetime.fromisoformat(published).replace(tzinfo=UTC)
    written = Interval(day, day + timedelta(days=1), Precision.DAY, Basis.EXPLICIT)
    (mention,) = found_times.find(Report("r", text, published=written), (), zone=zone)
    assert text[mention.span.start : mention.span.end] == words
    assert mention.value == value
    assert mention.interval is not None and mention.interval.start and mention.interval.end
    told = [moment.strftime("%Y-%m-%d %H:%M") for moment in (mention.interval.start, mention.interval.end)]
    assert told == bounds
