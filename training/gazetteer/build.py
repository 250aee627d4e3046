"""Builds src/tocsin/data/places.sqlite: `python training/gazetteer/build.py [--cache DIR] [--output FILE]`.

The same packages and the same places.toml give the same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import re
import sqlite3
import struct
import sys
import tomllib
import unicodedata
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sources
from atlas import COMPASS, Atlas, distance, part, whole

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "src"))
from tocsin.knowledge.names import fold, key  # noqa: E402

DATA = ROOT / "src/tocsin/data"
SCHEMA = """
pragma page_size = 4096;
create table meta (key text primary key, value text) without rowid;
create table label (id integer primary key, text text not null);
create table place (id integer primary key, ref text, name text not null, lat integer not null, lon integer not null,
    radius integer not null, country integer not null, kind integer not null, admin1 integer, admin2 integer,
    population integer not null, zone integer, source integer not null);
create table name (key text primary key, places blob not null) without rowid;
create table fold (key text primary key, places blob not null) without rowid;
create table cell (id integer primary key, places blob not null);
create table line (place integer primary key, points blob not null);
"""  # noqa: E501
MERGED_KM = 8.0
PLAIN_OF = re.compile("['`\u2018\u2019\u02bb\u02bc\u02b9\u02bf]")
SLAVIC_AREA = re.compile(r"(.*?)(?:s?kaya|s?ka|skyi|skiy) (?:oblast|kray|krai|respublika)", re.IGNORECASE)
ENGLISH_AREA = re.compile(r"[A-Z][A-Za-z-]+ (?:Oblast|Krai|Republic|Region)")
SETTLED = ("capital", "city", "town", "village")
# Names from here are written in Latin letters at home: no transliteration can vary them.
LATIN_SCRIPT = frozenset(
    [
        "US",
        "CA",
        "GB",
        "IE",
        "AU",
        "NZ",
        "FR",
        "DE",
        "AT",
        "CH",
        "IT",
        "ES",
        "PT",
        "NL",
        "BE",
        "LU",
        "DK",
        "SE",
        "NO",
        "FI",
        "IS",
        "EE",
        "LV",
        "LT",
        "PL",
        "CZ",
        "SK",
        "HU",
        "SI",
        "HR",
        "RO",
        "MX",
        "GT",
        "HN",
        "SV",
        "NI",
        "CR",
        "PA",
        "CU",
        "DO",
        "HT",
        "JM",
        "CO",
        "VE",
        "EC",
        "PE",
        "BO",
        "CL",
        "AR",
        "UY",
        "PY",
        "BR",
        "PR",
        "ZA",
        "PH",
        "ID",
        "MY",
        "TR",
    ]
)
KIND_WORDS = re.compile(
    r"\b(?:region|oblast|province|governorate|state|district|county|parish|department|prefecture|municipality|"
    r"territory|canton|division|regency|city|caza (?:de|du|d)|provincia de|departamento de|"
    r"muhafazat|wilaya(?:t)?(?: de)?|"
    r"krai|kray|raion|rayon|okrug|voivodeship|emirate|republic of|autonomous okrug)\b",
    re.IGNORECASE,
)


@dataclass
class Row:
    """One place on its way into the table; `names` beside its main name."""

    id: int
    name: str
    lat: float
    lon: float
    radius: float
    country: str
    kind: str
    names: set[str]
    source: str = "geonames"
    ref: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    population: int = 0
    zone: str | None = None


def latin(name: str) -> bool:
    """Written in Latin letters as a name is: GeoNames' lower-case machine transliterations are left out."""
    letters = [c for c in name if c.isalpha()]
    if len(letters) < 2 or not all("LATIN" in unicodedata.name(c, "") for c in letters):
        return False
    first = name.lstrip("'’‘ʻ`-")[:1]
    code = name.isupper() and len(name) <= 4
    return (
        len(name) <= 60 and not code and (first.isupper() or bool(re.match(r"[a-z]{1,3}['’ -]?[A-Z]", name)))
    )


def town_kind(population: int) -> str:
    return "city" if population >= 100_000 else "town" if population >= 5_000 else "village"


def town_rows(root: Path) -> list[Row]:
    districts = sources.town_districts(root)
    rows = []
    for t in sources.towns(root):
        country, lat, lon = t["countrycode"], t["latitude"], t["longitude"]
        rows.append(
            Row(
                id=t["geonameid"], name=t["name"], lat=lat, lon=lon, country=country,
                kind=town_kind(t["population"]),
                radius=4 + 0.009 * math.sqrt(t["population"]) if t["population"] else 5.0,
                names={n for n in t["alternatenames"] if latin(n)}, zone=t["timezone"],
                population=t["population"],
                admin1=f"{country}.{t['admin1code']}" if t["admin1code"] else None,
                admin2=districts.get((country, round(lat, 4), round(lon, 4))),
            )
        )  # fmt: skip
    return rows


