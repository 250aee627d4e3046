from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tocsin.export import clock
from tocsin.records import Basis, Interval, Precision


def interval(
    start: str | None, end: str | None, precision: str, basis: Basis = Basis.EXPLICIT, approx: bool = False
) -> Interval:
    ends = [datetime.fromisoformat(t).replace(tzinfo=UTC) if t else None for t in (start, end)]
    return Interval(ends[0], ends[1], Precision(precision), basis, approx)


@pytest.mark.parametrize(
    ("start", "end", "precision", "zone", "shown"),
    [
        (
            "2022-09-12T20:05",
            "2022-09-12T20:06",
            "minute",
            "Asia/Yerevan",
            "Mon 12 Sep 2022 20:05 UTC = Tue 13 Sep 00:05 local",
        ),
        (
            "2024-06-16T02:20",
            "2024-06-16T02:30",
            "minute",
            "Asia/Manila",
            "Sun 16 Jun 2024 02:20–02:30 UTC = 10:20–10:30 local",
        ),
        (
            "2022-12-31T22:00",
            "2023-01-01T02:00",
            "part-of-day",
            "Europe/Kyiv",
            "Sat 31 Dec 2022 22:00 to Sun 1 Jan 2023 02:00 UTC = Sun 1 Jan 2023 00:00–04:00 local",
        ),
        ("2022-09-12T20:00", "2022-09-12T21:00", "hour", None, "Mon 12 Sep 2022 20:00–21:00 UTC"),
        ("2025-10-13T19:00", "2025-10-14T19:00", "day", "Asia/Karachi", "Tue 14 Oct 2025"),
        (
            "2025-10-12T19:00",
            "2025-10-14T19:00",
            "multi-day",
            "Asia/Karachi",
            "Mon 13 Oct to Tue 14 Oct 2025",
        ),
        ("2025-09-30T19:00", "2025-10-31T19:00", "month", "Asia/Karachi", "October 2025"),
        ("2020-09-01T00:00", "2020-12-01T00:00", "season", None, "September to November 2020"),
        ("2020-12-01T00:00", "2021-03-01T00:00", "season", None, "December 2020 to February 2021"),
        ("2021-01-01T00:00", "2022-01-01T00:00", "year", None, "2021"),
        ("2014-01-01T00:00", "2017-01-01T00:00", "multi-year", None, "2014 to 2016"),
        ("2021-01-01T00:00", None, "open", None, "from Fri 1 Jan 2021"),
        (None, "2021-01-02T00:00", "open", None, "until Fri 1 Jan 2021"),
    ],
)
def test_shown(start: str | None, end: str | None, precision: str, zone: str | None, shown: str) -> None:
    assert clock.shown(interval(start, end, precision), zone) == shown


def test_what_is_not_known_is_said() -> None:
    assert clock.shown(None, "Asia/Manila") == "time not stated"
    assert clock.shown(interval(None, None, "open"), None) == "time not stated"


def test_a_guess_is_called_one() -> None:
    guess = interval("2025-10-14T00:00", "2025-10-15T00:00", "day", Basis.CONTEXT, approx=True)
    assert clock.shown(guess, None) == "about Tue 14 Oct 2025 (inferred)"


def test_the_last_day_of_the_calendar_does_not_break_it() -> None:
    last = Interval(
        datetime(9999, 12, 31, tzinfo=UTC),
        datetime.max.replace(tzinfo=UTC),
        Precision.MONTH,
        Basis.EXPLICIT,
    )
    assert "9999" in clock.shown(last, "Pacific/Auckland")
