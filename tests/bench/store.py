"""How fast an archive is filled and searched: `python tests/bench/store.py [INCIDENTS] [FILE]`.

Fills a new archive with that many incidents (100,000 unless given), each told by a report of 1,000
characters with three claims, then asks what list pages ask. Prints incidents a second, bytes an incident, and
milliseconds of a first page, the page after it, and the count, for each filter and order. A FILE that is
there is not filled again.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "unit" / "store"))

from kept import CODER, NOON, claim, day, dossier, filed

from tocsin.records import Actor, Dossier, EventType, Hop, Place, PlaceRole, Span, When, Where
from tocsin.store import Database, Filed, dossiers, find, heads, reports, search, statistics, tellings
from tocsin.store.find import Filter

BATCH, DAYS = 500, 3000
WORDS = [f"word{n}" for n in range(5000)]
SIDES = [f"Side {n}" for n in range(40)]
COUNTRIES = ["AA", "BB", "CC", "DD", "EE", "FF", "GG", "HH"]
TYPES = list(EventType)
STATUSES = ["contested", "one-sided", "reported", "confirmed"]
SOME_DAY = datetime(2033, 1, 1, tzinfo=UTC)
FILTERS = {
    "all": Filter(),
    "one day": Filter(since=SOME_DAY, until=SOME_DAY + timedelta(days=1)),
    "since a day": Filter(since=SOME_DAY),
    "a town": Filter(place="Town 77"),
    "a box": Filter(box=(10, 10, 30, 30)),
    "a country": Filter(country="AA"),
    "a side": Filter(side="Side 3"),
    "two sides": Filter(side="Side 3", against="Side 4"),
    "a type": Filter(event_type="ASSAULT"),
    "a status": Filter(status="contested"),
    "contested killed": Filter(contested="killed"),
    "a speaker": Filter(source="Side 3"),
    "an outlet of all": Filter(source="Harbour Wire"),
    "two rare words": Filter(words="word77 word99"),
    "a word of all": Filter(words="killing"),
    "two reports": Filter(min_reports=2),
    "background": Filter(background=True),
    "side, country, time, words": Filter(side="Side 3", country="AA", since=SOME_DAY, words="word7*"),
    "nothing": Filter(place="nowhere"),
}


def made(incidents: int) -> Iterator[tuple[Filed, Dossier]]:
    """Reports, each with the incident that it tells, three in ten together with the report before."""
    chance = Random(1)
    towns = [
        Place(
            f"p{n}", f"Town {n}", chance.uniform(-60, 60), chance.uniform(-180, 180), 3.0, country, "village"
        )
        for n in range(3000)
        for country in [chance.choice(COUNTRIES)]
    ]
    before: tuple[Filed, ...] = ()
    for number in range(incidents):
        when, town, kind = chance.randrange(DAYS), chance.choice(towns), chance.choice(TYPES)
        sides = chance.sample(SIDES, 2)
        one = _report(number, chance, when=when, town=town, kind=kind, sides=sides)
        told = (*before, one) if chance.random() < 0.3 else (one,)
        whole = dossier(
            f"d{number:07}",
            told,
            event_type=kind,
            places=(town,),
            sides=tuple(sorted(sides)),
            interval=day(when) if chance.random() < 0.9 else None,
            status=chance.choice(STATUSES),
            background=chance.random() < 0.1,
            first=NOON + timedelta(days=when),
            last=NOON + timedelta(days=when + chance.randrange(9)),
        )
        contested = chance.random() < 0.2
        yield one, replace(whole, fields=tuple(replace(f, contested=contested) for f in whole.fields))
        before = (one,)


def _report(
    number: int, chance: Random, *, when: int, town: Place, kind: EventType, sides: list[str]
) -> Filed:
    speaker = Actor(f"a {sides[0]}", sides[0], "state", sides[0])
    said = tuple(
        claim(
            n,
            event_type=kind,
            time=When(None, day(when)),
            chain=(Hop(None, (speaker,)),),
            places=(Where(town, town.name, None, PlaceRole.LOCATION, False),),
            span=Span(40 * n - 40, 40 * n + 20),
        )
        for n in (1, 2, 3)
    )
    return filed(
        f"r{number:07}",
        text="Ostmark shelled Mill Crossing, killing three. " + " ".join(chance.choices(WORDS, k=120)),
        claims=said,
        blocks=frozenset(f"{kind}|{when}|{town.id}|{n}" for n in range(12)),
        bands=tuple(f"{n}:{chance.randrange(1 << 40):x}" for n in range(32)),
        published=day(when + 1),
        signature=tuple(chance.randrange(1 << 32) for _ in range(128)),
        side=chance.choice([*sides, *[None] * 18]),
    )


def fill(db: Database, incidents: int) -> None:
    """Adds them, some hundreds in a transaction; says how far it is on standard error."""
    source, left = made(incidents), incidents
    while left > 0:
        with db.transaction():
            for one, whole in (next(source) for _ in range(min(BATCH, left))):
                reports.put(db, one)
                dossiers.replace(db, [], [whole], coder=CODER)
        left -= BATCH
        print(f"\r{incidents - max(left, 0):,}", end="", file=sys.stderr)


def ms(ask: Callable[[], object]) -> float:
    """Milliseconds that a question takes."""
    start = time.perf_counter()
    ask()
    return (time.perf_counter() - start) * 1000


def pages(db: Database) -> None:
    """Every filter in every order."""
    print(
        f"\n{'ms: page, next page':28}" + "".join(f"{order:>16}" for order in find.LIST.orders) + "   count"
    )
    for name, wanted in FILTERS.items():
        cells = []
        for order in find.LIST.orders:
            first = ms(lambda o=order, w=wanted: find.incidents(db, w, order=o))
            after = find.incidents(db, wanted, order=order).after
            then = ms(lambda o=order, w=wanted, a=after: find.incidents(db, w, order=o, after=a))
            cells.append(f"{first:8.1f}{then:8.1f}")
        print(f"{name:28}{''.join(cells)}{ms(lambda w=wanted: find.count(db, w)):8.1f}")


def questions(db: Database) -> None:
    """What else is asked, and what a deletion takes."""
    keys = [r[0] for r in db.rows("SELECT key FROM tellings LIMIT 100")]
    tellings.tellings(db, keys[:1])  # the codec is made on first use
    asked: dict[str, Callable[[], object]] = {
        "reports with a word of all": lambda: search.reports(db, "killing"),
        "reports with two rare words": lambda: search.reports(db, "word77 word99"),
        "claims with a word": lambda: search.claims(db, "word77"),
        "heads of four days": lambda: heads.heads_between(db, SOME_DAY, SOME_DAY + timedelta(days=4)),
        "reports per day": lambda: statistics.reports_per_day(db),
        "incidents per day of two sides": lambda: find.per_day(db, FILTERS["two sides"]),
        "100 tellings": lambda: tellings.tellings(db, keys),
        "component of 100 tellings": lambda: tellings.component_of(db, keys),
        "totals": lambda: statistics.totals(db),
        "adding a report": lambda: reports.put(db, filed("r-new")),
        "deleting a report": lambda: reports.delete(db, "r-new"),
    }
    print()
    for name, ask in asked.items():
        print(f"{name:34}{ms(ask):10.1f} ms")


def main(incidents: int, path: Path) -> None:
    """Fill, ask, print."""
    there = path.exists()
    with Database.open(path, create=True) as db:
        if not there:
            start = time.perf_counter()
            fill(db, incidents)
            rate, size = incidents / (time.perf_counter() - start), path.stat().st_size / incidents
            print(f"{incidents:,} incidents: {rate:.0f} a second, {size:,.0f} bytes each")
        pages(db)
        questions(db)


if __name__ == "__main__":
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        main(number, Path(sys.argv[2]) if len(sys.argv) > 2 else Path(folder) / "bench.db")
