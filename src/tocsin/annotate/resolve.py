"""Which place a name stands for: the whole report decides, population last.

One name has one meaning in a report, unless words beside it say otherwise (a kind, a container).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tocsin.annotate.toponyms import Toponym
from tocsin.knowledge import gazetteer, place_words
from tocsin.knowledge.gazetteer import SETTLEMENTS, Entry, Match, distance_km
from tocsin.knowledge.names import key
from tocsin.records import Absent, Gap, Sentence

_CANDIDATES = 60
_ROUNDS = 3
_NEIGHBOURS = 40  # other names that a name is compared with
_CLOSE_KM = 120.0
_NEAREST_KM = 150.0


@dataclass(frozen=True, slots=True)
class Resolution:
    """The entry chosen, or why none was; `confidence` 0 to 1; `rule` names what decided."""

    entry: Entry | None
    gap: Absent | None
    confidence: float
    rule: str


@dataclass(frozen=True, slots=True)
class Context:
    """What the report says of where it is: a weight for each country, and the countries' adjectives by sentence."""

    countries: Mapping[str, float]

    def support(self, entry: Entry) -> float:
        """How much the report speaks of an entry's country, 0 to 1."""
        return max((self.countries.get(c, 0.0) for c in entry.countries), default=0.0)


@dataclass(frozen=True, slots=True)
class _Name:
    """All toponyms of one name and one kind, their candidates, and what contains them by the text."""

    members: tuple[int, ...]
    candidates: tuple[Match, ...]
    kinds: frozenset[str]
    containers: tuple[int, ...]  # toponyms that contain it
    codes: tuple[str, ...]  # countries and first-level areas that contain it


def resolve(
    sentences: Sequence[Sentence], toponyms: Sequence[Toponym], home: Sequence[str] = ()
) -> tuple[tuple[Resolution, ...], Context]:
    """A resolution for each toponym, and the context they were found in; `home` are country codes to start with."""
    names = _names(sentences, toponyms)
    context = _context(sentences, names, home)
    where = {i: n for n, name in enumerate(names) for i in name.members}
    chosen: list[Match | None] = [_best(name, context, (), ()) for name in names]
    for _ in range(_ROUNDS):
        around = _around(names, chosen)
        chosen = [
            _best(name, context, [p for m, p in around if m != n], _inside(name, where, chosen)) for n, name in enumerate(names)
        ]
    around = _around(names, chosen)
    found: dict[int, Resolution] = {}
    for n, name in enumerate(names):
        verdict = _verdict(name, context, [p for m, p in around if m != n], _inside(name, where, chosen))
        found.update(dict.fromkeys(name.members, verdict))
    return tuple(found[i] for i in range(len(toponyms))), context


def candidates(toponym: Toponym) -> tuple[Match, ...]:
    """What the gazetteer has under a toponym's name, with and without the word for its kind."""
    places = gazetteer.load()
    found: list[Match] = []
    if toponym.kind_word:
        bare = toponym.name
        for form in (f"{bare} {toponym.kind_word}", f"{toponym.kind_word} {bare}", f"{toponym.kind_word} of {bare}"):
            found += places.matches(form) if places.knows(form) else ()
    found += places.matches(toponym.name)
    if not found and toponym.name.lower().startswith("the "):
        found += places.matches(toponym.name[4:])
    unique = {m.entry.place.id: m for m in reversed(found)}
    return tuple(sorted(unique.values(), key=lambda m: -_prior(m, toponym.kinds))[:_CANDIDATES])


def _names(sentences: Sequence[Sentence], toponyms: Sequence[Toponym]) -> list[_Name]:
    """Toponyms grouped by name and by the kind asked for."""
    groups: dict[tuple[str, bool], list[int]] = defaultdict(list)
    for i, toponym in enumerate(toponyms):
        groups[key(toponym.name), "admin1" in toponym.kinds].append(i)
    made = []
    for members in groups.values():
        lead = max(members, key=lambda i: (len(toponyms[i].kinds) > 0, -i))
        inside = [c for i in members for c in containers_of(sentences, toponyms, i)]
        codes = [c for i in members for c in _codes(sentences[toponyms[i].sentence], toponyms[i])]
        made.append(
            _Name(tuple(members), candidates(toponyms[lead]), toponyms[lead].kinds, tuple(dict.fromkeys(inside)), tuple(dict.fromkeys(codes)))
        )
    return made


