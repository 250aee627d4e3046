"""STIX 2.1: a bundle of incidents, with a note for each claim and opinions where claims contradict.

Source: https://docs.oasis-open.org/cti/stix/v2.1/ . Ids hash what they stand for, so that two exports of one
archive speak of the same objects. `created` and `modified` are STIX's own bookkeeping: here the times when
reports told it, or EPOCH where no report is dated or the object has no time.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any, TextIO
from uuid import NAMESPACE_URL, UUID, uuid5

from tocsin.export import wording
from tocsin.export.cases import Case, Told, cases, lines, party, told
from tocsin.export.geojson import WIDE
from tocsin.export.package import Resource
from tocsin.export.source import Advance, Source
from tocsin.export.values import iso
from tocsin.records import Actor, Conflict, Dossier, Modality, Place, Testimony

SPACE = uuid5(NAMESPACE_URL, "urn:tocsin:stix")
EPOCH = "1970-01-01T00:00:00.000Z"
PERSONS = frozenset({"person", "head-of-state", "head-of-government", "official", "spokesperson", "analyst"})
CLASSES = frozenset({"civilian", "witness", "medic"})
UNKNOWN = frozenset({"anonymous", "other"})
UNJUDGED = 6  # information credibility: cannot be judged
Thing = dict[str, Any]


def write(source: Source, folder: Path, advance: Advance) -> list[Resource]:
    """Writes bundle.json, its objects as they come."""
    path = folder / "bundle.json"
    with path.open("w", encoding="utf-8", newline="\n") as stream, closing(sqlite3.connect("")) as kept:
        bundle = _Bundle(stream, kept)
        bundle.put(_thing("identity", "tocsin", EPOCH, name="Tocsin", **_system(source)))
        for case in cases(source):
            bundle.take(case)
            advance()
        for one in told(source):
            bundle.close_report(one)
        bundle.close()
    return [Resource(path, "json", "application/stix+json;version=2.1", "a STIX 2.1 bundle")]


def name(kind: str, key: str) -> str:
    """The id of an object: the same for the same thing."""
    return f"{kind}--{_uuid(f'{kind}/{key}')}"


def _uuid(key: str) -> UUID:
    return uuid5(SPACE, key.encode("utf-8", "replace").decode())


def _system(source: Source) -> Thing:
    coder = ", ".join(f"{part} {value}" for part, value in source.coder.items())
    about = f"Reads reports and records who says what; a claim is what someone is said to say. {coder}"
    return {"identity_class": "system", "description": about}


class _Bundle:
    """A bundle written object by object; what was written, and which report told what, is kept on disk."""

    def __init__(self, stream: TextIO, kept: sqlite3.Connection) -> None:
        self._stream, self._kept, self._between = stream, kept, ""
        kept.execute("CREATE TABLE written (id TEXT PRIMARY KEY) WITHOUT ROWID")
        kept.execute("CREATE TABLE told (report TEXT, id TEXT, PRIMARY KEY (report, id)) WITHOUT ROWID")
        stream.write(f'{{"type": "bundle", "id": "bundle--{_uuid("bundle")}", "objects": [\n')

    def put(self, thing: Thing) -> None:
        """Writes an object unless it stands there already."""
        if self._kept.execute("INSERT OR IGNORE INTO written VALUES (?)", [thing["id"]]).rowcount:
            self._stream.write(self._between + json.dumps(thing, ensure_ascii=False))
            self._between = ",\n"

    def take(self, case: Case) -> None:
        """An incident with its places, speakers, claims and contradictions."""
        for thing in (*_incident(case), *_opinions(case)):
            self.put(thing)
        for said in case.testimonies:
            for thing in (*_speakers(said), _note(said, case)):
                self.put(thing)
            refs = [name("incident", case.dossier.id), name("note", said.key)]
            self._kept.executemany(
                "INSERT OR IGNORE INTO told VALUES (?, ?)", [(said.report, ref) for ref in refs]
            )

    def close_report(self, one: Told) -> None:
        """A report with all that it told; undated it is a grouping, for a STIX report has a date."""
        row = one.report
        outlet = _outlet(row["outlet"])
        self.put(outlet)
        query = "SELECT id FROM told WHERE report = ? ORDER BY id"
        refs = [r for (r,) in self._kept.execute(query, [row["id"]])] or [outlet["id"]]
        self.put(_report(one, outlet["id"], refs))

    def close(self) -> None:
        """Ends the bundle."""
        self._stream.write("\n]}\n")


def _thing(kind: str, key: str, created: str, modified: str | None = None, **values: Any) -> Thing:
    made = {"type": kind, "spec_version": "2.1", "id": name(kind, key)}
    if key != "tocsin":
        made["created_by_ref"] = name("identity", "tocsin")
    made |= {"created": created, "modified": max(created, modified or created)}
    return made | {k: v for k, v in values.items() if v not in (None, "", [])}


def _moment(value: datetime | str | None) -> str:
    """Milliseconds, as STIX wants; EPOCH where nothing is known."""
    found = iso(value) if isinstance(value, datetime) else value
    return f"{found.removesuffix('Z')}.000Z" if found else EPOCH


def _incident(case: Case) -> Iterator[Thing]:
    dossier = case.dossier
    first, last = _moment(dossier.first), _moment(dossier.last)
    about = "\n".join((f"When: {case.entry[0].when}", *lines(case)))
    labels = [dossier.status, *(f"contested: {field}" for field in dossier.contested_on)]
    about = f"{wording.EVENTS[dossier.event_type]}\n{about}"
    yield _thing(
        "incident",
        dossier.id,
        first,
        last,
        name=wording.safe(dossier.label),
        description=about,
        labels=labels,
    )
    for place in dossier.places:
        yield _location(place)
        ends = {
            "source_ref": name("incident", dossier.id),
            "target_ref": name("location", place.id),
        }
        key = f"{dossier.id}/{place.id}"
        yield _thing("relationship", key, first, last, relationship_type="located-at", **ends)


def _location(place: Place) -> Thing:
    """A point with its precision in metres; of a country, its code alone."""
    country = place.country if place.country and len(place.country) == 2 else None
    values: Thing = {"name": wording.safe(place.name), "country": country}
    if place.kind not in WIDE:
        point = {"latitude": place.latitude, "longitude": place.longitude}
        values |= {**point, "precision": round(place.radius_km * 1000, 1)}
    elif not country:
        values["region"] = wording.safe(place.name)
    return _thing("location", place.id, EPOCH, **values)


def _speakers(said: Testimony) -> Iterator[Thing]:
    for hop in said.claim.chain:
        for actor in hop.actors:
            yield _identity(actor, said.report)


def _identity(actor: Actor, report: str) -> Thing:
    key = f"actor/{party(actor.id, actor.kind, report)}"
    return _thing("identity", key, EPOCH, name=wording.name(actor), identity_class=_class(actor.kind))


def _class(kind: str) -> str:
    if kind in PERSONS:
        return "individual"
    if kind in CLASSES:
        return "class"
    return "unknown" if kind in UNKNOWN else "organization"


def _outlet(outlet: str | None) -> Thing:
    shown = wording.safe(outlet or "an unnamed outlet")
    return _thing("identity", f"outlet/{outlet or ''}", EPOCH, name=shown, identity_class="organization")


def _note(said: Testimony, case: Case) -> Thing:
    """A claim: its words, who says it, through whom, and where the words stand."""
    claim, head = said.claim, case.heads[said.report]
    when = _moment(head.published.start if head.published else None)
    speakers = [a for hop in claim.chain[-1:] for a in hop.actors]
    refs = [name("incident", case.dossier.id), *(_identity(a, said.report)["id"] for a in speakers)]
    path = " → ".join((head.outlet or "the publisher", *wording.via(claim), wording.speaker(claim)))
    at = f"characters {claim.span.start}–{claim.span.end} of report {said.report}"
    return _thing(
        "note",
        said.key,
        when,
        abstract=wording.safe(f"{claim.modality.value}: {wording.coded(claim)}; {path.removesuffix(' → ')}"),
        content=wording.safe(said.words),
        authors=[wording.name(a) for a in speakers] or [wording.safe(head.outlet or "the publisher")],
        object_refs=list(dict.fromkeys(refs)),
        labels=[
            f"tocsin:modality={claim.modality.value}",
            f"tocsin:polarity={claim.polarity}",
            f"tocsin:status={claim.status}",
            *admiralty(said.key, case.dossier),
        ],
        lang=head.language,
        external_references=[{"source_name": "tocsin", "external_id": said.key, "description": at}],
    )


def admiralty(key: str, dossier: Dossier) -> tuple[str, str]:
    """The grades of a claim: reliability is the user's own and is not judged here; credibility is the most
    doubtful of the live versions that rest on the claim."""
    live = (v for f in dossier.fields for v in f.versions if v.state == "live" and key in v.claims)
    grade = max((v.credibility.grade for v in live), default=UNJUDGED)
    return (
        'admiralty-scale:source-reliability="f"',
        f'admiralty-scale:information-credibility="{grade}"',
    )


def _opinions(case: Case) -> Iterator[Thing]:
    """Of two claims that cannot both be true, what each has to say to the other."""
    for conflict in case.dossier.conflicts:
        first, second = (case.said.get(key) for key in conflict.claims)
        if first and second:
            yield _opinion(first, second, conflict, case)
            yield _opinion(second, first, conflict, case)


def _opinion(of: Testimony, on: Testimony, conflict: Conflict, case: Case) -> Thing:
    heads = [case.heads[t.report].published for t in (of, on)]
    denied = Modality.DENIED in (of.claim.modality, on.claim.modality)
    point = wording.POINTS.get(conflict.kind, conflict.kind)
    return _thing(
        "opinion",
        f"{conflict.kind}/{conflict.field}/{of.key}/{on.key}",
        max(_moment(h.start if h else None) for h in heads),
        opinion="strongly-disagree" if denied else "disagree",
        explanation=wording.safe(f"{point}: {conflict.note or 'they cannot both be true'} (claim {of.key})"),
        authors=[wording.speaker(of.claim) or wording.safe(case.heads[of.report].outlet or "the publisher")],
        object_refs=[name("note", on.key)],
    )


def _report(one: Told, outlet: str, refs: list[str]) -> Thing:
    row = one.report
    when = row["published_start"]
    title = wording.safe(row["title"] or row["outlet"] or str(row["id"]))
    url = str(row["url"] or "")
    link = {"url": url} if url.startswith(("http://", "https://")) else {}
    source = {"source_name": "tocsin", "external_id": str(row["id"]), **link}
    values = {
        "name": title,
        "object_refs": [outlet, *(r for r in refs if r != outlet)],
        "lang": row["language"],
    }
    values["external_references"] = [source]
    if when is None:
        return _thing("grouping", str(row["id"]), EPOCH, context="unspecified", **values)
    return _thing("report", str(row["id"]), _moment(when), published=_moment(when), **values)
