"""When a report was written: stated, printed, or inferred with reasons."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tocsin.annotate import times
from tocsin.records import Basis, Dateline, Interval, Precision, Report, Span, Stamp

NOON = datetime(2024, 5, 12, 12, tzinfo=UTC)
STATED = Interval(NOON, NOON + timedelta(minutes=1), Precision.MINUTE, Basis.EXPLICIT)


def report(text: str, *stamps: tuple[str, str], dateline: str | None = None) -> Report:
    def span(words: str) -> Span:
        start = text.index(words)
        return Span(start, start + len(words))

    lines = (Dateline(span(dateline), None, span(dateline)),) if dateline else ()
    return Report("r", text, stamps=tuple(Stamp(span(w), kind) for w, kind in stamps), datelines=lines)


def test_what_is_stated_holds():
    found, reasons = times.publication(Report("r", "As of 1 May 2020.", published=STATED), (), zone=None)
    assert found == STATED
    assert reasons == ("stated",)


def test_a_printed_stamp_with_its_date_and_zone():
    text = "As of 18 April 2024, 12:00 (UTC+6)\nThe truce held."
    found, reasons = times.publication(
        report(text, ("As of 18 April 2024, 12:00 (UTC+6)", "as-of")), (), zone="Asia/Bishkek"
    )
    assert found is not None and found.start == datetime(2024, 4, 18, 6, tzinfo=UTC)
    assert "18 April 2024" in reasons[0]


def test_a_dateline_gives_the_day():
    text = "Khorog, 17 April 2024\nToday shots were fired."
    found, _ = times.publication(report(text, dateline="17 April 2024"), (), zone="Asia/Dushanbe")
    assert found is not None and found.start == datetime(2024, 4, 16, 19, tzinfo=UTC)
    assert found.precision is Precision.DAY


def test_date_and_weekday_leave_one_year():
    # 12 March is a Tuesday in 2019 and 2024; the text looks back on 2021.
    text = "On Tuesday, 12 March, rebels shelled the town, as they did in 2021."
    found, reasons = times.publication(report(text), (), zone="Africa/Nairobi")
    assert found is not None and found.start == datetime(2024, 3, 11, 21, tzinfo=UTC)
    assert found.basis is Basis.INFERRED
    assert any("Tuesday" in reason for reason in reasons)


@pytest.mark.parametrize(
    ("text", "day", "reason"),
    [
        # 14 May is a Tuesday, 10 July a Wednesday and 4 October a Friday in 2019 and 2024.
        (
            "On Tuesday, 14 May, drones hit a depot. The war in Ukraine goes on.",
            "2024-05-14",
            "war in Ukraine",
        ),
        ("On Wednesday, 10 July, they met under the Abraham Accords.", "2024-07-10", "Abraham Accords"),
        ("On Friday, 4 October, a bus was hit. The Pretoria agreement forbids it.", "2024-10-04", "Pretoria"),
    ],
)
def test_a_happening_that_the_text_names_bounds_it_from_below(text: str, day: str, reason: str):
    found, reasons = times.publication(report(text), (), zone="UTC")
    assert found is not None and found.start == datetime.fromisoformat(day).replace(tzinfo=UTC)
    assert any(reason in each for each in reasons)


@pytest.mark.parametrize(
    "text",
    [
        "The war in Ukraine goes on, and shells fell on Monday.",
        "In the spring offensive a depot was hit. It was rebuilt by autumn.",
        "On 14 May drones hit a depot.",
    ],
)
def test_a_season_an_age_or_a_bare_date_leaves_it_open(text: str):
    assert times.publication(report(text), (), zone="UTC") == (None, ())


def test_the_small_hours_agree_with_the_night_before():
    text = "Clashes broke out on Sunday night. At 01:10 on May 6 shells fell. The war of 2023 was long."
    found, _ = times.publication(report(text), (), zone="UTC")
    assert found is not None and found.start == datetime(2024, 5, 6, 1, 10, tzinfo=UTC)


def test_an_inferred_day_is_sharpened_by_a_stamp():
    text = (
        "Update (2305ET): more fire. It began at 00:40 on May 6, after Sunday night's raid. "
        "In 2023 it was calm."
    )
    item = report(text, ("Update (2305ET):", "update"))
    found, reasons = times.publication(item, (), zone="Asia/Baku")
    assert found is not None and found.start == datetime(2024, 5, 6, 3, 5, tzinfo=UTC)
    assert reasons[-1].startswith("stamp")


def test_nothing_to_go_by_is_none():
    assert times.publication(report("Shells fell on Monday."), (), zone=None) == (None, ())
    assert times.publication(report("On 12 March rebels came. In 2021 too."), (), zone=None) == (None, ())


def test_stamps_lie_just_before_the_publication():
    text = "23:50 GMT - Fire.\n00:20 GMT - Calm.\nUpdate (0700ET): quiet."
    item = report(text, ("23:50 GMT", "post"), ("00:20 GMT", "post"), ("Update (0700ET):", "update"))
    found = times.stamps(item, zone="Africa/Khartoum", published=STATED)
    starts = [stamp.interval.start for stamp in found if stamp.interval]
    assert starts == [
        datetime(2024, 5, 11, 23, 50, tzinfo=UTC),
        datetime(2024, 5, 12, 0, 20, tzinfo=UTC),
        datetime(2024, 5, 12, 11, 0, tzinfo=UTC),
    ]
    assert [stamp.zone for stamp in found] == ["UTC", "UTC", "America/New_York"]


def test_a_stamp_without_a_day_stays_open_where_nothing_dates_it():
    (stamp,) = times.stamps(report("16:20 GMT - Fire.", ("16:20 GMT", "post")), zone=None, published=None)
    assert stamp.interval is None
    assert stamp.zone == "UTC"


def test_a_date_that_the_text_looks_back_on_does_not_date_the_report():
    news = "Fighting broke out on Tuesday night near the crossing, the army said. " * 6
    past = "Under the ceasefire agreed in Doha on 19 October 2025, both had promised to stop."
    published, _ = times.publication(report(news + past), (), zone="Asia/Kabul")
    assert published is None


DAY = Interval(
    datetime(2020, 5, 5, tzinfo=UTC), datetime(2020, 5, 6, tzinfo=UTC), Precision.DAY, Basis.EXPLICIT
)


def test_a_bare_day_is_the_day_where_the_report_plays():
    stated = Report("r", "Shells fell.", published=DAY, published_reasons=("given by the caller",))
    found, reasons = times.publication(stated, (), zone="Asia/Yangon")
    assert found is not None and found.end is not None
    assert found.start == datetime(2020, 5, 4, 17, 30, tzinfo=UTC)
    assert found.end - found.start == timedelta(days=1)
    assert reasons == ("given by the caller", "by the clocks of Asia/Yangon")
    assert times.publication(stated, (), zone=None)[0] == DAY


def test_a_printed_clock_without_zone_is_the_clock_where_the_report_plays():
    text = "Sagaing, 5 May 2020, 20:00\nShells fell."
    printed = replace(
        report(text, ("5 May 2020, 20:00", "as-of")),
        published=DAY,
        published_reasons=("printed: 5 May 2020, 20:00",),
    )
    found, _ = times.publication(printed, (), zone="Asia/Yangon")
    assert found is not None and found.start == datetime(2020, 5, 5, 13, 30, tzinfo=UTC)
    assert found.precision is Precision.MINUTE
