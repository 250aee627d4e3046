"""KML 2.2: a placemark for every place of every incident; those without a place have no point.

Source: https://docs.ogc.org/is/12-007r2/12-007r2.html . Viewers take a description for HTML, so the words in
it are escaped twice: once for HTML, once for XML.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

from tocsin.export import xml
from tocsin.export.cases import Case, cases, lines
from tocsin.export.package import Resource
from tocsin.export.source import Advance, Source
from tocsin.export.values import iso
from tocsin.records import Dossier, Place

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2">\n<Document>\n'
    "<name>Tocsin: what someone is said to say, not facts</name>\n"
)
TAIL = "</Document>\n</kml>\n"


def write(source: Source, folder: Path, advance: Advance) -> list[Resource]:
    """Writes incidents.kml."""
    path = folder / "incidents.kml"
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write(HEAD)
        for case in cases(source):
            stream.writelines(placemarks(case))
            advance()
        stream.write(TAIL)
    return [Resource(path, "kml", "application/vnd.google-earth.kml+xml", "incidents, a placemark a place")]


def placemarks(case: Case) -> Iterator[str]:
    """One placemark a place that a point can stand for; without any, one without a point."""
    told = "".join(f"<p>{escape(line)}</p>" for line in lines(case))
    for number, pin in enumerate(case.pins or (None,), 1 if case.pins else 0):
        name = f"{case.dossier.id}/{number}"
        yield (
            f"<Placemark>\n<name>{xml.text(case.dossier.label)}</name>\n"
            f"<description>{xml.text(told)}</description>\n{_when(case.dossier)}{_data(name, case, pin)}"
            f"{_point(pin)}</Placemark>\n"
        )


def _when(dossier: Dossier) -> str:
    """The span of time; an end that is not known is left out, and where none is known, all."""
    when = dossier.interval
    begin, end = (iso(when.start), iso(when.end)) if when else (None, None)
    ends = (f"<begin>{begin}</begin>" if begin else "") + (f"<end>{end}</end>" if end else "")
    return f"<TimeSpan>{ends}</TimeSpan>\n" if ends else ""


def _data(name: str, case: Case, pin: Place | None) -> str:
    dossier = case.dossier
    values = {
        "id": name,
        "incident": dossier.id,
        "event_type": dossier.event_type.value,
        "status": dossier.status,
        "contested_on": "; ".join(dossier.contested_on),
        "sides": "; ".join(dossier.sides),
        "background": "1" if dossier.background else "0",
        "time_precision": dossier.interval.precision.value if dossier.interval else "",
        "place": pin.name if pin else "",
        "radius_km": f"{pin.radius_km:g}" if pin else "",
        "country": (pin.country or "") if pin else "",
        "reports": str(len(dossier.reports)),
        "origins": str(len(dossier.origins)),
    }
    data = "".join(
        f'<Data name="{key}"><value>{xml.text(value)}</value></Data>\n' for key, value in values.items()
    )
    return f"<ExtendedData>\n{data}</ExtendedData>\n"


def _point(pin: Place | None) -> str:
    return f"<Point><coordinates>{pin.longitude},{pin.latitude}</coordinates></Point>\n" if pin else ""
