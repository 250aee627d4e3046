"""Dates of other calendars and of moveable feasts, by arithmetic.

The Islamic calendar is the tabular one: a sighted month may begin a day earlier or later.
"""

from __future__ import annotations

from datetime import date, timedelta

HIJRI_EPOCH = 227015  # proleptic ordinal of 1 Muharram 1
JALALI_EPOCH = 226895
ETHIOPIAN_EPOCH = 2796
HEBREW_EPOCH = -1373427
# First day of the Chinese year, 1990 to 2035: month and day.
LUNAR_NEW_YEARS = [
    "0127",
    "0215",
    "0204",
    "0123",
    "0210",
    "0131",
    "0219",
    "0207",
    "0128",
    "0216",
    "0205",
    "0124",
    "0212",
    "0201",
    "0122",
    "0209",
    "0129",
    "0218",
    "0207",
    "0126",
    "0214",
    "0203",
    "0123",
    "0210",
    "0131",
    "0219",
    "0208",
    "0128",
    "0216",
    "0205",
    "0125",
    "0212",
    "0201",
    "0122",
    "0210",
    "0129",
    "0217",
    "0206",
    "0126",
    "0213",
    "0203",
    "0123",
    "0211",
    "0131",
    "0219",
    "0208",
]


def to_gregorian(calendar: str, year: int, month: int, day: int) -> date | None:
    """The day that a date of the hijri, jalali or ethiopian calendar falls on, None where there is none."""
    if not (1 <= month <= 13 and 1 <= day <= 31 and 1 <= year <= 9000):
        return None
    ordinal = {"hijri": _hijri, "jalali": _jalali, "ethiopian": _ethiopian}[calendar](year, month, day)
    try:
        return date.fromordinal(ordinal)
    except (ValueError, OverflowError):
        return None


def _hijri(year: int, month: int, day: int) -> int:
    months = 29 * (month - 1) + month // 2
    return HIJRI_EPOCH - 1 + (year - 1) * 354 + (3 + 11 * year) // 30 + months + day


def _jalali(year: int, month: int, day: int) -> int:
    """Leap years by the cycle of 33, true from 1178 to 1634 (1799 to 2256)."""
    leaps = (8 * year + 21) // 33
    days = 31 * (month - 1) if month <= 7 else 30 * (month - 1) + 6
    return JALALI_EPOCH - 1 + 365 * (year - 1) + leaps + days + day


def _ethiopian(year: int, month: int, day: int) -> int:
    return ETHIOPIAN_EPOCH - 1 + 365 * (year - 1) + year // 4 + 30 * (month - 1) + day


def easter(year: int) -> date:
    """Easter Sunday of the western churches (Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the eastern churches in the Gregorian calendar (Meeus)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)


def hebrew_new_year(year: int) -> date:
    """Rosh Hashanah in a Gregorian year."""
    hebrew = year + 3761
    return date.fromordinal(HEBREW_EPOCH + _hebrew_days(hebrew) + _hebrew_delay(hebrew))


def _hebrew_days(year: int) -> int:
    months = (235 * year - 234) // 19
    parts = 12084 + 13753 * months
    days = 29 * months + parts // 25920
    return days + (3 * (days + 1) % 7 < 3)


def _hebrew_delay(year: int) -> int:
    before, this, after = (_hebrew_days(year + k) for k in (-1, 0, 1))
    if after - this == 356:
        return 2
    return 1 if this - before == 382 else 0


def lunar_new_year(year: int) -> date | None:
    """First day of the Chinese year, known from 1990 to 2035."""
    if not 1990 <= year < 1990 + len(LUNAR_NEW_YEARS):
        return None
    text = LUNAR_NEW_YEARS[year - 1990]
    return date(year, int(text[:2]), int(text[2:]))
