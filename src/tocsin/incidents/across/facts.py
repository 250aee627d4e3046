"""Facts: what of a telling is compared, taken out once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from itertools import product

from tocsin.incidents import profile
from tocsin.incidents.profile import Profile
from tocsin.knowledge import actors, datasets, terms
from tocsin.knowledge.lexicon import norm
from tocsin.records import Claim, EventType, Interval, Place, Precision, Telling

SHARP = frozenset({Precision.MINUTE, Precision.HOUR, Precision.PART_OF_DAY, Precision.DAY})
DATED = SHARP | {Precision.MULTI_DAY, Precision.WEEK}
EPOCH = datetime.fromtimestamp(0, UTC)
YEAR_HOURS = 24.0 * 365
MOST_TIMES = 8
MOST_PLACES = 6  # of one telling that are compared with those of the other
COMMON_NAME = 8  # bits: shared words of names are worth what they are rarer than this
HURT = frozenset({"killed", "wounded"})
EVENTS = frozenset({"violence", "truce", "movement", "talks", "release", "protest", "coerce"})
NO_ACTOR = frozenset({"friend", "seat"})
LONGEST_NAME, RARE = 4, 3.5  # words, and bits of one of them


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time as numbers: hours since 1970, and the day or days it stands for."""

    start: float
    end: float
    interval: Interval


@dataclass(frozen=True, slots=True)
class Facts:
    """One telling, ready to be compared: `window` instead of `times` where the report dates nothing.

    `report` is what tells its incidents apart itself: a report, or of a row the whole dataset.
    """

    key: str
    report: str
    family: str
    kind: EventType
    background: bool
    times: tuple[Stretch, ...]
    window: Stretch | None
    hours: float  # the longest of its times
    towns: tuple[Place, ...]
    areas: tuple[Place, ...]
    spread: float  # kilometres over which its places lie
    scene: tuple[Place, ...]  # where no claim names a town, the one named around them
    sides: frozenset[str]
    counts: Mapping[str, frozenset[tuple[int | None, int | None]]]
    weapons: frozenset[str]
    people: frozenset[str]  # full names of those who are in the news once
    persons: frozenset[str]  # words of persons' names
    names: Mapping[str, float]
    settled: frozenset[str]  # words of the names of its places
    terms: Mapping[str, float]
    length: float  # of the terms, as a vector

    @property
    def event(self) -> bool:
        """True for what happened on the ground or at a table, False for words and circumstances."""
        return self.family in EVENTS


def facts(telling: Telling) -> Facts:
    """What is compared of a telling; circumstances count only where there is nothing else."""
    pairs = [(t.claim, profile.of(t.claim)) for t in telling.testimonies]
    main = [p for p in pairs if p[1].family != "circumstance"] or pairs
    claims, profiles = [c for c, _ in main], [p for _, p in main]
    places = _places(claims, profiles)
    towns = tuple(p for p in places if p.kind not in profile.WIDE_KINDS)[:MOST_PLACES]
    areas = tuple(p for p in places if p.kind in profile.WIDE_KINDS)[:MOST_PLACES]
    scene = (telling.scene,) if telling.scene and not towns else ()
    times = _times(profiles)
    weights, names = dict(telling.terms), _names(telling.names)
    return Facts(
        key=telling.key,
        report=next((c.rule for c in claims if c.rule in _row_rules()), telling.head.id),
        family=_family(profiles, claims),
        kind=telling.incident.event_type,
        background=telling.background,
        times=times,
        window=None if times or telling.background else _window(telling),
        hours=max((t.end - t.start for t in times), default=0.0),
        towns=towns,
        areas=areas,
        spread=_spread(towns or areas[:1]),
        scene=scene,
        sides=frozenset(side for p in profiles for side in p.sides),
        counts=_counts(c for c, _ in pairs),
        weapons=frozenset(w.weapon_class for c in claims for w in c.weapons),
        people=frozenset(_people(telling.names, names)),
        persons=frozenset(word for name in telling.names if " " in name for word in name.split()),
        names=names,
        settled=frozenset(_words(p.name for p in (*places, *scene))),
        terms=weights,
        length=sum(w * w for w in weights.values()) ** 0.5,
    )


