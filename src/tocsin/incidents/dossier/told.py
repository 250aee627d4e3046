"""Told: the claims of all tellings of one incident, each with where it comes from, ready to be compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from tocsin.incidents import origins, voices
from tocsin.incidents.spoken import Spoken
from tocsin.records import Claim, Copy, Head, Modality, Origin, Telling, Testimony

SAID = frozenset({Modality.ASSERTED, Modality.CLAIMED, Modality.DENIED, Modality.BACKGROUND})


@dataclass(frozen=True, slots=True)
class Told:
    """One claim in a dossier; the id of its claim is its key. `wording`: its words as printed."""

    spoken: Spoken
    wording: str
    head: Head
    origins: frozenset[str]
    sides: frozenset[str]
    since: datetime | None  # when what it repeats was first published, else when it was itself

    @property
    def key(self) -> str:
        """The testimony's key."""
        return self.claim.id

    @property
    def claim(self) -> Claim:
        """The claim, under its key."""
        return self.spoken.claim

    @property
    def at(self) -> datetime | None:
        """When it was published."""
        return _published(self.head)

    @property
    def says_so(self) -> bool:
        """True for an account of what happened: no wish, forecast, view or headline."""
        return self.claim.modality in SAID and not self.claim.optional


def tell(cluster: Sequence[Telling], copies: Iterable[Copy]) -> tuple[tuple[Told, ...], tuple[Origin, ...]]:
    """All claims of a cluster in the order of their keys, and the origins they come from."""
    heads = {t.head.id: t.head for t in cluster}
    copied = tuple(copies)
    roots = origins.roots_of(heads, copied)
    testimonies = {t.key: t for telling in cluster for t in telling.testimonies}
    found = origins.origins(testimonies.values(), heads.values(), copied)
    whence: dict[str, set[str]] = {}
    for origin in found:
        for key in origin.claims:
            whence.setdefault(key, set()).add(origin.id)
    return (
        tuple(
            _told(t, heads[t.report], frozenset(whence[key]), _published(heads[roots[t.report]]))
            for key, t in sorted(testimonies.items())
        ),
        found,
    )


def _published(head: Head) -> datetime | None:
    return head.published.start if head.published else None


def _told(testimony: Testimony, head: Head, whence: frozenset[str], since: datetime | None) -> Told:
    return Told(
        spoken=spoken(testimony, head),
        wording=testimony.words,
        head=head,
        origins=whence,
        sides=voices.sides(testimony.claim, head.side),
        since=since or _published(head),
    )


def spoken(testimony: Testimony, head: Head) -> Spoken:
    """A claim under its key with its words."""
    claim = testimony.claim
    about = f"{testimony.report}:{claim.about}" if claim.about else None
    return Spoken(replace(claim, id=testimony.key, about=about), testimony.words.lower(), head.side)


def once(told: Iterable[Told]) -> tuple[Told, ...]:
    """Each account once: the first of those that one origin gives in the same words."""
    return tuple(dict.fromkeys(first_of(told).values()))


def first_of(told: Iterable[Told]) -> dict[str, Told]:
    """For each claim the first that gives the same account."""
    kept: dict[tuple[frozenset[str], str], Told] = {}
    return {one.key: kept.setdefault((one.origins, " ".join(one.spoken.words.split())), one) for one in told}
