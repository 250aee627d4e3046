"""GeoNames' dumps: allCountries.txt or one country's, nineteen columns a place."""

from __future__ import annotations

import re
import zoneinfo
from collections.abc import Iterator, Sequence
from functools import cache

from tocsin.knowledge import place_kinds
from tocsin.knowledge.gazetteer import Gazetteer
from tocsin.knowledge.gazetteers import claims
from tocsin.knowledge.gazetteers.inputs import Input, Tally
from tocsin.knowledge.gazetteers.rows import Row, area_names, usable
from tocsin.knowledge.gazetteers.writer import LARGEST_NUMBER

CREDIT = "GeoNames (CC BY 4.0), https://www.geonames.org"
_COLUMNS = 19
_COUNTRY = re.compile(r"[A-Z]{2}|")
_AREA = re.compile(r"[A-Za-z0-9_.-]{1,20}")
_PEOPLE = 2 * 10**9
_APOSTROPHES = re.compile("['`\u2018\u2019\u02bb\u02bc\u02b9\u02bf]")


def sniff(lines: Sequence[str]) -> bool:
    """Whether a text begins as a dump does."""
    cells = lines[0].split("\t") if lines else []
    return len(cells) == _COLUMNS and cells[0].isascii() and cells[0].isdigit() and len(cells[6]) <= 1


def rows(source: Input, tally: Tally, _: Gazetteer) -> Iterator[Row]:
    """Its places; those of a feature that is no place, or no longer one, are left out."""
    for number, line in source.lines(tally.advance):
        cells = line.split("\t")
        if len(cells) != _COLUMNS:
            tally.spoilt(number, f"{len(cells)} columns, not {_COLUMNS}")
            continue
        try:
            row = _row(cells)
        except ValueError as error:
            tally.spoilt(number, str(error))
            continue
        if row is None:
            tally.left_out["countries, and areas that are no more"] += 1
            continue
        tally.read += 1
        yield row


def _row(cells: list[str]) -> Row | None:
    identity, name, plain, others, lat_, lon_, group, code, country, further, admin1, admin2 = cells[:12]
    number, population = int(identity), min(int(cells[14] or 0), _PEOPLE)
    lat, lon = float(lat_), float(lon_)
    if not (0 < number <= LARGEST_NUMBER):
        raise ValueError(f"{identity} is no id of GeoNames")
    check_point(lat, lon)
    if not name.strip() or not _COUNTRY.fullmatch(country):
        raise ValueError("no name" if not name.strip() else f"{country!r} is no country code")
    kinds = place_kinds.load()
    kind = kinds.feature(group, code, population)
    if kind is None:
        return None
    area = f"{country}.{admin1}" if _AREA.fullmatch(admin1) and admin1 != "00" else None
    names: Sequence[str] = [n for n in others.split(",") if usable(n)] if others else ()
    if kind.name.startswith("admin"):
        names = sorted(area_names(name, names))
    return Row(
        number, _shown(name, plain, country), lat, lon, kind.radius_km,
        _countries(country, further, area, (lat, lon)), kind.name, "geonames",
        main=(name, plain), names=names, admin1=area,
        admin2=f"{area}.{admin2}" if area and _AREA.fullmatch(admin2) else None,
        refs=(f"admin1:{area}",) if code == "ADM1" and area else (),
        population=max(0, population), zone=cells[17] if cells[17] in zones() else None, minor=kind.minor,
    )  # fmt: skip


def check_point(lat: float, lon: float) -> None:
    """ValueError unless a point is on the globe."""
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise ValueError(f"impossible coordinates {lat:g}, {lon:g}")


def _countries(country: str, further: str, area: str | None, point: tuple[float, float]) -> str:
    """One country, or all that claim a place or share it."""
    claimed = claims.load().of(country, area, point)
    if not further or claimed != country:
        return claimed
    also = {c for c in further.split(",") if len(c) == 2 and c.isascii() and c.isupper()}
    return "/".join(sorted({country, *also} - {""}))


def _shown(name: str, plain: str, country: str) -> str:
    """The form that English reports use: plain letters, unless the name is written so at home."""
    if country in place_kinds.load().latin_script or (name.isascii() and not _APOSTROPHES.search(name)):
        return name
    return _APOSTROPHES.sub("", plain).strip() or name


@cache
def zones() -> frozenset[str]:
    """The IANA zones there are."""
    return frozenset(zoneinfo.available_timezones())
