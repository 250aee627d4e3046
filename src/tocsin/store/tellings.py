"""tellings: what is matched across reports, by the keys and links under which it was put."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace

from tocsin.records import Claim, Head, Link, Telling, Testimony
from tocsin.store import heads as head_rows
from tocsin.store.bodies import listed, pack, unpack
from tocsin.store.database import Database

_BARE = Head("", None, None, None, None)  # heads stand with their reports


def put(db: Database, told: Iterable[Telling], blocks: Mapping[str, Iterable[str]]) -> None:
    """Stores tellings, whose claims are stored already, under their keys."""
    for telling in told:
        db.execute(
            "INSERT INTO tellings VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                telling.key,
                telling.head.id,
                telling.incident.event_type,
                telling.background,
                listed(sorted(telling.names)),
                listed(telling.terms),
                pack(replace(telling, head=_BARE, testimonies=(), names=frozenset(), terms=())),
            ),
        )
        members = ((telling.key, n, t.key) for n, t in enumerate(telling.testimonies))
        db.many("INSERT INTO telling_claims VALUES (?, ?, ?)", members)
        keys = ((block, telling.key) for block in sorted(blocks.get(telling.key, ())))
        db.many("INSERT INTO telling_blocks VALUES (?, ?)", keys)


def tellings(db: Database, keys: Iterable[str]) -> tuple[Telling, ...]:
    """Tellings in order of key; what is not stored is left out."""
    wanted = listed(keys)
    query = "SELECT * FROM tellings WHERE key IN (SELECT value FROM json_each(?)) ORDER BY key"
    found = db.rows(query, [wanted])
    heads = head_rows.heads(db, {r["report"] for r in found})
    said = _said(db, wanted)
    return tuple(
        replace(
            unpack(db.path, r["body"], Telling),
            head=heads[r["report"]],
            testimonies=tuple(said.get(r["key"], ())),
            names=frozenset(json.loads(r["names"])),
            terms=tuple((word, weight) for word, weight in json.loads(r["terms"])),
        )
        for r in found
    )


def _said(db: Database, wanted: str) -> dict[str, list[Testimony]]:
    query = (
        "SELECT telling, key, report, words, body FROM telling_claims JOIN claims ON claims.key = claim "
        "WHERE telling IN (SELECT value FROM json_each(?)) ORDER BY telling, position"
    )
    found: dict[str, list[Testimony]] = {}
    for r in db.rows(query, [wanted]):
        claim = unpack(db.path, r["body"], Claim)
        found.setdefault(r["telling"], []).append(Testimony(r["key"], r["report"], claim, r["words"]))
    return found


def of_report(db: Database, report: str) -> tuple[Telling, ...]:
    """The tellings of one report."""
    return tellings(db, [r[0] for r in db.rows("SELECT key FROM tellings WHERE report = ?", [report])])


def holding(db: Database, claims: Iterable[str]) -> tuple[str, ...]:
    """Keys of the tellings that hold any of these claims."""
    query = (
        "SELECT DISTINCT telling FROM telling_claims WHERE claim IN (SELECT value FROM json_each(?)) "
        "ORDER BY telling"
    )
    return tuple(r[0] for r in db.rows(query, [listed(claims)]))


def candidates(db: Database, blocks: Iterable[str]) -> tuple[str, ...]:
    """Keys of the tellings that stand under any of these blocks."""
    query = (
        "SELECT DISTINCT telling FROM telling_blocks WHERE block IN (SELECT value FROM json_each(?)) "
        "ORDER BY telling"
    )
    return tuple(r[0] for r in db.rows(query, [listed(blocks)]))


def blocks(db: Database, telling: str) -> frozenset[str]:
    """The blocks that a telling stands under."""
    return frozenset(r[0] for r in db.rows("SELECT block FROM telling_blocks WHERE telling = ?", [telling]))


def block_sizes(db: Database, keys: Iterable[str]) -> dict[str, int]:
    """How many tellings stand under each block."""
    query = (
        "SELECT block, count(*) FROM telling_blocks WHERE block IN (SELECT value FROM json_each(?)) "
        "GROUP BY block ORDER BY block"
    )
    return {r[0]: r[1] for r in db.rows(query, [listed(keys)])}


def put_links(db: Database, links: Iterable[Link]) -> None:
    """Keeps why tellings belong together; the pair's older link goes."""
    values = [(k.a, k.b, k.kind, k.score, listed(k.agreed), listed(k.differed)) for k in links]
    with db.transaction():
        db.many("DELETE FROM links WHERE a = ? AND b = ?", ((b, a) for a, b, *_ in values))
        db.many("INSERT OR REPLACE INTO links VALUES (?, ?, ?, ?, ?, ?)", values)


def component_of(db: Database, keys: Iterable[str]) -> tuple[str, ...]:
    """All tellings that links of any kind lead to from these, these included."""
    query = (
        "WITH RECURSIVE near (key) AS (SELECT value FROM json_each(?) "
        "UNION SELECT b FROM near JOIN links ON a = key UNION SELECT a FROM near JOIN links ON b = key) "
        "SELECT key FROM near ORDER BY key"
    )
    return tuple(r[0] for r in db.rows(query, [listed(keys)]))


def links(db: Database, keys: Iterable[str]) -> tuple[Link, ...]:
    """The links among these tellings."""
    query = (
        "WITH mine AS (SELECT value FROM json_each(?)) "
        "SELECT * FROM links WHERE a IN mine AND b IN mine ORDER BY a, b"
    )
    return tuple(
        Link(r["a"], r["b"], r["kind"], r["score"], _texts(r["agreed"]), _texts(r["differed"]))
        for r in db.rows(query, [listed(keys)])
    )


def _texts(stored: str) -> tuple[str, ...]:
    return tuple(json.loads(stored))
