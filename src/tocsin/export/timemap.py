"""timemap (Forensic Architecture, Bellingcat): events.json, associations.json, sources.json and a config.js.

What its loader does decides what is written (github.com/forensic-architecture/timemap). It throws away an
event with a key it does not know, throws where a coordinate is no string, and drops an event without a date
in silence. So coordinates are strings, "" where there is no place, and undated incidents stand in
undated.json, which timemap does not read: whoever publishes the map knows what it does not show.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, TextIO
from zoneinfo import ZoneInfo

from tocsin.export import clock, wording
from tocsin.export.cases import Case, Told, cases, lines, told
from tocsin.export.package import Resource
from tocsin.export.source import Advance, Source
from tocsin.records import Dossier, Place, Precision

JSON = "application/json"
TIMED = frozenset({Precision.MINUTE, Precision.HOUR})  # a time of day is written for no wider interval
COLOURS = ("#0068a5", "#b0520a", "#007053", "#94406f", "#6f6000", "#2c6f96")
Event = dict[str, Any]


def write(source: Source, folder: Path, advance: Advance) -> list[Resource]:
    """Writes the four files and undated.json into `folder`."""
    paths = [folder / f"{name}.json" for name in ("events", "undated", "associations", "sources")]
    seen: dict[str, Event] = {}
    undated = 0
    with paths[0].open("w", encoding="utf-8") as shown, paths[1].open("w", encoding="utf-8") as apart:
        on, off = _Listing(shown), _Listing(apart)
        for case in cases(source):
            for event in events(case):
                (on if event["date"] else off).put(event)
            undated += not _date(case)
            seen |= {a["id"]: a for a in associations(case)}
            advance()
        on.close()
        off.close()
    paths[2].write_text(_pretty([seen[key] for key in sorted(seen)]), encoding="utf-8")
    with paths[3].open("w", encoding="utf-8") as stream:
        _sources(told(source), stream)
    config = folder / "config.js"
    config.write_text(_config(undated), encoding="utf-8")
    abouts = (
        "incidents with a date, an event for each place",
        f"{undated} incidents without a date, which timemap would drop: not on the map",
        "what events are filtered and coloured by: kind, standing, sides",
        "reports, by id",
    )
    made = [Resource(p, "json", JSON, about) for p, about in zip(paths, abouts, strict=True)]
    return [*made, Resource(config, "js", "text/javascript", "timemap's configuration for these files")]


class _Listing:
    """A JSON array written item by item."""

    def __init__(self, stream: TextIO) -> None:
        self._stream, self._between = stream, "[\n"

    def put(self, item: Event) -> None:
        self._stream.write(self._between + json.dumps(item, ensure_ascii=False))
        self._between = ",\n"

    def close(self) -> None:
        self._stream.write("\n]\n" if self._between == ",\n" else "[]\n")


def events(case: Case) -> Iterator[Event]:
    """An event for each place that a point can stand for; without any, one with empty coordinates."""
    told_of = "\n".join(lines(case))
    for number, pin in enumerate(case.pins or (None,), 1 if case.pins else 0):
        yield {
            "id": f"{case.dossier.id}/{number}",
            "description": wording.safe(case.dossier.label) + (f"\n{told_of}" if told_of else ""),
            "date": _date(case),
            "time": _time(case),
            "time_precision": case.dossier.interval.precision.value if case.dossier.interval else "",
            "time_display": clock.shown(case.dossier.interval, case.zone),
            **_where(case, pin),
            "category": wording.EVENTS[case.dossier.event_type],
            "associations": [a["id"] for a in associations(case)],
            "sources": [r for r in case.dossier.reports if r in case.heads],
            "comments": _comment(case.dossier),
        }


def _comment(dossier: Dossier) -> str:
    past = "; only looked back on" if dossier.background else ""
    return f"Tocsin: {dossier.status}{past}; a claim is what someone is said to say, not a fact"


def _where(case: Case, pin: Place | None) -> Event:
    if pin is None:
        wide = "; ".join(wording.safe(p.name) for p in case.dossier.places)
        return {"location": wide, "latitude": "", "longitude": ""}
    return {
        "location": wording.place(pin),
        "latitude": f"{pin.latitude}",
        "longitude": f"{pin.longitude}",
    }


def _start(case: Case) -> datetime | None:
    """When it began, on the clock of the place: its day is the day there, not in Greenwich.

    Of what is known only to have ended by some time, nothing.
    """
    when = case.dossier.interval
    return clock.on(ZoneInfo(case.zone or "UTC"), when.start) if when else None


def _date(case: Case) -> str:
    start = _start(case)
    return f"{start.month}/{start.day}/{start.year}" if start else ""


def _time(case: Case) -> str:
    when, start = case.dossier.interval, _start(case)
    return f"{start:%H:%M}" if when and start and when.precision in TIMED else ""


def associations(case: Case) -> Iterator[Event]:
    """What the incident is filtered by; ids say what they are, so that each is written once."""
    kind = wording.EVENTS[case.dossier.event_type]
    yield {"id": f"kind: {kind}", "title": kind, "desc": "", "mode": "CATEGORY", "filter_paths": []}
    yield _filter("standing", case.dossier.status)
    for side in case.dossier.sides:
        yield _filter("side", wording.safe(side))
    for name in case.dossier.contested_on:
        yield _filter("contested on", name)


def _filter(family: str, value: str) -> Event:
    return {
        "id": f"{family}: {value}",
        "title": value,
        "desc": "",
        "mode": "FILTER",
        "filter_paths": [family, value],
    }


def _sources(reports: Iterable[Told], stream: TextIO) -> None:
    """An object keyed by id, written report by report."""
    between = "{\n"
    for one in reports:
        key = str(one.report["id"])
        stream.write(f"{between}{json.dumps(key)}: {json.dumps(_source(one), ensure_ascii=False)}")
        between = ",\n"
    stream.write("\n}\n" if between == ",\n" else "{}\n")


def _source(one: Told) -> Event:
    row = one.report
    url = str(row["url"] or "")
    link = url if url.startswith(("http://", "https://")) else ""
    return {
        "id": str(row["id"]),
        "title": wording.safe(row["title"] or row["outlet"] or ""),
        "paths": [link] if link else [],
        "type": "Article",
        "url": link,
        "date": row["published_start"] or "",
        "author": wording.safe(row["outlet"] or ""),
        "description": "",
    }


def _config(undated: int) -> str:
    """A configuration that serves the files from beside the page."""
    config = {
        "title": "tocsin",
        "display_title": "Incidents and who says so",
        "SERVER_ROOT": ".",
        "EVENTS_EXT": "/events.json",
        "ASSOCIATIONS_EXT": "/associations.json",
        "SOURCES_EXT": "/sources.json",
        "SITES_EXT": "",
        "SHAPES_EXT": "",
        "DATE_FMT": "M/D/YYYY",
        "TIME_FMT": "HH:mm",
        "store": {
            "app": {"map": {"anchor": [20, 0], "startZoom": 3, "minZoom": 2}},
            "ui": {"coloring": {"mode": "STATIC", "maxNumOfColors": len(COLOURS), "colors": list(COLOURS)}},
            "features": {
                "USE_ASSOCIATIONS": True,
                "USE_SOURCES": True,
                "USE_COVER": False,
                "COLOR_BY_ASSOCIATION": True,
                "GRAPH_NONLOCATED": True,
                "CUSTOM_EVENT_FIELDS": [],
            },
        },
    }
    note = f"// {undated} incidents without a date are not on the map: see undated.json."
    return f"{note}\nmodule.exports = {_pretty(config)}"


def _pretty(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
