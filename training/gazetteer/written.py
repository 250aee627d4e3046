"""The file: places, and their names, loose spellings and cells packed by key."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from pathlib import Path
from typing import Any

from row import Row

from tocsin.knowledge import place_kinds
from tocsin.knowledge.gazetteers.table import as_bytes
from tocsin.knowledge.gazetteers.writer import cell
from tocsin.knowledge.names import fold, key

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


def write(
    path: Path, rows: list[Row], lines: dict[str, bytes], adjectives: dict[str, str], facts: dict[str, str]
) -> None:
    path.unlink(missing_ok=True)
    db = sqlite3.connect(path)
    db.executescript(SCHEMA)
    latin_script = place_kinds.load().latin_script
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
            if row.country not in latin_script and len(f := fold(name)) >= 4:
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
    db.executemany("insert into cell values (?,?)", ((c, as_bytes(ids)) for c, ids in sorted(grid.items())))
    db.executemany("insert into meta values (?,?)", sorted(facts.items()))
    db.commit()
    db.execute("vacuum")
    db.close()


def _pack(places: dict[int, bool], population: dict[int, Any]) -> bytes:
    """Ids, main names marked in the lowest bit, the largest places first and at most 150."""
    order = sorted(places, key=lambda i: population[i], reverse=True)[:150]
    return as_bytes([i * 2 + places[i] for i in order])
