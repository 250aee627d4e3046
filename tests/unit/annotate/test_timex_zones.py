"""Names of clocks, and local time to UTC."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.annotate.timex import zones
from tocsin.errors import UsageError


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("GMT", "UTC"),
        ("UTC+6", "+06:00"),
        ("UTC+05:45", "+05:45"),
        ("GMT -3", "-03:00"),
        ("ET", "America/New_York"),
        ("EST", "-05:00"),
        ("Kyiv", "Europe/Kyiv"),
        ("Moscow time", "Europe/Moscow"),
        ("Tehran local time", "Asia/Tehran"),
        ("Asia/Yerevan", "Asia/Yerevan"),
        ("+04:00", "+04:00"),
    ],
)
def test_a_zone_is_known_by_its_names(name: str, zone: str):
    assert zones.parse(name) == zone


@pytest.mark.parametrize("name", ["Atlantis", "", "UTC+25", "Asia/Nowhere", "../etc", "+99"])
def test_an_unknown_zone_is_a_wrong_call(name: str):
    with pytest.raises(UsageError, match="unknown time zone"):
        zones.parse(name)


def test_a_shared_abbreviation_is_settled_by_the_place():
    assert zones.resolve("IST", "Asia/Jerusalem") == "Asia/Jerusalem"
    assert zones.resolve("IST", "Africa/Lagos") == "Asia/Kolkata"
    assert zones.resolve("local", "Africa/Lagos") == "Africa/Lagos"


def test_summer_time_is_kept_by_the_zone():
    noon = datetime(2022, 9, 12, 12)
    assert zones.to_utc(noon, "America/New_York") == datetime(2022, 9, 12, 16, tzinfo=UTC)
    assert zones.to_utc(noon, "-05:00") == datetime(2022, 9, 12, 17, tzinfo=UTC)


def test_the_ends_of_the_calendar_are_no_instants():
    assert zones.to_utc(datetime(1, 1, 1), "+05:00") is None


@given(
    st.datetimes(datetime(1990, 1, 1), datetime(2035, 1, 1)),
    st.sampled_from(["+05:45", "Asia/Kathmandu", "UTC", "-03:30"]),
)
def test_there_and_back(local: datetime, zone: str):
    instant = zones.to_utc(local, zone)
    assert instant is not None
    assert zones.to_local(instant, zone) == local