@cache
def _row_rules() -> frozenset[str]:
    """The rules of claims that are rows of other engines' data."""
    return frozenset(d.rule for d in datasets.table().by_key.values())


def _family(profiles: Sequence[Profile], claims: Iterable[Claim]) -> str:
    """The kind of happening; people who are only said to lie dead or hurt are of some violence."""
    family = profiles[0].family if profiles else "circumstance"
    hurt = any(q.kind in HURT and q.high != 0 for c in claims for q in c.casualties)
    return "violence" if family == "circumstance" and hurt else family


def _places(claims: Iterable[Claim], profiles: Iterable[Profile]) -> tuple[Place, ...]:
    """Where it happened; where people died only if nothing better is said: it may be a hospital's town."""
    found = {p.id: p for one in profiles for p in one.places}
    deaths = {
        w.place.id: w.place
        for c in claims
        for w in c.places
        if isinstance(w.place, Place) and w.role in profile.HAPPENING_ROLES
    }
    return tuple((found or deaths).values())


def _spread(places: Iterable[Place]) -> float:
    return max(
        (profile.distance_km(p, q) + p.radius_km for p, q in product(list(places), repeat=2)), default=0.0
    )


def _times(profiles: Iterable[Profile]) -> tuple[Stretch, ...]:
    """The finest times stated: a clock time or a day before a week, a week before a year."""
    stated = {i for p in profiles for i in p.intervals if i.start}
    for fine in (SHARP, DATED):
        if any(i.precision in fine for i in stated):
            stated = {i for i in stated if i.precision in fine}
            break
    ordered = sorted((stretch(i) for i in stated), key=lambda s: (s.start, s.end, s.interval.precision))
    return tuple(ordered[:MOST_TIMES])


def stretch(interval: Interval) -> Stretch:
    """An interval that has a start as hours; an open one lasts as long as nobody says otherwise."""
    first = (interval.start or EPOCH).timestamp() / 3600
    last = interval.end.timestamp() / 3600 if interval.end else first + YEAR_HOURS
    return Stretch(first, max(last, first), interval)


def _window(telling: Telling) -> Stretch | None:
    window = profile.news_window(telling.head.published)
    return stretch(window) if window else None


def _counts(claims: Iterable[Claim]) -> Mapping[str, frozenset[tuple[int | None, int | None]]]:
    found: dict[str, set[tuple[int | None, int | None]]] = {}
    for claim in claims:
        for q in claim.casualties:
            if not q.part_of_total and (q.low or q.high):
                found.setdefault(q.kind, set()).add((q.low, q.high))
    return {kind: frozenset(values) for kind, values in sorted(found.items())}


def _people(names: Iterable[str], worth: Mapping[str, float]) -> Iterator[str]:
    """Full names that are rare as a whole: of those who are in the news once."""
    for name in names:
        words = name.split()
        if 1 < len(words) <= LONGEST_NAME:
            bits = [worth.get(word, 0.0) for word in words]
            if max(bits) >= RARE and bits[-1] > 0 and sum(bits) > RARE:
                yield name


def _names(names: Iterable[str]) -> Mapping[str, float]:
    """Words of names with the bits each is worth: "Investigators" is as common as "investigator"."""
    rarity = terms.table()
    words = {word for name in names for word in name.split() if len(word) > 2 and word.isalpha()} - _known()
    worth = ((word, (min(map(rarity.of, _bare(word))) - COMMON_NAME) / 2) for word in sorted(words))
    return {word: bits for word, bits in worth if bits > 0}


@cache
def _known() -> frozenset[str]:
    """Words of the names of states, leaders, forces and media: they are in the news every day."""
    return frozenset(
        norm(word) for name in actors.names() if name.what not in NO_ACTOR for word in name.text.split()
    )


def _words(names: Iterable[str]) -> Iterator[str]:
    return (norm(part) for name in names for word in name.split() for part in (word, *word.split("-")))


def _bare(word: str) -> Iterator[str]:
    yield word
    if word.endswith("s"):
        yield word[:-1]
    if word.endswith("ies"):
        yield f"{word[:-3]}y"
