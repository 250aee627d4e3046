"""Publication times: what the caller, the page and the text state, and nothing guessed."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from tocsin.errors import UsageError
from tocsin.readers import published, read_text
from tocsin.records import Precision

LEAD = (
    "Shells hit the old harbour of Varnograd on Monday morning and killed two dock workers, the mayor said."
)


def utc(*numbers):
    return datetime(*numbers, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "start", "precision"),
    [
        ("2024-04-17", utc(2024, 4, 17), Precision.DAY),
        ("20240417", utc(2024, 4, 17), Precision.DAY),
        ("2024-04-17T14:30:00Z", utc(2024, 4, 17, 14, 30), Precision.MINUTE),
        ("2024-04-17T14:30+06:00", utc(2024, 4, 17, 8, 30), Precision.MINUTE),
        ("2024-04-17 14:30:59 UTC", utc(2024, 4, 17, 14, 30), Precision.MINUTE),
        ("Wed, 17 Apr 2024 14:30:00 +0200", utc(2024, 4, 17, 12, 30), Precision.MINUTE),
        (
            datetime(2024, 4, 17, 14, 30, tzinfo=timezone(timedelta(hours=6))),
            utc(2024, 4, 17, 8, 30),
            Precision.MINUTE,
        ),
    ],
)
def test_given(value, start, precision):
    interval, reasons = published.given(value)
    assert (interval.start, interval.precision) == (start, precision)
    assert reasons[0] == "given by the caller"


def test_without_a_zone_it_is_utc_and_says_so():
    interval, reasons = published.given("2024-04-17T14:30")
    assert interval.start == utc(2024, 4, 17, 14, 30)
    assert reasons == ("given by the caller", "a time without a zone, taken as UTC")


@pytest.mark.parametrize(
    "value",
    [
        "9999-12-31",
        "0001-01-01",
        "2024-13-01",
        "2024-02-30",
        "2024-04-17T25:00",
        "",
        "yesterday",
        datetime.max,
    ],
)
def test_impossible_times_of_the_caller_are_an_error(value):
    with pytest.raises(UsageError):
        published.given(value)


@pytest.mark.parametrize("value", ["9999-12-31", "2024-13-01", "soon", 5, ["2024"], {"a": 1}, "9" * 5000])
def test_impossible_times_of_a_page_are_left_out_with_a_reason(value):
    interval, reasons = published.stated(value, "page metadata: date")
    assert interval is None
    assert reasons[0].startswith("page metadata: date")


@pytest.mark.parametrize(
    ("line", "start", "precision"),
    [
        ("As of 18 April 2024, 12:00 (UTC+6)", utc(2024, 4, 18, 6), Precision.MINUTE),
        ("Last updated: 12 May 2024, 17:05 GMT", utc(2024, 5, 12, 17, 5), Precision.MINUTE),
        ("Updated on March 5, 2022 at 11:20 p.m. EST", utc(2022, 3, 6, 4, 20), Precision.MINUTE),
        ("Published: 5 July 2023 09.15 Kyiv time", utc(2023, 7, 5, 6, 15), Precision.MINUTE),
        ("Varnograd, 17 April 2024", utc(2024, 4, 17), Precision.DAY),
        ("10.11.2020", utc(2020, 11, 10), Precision.DAY),
        ("Published: 5 July 2023 09.15", utc(2023, 7, 5), Precision.DAY),
    ],
)
def test_printed(line, start, precision):
    report = read_text(f"Shells kill two in port\n\n{line}\n\n{LEAD}")
    assert (report.published.start, report.published.precision) == (start, precision)
    assert report.published_reasons[0].startswith("printed: ")


@pytest.mark.parametrize(
    "line",
    ["10/11/2020", "17 April", "As of 31 February 2024, 12:00 GMT", "Update (2305ET): no day is given"],
)
def test_what_the_text_leaves_open_stays_open(line):
    assert read_text(f"Shells kill two in port\n\n{line}\n\n{LEAD}").published is None


def test_the_caller_goes_before_the_text():
    report = read_text(f"Last updated: 12 May 2024, 17:05 GMT\n\n{LEAD}", published="2024-05-13")
    assert report.published.start == utc(2024, 5, 13)
