"""Contradictions: pairs of claims of different voices about one incident that cannot both be true."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, islice
from typing import TypeVar

from tocsin.incidents import accounts, control, denials, tolls, voices
from tocsin.incidents.spoken import Pair, Spoken, actor_sides, target_sides
from tocsin.records import Modality

K = TypeVar("K")

STANDING = frozenset({Modality.ASSERTED, Modality.CLAIMED, Modality.DENIED, Modality.OPINION})
ONCE = frozenset({"initiator", "identity", "casualties", "count"})  # said again it adds nothing
NEAR = 500  # characters back in which "he calls that an invention" finds what it answers


@dataclass(frozen=True, slots=True)
class Voiced:
    """A claim, its report and whose voice it is: two of one voice do not contradict each other."""

    spoken: Spoken
    report: Hashable
    voice: frozenset[str]


def within(claims: Sequence[Spoken]) -> Iterator[Pair]:
    """Contradictions among the claims of one incident of one report, in the order of the text."""
    return _all([Voiced(s, None, voices.voice(s.claim)) for s in claims])


def who_began(claims: Sequence[Spoken]) -> Iterator[Pair]:
    """Opposing accounts of who began, over all the fighting of a report, also where told as two incidents."""
    live = [v for s in claims if _live((v := Voiced(s, None, voices.voice(s.claim))).spoken)]
    return _once_a_voice(live, _openings(live))


def answered(claims: Sequence[Spoken]) -> Iterator[Pair]:
    """What is waved away ("pure invention") with what it answers: the last account of another voice."""
    return _answers([Voiced(s, None, voices.voice(s.claim)) for s in claims if _live(s)])


def elsewhere(groups: Sequence[Sequence[Spoken]]) -> Iterator[Pair]:
    """Contradictions between incidents of one report: a price paid, a deed plainly denied."""
    told = [
        [Voiced(s, None, voices.voice(s.claim)) for s in group if _live(s) or _looks_back(s)]
        for group in groups
    ]
    for left, right in combinations(told, 2):
        for a in left:
            for b in right:
                pair = None if a.voice & b.voice else _first(APART, a.spoken, b.spoken)
                if pair:
                    yield pair


def _looks_back(spoken: Spoken) -> bool:
    return spoken.claim.modality is Modality.BACKGROUND and not spoken.claim.optional


def between(claims: Sequence[tuple[K, Spoken]]) -> Iterator[tuple[K, K, Pair]]:
    """Contradictions between claims of different reports, each with the keys of the two reports.

    Claims come with the key of their report. Two outlets' own voices are two voices.
    """
    told = [Voiced(s, key, _voice_in(key, s)) for key, s in claims]
    home = {id(s.claim): key for key, s in claims}
    for pair in _all(told):
        left, right = home[id(pair.first)], home[id(pair.second)]
        if left != right:
            yield left, right, pair


def among(claims: Iterable[Voiced]) -> Iterator[Pair]:
    """Every contradiction among claims of one incident over any number of reports."""
    return _every([v for v in claims if _live(v.spoken)])


def once(claims: Sequence[Voiced], pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Of two voices at odds on one thing the first pair, in whatever reports they say it."""
    return _once_a_voice(claims, pairs, over_reports=True)


def _voice_in(report: Hashable, spoken: Spoken) -> frozenset[str]:
    return voices.voice(spoken.claim) if spoken.claim.chain else frozenset({f"outlet {report}"})


def _live(spoken: Spoken) -> bool:
    claim = spoken.claim
    return claim.modality in STANDING and not claim.optional


def _all(claims: Iterable[Voiced]) -> Iterator[Pair]:
    live = [v for v in claims if _live(v.spoken)]
    return _once_a_voice(live, _every(live))


def _every(live: Sequence[Voiced]) -> Iterator[Pair]:
    return chain(_pairs(live), _openings(live), _answers(live))


def _pairs(live: Sequence[Voiced]) -> Iterator[Pair]:
    for a, b in combinations(live, 2):
        if not a.voice & b.voice:
            pair = _pair(a.spoken, b.spoken)
            if pair:
                yield pair


def _openings(live: Sequence[Voiced]) -> Iterator[Pair]:
    sides = _parties([v.spoken for v in live])
    for a, b in combinations(live, 2):
        if not a.voice & b.voice:
            pair = accounts.initiator(a.spoken, b.spoken, sides)
            if pair:
                yield pair


def _once_a_voice(
    live: Sequence[Voiced], found: Iterable[Pair], *, over_reports: bool = False
) -> Iterator[Pair]:
    """Of two voices at odds on one thing the first pair: what they say again adds nothing.

    `over_reports`: nor what they say in another report.
    """
    voice = {id(v.spoken.claim): (None if over_reports else v.report, v.voice) for v in live}
    seen: set[tuple[str, str, frozenset[tuple[Hashable, frozenset[str]]]]] = set()
    for pair in found:
        key = pair.kind, pair.field, frozenset((voice[id(pair.first)], voice[id(pair.second)]))
        if key not in seen or pair.kind not in ONCE:
            seen.add(key)
            yield pair


def _answers(live: Sequence[Voiced]) -> Iterator[Pair]:
    for one in (v for v in live if denials.may_answer(v.spoken)):
        others = [v for v in live if v.report == one.report and not v.voice & one.voice]
        found = (pair for other in _backwards(one, others) if (pair := _answer(one.spoken, other.spoken)))
        yield from islice(found, 1)


def _answer(one: Spoken, before: Spoken) -> Pair | None:
    return denials.rejected(one, before) or denials.staged(one, before) or denials.unblamed(one, before)


def _backwards(one: Voiced, others: Iterable[Voiced]) -> list[Voiced]:
    """Those told shortly before, the last first."""
    start = one.spoken.claim.span.start
    before = [v for v in others if start - NEAR <= v.spoken.claim.span.end <= start]
    return sorted(before, key=lambda v: v.spoken.claim.span.end, reverse=True)


def _parties(claims: Sequence[Spoken]) -> frozenset[str]:
    """The two sides that fight: those that most claims name as acting or suffering."""
    named = Counter(
        side
        for s in claims
        for side in sorted(actor_sides(s.claim) | target_sides(s.claim))  # of equals the first said counts
        if side != "neutral"
    )
    return frozenset(side for side, _ in named.most_common(2)) if len(named) > 1 else frozenset()


Rule = Callable[[Spoken, Spoken], Pair | None]


def _either(rule: Rule) -> Rule:
    return lambda a, b: rule(a, b) or rule(b, a)


RULES: tuple[Rule, ...] = (
    _either(denials.find),
    _either(denials.only),
    tolls.find,
    accounts.identity,
    accounts.object_hit,
    accounts.fire,
    accounts.price,
    accounts.moment,
    control.find,
    denials.others_deed,
)
# What shows by its words alone that two claims are of one matter, though told as two incidents.
APART: tuple[Rule, ...] = (_either(denials.plainly), accounts.price)


def _pair(a: Spoken, b: Spoken) -> Pair | None:
    return _first(RULES, a, b)


def _first(rules: Sequence[Rule], a: Spoken, b: Spoken) -> Pair | None:
    """The first way in which two claims are at odds, if any."""
    return next((pair for rule in rules if (pair := rule(a, b))), None)