def crown(towns: list[Row], countries: dict[str, dict[str, Any]]) -> None:
    """Mark the capitals of countries."""
    wanted = {(iso, key(c["capital"])) for iso, c in countries.items() if c["capital"]}
    best: dict[tuple[str, str], Row] = {}
    for town in towns:
        for name in {town.name, *town.names}:
            at = (town.country, key(name))
            if at in wanted and (at not in best or town.population > best[at].population):
                best[at] = town
    for town in best.values():
        town.kind = "capital"


def spread(points: list[tuple[float, float]], at_least: float) -> tuple[float, float, float]:
    """Middle and radius of an area as its towns show it."""
    area = whole(points)
    return area.middle[0], area.middle[1], max(at_least, area.reach_km * 1.1)


def area_names(name: str, further: Iterable[str]) -> set[str]:
    """An area's names with and without the word for its kind ("Saratov Oblast", "Saratov")."""
    names = {n for n in further if latin(n)} | {name}
    bare = {" ".join(KIND_WORDS.sub(" ", n).split()) for n in names}
    return names | {b for b in bare if len(b) > 2 and b[0].isupper()}


def area_rows(root: Path, towns: list[Row]) -> list[Row]:
    """First and second administrative levels, placed by their towns."""
    members: dict[str, list[Row]] = defaultdict(list)
    for town in towns:
        for code in (town.admin1, town.admin2):
            if code:
                members[code].append(town)
    rows: dict[str, Row] = {}
    for s in sorted(sources.subdivisions(root), key=lambda s: (s["level"], s["code"])):
        code, level = s["code"], s["level"]
        country = code.split(".")[0]
        names = area_names(s["name"], s["names"])
        parent = ".".join(code.split(".")[:2])
        inside = members.get(code, [])
        if not inside:
            keys = {key(n) for n in names}
            inside = [
                t for t in members.get(parent, []) if key(t.name) in keys or keys & {key(n) for n in t.names}
            ][:1]
        if level == 1:
            inside = inside or members.get(parent, [])
        twin = level == 2 and any(key(s["name"]) == key(t.name) for t in inside)
        if not inside or twin or not s["geonameid"]:
            continue
        lat, lon, radius = spread([(t.lat, t.lon) for t in inside], 25.0 if level == 1 else 12.0)
        rows[code] = Row(
            id=s["geonameid"], name=s["name"], lat=lat, lon=lon, radius=radius, country=country, names=names,
            kind=f"admin{level}", ref=f"admin1:{code}" if level == 1 else None,
            admin1=parent, admin2=code if level == 2 else None,
            population=sum(t.population for t in inside),
            zone=Counter(t.zone for t in inside).most_common(1)[0][0],
        )  # fmt: skip
    return list(rows.values())


def country_rows(root: Path, atlas: Atlas, towns: list[Row]) -> list[Row]:
    """Countries and the parts of each that news speaks of ("northwest Nigeria")."""
    zones: dict[str, Counter[str]] = defaultdict(Counter)
    for town in towns:
        zones[town.country][town.zone or ""] += town.population
    rows = []
    for iso, c in sorted(sources.countries(root).items()):
        size = max(1.0, float(c["areakm2"] or 1))
        step = min(0.5, max(0.02, math.sqrt(size) / 111 / 40))
        points = atlas.area(iso, step) or [(t.lat, t.lon) for t in towns if t.country == iso]
        if not points:
            continue
        area = whole(points)
        zone = zones[iso].most_common(1)[0][0] if zones[iso] else None
        rows.append(
            Row(
                id=c["geonameid"], name=c["name"], lat=area.middle[0], lon=area.middle[1],
                radius=area.reach_km,
                country=iso,
                kind="country", names=set(), ref=f"country:{iso}", population=c["population"], zone=zone,
            )
        )  # fmt: skip
        for compass in COMPASS:
            piece = part(points, compass)
            rows.append(
                Row(
                    id=0, name=c["name"], lat=piece.middle[0], lon=piece.middle[1], radius=piece.reach_km,
                    country=iso,
                    kind="part", names=set(), ref=f"part:{iso}:{compass}", source="natural-earth", zone=zone,
                )
            )  # fmt: skip
    return rows


