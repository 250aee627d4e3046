"""Stretches of the calendar: days, weeks, months, seasons, with TIMEX3's value for each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tocsin.knowledge.times import Part, Season
from tocsin.records import Basis, Precision

PRECISION = {
    "second": Precision.MINUTE, "minute": Precision.MINUTE, "hour": Precision.HOUR,
    "part": Precision.PART_OF_DAY, "day": Precision.DAY, "weekend": Precision.MULTI_DAY,
    "days": Precision.MULTI_DAY, "week": Precision.WEEK, "fortnight": Precision.MULTI_DAY,
    "month": Precision.MONTH,
    "season": Precision.SEASON, "quarter": Precision.SEASON, "half": Precision.SEASON, "year": Precision.YEAR,
    "decade": Precision.MULTI_YEAR, "century": Precision.MULTI_YEAR,
}  # fmt: skip
DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14}
MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
SECONDS = {"second": 1, "minute": 60, "hour": 3600}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Naive local time from `lo` to `hi` (excluded), how fine it is told, and TIMEX3's type and value.

    `lo` and `hi` are None where the words give a value but no place on the calendar.
    """

    value: str
    type: str
    unit: str
    lo: datetime | None = None
    hi: datetime | None = None
    zone: str | None = None
    basis: Basis = Basis.EXPLICIT
    approximate: bool = False
    precision: Precision | None = None

    @property
    def width(self) -> Precision:
        """How finely the time is known."""
        return self.precision or PRECISION.get(self.unit, Precision.DAY)


def midnight(day: date) -> datetime:
    """The start of a day."""
    return datetime(day.year, day.month, day.day)


def of_day(day: date) -> Stretch:
    """A day."""
    return Stretch(day.isoformat(), "DATE", "day", midnight(day), midnight(day) + timedelta(days=1))


def of_days(day: date, days: int, value: str) -> Stretch:
    """Several days."""
    return Stretch(value, "DATE", "days", midnight(day), midnight(day) + timedelta(days=days))


def of_week(day: date) -> Stretch:
    """The week, from Monday, that a day is in."""
    year, week, weekday = day.isocalendar()
    start = midnight(day) - timedelta(days=weekday - 1)
    return Stretch(f"{year:04d}-W{week:02d}", "DATE", "week", start, start + timedelta(days=7))


def of_weekend(day: date) -> Stretch:
    """The weekend of the week that a day is in."""
    week = of_week(day)
    assert week.lo is not None
    start = week.lo + timedelta(days=5)
    return Stretch(f"{week.value}-WE", "DATE", "weekend", start, start + timedelta(days=2))


def of_month(year: int, month: int) -> Stretch:
    """A month."""
    return Stretch(f"{year:04d}-{month:02d}", "DATE", "month", *months_from(year, month, 1))


def of_year(year: int) -> Stretch:
    """A year."""
    return Stretch(f"{year:04d}", "DATE", "year", *months_from(year, 1, 12))


def of_season(year: int, season: Season) -> Stretch:
    """A season; winter is named after the year that it begins in."""
    return Stretch(
        f"{year:04d}-{season.code}", "DATE", "season", *months_from(year, season.month, season.months)
    )


def of_quarter(year: int, quarter: int) -> Stretch:
    """A quarter of a year."""
    return Stretch(f"{year:04d}-Q{quarter}", "DATE", "quarter", *months_from(year, 3 * quarter - 2, 3))


def of_half(year: int, half: int) -> Stretch:
    """Half a year."""
    return Stretch(f"{year:04d}-H{half}", "DATE", "half", *months_from(year, 6 * half - 5, 6))


def of_decade(year: int) -> Stretch:
    """The ten years from a year that ends in 0."""
    return Stretch(f"{year // 10:03d}", "DATE", "decade", *months_from(year, 1, 120))


def of_century(number: int) -> Stretch:
    """The n-th century."""
    return Stretch(f"{number - 1:02d}", "DATE", "century", *months_from(max(1, 100 * number - 99), 1, 1200))


def of_part(day: date, part: Part) -> Stretch:
    """A part of a day; a night runs into the next one."""
    start = midnight(day)
    lo, hi = start + timedelta(hours=part.start), start + timedelta(hours=part.end)
    return Stretch(f"{day.isoformat()}{part.code}", "TIME", "part", lo, hi)


def of_clock(day: date, hour: int, minute: int | None, second: int | None) -> Stretch:
    """A minute by the clock; an hour where only the hour is told counts as its first minute."""
    start = midnight(day) + timedelta(hours=hour, minutes=minute or 0, seconds=second or 0)
    value = f"{day.isoformat()}T{hour:02d}:{minute or 0:02d}" + (
        f":{second:02d}" if second is not None else ""
    )
    return Stretch(value, "TIME", "minute", start, start + timedelta(minutes=1))


def months_from(year: int, month: int, months: int) -> tuple[datetime | None, datetime | None]:
    """Start and end of a run of months; None where the calendar does not reach."""
    try:
        start = datetime(year, month, 1)
        years, rest = divmod(month - 1 + months, 12)
        return start, datetime(year + years, rest + 1, 1)
    except ValueError:
        return None, None


def add(moment: datetime, count: float, unit: str) -> datetime:
    """A moment some units later (or earlier); a day that its month lacks becomes the month's last."""
    if unit in SECONDS:
        return moment + timedelta(seconds=count * SECONDS[unit])
    if unit in DAYS:
        return moment + timedelta(days=count * DAYS[unit])
    months = count * MONTHS[unit]
    whole = int(months)
    years, month = divmod(moment.month - 1 + whole, 12)
    year, month = moment.year + years, month + 1
    last = (datetime(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day
    return moment.replace(year=year, month=month, day=min(moment.day, last)) + timedelta(
        days=round(30 * (months - whole))
    )


def around(unit: str, day: date) -> Stretch:
    """The unit (week, month, year ...) that a day is in."""
    return UNITS.get(unit, of_day)(day)


UNITS: Mapping[str, Callable[[date], Stretch]] = {
    "week": of_week,
    "month": lambda day: of_month(day.year, day.month),
    "quarter": lambda day: of_quarter(day.year, (day.month + 2) // 3),
    "year": lambda day: of_year(day.year),
    "decade": lambda day: of_decade(day.year // 10 * 10),
    "century": lambda day: of_century((day.year + 99) // 100),
    "fortnight": lambda day: of_days(day, 14, "P2W"),
}
