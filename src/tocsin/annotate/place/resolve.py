"""Which place a name stands for: the whole report decides, population last.

One name has one meaning in a report, unless words beside it say otherwise (a kind, a container).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tocsin.annotate.place import doubt
from tocsin.annotate.place.candidates import Name, adjectives, names
from tocsin.annotate.place.scoring import Context, Setting, counted, nearness, prior, score
from tocsin.annotate.place.toponyms import Toponym
from tocsin.knowledge.gazetteer import Entry, Match
from tocsin.records import Absent, Gap, Sentence

_ROUNDS = 3
_NEIGHBOURS = 40  # other names that a name is compared with
_OPEN = frozenset({"rivals", "thin"})  # reasons to leave a name open between its candidates
_WIDE_KM = 400.0  # a place so large says little of where others are


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
    """Votes for countries and areas: named, as adjectives, as the only country of a name."""
    countries, areas = _votes(groups, _country_codes), _votes(groups, _area_codes)
    for sentence in sentences:
        for code in adjectives(
            [t.text for t in sentence.tokens if t.entity[2:] in {"", "NORP", "LOC", "ORG"}]
        ):
            countries[0][code] += 0.6
    top = max(countries[0].values(), default=0.0)
    weights = {code: votes / top for code, votes in countries[0].items()} if top else {}
    return Context(weights, counted(*countries), counted(*areas))


def _votes(
    groups: Sequence[Name], codes: Callable[[Entry], tuple[str, ...]]
) -> tuple[dict[str, float], dict[str, dict[str, float]]]:
    """Votes for codes: all of them, and those of each name."""
    total: dict[str, float] = defaultdict(float)
    own: dict[str, dict[str, float]] = {}
    for name in groups:
        weight = 1.0 + 0.25 * (len(name.members) - 1)
        added = own.setdefault(name.name, defaultdict(float))
        told = {code: 1.0 for code in name.codes if codes is _area_codes and "." in code}
        for code, share in (*_shares(name, codes).items(), *told.items()):
            total[code] += weight * share
            added[code] += weight * share
    return total, own


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
            weights[code] = max(weights[code], math.exp(1.2 * prior(match, name.kinds)))
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
    alien = not match.exact and not doubt.supported(match, setting)
    return score(match, setting) - (9.0 if alien else 0.0)


def _verdict(name: Name, setting: Setting) -> Resolution:
    """The best candidate, unless there is reason to doubt it: then what it may be."""
    if not name.candidates:
        return Resolution(
            None, Absent(Gap.UNRESOLVED, doubt.near_spellings(name.name, setting)), 0.0, "unknown"
        )
    ranked = sorted(name.candidates, key=lambda m: -_fitness(m, setting))
    best = ranked[0]
    rivals = doubt.rivals(best, ranked[1:])
    if reason := doubt.reason(best, rivals, setting):
        gap = Gap.AMBIGUOUS if reason in _OPEN else Gap.UNRESOLVED
        return Resolution(None, Absent(gap, doubt.labels(ranked)), 0.0, reason)
    margin = score(best, setting) - score(rivals[0], setting) if rivals else 3.0
    confidence = 1 / (1 + math.exp(-1.1 * margin)) * (1.0 if best.exact else 0.7)
    return Resolution(best.entry, None, round(confidence, 3), _rule(best, setting) if rivals else "only-one")


def _rule(best: Match, setting: Setting) -> str:
    """What decided for a place."""
    if setting.inside or setting.codes:
        return "container"
    if nearness(best.entry, setting.around) > 1.0:
        return "neighbours"
    return "context" if setting.context.support(best.entry) > 0.5 else "prominence"