def border_rows(atlas: Atlas, countries: dict[str, dict[str, Any]]) -> list[tuple[Row, bytes]]:
    rows = []
    for border in atlas.borders():
        a, b = border.countries
        if a not in countries or b not in countries:
            continue
        row = Row(
            id=0, name=f"border of {countries[a]['name']} and {countries[b]['name']}", lat=border.middle[0],
            lon=border.middle[1], radius=border.reach_km, country=f"{a}/{b}", kind="border", names=set(),
            ref=f"border:{a}/{b}", source="natural-earth",
        )  # fmt: skip
        flat = [v for p in border.line for v in p]
        rows.append((row, struct.pack(f"<{len(flat)}f", *flat)))
    return rows


def airport_rows(root: Path) -> list[Row]:
    """Airports with scheduled traffic and airfields of armed forces."""
    military = re.compile(r"\b(?:air ?base|afb|air force|raf|naval air|nas|military)\b", re.IGNORECASE)
    rows = []
    for a in sources.airports(root):
        if not (a["iata"] or military.search(a["name"])):
            continue
        kind = "airbase" if military.search(a["name"]) else "airport"
        rows.append(
            Row(
                id=0, name=a["name"], lat=float(a["lat"]), lon=float(a["lon"]), radius=4.0,
                country=a["country"],
                kind=kind, names=set(), ref=f"airport:{a['icao']}", source="airportsdata", zone=a["tz"],
            )
        )  # fmt: skip
    return rows


def name_states(rows: list[Row], table: str) -> dict[str, str]:
    """Give countries the names of data/states.toml; return their adjectives with the country's reference."""
    countries = {row.ref: row for row in rows if row.kind == "country"}
    adjectives: dict[str, str] = {}
    for line in table.splitlines():
        fields = [field.strip() for field in line.split("|")]
        row = countries.get(f"country:{fields[0]}")
        if row is None or len(fields) < 5:
            continue
        row.names.update(n.strip() for n in [fields[1], *fields[4].split(",")] if n.strip())
        words = [w.strip() for w in [*fields[2].split(","), *fields[3].split(",")] if w.strip()]
        for word in [
            *words,
            *(f"{w}s" for w in fields[2].split(",") if not w.strip().endswith(("s", "h", "e"))),
        ]:
            if not any(key(word.strip()) == key(name) for name in (row.name, *row.names)):
                adjectives.setdefault(f"adjective:{word.strip().casefold()}", str(row.ref))
    return adjectives


def slug(name: str) -> str:
    return "-".join(key(name).split())


def own_rows(table: dict[str, Any]) -> list[Row]:
    """Our own table: name | lat | lon | radius_km | countries | kind | other names."""
    rows = []
    for group, content in table.items():
        for n, line in enumerate(line for line in content.get("rows", "").splitlines() if line.strip()):
            values = [value.strip() for value in line.split("|")]
            if len(values) not in (6, 7):
                raise SystemExit(
                    f"places.toml: {group}, row {n + 1}: six or seven values, not {len(values)}: {line}"
                )
            name, (lat, lon, radius), country, kind = values[0], map(float, values[1:4]), values[4], values[5]
            if not (-90 <= lat <= 90 and -180 <= lon <= 180 and radius > 0):
                raise SystemExit(
                    f"places.toml: {group}, row {n + 1} ({name}): impossible coordinates or radius"
                )
            names = {
                alias.strip() for alias in (values[6] if len(values) == 7 else "").split(";") if alias.strip()
            }
            country = "/".join(sorted(country.split("/"))) if country else ""
            ref = f"tocsin:{slug(name)}-{country.lower().replace('/', '-')}".rstrip("-")
            rows.append(Row(0, name, lat, lon, radius, country, kind, names, "tocsin", ref))
    seen: set[str] = set()
    for row in rows:
        if row.ref in seen:
            raise SystemExit(f"places.toml: {row.name} ({row.country}) stands twice")
        seen.add(str(row.ref))
    return rows


