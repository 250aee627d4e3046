"""Countries by code: ISO 3166 alpha-2, alpha-3 and numeric, FIPS 10-4, from data/countries.toml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from tocsin.knowledge import rows

FILE = "countries.toml"
CONTINENTS = frozenset({"AF", "AN", "AS", "EU", "NA", "OC", "SA"})


@dataclass(frozen=True, slots=True)
class Country:
    """One country; `numeric` and `fips` are None where it has none."""

    code: str
    alpha3: str
    numeric: int | None
    fips: str | None
    continent: str
    name: str


@cache
def table() -> Mapping[str, Country]:
    """All countries, by alpha-2 code."""
    return parse(rows.load(FILE))


def parse(source: rows.Table) -> Mapping[str, Country]:
    """Read and check a table; a fault raises TableError naming the row."""
    found: dict[str, Country] = {}
    for row in source.rows("rows", least=6, most=6):
        code, alpha3, numeric, fips = (row.cell(n) for n in range(4))
        if len(code) != 2 or len(alpha3) != 3 or not (numeric.isdigit() or numeric == "-"):
            row.fail("no ISO 3166 codes")
        if code in found:
            row.fail("stands twice")
        number = int(numeric) if numeric != "-" else None
        fips_code = fips if fips != "-" else None
        continent = row.choice(4, CONTINENTS)
        found[code] = Country(code, alpha3, number, fips_code, continent, row.cell(5))
    return MappingProxyType(found)


def get(code: str | None) -> Country | None:
    """The country of an alpha-2 code; None for several joined by "/" and for what is no country."""
    return table().get(code) if code else None
