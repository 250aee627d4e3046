"""A small account made by hand: two sides, a relay, a denial, a dispute, a background and an if."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from tocsin.records import (
    Absent,
    Account,
    Actor,
    Basis,
    Claim,
    Contradiction,
    EventType,
    Furniture,
    Gap,
    Hop,
    Incident,
    Interval,
    Irregularity,
    MissingPart,
    Modality,
    Participant,
    Place,
    PlaceRole,
    Precision,
    Quantity,
    Reading,
    Report,
    Signal,
    Span,
    Stance,
    When,
    Where,
)

TEXT = """Guns at the ford

Vardia says Orlian guns shelled Kesh at 02:10 and killed three farmers.
The Orlian staff, quoted by the Orlian News Agency, denied firing on Kesh.
Both staffs report fighting near the ford.
Fighting was heard in Nowhereville.
If the north joined in, the war could spread.
In 2011 the two fought for a month.
Vardia asked the Northern League for help.

Subscribe to our newsletter
"""

VARDIA = Actor("vardia", "Vardia", "state", "Vardia")
ORLIA = Actor("orlia-staff", "Orlian General Staff", "military", "Orlia")
GUNS = Actor("orlia-army", "Orlian army", "military", "Orlia")
AGENCY = Actor("ona", "Orlian News Agency", "agency", "Orlia")
KESH = Place("p1", "Kesh", 40.25, 45.5, 5.4, "VD", "town")
NIGHT = Interval(
    datetime(2022, 9, 12, 22, 10, tzinfo=UTC),
    datetime(2022, 9, 12, 22, 11, tzinfo=UTC),
    Precision.MINUTE,
    Basis.EXPLICIT,
)
ABSENT = Absent(Gap.NOT_STATED)


def at(words: str) -> Span:
    """Where words stand in TEXT."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


def claim(name: str, words: str, **given: Any) -> Claim:
    """A claim over words of TEXT; the outlet asserts it unless told otherwise."""
    values: dict[str, Any] = {
        "id": name,
        "span": at(words),
        "chain": (),
        "cue": None,
        "modality": Modality.ASSERTED,
        "polarity": "positive",
        "event_type": EventType.ASSAULT,
        "modes": (),
        "actors": (),
        "targets": (),
        "places": (),
        "time": ABSENT,
        "weapons": (),
        "casualties": (),
        "quantities": (),
    }
    return Claim(**(values | given))


def said_by(*actors: Actor, via: Actor | None = None) -> tuple[Hop, ...]:
    """A chain that ends with these."""
    relay = (Hop(None, (via,), "relay"),) if via else ()
    return (*relay, Hop(None, actors))


def make_account() -> Account:
    """The account of TEXT."""
    killed = Quantity(at("three farmers"), "killed", 3, 3, True, who="civilian")
    shelled = claim(
        "c01",
        "Orlian guns shelled Kesh at 02:10 and killed three farmers",
        chain=said_by(VARDIA),
        modality=Modality.CLAIMED,
        modes=("heavy-weapons",),
        actors=(Participant(GUNS, None, True),),
        places=(Where(KESH, "Kesh", None, PlaceRole.TARGET, False),),
        time=When(at("02:10"), NIGHT),
        casualties=(killed,),
    )
    claims = (
        shelled,
        claim("c02", "firing on Kesh", chain=said_by(ORLIA, via=AGENCY), modality=Modality.DENIED),
        claim(
            "c03",
            "fighting near the ford",
            chain=said_by(VARDIA, ORLIA),
            modality=Modality.CLAIMED,
            modes=("clash",),
        ),
        claim(
            "c04",
            "Fighting was heard in Nowhereville",
            places=(
                Where(Absent(Gap.UNRESOLVED), "Nowhereville", None, PlaceRole.LOCATION, False),
                Where(KESH, "Kesh", None, PlaceRole.EXCLUDED, False),
            ),
        ),
        claim("c05", "the war could spread", modality=Modality.HYPOTHETICAL),
        claim("c06", "the two fought for a month", modality=Modality.BACKGROUND),
        claim(
            "c07",
            "Vardia asked the Northern League for help",
            event_type=EventType.REQUEST,
            actors=(Participant(VARDIA, None, False),),
        ),
        claim("c08", "Guns at the ford", optional=True),
    )
    stances = (Stance("Orlia", "contests", ("c02", "c03")), Stance("Vardia", "confirms", ("c01", "c03")))
    return Account(
        reading=Reading(
            report=Report(
                id="r",
                text=TEXT,
                outlet="The Ford Post",
                headline=at("Guns at the ford"),
                furniture=(Furniture(at("Subscribe to our newsletter"), "newsletter"),),
                irregularities=(Irregularity("missing_year", at("02:10"), "day and month without year"),),
            ),
            sentences=(),
            zone="Asia/Yerevan",
        ),
        claims=claims,
        incidents=(
            Incident(
                "i1",
                "Shelling at Kesh: Orlian army, Tue 13 Sep 2022",
                EventType.ASSAULT,
                ("c01", "c02", "c03", "c04", "c08"),
                stances,
                (KESH,),
                NIGHT,
                ("Orlia", "Vardia"),
            ),
            Incident("i2", "Possible attack", EventType.ASSAULT, ("c05",), (), (), None),
            Incident("i3", "Attack", EventType.ASSAULT, ("c06",), (), (), None),
            Incident("i4", "Request: Vardia", EventType.REQUEST, ("c07",), (), (), None),
        ),
        contradictions=(Contradiction("x1", "occurrence", ("c01", "c02"), "event", "one says so, one not"),),
        signals=(Signal("up", "heavy weapons said to be used", ("c01",)),),
        gaps=(
            MissingPart("desk_gap", None, "the day and year are not stated"),
            MissingPart("unnamed_source", at("Both staffs"), "who speaks is not named"),
        ),
    )
