"""Which place a name stands for: the whole report decides, population last.

One name has one meaning in a report, unless words beside it say otherwise (a kind, a container).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from tocsin.annotate.place.candidates import QUARTERS, Name, adjectives, names
from tocsin.annotate.place.scoring import (
    CURATED,
    Context,
    Setting,
    apart,
    contradicted,
    nearness,
    prior,
    score,
    within,
)
from tocsin.annotate.place.toponyms import Toponym
from tocsin.knowledge import gazetteer
from tocsin.knowledge.gazetteer import SETTLEMENTS, Entry, Match
from tocsin.records import Absent, Gap, Sentence

_ROUNDS = 3
_NEIGHBOURS = 40  # other names that a name is compared with
_WIDE_KM = 400.0  # a place so large says little of where others are
_RIVAL_KM = 50.0
_LARGE = 400_000  # people: a town that needs no introduction
_HAMLET = 3_000  # people
_KNOWN_KINDS = frozenset({"country", "continent", "capital"})
_LISTED = 5  # candidates named where none is chosen
_MARGIN = 0.15  # a rival closer than this leaves a name ambiguous


@dataclass(frozen=True, slots=True)
class Resolution:
    """The entry chosen, or why none was; `confidence` 0 to 1; `rule` names what decided."""

    entry: Entry | None
    gap: Absent | None
    confidence: float
    rule: str


def resolve(
    sentences: Sequence[Sentence], toponyms: Sequence[Toponym]
) -> tuple[tuple[Resolution, ...], Context]:
    """A resolution for each toponym, and the context that it was found in."""
    groups = names(sentences, toponyms)
    context = _context(sentences, groups)
    chosen = [
        _best(name, Setting(context, kinds=name.kinds, codes=name.codes, name=name.name)) for name in groups
    ]
    for _ in range(_ROUNDS):
        settings = _settings(groups, chosen, context)
        chosen = [_best(name, setting) for name, setting in zip(groups, settings, strict=True)]
    found: dict[int, Resolution] = {}
    for name, setting in zip(groups, _settings(groups, chosen, context), strict=True):
        found.update(dict.fromkeys(name.members, _verdict(name, setting)))
    return tuple(found[i] for i in range(len(toponyms))), context


def _settings(groups: Sequence[Name], chosen: Sequence[Match | None], context: Context) -> list[Setting]:
    """What each name is weighed against, now that the others are settled so far."""
    of = {i: chosen[n] for n, name in enumerate(groups) for i in name.members}
    around = _around(groups, chosen)
    return [
        Setting(
            context,
            around=[match for other, match in around if other != n],
            inside=[match.entry for i in name.containers if (match := of[i])],
            holding=[match.entry for i in name.contents if (match := of[i])],
            codes=name.codes,
            kinds=name.kinds,
            shadowed=name.shadowed,
            name=name.name,
            kind_word=name.kind_word,
        )
        for n, name in enumerate(groups)
    ]


def _context(sentences: Sequence[Sentence], groups: Sequence[Name]) -> Context:
    """Weights of countries: named, as adjectives, as the only country of a name."""
    votes: dict[str, float] = defaultdict(float)
    areas: dict[str, float] = defaultdict(float)
    own: dict[str, dict[str, float]] = {}
    for name in groups:
        weight = 1.0 + 0.25 * (len(name.members) - 1)
        added = own.setdefault(name.name, defaultdict(float))
        for code, share in _shares(name, _country_codes).items():
            votes[code] += weight * share
            added[code] += weight * share
        for code, share in _shares(name, _area_codes).items():
            areas[code] += weight * share
        for code in name.codes:
            areas[code] += 1.0 if "." in code else 0.0
    for sentence in sentences:
        for code in adjectives(
            [t.text for t in sentence.tokens if t.entity[2:] in {"", "NORP", "LOC", "ORG"}]
        ):
            votes[code] += 0.6
    top = max(votes.values(), default=0.0)
    return Context(
        _scaled(votes, top),
        _scaled(areas, max(areas.values(), default=0.0)),
        {name: _scaled(added, top) for name, added in own.items()},
    )


def _scaled(votes: Mapping[str, float], top: float) -> dict[str, float]:
    return {code: weight / top for code, weight in votes.items()} if top else {}


def _country_codes(entry: Entry) -> tuple[str, ...]:
    return entry.countries


def _area_codes(entry: Entry) -> tuple[str, ...]:
    return (entry.admin1,) if entry.admin1 else ()


def _shares(name: Name, codes: Callable[[Entry], tuple[str, ...]]) -> dict[str, float]:
    """How a name's one vote is split between the codes of its candidates."""
    if not name.candidates:
        return {}
    first = name.candidates[0].entry
    if first.place.kind == "country" and not name.kinds:
        return dict.fromkeys(codes(first), 2.0)
    weights: dict[str, float] = defaultdict(float)
    for match in name.candidates:
        for code in codes(match.entry):
            weights[code] += math.exp(1.2 * prior(match, name.kinds))
    total = sum(weights.values())
    return {code: weight / total for code, weight in weights.items()}


