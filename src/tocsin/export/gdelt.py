"""GDELT 2.0: events (61 columns) and mentions (16), tab-separated and without a header, as theirs are.

Source: GDELT Event Codebook 2.0. One event an incident, one mention a claim. CAMEO is written as its root
code alone, which is all that PLOVER's types map to without guessing; Goldstein's scale and tone are scores
whose making cannot be shown, and stay empty.
"""

from __future__ import annotations

import csv
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path

from tocsin.export import plover
from tocsin.export.facts import Facts, Party, facts, told
from tocsin.export.package import Resource
from tocsin.export.source import Advance, Source
from tocsin.records import EventType, Head, Testimony

ROOTS = {
    EventType.AGREE: "03",
    EventType.CONSULT: "04",
    EventType.SUPPORT: "05",
    EventType.COOPERATE: "06",
    EventType.AID: "07",
    EventType.CONCEDE: "08",
    EventType.RETREAT: "08",
    EventType.REQUEST: "10",
    EventType.ACCUSE: "11",
    EventType.REJECT: "12",
    EventType.THREATEN: "13",
    EventType.PROTEST: "14",
    EventType.MOBILIZE: "15",
    EventType.SANCTION: "16",
    EventType.COERCE: "17",
    EventType.ASSAULT: "19",
}
EVENT_COLUMNS, MENTION_COLUMNS = 61, 16
ACTOR1, ACTOR2, CODES, PLACE = 5, 15, 25, 51  # where each group of columns begins
WEB, CITY, STATE = "1", "4", "5"


def write(source: Source, folder: Path, advance: Advance) -> list[Resource]:
    """Writes gdelt.export.CSV and gdelt.mentions.CSV."""
    events, mentions = folder / "gdelt.export.CSV", folder / "gdelt.mentions.CSV"
    with (
        events.open("w", encoding="utf-8", newline="") as one,
        mentions.open("w", encoding="utf-8", newline="") as other,
    ):
        write_event = csv.writer(one, dialect="excel-tab", lineterminator="\n").writerow
        write_mention = csv.writer(other, dialect="excel-tab", lineterminator="\n").writerow
        for dossier in source.dossiers():
            if dossier.event_type in ROOTS and told(dossier):
                found = facts(dossier, source)
                write_event(event(found))
                heads = {h.id: h for h in found.heads}
                for testimony in found.testimonies:
                    write_mention(mention(testimony, heads[testimony.report], found))
            advance()
    about = "GDELT-like, without a header; not GDELT data"
    kind = "text/tab-separated-values"
    return [
        Resource(events, "tsv", kind, f"events, {about}"),
        Resource(mentions, "tsv", kind, f"mentions, {about}"),
    ]


def number(found: Facts) -> int:
    """A positive integer for an incident, the same everywhere."""
    return int.from_bytes(blake2b(found.dossier.id.encode(), digest_size=6).digest(), "big")


def event(found: Facts) -> list[object]:
    """The 61 cells of one incident; a day that is not known leaves its cells empty."""
    row: list[object] = [""] * EVENT_COLUMNS
    day = found.start if found.precision else None
    row[0] = number(found)
    if day:
        row[1], row[2], row[3] = f"{day:%Y%m%d}", f"{day:%Y%m}", day.year
        row[4] = f"{day.year + day.timetuple().tm_yday / 366:.4f}"
    first = next(iter(found.actors), None)
    second = next(iter(found.targets), None)
    row[ACTOR1 : ACTOR1 + 10] = _actor(first)
    row[ACTOR2 : ACTOR2 + 10] = _actor(second)
    root = ROOTS[found.dossier.event_type]
    quad = plover.QUAD[found.dossier.event_type]
    row[CODES : CODES + 5] = [1, root, root, root, quad]
    row[31:34] = [len(found.testimonies), len(found.dossier.origins), len(found.heads)]
    row[PLACE : PLACE + 8] = _place(found)
    row[59] = _stamp(found.dossier.first)
    row[60] = next((h.url for h in found.heads if h.url), "")
    return row


def _actor(party: Party | None) -> list[object]:
    """Code, name, country, and the CAMEO sector as type 1; groups and religions stay empty."""
    if party is None:
        return [""] * 10
    country, sector = plover.alpha3(party.actor.country), plover.sector(party.actor)
    kind = sector if sector != "UNK" else ""
    return [country + kind, _line(party.actor.name).upper(), country, "", "", "", "", kind, "", ""]


def _place(found: Facts) -> list[object]:
    """Type 4 a town abroad, 5 a division; a country alone is written without coordinates."""
    fips = found.country.fips if found.country and found.country.fips else ""
    if found.place is None:
        name = found.country.name if found.country else ""
        return [WEB if name else "", name, fips, fips, "", "", "", ""]
    kind = STATE if found.place.kind in ("admin1", "region") else CITY
    parts = (found.place.name, found.admin1, found.country.name if found.country else "")
    full = ", ".join(dict.fromkeys(_line(p) for p in parts if p))
    feature = found.place.geonameid or ""
    return [kind, full, fips, fips, "", found.place.latitude, found.place.longitude, feature]


def mention(testimony: Testimony, head: Head, found: Facts) -> list[object]:
    """The 16 cells of one claim; offsets are characters of the frozen text, -1 where there are none."""
    row: list[object] = [""] * MENTION_COLUMNS
    claim = testimony.claim
    published = head.published.start if head.published else None
    row[0] = number(found)
    row[1] = _stamp(found.dossier.interval.start if found.dossier.interval else None)
    row[2] = _stamp(published)
    row[3], row[4], row[5] = (WEB if head.url else "", _line(head.outlet or ""), head.url or head.id)
    row[7] = next((p.span.start for p in claim.actors if p.span), -1)
    row[8] = next((p.span.start for p in claim.targets if p.span), -1)
    row[9] = claim.trigger.start if claim.trigger else claim.span.start
    row[10] = 1
    row[11] = round(claim.confidence * 100)
    return row


def _stamp(moment: datetime | None) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%d%H%M%S") if moment else ""


def _line(text: str) -> str:
    return " ".join(text.split())