def containers_of(sentences: Sequence[Sentence], toponyms: Sequence[Toponym], i: int) -> list[int]:
    """Toponyms of the same phrase written as wider ones: "X, Y", "X (Y)", "X in Y", "Y's X", "the Y town of X"."""
    mine = toponyms[i]
    tokens = sentences[mine.sentence].tokens
    found = []
    at, other = mine.last, i + 1
    while other < len(toponyms) and toponyms[other].sentence == mine.sentence:
        gap = [t.text.lower() for t in tokens[at : toponyms[other].first]]
        if not _contains_gap(gap):
            break
        found.append(other)
        at, other = toponyms[other].last, other + 1
    if i and toponyms[i - 1].sentence == mine.sentence:
        gap = [t.text.lower() for t in tokens[toponyms[i - 1].last : mine.first]]
        kinds = place_words.load().kinds
        if gap in (["'s"], ["’s"]) or (len(gap) >= 2 and gap[-1] == "of" and gap[-2] in kinds and len(gap) <= 4):
            found.append(i - 1)
    return found


def _contains_gap(gap: list[str]) -> bool:
    """Whether the words between two names make the second contain the first."""
    words = place_words.load()
    plain = [w for w in gap if w not in words.kinds and w not in words.directions and w not in {"the", "of", "region"}]
    return plain in ([","], ["("], [",", "in"], ["in"], [",", "("])


def _codes(sentence: Sentence, toponym: Toponym) -> list[str]:
    """Countries and areas named beside a toponym without being toponyms: ", CA", "the Russian town of", "a Tajik exclave"."""
    tokens, words, places = sentence.tokens, place_words.load(), gazetteer.load()
    found = []
    after = tokens[toponym.last : toponym.last + 7]
    if len(after) > 1 and after[0].text == ",":
        found += list(words.abbreviations.get(after[1].text.rstrip("."), ()))
    if len(after) > 3 and after[0].text == "," and after[1].text.lower() in {"a", "an", "the"}:
        found += _adjectives([t.text for t in after[2:6]])
    before = tokens[max(0, toponym.first - 6) : toponym.first]
    tail = [t.text.lower() for t in before]
    if tail and tail[-1] == "of" and len(tail) > 1 and tail[-2] in words.kinds:
        found += _adjectives([t.text for t in before[:-2][-3:]])
    elif tail:
        found += _adjectives([before[-1].text])
    return [c for c in found if "." in c or places.country(c)]


def _adjectives(words: Sequence[str]) -> list[str]:
    places = gazetteer.load()
    return [country.place.country or "" for word in words if word[:1].isupper() and (country := places.adjective(word))]


def _context(sentences: Sequence[Sentence], names: Sequence[_Name], home: Sequence[str]) -> Context:
    """Weights of countries: named, as adjectives, as the only country of a name."""
    votes: Counter[str] = Counter()
    for code in home:
        votes[code] += 3.0
    for name in names:
        shares = _shares(name)
        weight = 1.0 + 0.25 * (len(name.members) - 1)
        for country, share in shares.items():
            votes[country] += weight * share
    for sentence in sentences:
        for code in _adjectives([t.text for t in sentence.tokens if t.entity[2:] in {"", "NORP", "LOC", "ORG"}]):
            votes[code] += 0.6
    top = max(votes.values(), default=0.0)
    return Context({country: weight / top for country, weight in votes.items()} if top else {})


def _shares(name: _Name) -> dict[str, float]:
    """How a name's one vote is split between the countries of its candidates."""
    if not name.candidates:
        return {}
    if name.candidates[0].entry.place.kind == "country" and not name.kinds:
        return {name.candidates[0].entry.countries[0]: 2.0}
    weights: Counter[str] = Counter()
    for match in name.candidates:
        for country in match.entry.countries:
            weights[country] += math.exp(1.2 * _prior(match, name.kinds))
    total = sum(weights.values())
    return {country: weight / total for country, weight in weights.items()}


def _prior(match: Match, kinds: frozenset[str]) -> float:
    """What the name and the place's size alone speak for, before the report is heard."""
    place = match.entry.place
    score = 0.5 * math.log10(max(match.entry.population, 200))
    if not match.main:
        score -= 0.9
    if not match.exact:
        score -= 1.2
    score += {"country": 4.0, "admin1": -0.6, "admin2": -1.6, "airport": -2.0, "airbase": -2.0}.get(place.kind, 0.0)
    if place.kind not in SETTLEMENTS and match.entry.source == "tocsin":
        score += 1.8
    if kinds:
        score += 4.0 if place.kind in kinds else -2.5
    return score


