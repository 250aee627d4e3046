"""The record's parts beside the claims: the page, its times, and everything that was recognised."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tocsin.export.values import interval, iso, span
from tocsin.records import (
    Absent,
    Account,
    Attribution,
    Basis,
    Irregularity,
    Mention,
    PlaceMention,
    Reading,
    Span,
    TimeMention,
)

Record = dict[str, Any]


def published(reading: Reading) -> Record:
    """When the report came out: an instant where stated, an interval with reasons where inferred."""
    when = reading.published
    stated = when is not None and when.basis is Basis.EXPLICIT
    return {
        "published": iso(when.start) if when and stated else None,
        "published_inferred": None
        if when is None or stated
        else {**interval(when), "precision": when.precision},
        "published_reasons": list(reading.published_reasons),
    }


def page(reading: Reading) -> Record:
    """What belongs to the page: furniture, repeats, stamps, oddities."""
    report = reading.report
    text = report.text
    cut = sorted([f.span for f in report.furniture] + [d.span for d in report.duplicates if d.removed])
    return {
        "kept": _kept(len(text), cut),
        "boilerplate": [{**span(f.span, text), "kind": f.kind} for f in report.furniture],
        "duplicates": [
            {
                **span(d.span, text),
                "of": span(d.of, text),
                "kind": d.kind,
                "level": d.level,
                "removed": d.removed,
            }
            for d in report.duplicates
        ],
        "timestamps": [
            {**span(s.span, text), **interval(s.interval), "kind": s.kind, "tz": s.zone}
            for s in reading.stamps
        ],
        "irregularities": [
            {**(span(i.span, text) if i.span else _nowhere()), "kind": i.kind, "note": i.note}
            for i in oddities(reading)
        ],
        "datelines": [
            {**span(d.span, text), "place": pair(d.place), "date": pair(d.date), "agency": pair(d.agency)}
            for d in report.datelines
        ],
        "bylines": [span(b, text) for b in report.bylines],
    }


def oddities(reading: Reading) -> tuple[Irregularity, ...]:
    """The report's, less what the reading knows better: what follows an announcement that is not kept is no
    statement without quotation marks."""
    broken = [g.span.end for g in reading.gaps if g.kind == "announced_missing" and g.span]
    text = reading.report.text
    return tuple(
        odd
        for odd in reading.report.irregularities
        if odd.kind != "unquoted_statement"
        or odd.span is None
        or not any(end <= odd.span.start and not text[end : odd.span.start].strip() for end in broken)
    )


def _nowhere() -> Record:
    return {"start": None, "end": None, "text": None}


def _kept(length: int, cut: list[Span]) -> list[list[int]]:
    kept, at = [], 0
    for piece in cut:
        if piece.start > at:
            kept.append([at, piece.start])
        at = max(at, piece.end)
    if at < length:
        kept.append([at, length])
    return kept


def pair(where: Span | None) -> list[int] | None:
    """[start, end], or null."""
    return [where.start, where.end] if where else None


def gaps(account: Account) -> list[Record]:
    """What is missing and where the text shows it."""
    text = account.reading.report.text
    return [
        {"id": f"g{n}", **(span(g.span, text) if g.span else _nowhere()), "kind": g.kind, "what": g.what}
        for n, g in enumerate(account.gaps, 1)
    ]


def agreements(account: Account) -> list[Record]:
    """Treaties, alliances and truces named, with the claims that name them."""
    text = account.reading.report.text
    return [
        {
            "id": f"a{n}",
            "name": a.name,
            "kind": a.kind,
            "table_id": a.id or None,
            "parties": list(a.parties),
            "mentions": [span(s, text) for s in a.spans],
            "obligations": a.obligations,
            "claims": [c.id for c in account.claims if any(c.span.overlaps(s) for s in a.spans)],
        }
        for n, a in enumerate(account.reading.agreements, 1)
    ]


def listing(reading: Reading) -> Record:
    """Every name, time, attribution and mention, whether or not a claim uses it."""
    text = reading.report.text
    return {
        "toponyms": [_toponym(p) for p in reading.places],
        "times": [_time(t, text) for t in reading.times],
        "attributions": [_attribution(a) for a in reading.attributions],
        "mentions": sorted(_mentions(reading), key=lambda m: (m["start"], m["end"], m["entity"])),
    }


def _mentions(reading: Reading) -> Iterator[Record]:
    """Everyone and everything named or described, whether or not a claim uses it."""
    text = reading.report.text
    yield from (_mention(m, text) for m in reading.mentions)
    yield from (_thing(w.span, text, "weapon", w.weapon_class) for w in reading.weapons)
    yield from (_thing(q.span, text, "quantity", q.kind) for q in reading.quantities)
    yield from (_thing(t.span, text, "time", t.type.lower()) for t in reading.times)


def _thing(where: Span, text: str, entity: str, kind: str) -> Record:
    return {
        "start": where.start,
        "end": where.end,
        "name": text[where.start : where.end],
        "entity": entity,
        "kind": kind,
        "party": None,
        "parties": [],
    }


def _toponym(mention: PlaceMention) -> Record:
    head = {"start": mention.span.start, "end": mention.span.end, "name": mention.name}
    tail = {"relation": mention.relation, "rule": mention.rule, "confidence": mention.confidence}
    place = mention.place
    if isinstance(place, Absent):
        missing = {"lat": None, "lon": None, "country": None, "geonameid": None, "kind": None}
        return {
            **head,
            **missing,
            "radius_km": None,
            "gap": place.reason,
            "candidates": list(place.candidates),
            **tail,
        }
    return {
        **head,
        "lat": place.latitude,
        "lon": place.longitude,
        "country": place.country,
        "geonameid": place.geonameid,
        "kind": place.kind,
        "radius_km": place.radius_km,
        **tail,
    }


def _time(mention: TimeMention, text: str) -> Record:
    return {
        **span(mention.span, text),
        "type": mention.type,
        "value": mention.value,
        **interval(mention.interval),
        "precision": mention.interval.precision if mention.interval else None,
        "use": mention.use,
        "rule": mention.rule,
    }


def _attribution(attribution: Attribution) -> Record:
    return {
        "source": [[h.span.start, h.span.end] for h in attribution.hops if h.span],
        "cue": [[s.start, s.end] for s in attribution.cue],
        "content": [[s.start, s.end] for s in attribution.content],
        "form": attribution.form,
        "act": attribution.act,
        "inferred": attribution.inferred,
        "confidence": attribution.confidence,
    }


def _mention(mention: Mention, text: str) -> Record:
    return {
        "start": mention.span.start,
        "end": mention.span.end,
        "name": text[mention.span.start : mention.span.end],
        "entity": mention.entity,
        "kind": mention.how,
        "party": mention.actors[0].id if mention.actors else None,
        "parties": [a.id for a in mention.actors],
        **({"gap": mention.gap.reason} if mention.gap else {}),
    }
