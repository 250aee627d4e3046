"""ACLED-like CSV: the 31 columns of ACLED's export, filled from incidents. It is not ACLED data.

Source of columns and codes: ACLED Codebook (2024). One row an incident that is an event of theirs: violence,
protest, and what they call strategic developments; mere words and speculation are left out.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from tocsin.export.facts import DISTRICT_KM, FINE, REGIONAL, SOME_DAYS, Facts, Party, facts, told
from tocsin.export.package import Resource
from tocsin.export.source import Advance, Source
from tocsin.export.tables import cell
from tocsin.records import Claim, EventType, Precision

COLUMNS = [
    "event_id_cnty",
    "event_date",
    "year",
    "time_precision",
    "disorder_type",
    "event_type",
    "sub_event_type",
    "actor1",
    "assoc_actor_1",
    "inter1",
    "actor2",
    "assoc_actor_2",
    "inter2",
    "interaction",
    "civilian_targeting",
    "iso",
    "region",
    "country",
    "admin1",
    "admin2",
    "admin3",
    "location",
    "latitude",
    "longitude",
    "geo_precision",
    "source",
    "source_scale",
    "notes",
    "fatalities",
    "tags",
    "timestamp",
]
PREFIX = "TOCSIN"
VIOLENCE, DEMONSTRATION, STRATEGIC = "Political violence", "Demonstrations", "Strategic developments"
REMOTE = "Explosions/Remote violence"
# Weapon classes and modes of ours to ACLED's sub-events, the first that fits.
WEAPONS = (
    ({"chemical"}, "Chemical weapon"),
    ({"aircraft", "drone", "aerial"}, "Air/drone strike"),
    ({"suicide-attack", "suicide"}, "Suicide bomb"),
    (
        {"artillery", "missile", "rocket", "mortar", "heavy-weapons", "naval"},
        "Shelling/artillery/missile attack",
    ),
    ({"explosive", "explosives", "mine"}, "Remote explosive/landmine/IED"),
    ({"grenade"}, "Grenade"),
)
STATE = frozenset(
    {"state", "government", "ministry", "military", "police", "security-service", "head-of-state", "court"}
)
INTER = (
    (STATE | {"legislature", "official", "spokesperson", "head-of-government"}, "State forces"),
    ({"rebel", "armed-group"}, "Rebel group"),
    ({"militia", "party"}, "Political militia"),
    ({"civilian", "medic", "media", "witness", "ngo", "person", "company", "analyst"}, "Civilians"),
    ({"io", "alliance", "bloc"}, "External/Other forces"),
)
STRATEGIC_SUB = (
    ({"ceasefire"}, "Agreement"),
    ({"arrest"}, "Arrests"),
    ({"withdraw"}, "Non-violent transfer of territory"),
    ({"seize", "destroy", "vandalize"}, "Looting/property destruction"),
)
NO_EVENT = frozenset(
    {
        EventType.REQUEST,
        EventType.ACCUSE,
        EventType.REJECT,
        EventType.THREATEN,
        EventType.SUPPORT,
        EventType.CONSULT,
        EventType.AID,
        EventType.NONE,
    }
)
ARMED = frozenset({"State forces", "Rebel group", "Political militia", "External/Other forces"})


def write(source: Source, folder: Path, advance: Advance) -> list[Resource]:
    """Writes acled.csv."""
    path = folder / "acled.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\r\n")
        writer.writerow(COLUMNS)
        for dossier in source.dossiers():
            if dossier.event_type not in NO_EVENT and told(dossier):
                row = cells(facts(dossier, source))
                writer.writerow([cell(row.get(name, "")) for name in COLUMNS])
            advance()
    return [Resource(path, "csv", "text/csv", "ACLED-like: an incident a row; not ACLED data")]


def cells(found: Facts) -> dict[str, object]:
    """The cells of one incident that have an honest value."""
    first, second = _pair(found)
    inter1, inter2 = inter(first), inter(second)
    disorder, event, sub = kind(found, inter1, inter2)
    told = [h.published.start for h in found.heads if h.published and h.published.start]
    return {
        "event_id_cnty": f"{PREFIX}-{found.dossier.id}",
        "event_date": found.start.isoformat() if found.start and _time_precision(found) else "",
        "year": found.start.year if found.start and _time_precision(found) else "",
        "time_precision": _time_precision(found) or "",
        "disorder_type": disorder,
        "event_type": event,
        "sub_event_type": sub,
        "actor1": first.actor.name if first else "",
        "assoc_actor_1": _others(found.actors, first),
        "inter1": inter1,
        "actor2": second.actor.name if second else "",
        "assoc_actor_2": _others(found.targets, second),
        "inter2": inter2,
        "interaction": f"{inter1}-{inter2}" if inter1 and inter2 else f"Sole {inter1}" if inter1 else "",
        "civilian_targeting": "Civilians targeted" if inter2 == "Civilians" else "",
        "iso": found.country.numeric if found.country and found.country.numeric else "",
        "country": found.country.name if found.country else "",
        "admin1": found.admin1,
        "admin2": found.admin2,
        **_where(found),
        "source": "; ".join(sorted({h.outlet for h in found.heads if h.outlet})),
        "notes": found.notes,
        "fatalities": "" if found.killed.low is None else found.killed.low,
        "timestamp": int(max(told).timestamp()) if told else "",
    }


def _pair(found: Facts) -> tuple[Party | None, Party | None]:
    """Who acts and who suffers; two of one name are one."""
    first = next(iter(found.actors), None)
    second = next((p for p in found.targets if first is None or p.actor.id != first.actor.id), None)
    if first is None and second is not None and inter(second) != "Civilians":
        return second, None
    return first, second


def _others(parties: Sequence[Party], but: Party | None) -> str:
    return "; ".join(p.actor.name for p in parties if but is None or p.actor.id != but.actor.id)


def inter(party: Party | None) -> str:
    """ACLED's kind of actor; empty where ours has none."""
    if party is None:
        return ""
    return next((name for kinds, name in INTER if party.actor.kind in kinds), "")