def _around(groups: Sequence[Name], chosen: Sequence[Match | None]) -> list[tuple[int, Match]]:
    """The settled names that others may lean on: places smaller than a country, the most mentioned first."""
    settled = [
        (n, match)
        for n, match in enumerate(chosen)
        if match and match.entry.place.kind != "country" and match.entry.place.radius_km < _WIDE_KM
    ]
    return sorted(settled, key=lambda pair: -len(groups[pair[0]].members))[:_NEIGHBOURS]


def _best(name: Name, setting: Setting) -> Match | None:
    return max(name.candidates, key=lambda m: _fitness(m, setting), default=None)


def _fitness(match: Match, setting: Setting) -> float:
    """The score, a spelling that is only alike far behind unless the report speaks of its country."""
    alien = not match.exact and not _supported(match, setting)
    return score(match, setting) - (9.0 if alien else 0.0)


def _verdict(name: Name, setting: Setting) -> Resolution:
    """The best candidate, unless a rival far away is as good, or only the spelling is alike."""
    if not name.candidates:
        return Resolution(None, Absent(Gap.UNRESOLVED, _near_spellings(name, setting)), 0.0, "unknown")
    ranked = sorted(name.candidates, key=lambda m: -_fitness(m, setting))
    best = ranked[0]
    rivals = [m for m in ranked[1:] if apart(m.entry, best.entry) > _RIVAL_KM]
    margin = score(best, setting) - score(rivals[0], setting) if rivals else 3.0
    near = nearness(best.entry, setting.around)
    alike = best.added or not (_supported(best, setting) and (near > 0.9 or not setting.around))
    if not best.exact and alike:
        return Resolution(None, Absent(Gap.UNRESOLVED, _labels(ranked)), 0.0, "sounds-alike")
    told = bool(setting.inside or setting.codes)
    if contradicted(best.entry, setting) or _astray(best, setting, near):
        return Resolution(
            None, Absent(Gap.UNRESOLVED, _labels(ranked)), 0.0, "contradicted" if told else "astray"
        )
    hamlet = best.entry.population < _HAMLET
    if (margin < _MARGIN and not told) or (best.crowded and hamlet):
        return Resolution(None, Absent(Gap.AMBIGUOUS, _labels(ranked)), 0.0, "rivals")
    confidence = 1 / (1 + math.exp(-1.1 * margin)) * (1.0 if best.exact else 0.7)
    spoken = setting.context.support(best.entry) > 0.5
    rule = "container" if told else "neighbours" if near > 1.0 else "context" if spoken else "prominence"
    return Resolution(best.entry, None, round(confidence, 3), rule if rivals else "only-one")


def _astray(match: Match, setting: Setting, near: float) -> bool:
    """A place in a country that nothing else in the report speaks of, far from all its other places."""
    entry = match.entry
    large = entry.population >= _LARGE and entry.place.kind in {*SETTLEMENTS, "admin1"}
    famous = entry.place.kind in _KNOWN_KINDS or (large and match.main)
    listed = entry.source == "tocsin" and entry.place.kind not in SETTLEMENTS
    foreign = setting.context.others(entry, setting.name) < 0.15 and not listed
    alien = not famous and foreign and near < 0.3
    other_kind = bool(setting.kinds) and entry.place.kind not in setting.kinds
    return (alien and (bool(setting.around) or other_kind)) or _lost(match, setting)


def _lost(match: Match, setting: Setting) -> bool:
    """A quarter of no town that is spoken of, or a hamlet far from all else even within its country."""
    entry = match.entry
    if entry.place.kind not in SETTLEMENTS or setting.inside or setting.codes or not setting.around:
        return False
    closest = min(apart(entry, other.entry) for other in setting.around)
    quarter = setting.kind_word in QUARTERS and closest > _RIVAL_KM
    return quarter or (entry.population < _HAMLET and entry.source not in CURATED and closest > _WIDE_KM)


def _supported(match: Match, setting: Setting) -> bool:
    inside = any(within(match.entry, container) for container in setting.inside)
    return inside or setting.context.others(match.entry, setting.name) >= 0.3


def _near_spellings(name: Name, setting: Setting) -> tuple[str, ...]:
    """What an unknown name may be another spelling of, in countries that the report speaks of: never a pin.

    Only with gazetteers added: the one in the package lacks most villages, and a likeness in it says little.
    """
    places = gazetteer.load()
    near = places.near_spellings(name.name) if places.added else ()
    supported = [(m, letters) for m, letters in near if setting.context.others(m.entry, name.name) >= 0.3]
    return tuple(f"{_label(m)}: {letters} letters off in spelling" for m, letters in supported[:_LISTED])


def _labels(ranked: Sequence[Match]) -> tuple[str, ...]:
    """Candidates as a reader can tell them apart, and why one is that does not bear the name."""
    return tuple(
        _label(m) + (": only its spelling is alike" if m.added and not m.exact else "")
        for m in ranked[:_LISTED]
    )


def _label(match: Match) -> str:
    entry = match.entry
    return f"{entry.place.name} ({entry.admin1 or entry.place.country}), {entry.place.id}"
