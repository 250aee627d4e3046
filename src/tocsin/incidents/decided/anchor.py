"""anchor: the claim that a decision means, found again by its characters and never by likeness."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tocsin.records import Span, Target, Telling, Testimony

SAME = 0.5  # of the characters two spans cover together, the share they must have in common


class Anchors:
    """The claims of some tellings, by report; `home` gives each claim's telling by key."""

    def __init__(self, tellings: Sequence[Telling]) -> None:
        self.home = {t.key: telling.key for telling in tellings for t in telling.testimonies}
        self._claims: dict[str, list[Testimony]] = {}
        for telling in tellings:
            for testimony in telling.testimonies:
                self._claims.setdefault(testimony.report, []).append(testimony)

    def holds(self, target: Target) -> bool:
        """True when the target's report is among the tellings at all."""
        return target.report in self._claims

    def key(self, target: Target) -> str | None:
        """The claim at the target's characters; None where recoding left none there."""
        found = max(
            ((_share(target, t), t.key) for t in self._claims.get(target.report, ())),
            key=lambda f: (f[0], f[1]),
            default=(0.0, ""),
        )
        return found[1] if found[0] >= SAME else None

    def keys(self, targets: Iterable[Target]) -> Iterator[str]:
        """The claims of several targets, those that are gone left out."""
        return (key for t in targets if (key := self.key(t)) is not None)


def target(testimony: Testimony) -> Target:
    """How a decision names a claim."""
    span = testimony.claim.span
    return Target(testimony.report, span.start, span.end, testimony.words)


def _share(one: Target, other: Testimony) -> float:
    span: Span = other.claim.span
    common = min(one.end, span.end) - max(one.start, span.start)
    return max(0, common) / max(1, max(one.end, span.end) - min(one.start, span.start))
