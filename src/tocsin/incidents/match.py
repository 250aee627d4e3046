"""Match: which claims are about the same happening."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import log2

from tocsin.incidents import profile
from tocsin.incidents.profile import Profile
from tocsin.records import Claim, Span

THRESHOLD = 0.5
LARGE = 4.5  # bits of equal figures that chance does not bring: 12 killed, or one killed and six hurt
BESIDE = 0.05  # what standing in the same paragraph adds: enough to settle a tie


@dataclass(slots=True, eq=False)
class Group:
    """Claims gathered so far and the profile they make together."""

    profile: Profile
    claims: list[Claim] = field(default_factory=list)

    def add(self, claim: Claim, other: Profile) -> None:
        """Take a claim in; a circumstance tells where and when only if the group has nothing better."""
        if other.family == self.profile.family or not self.profile.places:
            self.profile = self.profile.joined(other)
        self.claims.append(claim)


def group(claims: Sequence[Claim], paragraph_of: Sequence[int]) -> list[Group]:
    """Groups in the order of their first claim; `paragraph_of` gives each claim's block.

    Greedy in text order: a claim joins the group that fits best or opens its own. Circumstances come
    last, for they need something to belong to.
    """
    groups: list[Group] = []
    home: dict[str, Group] = {}
    numbered = list(zip(claims, paragraph_of, strict=True))
    rest = [(c, p) for c, p in numbered if profile.family(c) == "circumstance" or profile.aftermath(c)]
    later = {c.id for c, _ in rest}
    main = [(c, p) for c, p in numbered if c.id not in later]
    paragraphs = {c.id: p for c, p in numbered}
    foes = profile.principals(claims)
    for claim, paragraph in main:
        one = profile.of(claim)
        beside = [g for g in groups if paragraphs[g.claims[-1].id] == paragraph]
        chosen = _best(one, groups, beside, foes)
        if chosen is None:
            chosen = Group(one)
            groups.append(chosen)
        chosen.add(claim, one)
        home[claim.id] = chosen
    told: dict[int, Group] = {}  # of a paragraph that has nothing but circumstances
    for claim, paragraph in rest:
        one = profile.of(claim)
        near = told.get(paragraph) or _nearest(claim, paragraph, main, home)
        if near is None or (not profile.aftermath(claim) and _score(one, near.profile) < 0):
            near = Group(one)
            groups.append(near)
        if all(p != paragraph for _, p in main):
            told[paragraph] = near
        near.add(claim, one)
    for each in groups:
        each.claims.sort(key=lambda c: c.id)
    groups.sort(key=lambda g: g.claims[0].id)
    return groups


def _best(
    one: Profile, groups: Sequence[Group], beside: Sequence[Group], foes: frozenset[str]
) -> Group | None:
    """The group that fits best; of equals the one told in the same paragraph, then the first."""
    fits = [
        (score + BESIDE * (g in beside), -i, g)
        for i, g in enumerate(groups)
        if g.profile.family == one.family and (score := _score(one, g.profile, foes)) >= THRESHOLD
    ]
    return max(fits, key=lambda f: f[:2])[2] if fits else None


def _score(one: Profile, group_profile: Profile, foes: frozenset[str] = frozenset()) -> float:
    """How well a claim fits a group: agreement on time, place and sides; -1 where one of them forbids.

    What one of two foes is said to do and what the other is may be one fight.
    """
    time = profile.same_time(one.intervals, group_profile.intervals)
    place = profile.same_place(one.places, group_profile.places)
    shared = bool(one.sides & group_profile.sides) or bool(
        one.sides and group_profile.sides and one.sides | group_profile.sides <= foes
    )
    if time is False or place is False:
        return -1.0
    if _told_alike(one, group_profile):
        return 0.9
    mixed = time is None and profile.coarse(one.intervals) != profile.coarse(group_profile.intervals)
    if mixed or (one.background != group_profile.background and not (time and shared)):
        return -1.0  # news is not dated by the month: what is looks back
    if one.background and time is None:
        return 0.6 if shared and place else -1.0
    if one.sides and group_profile.sides and not shared and not (time and place):
        return -1.0
    return 0.5 + 0.3 * bool(time) + 0.3 * bool(place) + 0.1 * shared


def _told_alike(one: Profile, group_profile: Profile) -> bool:
    """The same person hurt, or the same toll of many: one thing, however it is told."""
    figures = one.figures & group_profile.figures
    return bool(one.victims & group_profile.victims) or sum(1 + log2(n) for _, n in figures) >= LARGE


def _nearest(
    claim: Claim, paragraph: int, main: Sequence[tuple[Claim, int]], home: dict[str, Group]
) -> Group | None:
    """The group of the closest happening in the same paragraph, else of the last one before it."""
    same = [c for c, p in main if p == paragraph and c.modality == claim.modality] or [
        c for c, p in main if p == paragraph
    ]
    if same:
        return home[min(same, key=lambda c: (_distance(c.span, claim.span), c.id)).id]
    before = [c for c, _ in main if c.span.start < claim.span.start and profile.family(c) == "violence"]
    return home[before[-1].id] if before else None


def _distance(a: Span, b: Span) -> int:
    return max(0, max(a.start, b.start) - min(a.end, b.end))
