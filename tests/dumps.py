"""Gazetteers made up in the shapes of GeoNames and Who's On First, the same for the same seed."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

_FIRST = 100_000_000  # beyond GeoNames' own ids: none of these places is in the package
_STARTS = [
    "ba", "be", "bo", "bu", "cha", "da", "de", "do", "fa", "ga", "go", "ha", "hu", "ja", "ka",
    "khe", "ki", "ko", "la", "le", "lu", "ma", "me", "mo", "na", "no", "pa", "qa", "ra", "ru", "sa",
    "she", "ta", "to", "u", "va", "ya", "za", "zhe",
]  # fmt: skip
_MIDDLES = [
    "l", "n", "r", "m", "s", "d", "k", "t", "v", "z", "b", "g", "sh", "kh", "lo", "ri", "na", "mi",
    "de", "ra",
]  # fmt: skip
_ENDS = [
    "a", "e", "o", "i", "abad", "an", "ar", "ovka", "ino", "evo", "grad", "i-bala", "iya", "kent",
    "pur", "tepe", "ville", "wa", "ya",
]  # fmt: skip
_QUALIFIERS = (
    "Upper",
    "Lower",
    "New",
    "Old",
    "Bala",
    "Pain",
    "Verkhnyaya",
    "Nizhnyaya",
    "San",
    "Santa",
    "Al",
    "Umm",
)
_COUNTRIES = [
    "US", "CN", "IN", "MX", "RU", "IR", "ID", "BR", "PK", "AF", "UA", "SD", "NG", "CD", "TR", "DE",
    "FR", "YE", "IQ", "SY", "ET", "MM", "PH", "CO", "PE", "VN", "TH", "NO", "SE", "MA",
]  # fmt: skip
_FEATURES = (
    ("P", "PPL", 40), ("P", "PPLX", 2), ("H", "STM", 14), ("H", "LK", 3), ("S", "HTL", 5), ("S", "SCH", 6),
    ("S", "FRM", 7), ("T", "MT", 5), ("T", "HLL", 8), ("L", "LCTY", 4), ("A", "ADM4", 2), ("A", "ADM3", 1),
    ("R", "RD", 1), ("V", "FRST", 1), ("S", "CH", 1),
)  # fmt: skip
_CYRILLIC = dict(zip("abcdefghijklmnopqrstuvwxyz", "абцдефгхийклмнопкрстуввхыз", strict=True))


def _word(draw: random.Random) -> str:
    middle = "".join(draw.choices(_MIDDLES, k=draw.choice((1, 1, 2))))
    return (draw.choice(_STARTS) + middle + draw.choice(_ENDS)).capitalize()


def geonames(count: int, seed: int = 1) -> Iterator[str]:
    """Lines of nineteen columns: features, names in common and alternate names as allCountries has them."""
    draw = random.Random(seed)
    features = [(group, code) for group, code, weight in _FEATURES for _ in range(weight)]
    common = [_word(draw) for _ in range(max(10, count // 40))]
    for number in range(_FIRST, _FIRST + count):
        group, code = draw.choice(features)
        name = draw.choice(common) if draw.random() < 0.3 else _word(draw)
        if draw.random() < 0.25:
            name = f"{draw.choice(_QUALIFIERS)} {name}"
        others = []
        if draw.random() < 0.45:
            others = [_word(draw), name.replace("kh", "h") + "y", name.upper()[:3]]
        if draw.random() < 0.15:
            others.append("".join(_CYRILLIC.get(c, c) for c in name.lower()).title())
        country = draw.choice(_COUNTRIES)
        lat, lon = draw.uniform(-55, 70), draw.uniform(-179, 179)
        people = draw.choice((0, 0, 0, 120, 900, 7_000)) if group == "P" else 0
        yield (
            f"{number}\t{name}\t{name}\t{','.join(others)}\t{lat:.5f}\t{lon:.5f}\t{group}\t{code}\t{country}\t\t"
            f"{draw.randrange(1, 40):02}\t{draw.randrange(100, 130)}\t\t\t{people}\t\t"
            f"{draw.randrange(3000)}\tAsia/Kabul\t2024-01-01"
        )


def line(number: int, name: str, **given: str) -> str:
    """One line of a dump, its other columns as given by their names."""
    has = {"others": "", "lat": "12.5", "lon": "30.25", "group": "P", "code": "PPL", "country": "SD", **given}
    return "\t".join(
        [
            str(number), name, has.get("plain", name), has["others"], has["lat"], has["lon"], has["group"],
            has["code"], has["country"], has.get("further", ""), has.get("admin1", ""), has.get("admin2", ""),
            "", "", has.get("people", "0"), "", "100", has.get("zone", "Africa/Khartoum"), "2024-01-01",
        ]
    )  # fmt: skip


def alternate(number: int, name: str, language: str = "", flags: str = "") -> str:
    """One line of alternateNamesV2; flags of p(referred), c(olloquial), h(istoric)."""
    marks = ["1" if flag in flags else "" for flag in "pschx"][:4]
    return "\t".join([str(number * 7), str(number), language, name, *marks, "", ""])


def whosonfirst(path: Path, places: Sequence[dict[str, object]]) -> Path:
    """An SQLite file as Who's On First distributes it."""
    db = sqlite3.connect(path)
    db.executescript(
        "create table spr (id integer, parent_id integer, name text, placetype text, country text, repo text,"
        " latitude real, longitude real, min_latitude real, min_longitude real, max_latitude real,"
        " max_longitude real, is_current integer, is_deprecated integer, is_ceased integer,"
        " is_superseded integer, is_superseding integer, superseded_by text, supersedes text,"
        " lastmodified integer);"
        "create table names (id integer, placetype text, country text, language text, name text);"
        "create table concordances (id integer, other_id text, other_source text);"
    )
    for place in places:
        has = {
            "placetype": "locality", "country": "SD", "lat": 12.0, "lon": 30.0, "current": -1, "names": (),
            "box": (11.99, 29.99, 12.01, 30.01), **place,
        }  # fmt: skip
        db.execute(
            "insert into spr (id, name, placetype, country, latitude, longitude, min_latitude, min_longitude,"
            " max_latitude, max_longitude, is_current, is_deprecated, is_ceased, is_superseded)"
            " values (?,?,?,?,?,?,?,?,?,?,?,0,0,0)",
            (has["id"], has["name"], has["placetype"], has["country"], has["lat"], has["lon"], *has["box"],
             has["current"]),
        )  # fmt: skip
        db.executemany("insert into names (id, name) values (?,?)", [(has["id"], n) for n in has["names"]])
        if "geonames" in has:
            db.execute("insert into concordances values (?,?,'gn:id')", (has["id"], str(has["geonames"])))
    db.commit()
    db.close()
    return path