def kind(found: Facts, inter1: str, inter2: str) -> tuple[str, str, str]:
    """Disorder type, event type and sub-event type."""
    modes, event = _modes(found.claims), found.dossier.event_type
    if event is EventType.PROTEST:
        if modes & {"riot", "vandalize"}:
            return DEMONSTRATION, "Riots", "Violent demonstration"
        return DEMONSTRATION, "Protests", "Peaceful protest"
    if event is EventType.ASSAULT:
        return VIOLENCE, *_violence(modes, inter1, inter2)
    if event is EventType.AGREE:
        return STRATEGIC, STRATEGIC, "Agreement"
    return STRATEGIC, STRATEGIC, next((sub for words, sub in STRATEGIC_SUB if modes & words), "Other")


def _violence(modes: frozenset[str], inter1: str, inter2: str) -> tuple[str, str]:
    if "abduct" in modes:
        return "Violence against civilians", "Abduction/forced disappearance"
    if "sexual" in modes:
        return "Violence against civilians", "Sexual violence"
    remote = next((sub for words, sub in WEAPONS if modes & words), None)
    if remote:
        return REMOTE, remote
    if inter2 == "Civilians":
        return "Violence against civilians", "Attack"
    return "Battles", "Armed clash"


def _modes(claims: Iterable[Claim]) -> frozenset[str]:
    """Modes and weapon classes of all claims."""
    found = [mode for c in claims for mode in c.modes]
    return frozenset(found + [w.weapon_class for c in claims for w in c.weapons])


def _time_precision(found: Facts) -> int | None:
    """1 the day, 2 some days or a week, 3 a month; None for what is coarser or unknown."""
    if found.precision in FINE:
        return 1
    if found.precision in SOME_DAYS:
        return 2
    return 3 if found.precision is Precision.MONTH else None


def _where(found: Facts) -> dict[str, object]:
    """1 the town, 2 near it or a district, 3 a region; a country's middle is written for nothing."""
    place = found.place
    if place is None:
        return {"location": found.country.name if found.country else ""}
    precision = 3 if place.kind in REGIONAL else 1 if place.radius_km <= DISTRICT_KM else 2
    return {
        "location": place.name,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "geo_precision": precision,
    }
