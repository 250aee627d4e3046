"""Reports and dossiers of our own making, as the store is given them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from tocsin.records import (
    Absent,
    Actor,
    Basis,
    Claim,
    Conflict,
    Credibility,
    Dossier,
    EventType,
    Field,
    Gap,
    Head,
    Hop,
    Incident,
    Interval,
    Modality,
    Origin,
    Participant,
    Place,
    PlaceRole,
    Precision,
    Quantity,
    Report,
    Signal,
    Span,
    Stance,
    Telling,
    Testimony,
    Version,
    WeaponMention,
    When,
    Where,
)
from tocsin.store import Coder, Filed

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)
CODER = Coder("0.1.0", "parser-1", "places-1")
VARLAND = Actor("varland", "Varland", "state", "Varland", country="VV")
MINISTRY = Actor("varland-mod", "Varland's Defence Ministry", "ministry", "Varland", country="VV")
AGENCY = Actor("harbour-wire", "Harbour Wire", "agency")
OSTMARK = Actor("ostmark", "Ostmark", "state", "Ostmark", country="OO")
MILL = Place("p1", "Mill Crossing", 40.5, 45.25, 3.0, "VV", "village", 11)
RIDGE = Place("p2", "Ridge Province", 40.7, 45.5, 60.0, "VV", "admin1", 12)
TEXT = (
    "Varland's Defence Ministry said Ostmark shelled Mill Crossing on Sunday, killing three. Later it rained."
)


def day(n: int = 0, *, precision: Precision = Precision.DAY) -> Interval:
    """A day counted from 4 May 2031."""
    start = datetime(2031, 5, 4, tzinfo=UTC) + timedelta(days=n)
    return Interval(start, start + timedelta(days=1), precision, Basis.EXPLICIT)


def claim(number: int = 1, **changes: object) -> Claim:
    """Ostmark shelled Mill Crossing, says Varland's ministry through an agency."""
    fields: dict[str, object] = {
        "id": f"c{number}",
        "span": Span(32, 86),
        "chain": (Hop(Span(0, 5), (AGENCY,), "relay"), Hop(Span(0, 26), (MINISTRY,))),
        "cue": Span(27, 31),
        "modality": Modality.CLAIMED,
        "polarity": "positive",
        "event_type": EventType.ASSAULT,
        "modes": ("artillery",),
        "actors": (Participant(OSTMARK, Span(32, 39), False, 0.9),),
        "targets": (Participant(VARLAND, None, True),),
        "places": (
            Where(RIDGE, "Ridge Province", None, PlaceRole.CONTAINER, True),
            Where(MILL, "Mill Crossing", Span(48, 61), PlaceRole.LOCATION, False),
        ),
        "time": When(Span(62, 71), day()),
        "weapons": (WeaponMention(Span(40, 47), "artillery"),),
        "casualties": (Quantity(Span(81, 86), "killed", 3, 3, True, "civilian", VARLAND),),
        "quantities": (),
    }
    return Claim(**{**fields, **changes})  # type: ignore[arg-type]


def filed(
    key: str = "r0001",
    *,
    text: str = TEXT,
    claims: tuple[Claim, ...] | None = None,
    blocks: frozenset[str] = frozenset({"shell|2031-05-04"}),
    bands: tuple[str, ...] = ("0:aa", "1:bb"),
    published: Interval | None = None,
    at: datetime = NOON,
    **head: object,
) -> Filed:
    """A report of one incident."""
    made = (claim(1), claim(2, time=Absent(Gap.NOT_STATED), places=())) if claims is None else claims
    report = Report(
        id=f"text-{key}",
        text=text,
        doc_id=f"doc-{key}",
        outlet="Harbour Wire",
        title="Shelling at Mill Crossing",
        url=f"https://wire.example/{key}",
        source=f"inbox/{key}.txt",
        published=published,
        raw_sha256="00" * 32,
    )
    known: dict[str, object] = {
        "signature": (1, 2**63, 3),
        "zone": "Asia/Tbilisi",
        "heard": frozenset({"Varland"}),
    }
    heading = Head(key, report.outlet, report.title, report.url, published, **{**known, **head})  # type: ignore[arg-type]
    said = tuple(Testimony(f"{key}:{c.id}", key, c, text[c.span.start : c.span.end]) for c in made)
    incident = Incident(
        "i1",
        "Shelling",
        EventType.ASSAULT,
        tuple(c.id for c in made),
        (),
        (MILL,),
        day(),
        ("Ostmark", "Varland"),
    )
    told = Telling(f"{key}:i1", heading, incident, said, frozenset({"mill crossing"}), (("shelled", 2.5),))
    return Filed(
        head=heading,
        report=report,
        record='{"schema":"tocsin/1"}',
        testimonies=said,
        tellings=(told,),
        blocks={told.key: blocks},
        bands=bands,
        coder=CODER,
        at=at,
    )


def version(name: str, value: str, claims: tuple[str, ...], **changes: object) -> Version:
    """One account, given by Varland."""
    fields: dict[str, object] = {
        "field": name,
        "value": value,
        "text": value,
        "claims": claims,
        "sides": ("Varland",),
        "speakers": ("Varland's Defence Ministry",),
        "origins": ("o1",),
        "first": NOON,
        "last": NOON,
        "credibility": Credibility(3, ("one origin", "nobody denies it")),
    }
    return Version(**{**fields, **changes})  # type: ignore[arg-type]


def dossier(key: str = "d1", told: tuple[Filed, ...] = (), **changes: object) -> Dossier:
    """The incident that some reports tell, with two versions of its toll."""
    claims = tuple(t.key for f in told for t in f.testimonies)
    fields: dict[str, object] = {
        "id": key,
        "label": "Shelling of Mill Crossing",
        "event_type": EventType.ASSAULT,
        "family": "strike",
        "interval": day(),
        "places": (MILL, RIDGE),
        "sides": ("Ostmark", "Varland"),
        "tellings": tuple(t.key for f in told for t in f.tellings),
        "reports": tuple(f.head.id for f in told),
        "claims": claims,
        "fields": (
            Field(
                "killed",
                (
                    version("killed", "3", claims[:1], low=3, high=3),
                    version("killed", "5+", claims[1:2], low=5, high=None),
                    version("killed", "9", claims[:1], low=9, high=9, state="superseded"),
                ),
                True,
                "3 against at least 5",
            ),
            Field("weapon", (version("weapon", "artillery", claims[:1]),)),
        ),
        "stances": (Stance("Ostmark", "denies", claims[:1]), Stance("Varland", "confirms", claims[1:2])),
        "status": "contested",
        "contested_on": ("killed",),
        "conflicts": (Conflict("casualties", (claims[0], claims[-1]), "killed", "3 or 5"),) if claims else (),
        "origins": (
            Origin(
                "o1",
                "statement",
                "the ministry",
                "Varland",
                claims,
                tuple(f.head.id for f in told),
                ("Harbour Wire",),
            ),
        ),
        "signals": (Signal("up", "alliance-invoked", claims[:1]),),
        "links": (),
        "first": NOON,
        "last": NOON + timedelta(hours=2),
    }
    return Dossier(**{**fields, **changes})  # type: ignore[arg-type]
