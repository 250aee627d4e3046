"""rows(report) -> claims: what a row of another engine's event data claims. Nothing is read out of prose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from tocsin.claims import row_actors, row_places
from tocsin.knowledge import dataset_rows, datasets, gazetteer
from tocsin.knowledge.dataset_rows import Cell
from tocsin.knowledge.datasets import Dataset
from tocsin.records import (
    Absent,
    Basis,
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

HALF_WEEK = timedelta(days=3)
COARSE = {Precision.MONTH, Precision.YEAR}
_HOST = re.compile(r"https?://(?:www\.)?([^/:?#\s]+)", re.IGNORECASE)


def read(report: Report) -> tuple[Reading, tuple[Claim, ...]]:
    """The reading of a row, which has no sentences, and its one claim; none where the row is damaged."""
    dataset = datasets.of(report.dataset)
    found = dataset_rows.cells(report.text)
    values = {name: cell.value for name, cell in found.items()}
    if dataset is None or dataset_rows.fault(dataset, values):
        return Reading(report=report, sentences=(), published=report.published), ()
    row = _Row(dataset, found, values)
    where = row.where()
    zone = gazetteer.timezone(where.place) if where and isinstance(where.place, Place) else None
    reading = Reading(
        report=report,
        sentences=(),
        published=report.published,
        published_reasons=report.published_reasons,
        zone=zone,
    )
    return reading, (row.claim(where, zone, report.text),)


class _Row:
    """One row, cell by cell: every value has the characters of its cell as evidence."""

    def __init__(self, dataset: Dataset, cells: Mapping[str, Cell], values: Mapping[str, str]) -> None:
        self.dataset, self.cells, self.values = dataset, cells, values

    def cell(self, field: str) -> Cell | None:
        name = self.dataset.column(field, self.values)
        return self.cells[name] if name else None

    def text(self, field: str) -> str:
        return self.dataset.cell(field, self.values)

    def claim(self, where: Where | None, zone: str | None, text: str) -> Claim:
        column, kind = self.dataset.kind(self.values) or ("", datasets.Kind(EventType.NONE))
        trigger = self.cells[column].span
        chain = tuple(self._chain())
        return Claim(
            id="c01",
            span=Span(0, len(text.partition(dataset_rows.APART)[0])),
            chain=chain,
            cue=None,
            modality=Modality.CLAIMED if chain else Modality.ASSERTED,
            polarity="positive",
            event_type=kind.type,
            modes=self._modes(kind),
            actors=tuple(self._parties("actors", "actor")),
            targets=tuple(self._parties("targets", "target")),
            places=(where,) if where else (),
            time=self._when(zone),
            weapons=(WeaponMention(trigger, kind.weapon),) if kind.weapon else (),
            casualties=tuple(self._killed()),
            quantities=(),
            trigger=trigger,
            rule=self.dataset.rule,
        )

    def _modes(self, kind: datasets.Kind) -> tuple[str, ...]:
        own = self.text("mode").lower().replace(" ", "-")
        return (kind.mode,) if kind.mode else (own,) if own in datasets.modes(kind.type) else ()

    def _chain(self) -> Iterator[Hop]:
        """Whence the dataset has it. Several sources are one voice: which of them gave what is not told."""
        if source := self.cell("source"):
            yield Hop(source.span, (row_actors.outlet(source.value),), "relay")
        elif (address := self.cell("address")) and (match := _HOST.match(address.value)):
            start = address.span.start
            host = Span(start + match.start(1), start + match.end(1))
            yield Hop(host, (row_actors.outlet(match[1].lower()),), "relay")

    def _parties(self, field: str, prefix: str) -> Iterator[Participant]:
        cell = self.cell(field)
        if cell:
            name = row_actors.bare(cell.value)
            actor = row_actors.actor(
                name, sector=self.text(f"{prefix}_sector"), country=self.text(f"{prefix}_country")
            )
            yield Participant(actor, Span(cell.span.start, cell.span.start + len(name)), implicit=False)

    def where(self) -> Where | None:
        """Where it was: the gazetteer's place of that name at that point, else the point itself."""
        cell = self.cell("place") or self.cell("country")
        if cell is None:
            return None
        name = row_places.bare(cell.value)
        span = Span(cell.span.start, cell.span.start + len(name))
        place = row_places.place(
            name,
            self._point(),
            self.dataset.extent(self.values),
            row_places.country_code(self.text("country")),
        )
        role = (
            PlaceRole.CONTAINER
            if isinstance(place, Place) and place.kind == "country"
            else PlaceRole.LOCATION
        )
        return Where(place, name, span, role, implicit=False)

    def _point(self) -> tuple[float, float] | None:
        north, east = self.text("latitude"), self.text("longitude")
        point = (dataset_rows.latitude(north), dataset_rows.longitude(east)) if north and east else None
        return None if point == (0.0, 0.0) else point  # the sea off Ghana stands for a point not known

    def _when(self, zone: str | None) -> When | Absent:
        cell = self.cell("day")
        if cell is None:
            return Absent(Gap.NOT_STATED)
        first, ending = dataset_rows.day(cell.value), self.cell("last_day")
        last = dataset_rows.day(ending.value) if ending else first
        precision = self.dataset.precision(self.values)
        approx = not ending and precision is Precision.WEEK
        if approx:
            first, last = first - HALF_WEEK, last + HALF_WEEK
        elif not ending and precision in COARSE:
            first, last = _whole(first, precision)
        elif precision is Precision.DAY and last != first:
            precision = Precision.MULTI_DAY
        interval = Interval(
            _midnight(first, zone),
            _midnight(max(first, last) + timedelta(days=1), zone),
            precision,
            Basis.EXPLICIT,
            approx,
        )
        return When(cell.span, interval, self.dataset.rule)

    def _killed(self) -> Iterator[Quantity]:
        """Deaths; a zero is none in these data: it also stands where nobody gave a figure."""
        found = {f: self.cell(f) for f in ("killed", "killed_low", "killed_high")}
        numbers = {f: dataset_rows.number(c.value) for f, c in found.items() if c}
        lines = [c.line for f, c in found.items() if c and numbers[f]]
        if lines:
            low = numbers.get("killed_low", numbers.get("killed", 0))
            high = max(low, numbers.get("killed_high", numbers.get("killed", low)))
            single = low == high and "killed" in numbers and numbers["killed"] == low
            cell = found["killed"]
            span = cell.span if single and cell else Span(min(lines).start, max(s.end for s in lines))
            yield Quantity(span, "killed", low or None, high, casualty=True)
        civilians = self.cell("killed_civilians")
        if civilians and (count := dataset_rows.number(civilians.value)):
            yield Quantity(
                civilians.line, "killed", count, count, casualty=True, who="civilian", part_of_total=True
            )


def _whole(day: date, precision: Precision) -> tuple[date, date]:
    """The month or year of a day."""
    if precision is Precision.YEAR:
        return date(day.year, 1, 1), date(day.year, 12, 31)
    after = day.replace(day=28) + timedelta(days=4)
    return day.replace(day=1), after - timedelta(days=after.day)


def _midnight(day: date, zone: str | None) -> datetime:
    """When a day begins where it was, in UTC."""
    return datetime.combine(day, time.min, ZoneInfo(zone) if zone else UTC).astimezone(UTC)
