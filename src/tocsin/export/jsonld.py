"""JSON-LD in the Simple Event Model: an event with a view for each version, and the authority it accords to.

Source: https://semanticweb.cs.vu.nl/2009/11/sem/ . The model knows no denial: a version that says it is not
so, and one that was withdrawn, stand under no property of the model, where a query would take them for told.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from tocsin.export import wording
from tocsin.export.cases import Case, Told, cases, party, told
from tocsin.export.geojson import WIDE
from tocsin.export.package import Resource
from tocsin.export.source import Advance, Source
from tocsin.export.values import iso
from tocsin.records import Dossier, Place, Testimony, Version

CONTEXT = {
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "prov": "http://www.w3.org/ns/prov#",
    "tocsin": "urn:tocsin:vocabulary:",
}
# Fields that the model has a property for; any other stands under tocsin:<field>.
PROPERTIES = {
    "what": "sem:eventType",
    "initiator": "sem:hasActor",
    "actors": "sem:hasActor",
    "targets": "sem:hasActor",
    "place": "sem:hasPlace",
    "time": "sem:hasTime",
}
ROLES = frozenset({"initiator", "actors", "targets"})
NAMED = {"initiator": "side", "actors": "actor", "targets": "actor", "place": "place", "what": "type"}
Node = dict[str, Any]


def write(source: Source, folder: Path, advance: Advance) -> list[Resource]:
    """Writes incidents.jsonld, its nodes as they come."""
    path = folder / "incidents.jsonld"
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write(f'{{"@context": {json.dumps(CONTEXT)},\n"@graph": [')
        between = "\n"
        for node in _nodes(source, advance):
            stream.write(between + json.dumps(node, ensure_ascii=False))
            between = ",\n"
        stream.write("\n]}\n")
    return [
        Resource(path, "jsonld", "application/ld+json", "incidents as events with views, claims, reports")
    ]


def _nodes(source: Source, advance: Advance) -> Iterator[Node]:
    for case in cases(source):
        yield event(case)
        yield from map(_place, case.dossier.places)
        yield from map(_claim, case.testimonies)
        advance()
    yield from map(_report, told(source))


def iri(kind: str, key: str) -> str:
    """The name of a thing; whatever is in its key, it is a name and nothing else."""
    return f"urn:tocsin:{kind}:{quote(key, safe=':', errors='replace')}"


def event(case: Case) -> Node:
    """An incident: only its label, its standing and the bounds of its time are said outside of views."""
    dossier = case.dossier
    when = dossier.interval
    node: Node = {
        "@id": iri("incident", dossier.id),
        "@type": "sem:Event",
        "rdfs:label": wording.safe(dossier.label),
        "tocsin:status": dossier.status,
        "tocsin:contestedOn": list(dossier.contested_on),
        "tocsin:claim": [{"@id": iri("claim", t.key)} for t in case.testimonies],
    }
    if when and when.start:
        node["sem:hasEarliestBeginTimeStamp"] = _instant(iso(when.start))
    if when and when.end:
        node["sem:hasLatestEndTimeStamp"] = _instant(iso(when.end))
    for name, view in _views(case):
        node.setdefault(name, []).append(view)
    return node


def _instant(value: str | None) -> Node:
    return {"@type": "xsd:dateTime", "@value": value}


def _views(case: Case) -> Iterator[tuple[str, Node]]:
    """Each version under its property: of the model where it is told, of ours where denied or withdrawn."""
    for field in case.dossier.fields:
        for number, version in enumerate(field.versions, 1):
            if version.state != "live":
                name = "tocsin:withdrawn"
            elif version.denied:
                name = "tocsin:denied"
            else:
                name = PROPERTIES.get(field.name, f"tocsin:{field.name}")
            yield name, _view(case, version, number)


def _view(case: Case, version: Version, number: int) -> Node:
    dossier = case.dossier
    node = {
        "@id": iri("version", f"{dossier.id}/{version.field}/{number}"),
        "@type": "sem:View",
        "rdfs:label": wording.safe(version.text),
        "rdf:value": _value(version, dossier),
        "sem:accordingTo": list(_authorities(case, version)),
        "tocsin:field": version.field,
        "tocsin:credibility": version.credibility.grade,
        "tocsin:origins": len(version.origins),
        "prov:wasDerivedFrom": [{"@id": iri("claim", key)} for key in version.claims],
    }
    if version.field in ROLES:
        node["sem:roleType"] = {"@id": iri("role", version.field)}
    for name, value in (("low", version.low), ("high", version.high)):
        if value is not None:
            node[f"tocsin:{name}"] = value
    return node


def _value(version: Version, dossier: Dossier) -> Any:
    """The thing itself where it has a name of its own, else the value as it is written."""
    kind = NAMED.get(version.field)
    if kind is None:
        return version.value
    key = party(version.value, "", dossier.id) if kind == "actor" else version.value
    return {"@id": iri(kind, key)}


def _authorities(case: Case, version: Version) -> Iterator[Node]:
    """Who gives a version, by name; where nobody is named, where it comes from."""
    keys: dict[str, dict[str, None]] = {}
    for said in (case.said[key] for key in version.claims if key in case.said):
        for actor in (a for hop in said.claim.chain[-1:] for a in hop.actors):
            keys.setdefault(actor.name, {})[party(actor.id, actor.kind, said.report)] = None
        if outlet := case.heads[said.report].outlet:
            keys.setdefault(outlet, {})[f"outlet/{outlet}"] = None
    origins = {o.id: o.label for o in case.dossier.origins}
    for name in version.speakers or tuple(origins[o] for o in version.origins if o in origins):
        for key in keys.get(name, [f"{case.dossier.id}/{name}"]):
            label = wording.safe(name)
            yield {"@id": iri("authority", key), "@type": "sem:Authority", "rdfs:label": label}


def _place(place: Place) -> Node:
    """A place; the middle of a country is no point for anything in it."""
    node = {"@id": iri("place", place.id), "@type": "sem:Place", "rdfs:label": wording.safe(place.name)}
    if place.country:
        node["tocsin:country"] = place.country
    if place.kind in WIDE:
        return node
    point = {"geo:lat": place.latitude, "geo:long": place.longitude, "tocsin:radiusKm": place.radius_km}
    return {**node, **point}


def _claim(said: Testimony) -> Node:
    return {
        "@id": iri("claim", said.key),
        "@type": "tocsin:Claim",
        "tocsin:words": wording.safe(said.words),
        "tocsin:modality": said.claim.modality.value,
        "tocsin:polarity": said.claim.polarity,
        "tocsin:start": said.claim.span.start,
        "tocsin:end": said.claim.span.end,
        "prov:wasQuotedFrom": {"@id": iri("report", said.report)},
    }


def _report(one: Told) -> Node:
    row = one.report
    node: Node = {
        "@id": iri("report", str(row["id"])),
        "@type": "tocsin:Report",
        "rdfs:label": wording.safe(row["title"] or row["outlet"] or str(row["id"])),
        "tocsin:textSha256": row["text_sha256"],
    }
    if row["outlet"]:
        node["tocsin:outlet"] = wording.safe(row["outlet"])
    if row["url"]:
        node["tocsin:url"] = wording.safe(row["url"])
    if row["published_start"]:
        node["tocsin:published"] = _instant(row["published_start"])
    return node
