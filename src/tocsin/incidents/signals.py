"""Signals: what an early-warning desk watches, each a plain rule over claims that anyone can recompute.

No weights and no score: a signal is the list of the claims that meet its rule.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tocsin.incidents import voices
from tocsin.incidents.spoken import Spoken, actor_sides, target_sides
from tocsin.knowledge import agreements
from tocsin.records import Claim, EventType, Modality, PlaceRole, Signal, When

HEAVY = frozenset({"artillery", "mortar", "rocket", "missile", "drone", "aircraft", "helicopter", "tank"})
HAPPENED = frozenset({Modality.ASSERTED, Modality.CLAIMED})
TO_COME = frozenset({Modality.PREDICTED, Modality.HYPOTHETICAL, Modality.OPINION})
EXPERTS = frozenset({"analyst"})
FORCE = frozenset({EventType.ASSAULT, EventType.THREATEN, EventType.MOBILIZE, EventType.COERCE})
HELP_ASKED = "help asked of allies"


@dataclass(frozen=True, slots=True)
class Rule:
    """A signal's direction and name, and the test that a claim must meet."""

    direction: str
    name: str
    test: Callable[[Spoken], bool]


def _is(
    event_type: EventType, *modes: str, but: str | None = None, says: str | None = None
) -> Callable[[Spoken], bool]:
    def test(spoken: Spoken) -> bool:
        claim = spoken.claim
        return (
            claim.event_type is event_type
            and claim.modality is not Modality.BACKGROUND
            and claim.polarity == "positive"
            and (not modes or bool(set(modes) & set(claim.modes)))
            and (but is None or but not in claim.modes)
            and (says is None or spoken.says(says))
        )

    return test


def _heavy(spoken: Spoken) -> bool:
    claim = spoken.claim
    used = {w.weapon_class for w in claim.weapons} & HEAVY
    return claim.event_type is EventType.ASSAULT and claim.modality in HAPPENED and bool(used)


def _killed_civilians(spoken: Spoken) -> bool:
    killed = (q for q in spoken.claim.casualties if q.kind == "killed" and q.who == "civilian")
    return spoken.claim.modality in HAPPENED and any(q.high != 0 for q in killed)


def _ultimatum(spoken: Spoken) -> bool:
    verbal = spoken.claim.event_type in (EventType.THREATEN, EventType.REQUEST)
    return verbal and spoken.claim.modality is not Modality.BACKGROUND and spoken.says("ultimatum")


def _breach(spoken: Spoken) -> bool:
    hostile = spoken.claim.event_type in (EventType.ASSAULT, EventType.ACCUSE)
    return hostile and spoken.claim.modality is not Modality.BACKGROUND and spoken.says("breach")


def _far_off(spoken: Spoken) -> bool:
    """The report itself says that it lies outside the usual zone."""
    claim = spoken.claim
    excluded = any(where.role is PlaceRole.EXCLUDED for where in claim.places)
    return claim.event_type is EventType.ASSAULT and claim.modality in HAPPENED and excluded


def _evacuated(spoken: Spoken) -> bool:
    moved = any(q.kind == "evacuated" and q.high != 0 for q in spoken.claim.casualties)
    return spoken.claim.modality in HAPPENED and moved


def _expert_warning(spoken: Spoken) -> bool:
    experts = any(actor.kind in EXPERTS for actor in voices.speakers(spoken.claim))
    return experts and spoken.claim.modality in TO_COME and spoken.claim.event_type in FORCE


def _wider_war(spoken: Spoken) -> bool:
    claim = spoken.claim
    return claim.event_type is EventType.ASSAULT and claim.modality is Modality.HYPOTHETICAL


RULES: tuple[Rule, ...] = (
    Rule("up", "heavy weapons or air power said to be used", _heavy),
    Rule("up", "civilians said to be killed", _killed_civilians),
    Rule("up", "strike outside the usual zone, as the report says", _far_off),
    Rule("up", "forces mobilised", _is(EventType.MOBILIZE, but="alert")),
    Rule("up", "forces on high alert", _is(EventType.MOBILIZE, "alert")),
    Rule("up", HELP_ASKED, _is(EventType.REQUEST, "assist")),
    Rule("up", "threat or warning of force", _is(EventType.THREATEN)),
    Rule("up", "ultimatum", _ultimatum),
    Rule("up", "ceasefire said to be breached", _breach),
    Rule("up", "evacuation ordered", _is(EventType.COERCE, "evacuation-order")),
    Rule("up", "people evacuated", _evacuated),
    Rule("up", "talk of a wider war (speculation, not an act)", _wider_war),
    Rule("up", "expert warning (a view, not an act)", _expert_warning),
    Rule("down", "ceasefire in force", _is(EventType.RETREAT, "ceasefire")),
    Rule("down", "ceasefire agreed", _is(EventType.AGREE, "ceasefire")),
    Rule("down", "ceasefire declared", _is(EventType.CONCEDE, "ceasefire")),
    Rule("down", "forces withdrawn", _is(EventType.RETREAT, "withdraw")),
    Rule("down", "sides in contact", _is(EventType.CONSULT)),
    Rule("down", "prisoners or hostages freed", _is(EventType.RETREAT, "release")),
)


def find(claims: Sequence[Spoken]) -> tuple[Signal, ...]:
    """Every rule that some claim meets, with all claims that meet it."""
    found = []
    for rule in RULES:
        met = [s.claim for s in claims if meets(rule, s)]
        if met:
            note = "; ".join(treaties(met)) if rule.name == HELP_ASKED else ""
            found.append(Signal(rule.direction, rule.name, tuple(c.id for c in met), note))
    return tuple(found)


def meets(rule: Rule, spoken: Spoken) -> bool:
    """True for a claim that stands, is no headline, and meets the rule."""
    return spoken.claim.status == "active" and not spoken.claim.optional and rule.test(spoken)


def treaties(appeals: Sequence[Claim]) -> list[str]:
    """Who asks whom, and the treaties in force that bind them to help: "Mali of Niger: Liptako-Gourma Charter
    (2023-09-16, Art. 6)"."""
    return list(dict.fromkeys(line for claim in appeals for line in _binding(claim)))


def _binding(claim: Claim) -> Iterator[str]:
    when = claim.time.interval.start if isinstance(claim.time, When) else None
    for one in sorted(actor_sides(claim)):
        for other in sorted(target_sides(claim) - {one}):
            bound = agreements.table().binding(one, other, f"{when:%Y-%m-%d}" if when else None)
            named = [f"{row.name} ({', '.join(filter(None, (row.date, row.clause)))})" for row in bound]
            yield f"{one} of {other}: {', '.join(named) if named else 'no treaty of mutual defence known'}"
