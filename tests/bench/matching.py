"""How the cost of matching grows: `python tests/bench/matching.py [REPORTS …]`, by default 1000 10000 100000.

The reports are generated, not read: a hundred a day about wars between made-up sides in made-up towns, each
incident told by one to eight reports a little differently, some undated, some looking back on what happened
before. An archive grows by days, so ten times the reports are ten times the days. Prints, for each number of
reports, pairs compared, links, clusters and seconds of CPU of each step, and the ratios to the number before.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from random import Random

from tocsin.incidents.across import cluster
from tocsin.incidents.across.blocks import keys, pairs
from tocsin.incidents.across.facts import facts
from tocsin.incidents.across.link import compare
from tocsin.records import (
    Absent,
    Actor,
    Basis,
    Claim,
    EventType,
    Gap,
    Head,
    Incident,
    Interval,
    Modality,
    Participant,
    Place,
    PlaceRole,
    Precision,
    Quantity,
    Span,
    Telling,
    Testimony,
    When,
    Where,
)

A_DAY = 100
WARS, TOWNS, WORDS = 12, 40, 4000
FIRST = datetime(2020, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Happening:
    """What really happened in the made-up world."""

    hours: float
    town: Place
    sides: tuple[Actor, Actor]
    killed: int
    terms: tuple[str, ...]
    name: str


def main() -> None:
    """Measure each number of reports and print a line."""
    print(" reports  tellings      pairs     links  clusters  facts s   link s cluster s")
    before: list[float] = []
    for number in [int(word) for word in sys.argv[1:]] or [1_000, 10_000, 100_000]:
        row = measure(number)
        print("{:8.0f} {:9.0f} {:10.0f} {:9.0f} {:9.0f} {:8.2f} {:8.2f} {:9.2f}".format(*row))
        if before:
            print(
                "  times  "
                + "  ".join(f"{now / max(then, 1e-9):.1f}" for now, then in zip(row, before, strict=True))
            )
        before = row


def measure(number: int) -> list[float]:
    """Reports, tellings, pairs, links, clusters, and the seconds of the three steps."""
    told = list(tellings(number))
    gc.freeze()  # what was generated is no part of the cost
    start = time.process_time()
    compared = [facts(t) for t in told]
    under = [keys(f) for f in compared]
    blocked = time.process_time()
    met, links = 0, []
    for a, b in pairs(under):
        met += 1
        found = compare(compared[a], compared[b])
        if found:
            links.append(found)
    linked = time.process_time()
    clusters = cluster(told, links)
    done = time.process_time()
    counts = [number, len(told), met, len(links), len(clusters)]
    return [float(n) for n in counts] + [blocked - start, linked - blocked, done - linked]


def tellings(number: int) -> Iterator[Telling]:
    """The tellings of so many reports; the same every time."""
    chance = Random(5)
    world = _World(chance)
    past: list[Happening] = []
    made = 0
    while made < number:
        event = world.happening(made / A_DAY * 24.0)
        for _ in range(min(chance.choice((1, 1, 2, 3, 5, 8)), number - made)):
            yield world.telling(f"{made:06}", 1, event)
            if past and chance.random() < 0.2:
                yield world.telling(f"{made:06}", 2, chance.choice(past[-200:]), looks_back=True)
            made += 1
        past.append(event)


class _World:
    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._vocabulary = [f"w{n}" for n in range(WORDS)]
        self._wars = [
            tuple(Actor(f"s{war}{s}", f"Side {war}{s}", "state", f"Side {war}{s}") for s in "ab")
            for war in range(WARS)
        ]
        self._towns = [[_town(war, n, chance) for n in range(TOWNS)] for war in range(WARS)]

    def happening(self, hours: float) -> Happening:
        """Something that happens within a day of these hours."""
        war = self._chance.randrange(WARS)
        a, b = self._wars[war]
        return Happening(
            hours + self._chance.uniform(-12, 12),
            self._chance.choice(self._towns[war]),
            (a, b),
            min(60, int(self._chance.expovariate(0.2))),
            tuple(self._chance.sample(self._vocabulary, 12)),
            f"quarvash{self._chance.randrange(10_000)}",
        )

    def telling(self, report: str, number: int, event: Happening, *, looks_back: bool = False) -> Telling:
        """One report's account of it."""
        chance = self._chance
        moment = FIRST + timedelta(hours=event.hours)
        day = moment.replace(hour=0, minute=0, second=0, microsecond=0)
        stated = Interval(day, day + timedelta(days=1), Precision.DAY, Basis.EXPLICIT)
        if looks_back:
            stated = replace(
                stated,
                start=day - timedelta(days=15),
                end=day + timedelta(days=15),
                precision=Precision.MONTH,
            )
        published = Interval(moment, moment + timedelta(hours=20), Precision.DAY, Basis.EXPLICIT)
        toll = Quantity(Span(0, 1), "killed", event.killed, event.killed, casualty=True)
        actor, target = event.sides
        claim = Claim(
            id="c1",
            span=Span(0, 1),
            chain=(),
            cue=None,
            modality=Modality.BACKGROUND if looks_back else Modality.ASSERTED,
            polarity="positive",
            event_type=EventType.ASSAULT,
            modes=(),
            actors=(Participant(actor, None, False),),
            targets=(Participant(target, None, False),),
            places=(Where(event.town, event.town.name, None, PlaceRole.LOCATION, False),)
            if chance.random() < 0.85
            else (),
            time=When(None, stated) if looks_back or chance.random() < 0.7 else Absent(Gap.NOT_STATED),
            weapons=(),
            casualties=(toll,) if chance.random() < 0.7 else (),
            quantities=(),
        )
        terms = sorted({*chance.sample(event.terms, 8), *chance.sample(self._vocabulary, 8)})
        head = Head(report, None, None, None, published)
        incident = Incident(f"i{number}", "fighting", EventType.ASSAULT, ("c1",), (), (), None)
        return Telling(
            f"{report}:i{number}",
            head,
            incident,
            (Testimony(f"{report}:c{number}", report, claim, "words"),),
            frozenset({event.name}) if chance.random() < 0.5 else frozenset(),
            tuple((word, 12.0) for word in terms),
            looks_back,
        )


def _town(war: int, number: int, chance: Random) -> Place:
    latitude, longitude = (
        10.0 + 4 * (war % 4) + chance.uniform(0, 2),
        10.0 + 6 * (war // 4) + chance.uniform(0, 3),
    )
    return Place(
        f"p{war}.{number}", f"Town {war}.{number}", latitude, longitude, 6.0, f"{chr(65 + war)}X", "town"
    )


if __name__ == "__main__":
    main()