def _around(names: Sequence[_Name], chosen: Sequence[Match | None]) -> list[tuple[int, Match]]:
    """The settled names that others may lean on: places smaller than a country, the most mentioned first."""
    settled = [(n, m) for n, m in enumerate(chosen) if m and m.entry.place.kind not in {"country", "part"} and m.entry.place.radius_km < 400]
    return sorted(settled, key=lambda pair: -len(names[pair[0]].members))[:_NEIGHBOURS]


def _inside(name: _Name, where: Mapping[int, int], chosen: Sequence[Match | None]) -> list[Entry]:
    return [match.entry for i in name.containers if (match := chosen[where[i]]) is not None]


def _best(name: _Name, context: Context, around: Sequence[Match], inside: Sequence[Entry]) -> Match | None:
    return max(name.candidates, key=lambda m: _score(m, name, context, around, inside), default=None)


def _score(match: Match, name: _Name, context: Context, around: Sequence[Match], inside: Sequence[Entry]) -> float:
    score = _prior(match, name.kinds) + 2.6 * context.support(match.entry) + _nearness(match.entry, around)
    for container in inside:
        score += 4.0 if within(match.entry, container) else -1.5
    for code in name.codes:
        score += 4.0 if code in match.entry.countries or code == match.entry.admin1 else -1.5
    return score


def _nearness(entry: Entry, around: Sequence[Match]) -> float:
    """How close the report's other places are: the mean closeness and the closest, at most 3.5."""
    if not around or entry.place.kind == "country":
        return 0.0
    closeness = [1 / (1 + (distance_km(entry.point, m.entry.point) / _CLOSE_KM) ** 2) for m in around if m.entry is not entry]
    return 2.0 * sum(closeness) / len(closeness) + 1.5 * max(closeness) if closeness else 0.0


def within(entry: Entry, container: Entry) -> bool:
    """Whether a place lies in another by code, or by distance where there are no codes."""
    if entry.place.id == container.place.id:
        return False
    if container.place.kind == "country":
        return bool(set(entry.countries) & set(container.countries)) and entry.place.kind != "country"
    if container.place.kind == "admin1" and entry.admin1 and container.source == "geonames":
        return entry.admin1 == container.admin1
    return distance_km(entry.point, container.point) <= container.place.radius_km * 1.25 + 5 and entry.place.radius_km < container.place.radius_km


def _verdict(name: _Name, context: Context, around: Sequence[Match], inside: Sequence[Entry]) -> Resolution:
    """The best candidate, unless a rival far away is as good, or only the spelling is alike."""
    if not name.candidates:
        return Resolution(None, Absent(Gap.UNRESOLVED), 0.0, "unknown")
    ranked = sorted(name.candidates, key=lambda m: -_score(m, name, context, around, inside))
    best = ranked[0]
    rivals = [m for m in ranked[1:] if distance_km(m.entry.point, best.entry.point) > max(50.0, 1.2 * best.entry.place.radius_km)]
    top = _score(best, name, context, around, inside)
    margin = top - _score(rivals[0], name, context, around, inside) if rivals else 3.0
    near = _nearness(best.entry, around)
    if not best.exact and not (_supported(best, context, inside) and (near > 0.9 or not around)):
        return Resolution(None, Absent(Gap.UNRESOLVED, _labels(ranked)), 0.0, "sounds-alike")
    if margin < 0.25 and not inside and not name.codes:
        return Resolution(None, Absent(Gap.AMBIGUOUS, _labels(ranked)), 0.0, "rivals")
    confidence = 1 / (1 + math.exp(-1.1 * margin)) * (1.0 if best.exact else 0.7)
    rule = "container" if inside or name.codes else "neighbours" if near > 1.0 else "context" if context.support(best.entry) > 0.5 else "prominence"
    return Resolution(best.entry, None, round(confidence, 3), rule if rivals else "only-one")


def _supported(match: Match, context: Context, inside: Sequence[Entry]) -> bool:
    return context.support(match.entry) >= 0.3 or any(within(match.entry, c) for c in inside)


def _labels(ranked: Sequence[Match]) -> tuple[str, ...]:
    """Candidates as a reader can tell them apart."""
    return tuple(f"{m.entry.place.name} ({m.entry.admin1 or m.entry.place.country}), {m.entry.place.id}" for m in ranked[:5])
