"""Small records to test with."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count

from tocsin.incidents.spoken import Spoken
from tocsin.records import (
    Absent,
    Actor,
    Basis,
    Block,
    Claim,
    EventType,
    Gap,
    Hop,
    Interval,
    Modality,
    Participant,
    Place,
    PlaceRole,
    Precision,
    Quantity,
    Reading,
    Report,
    Span,
    WeaponMention,
    When,
    Where,
)

ARVANIA = Actor("arvania", "Arvania", "state", "Arvania")
BELMAR = Actor("belmar", "Belmar", "state", "Belmar")
AGENCY = Actor("wire", "Plain Wire", "agency", "Belmar")
WITNESS = Actor("witness", "a witness", "witness")

_number = count(1)


def place(name: str, latitude: float, longitude: float, kind: str = "town", radius: float = 5.0) -> Place:
    return Place(name.lower(), name, latitude, longitude, radius, "XX", kind)


DOLAN = place("Dolan", 10.0, 20.0)
MIRSK = place("Mirsk", 10.1, 20.1)  # some 15 km from Dolan
FARTOWN = place("Fartown", 15.0, 20.0)
PROVINCE = place("Upper Province", 11.0, 20.0, "admin1", 150.0)


def day(number: int, precision: Precision = Precision.DAY) -> Interval:
    start = datetime(2024, 5, number, tzinfo=UTC)
    return Interval(start, start + timedelta(days=1), precision, Basis.EXPLICIT)


def killed(low: int | None, high: int | None, who: str = "unknown", kind: str = "killed") -> Quantity:
    return Quantity(Span(0, 1), kind, low, high, casualty=True, who=who)


def things(kind: str, number: int) -> Quantity:
    return Quantity(Span(0, 1), kind, number, number, casualty=False)


def claim(
    speaker: Actor | None = None,
    by: Actor | None = None,
    on: Actor | None = None,
    at: Place | None = None,
    when: Interval | None = None,
    **facts: object,
) -> Claim:
    """An attack by one on another, unless said otherwise."""
    name = str(facts.pop("name", f"c{next(_number):04d}"))
    start = int(str(facts.pop("start", 0)))
    weapons = tuple(WeaponMention(Span(0, 1), w) for w in facts.pop("weapons", ()))  # type: ignore[attr-defined]
    known = {
        "cue": None,
        "modality": Modality.CLAIMED if speaker else Modality.ASSERTED,
        "polarity": "positive",
        "event_type": EventType.ASSAULT,
        "modes": (),
        "casualties": (),
        "quantities": (),
    }
    return Claim(
        id=name,
        span=Span(start, start + 40),
        chain=(Hop(None, (speaker,)),) if speaker else (),
        actors=(Participant(by, None, True),) if by else (),
        targets=(Participant(on, None, True),) if on else (),
        places=(Where(at, at.name, None, PlaceRole.LOCATION, False),) if at else (),
        time=When(None, when) if when else Absent(Gap.NOT_STATED),
        weapons=weapons,
        **(known | facts),  # type: ignore[arg-type]
    )


def spoken(words: str, made: Claim) -> Spoken:
    return Spoken(made, words.lower())


def reading(text: str = "x" * 400, published: Interval | None = None, doc_id: str | None = None) -> Reading:
    blocks = tuple(Block(Span(at, at + 100), "paragraph") for at in range(0, len(text), 100))
    return Reading(Report(id=f"r{text}", text=text, doc_id=doc_id, blocks=blocks), (), published=published)