def amend(rows: list[Row], table: dict[str, Any]) -> None:
    """Further names and claimants of places that GeoNames has."""
    by_name: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        if row.source == "geonames" and row.kind != "part":
            by_name[key(row.name), row.country].append(row)
    unknown: list[str] = []
    for line in filter(str.strip, table["also"]["names"].splitlines()):
        name, country, further = (value.strip() for value in line.split("|"))
        found = by_name.get((key(name), country))
        if not found:
            unknown.append(f"{name} in {country}")
            continue
        best = max(found, key=lambda r: (r.kind in SETTLED, r.population))
        target = next((r for r in found if r.kind == "country"), best)
        target.names.update(n.strip() for n in further.split(";"))
    if unknown:
        raise SystemExit(f"places.toml: also: not in GeoNames: {', '.join(unknown)}")
    areas = dict(table["also"]["claimed"])
    for row in rows:
        claimed = areas.get(row.admin1 or "")
        if claimed and row.source == "geonames":
            row.country = claimed
    for lat, lon, km, only, claimed in table["also"]["within"]:
        for row in rows:
            town = row.country == only and row.source == "geonames" and row.kind in SETTLED
            if town and distance((lat, lon), (row.lat, row.lon)) <= km:
                row.country = claimed


def show(rows: list[Row], table: dict[str, Any]) -> None:
    """Give GeoNames' places the names that English reports use."""
    named: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        if row.source == "geonames" and row.kind not in ("country", "part"):
            named[row.name, row.country].append(row)
            row.names.add(row.name)
            row.name = usual_name(row)
    for line in filter(str.strip, table["also"]["shown"].splitlines()):
        name, country, usual = (value.strip() for value in line.split("|"))
        found = named[name, country]
        if not found:
            raise SystemExit(f"places.toml: also: shown, but not in GeoNames: {name} in {country}")
        largest = max(found, key=lambda r: (r.kind in SETTLED, r.population))
        for row in found:
            if row is largest or row.kind not in SETTLED:
                row.name = usual


def usual_name(row: Row) -> str:
    """The form of a name that English reports use, as far as GeoNames tells: plain letters, "X Oblast"."""
    if row.kind == "admin1" and (area := SLAVIC_AREA.match(row.name)):
        stem = key(area.group(1))[:4]
        known = sorted(n for n in row.names if ENGLISH_AREA.fullmatch(n) and key(n)[:4] == stem)
        if known:
            return min(known, key=len)
    if row.name.isascii() and not PLAIN_OF.search(row.name):
        return row.name
    same = [n for n in row.names if key(n) == key(row.name) and n.isascii() and not PLAIN_OF.search(n)]
    if same and row.country not in LATIN_SCRIPT:
        return min(same)
    bare = "".join(
        c for c in unicodedata.normalize("NFKD", PLAIN_OF.sub("", row.name)) if not unicodedata.combining(c)
    )
    return bare if bare.isascii() and row.country not in LATIN_SCRIPT else row.name


def merge(rows: list[Row]) -> list[Row]:
    """Our settlements that GeoNames has too, some kilometres away under the same name, become one row."""
    near: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row.source == "geonames" and row.kind in SETTLED:
            for name in {key(n) for n in (row.name, *row.names)}:
                near[name].append(row)
    kept, merged = [], set()
    for row in rows:
        twins = [
            t
            for name in sorted({key(n) for n in (row.name, *row.names)})
            for t in near[name]
            if t.id not in merged and distance((t.lat, t.lon), (row.lat, row.lon)) <= MERGED_KM
        ]
        if row.source != "tocsin" or row.kind not in SETTLED or not twins:
            kept.append(row)
            continue
        twin = max(twins, key=lambda t: (key(t.name) == key(row.name), t.population, -t.id))
        twin.names |= {twin.name, *row.names}
        twin.name, twin.country = row.name, row.country
        if SETTLED.index(row.kind) < SETTLED.index(twin.kind):
            twin.kind, twin.radius = row.kind, max(row.radius, twin.radius)
        merged.add(twin.id)
    return kept


def cell(lat: float, lon: float) -> int:
    return (math.floor(lat) + 90) * 360 + (math.floor(lon) + 180) % 360


def fill_zones(rows: list[Row]) -> None:
    """A place without a zone takes that of the nearest town."""
    grid: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        if row.kind in SETTLED:
            grid[cell(row.lat, row.lon)].append(row)
    for row in rows:
        if row.zone is None:
            near = [
                t
                for dy in (-1, 0, 1)
                for dx in (-1, 0, 1)
                for t in grid[cell(max(-89, min(89, row.lat + dy)), row.lon + dx)]
            ]
            inside = [t for t in near if t.country in row.country.split("/")] or near
            if inside:
                row.zone = min(inside, key=lambda t: distance((t.lat, t.lon), (row.lat, row.lon))).zone


def write(
    path: Path, rows: list[Row], lines: dict[str, bytes], adjectives: dict[str, str], facts: dict[str, str]
) -> None:
    path.unlink(missing_ok=True)
    db = sqlite3.connect(path)
    db.executescript(SCHEMA)
    labels: dict[str | None, int | None] = {None: None}

    def label(text: str | None) -> int | None:
        if text not in labels:
            labels[text] = len(labels)
        return labels[text]

    exact: dict[str, dict[int, bool]] = defaultdict(dict)
    loose: dict[str, dict[int, bool]] = defaultdict(dict)
    population = {}
    for row in rows:
        population[row.id] = (row.kind == "country", row.population, -row.id)
        db.execute(
            "insert into place values (?,?,?,?,?,?,?,?,?,?,?,?,?)",
            (
                row.id, row.ref, row.name, round(row.lat * 1e5), round(row.lon * 1e5), round(row.radius * 10),
                label(row.country), label(row.kind), label(row.admin1), label(row.admin2), row.population,
                label(row.zone), label(row.source),
            ),
        )  # fmt: skip
        if row.ref in lines:
            db.execute("insert into line values (?,?)", (row.id, lines[row.ref]))
        if row.ref:
            exact[row.ref][row.id] = True
        if row.source == "natural-earth":
            continue
        for name in sorted({row.name, *row.names}):
            main = name == row.name or row.kind == "country"
            if k := key(name):
                exact[k][row.id] = exact[k].get(row.id, False) or main
            if row.country not in LATIN_SCRIPT and len(f := fold(name)) >= 4:
                loose[f][row.id] = loose[f].get(row.id, False) or main
    for word, ref in adjectives.items():
        exact[word] = exact[ref]
    db.executemany(
        "insert into label values (?,?)", [(i, text) for text, i in labels.items() if i is not None]
    )
    for table, index in (("name", exact), ("fold", loose)):
        db.executemany(
            f"insert into {table} values (?,?)", ((k, _pack(v, population)) for k, v in sorted(index.items()))
        )
    grid: dict[int, list[int]] = defaultdict(list)
    for row in rows:
        if row.kind in ("capital", "city", "town"):
            grid[cell(row.lat, row.lon)].append(row.id)
    db.executemany("insert into cell values (?,?)", ((c, _ints(ids)) for c, ids in sorted(grid.items())))
    db.executemany("insert into meta values (?,?)", sorted(facts.items()))
    db.commit()
    db.execute("vacuum")
    db.close()


def _pack(places: dict[int, bool], population: dict[int, Any]) -> bytes:
    """Ids, main names marked in the lowest bit, the largest places first and at most 150."""
    order = sorted(places, key=lambda i: population[i], reverse=True)[:150]
    return _ints([i * 2 + places[i] for i in order])


def _ints(values: list[int]) -> bytes:
    packed = array("i", values)
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=Path, default=ROOT / "build/gazetteer")
    parser.add_argument("--output", type=Path, default=DATA / "places.sqlite")
    options = parser.parse_args()
    root = sources.fetch(options.cache)
    text = (DATA / "places.toml").read_bytes()
    table = tomllib.loads(text.decode("utf-8"))
    countries = sources.countries(root)
    atlas = Atlas(sources.atlas(root), {c["isonumeric"]: iso for iso, c in countries.items()})
    towns = town_rows(root)
    crown(towns, countries)
    borders = border_rows(atlas, countries)
    rows = [*towns, *area_rows(root, towns), *country_rows(root, atlas, towns), *(r for r, _ in borders)]
    rows += [*airport_rows(root), *own_rows(table)]
    adjectives = name_states(rows, (DATA / "states.toml").read_text(encoding="utf-8"))
    amend(rows, table)
    show(rows, table)
    rows = merge(rows)
    fill_zones(rows)
    taken = {row.id for row in rows}
    for n, row in enumerate(r for r in rows if not r.id):
        row.id = -1 - n
    unique = {row.id: row for row in reversed(rows)}
    rows = sorted(unique.values(), key=lambda r: r.id)
    facts = {
        "format": "1",
        "places.toml": hashlib.sha256(text).hexdigest(),
        "packages": ", ".join((*sources.WHEELS, *sources.TARBALLS)),
        "places": str(len(rows)),
        "credits": json.dumps(sources.CREDITS, sort_keys=True),
    }
    write(options.output, rows, {str(r.ref): line for r, line in borders}, adjectives, facts)
    content = options.output.read_bytes()
    manifest = {
        "file": options.output.name,
        "bytes": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
    }
    options.output.with_suffix(".json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    print(f"{len(taken)} ids, {len(rows)} places, {len(content) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
