"""filed: what goes into the store and what its lists give back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from tocsin.records import Head, Report, Telling, Testimony


@dataclass(frozen=True, slots=True)
class Coder:
    """What coded: the program's version, the model's and the gazetteer's."""

    tocsin: str
    model: str
    gazetteer: str


@dataclass(frozen=True, slots=True)
class Filed:
    """A coded report as it goes into the store.

    `record` is its JSON record; `testimonies` all its claims; `blocks` the keys of each telling, `bands`
    those of the report; `at` when it came in.
    """

    head: Head
    report: Report
    record: str
    testimonies: tuple[Testimony, ...]
    tellings: tuple[Telling, ...]
    blocks: Mapping[str, frozenset[str]]
    bands: tuple[str, ...]
    coder: Coder
    at: datetime


@dataclass(frozen=True, slots=True)
class Sighting:
    """One time that a report came in."""

    report: str
    doc_id: str | None
    title: str | None
    url: str | None
    source: str | None
    published_start: datetime | None
    published_end: datetime | None
    raw_sha256: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Touched:
    """What a report leaves open when it goes: incidents now gone, and tellings to put together again."""

    incidents: tuple[str, ...]
    tellings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """An incident as a list shows it."""

    id: str
    label: str
    event_type: str
    start: str | None
    end: str | None
    precision: str | None
    place: str | None
    latitude: float | None
    longitude: float | None
    radius_km: float | None
    country: str | None
    status: str
    contested_on: str
    sides: str
    n_reports: int
    n_claims: int
    n_origins: int
    first_told: str | None
    last_told: str | None
    part_of: str | None
    background: bool
    killed_low: int | None
    killed_high: int | None


@dataclass(frozen=True, slots=True)
class Page:
    """A stretch of a list; `after` fetches the next one, None at the end."""

    rows: tuple[Listed, ...]
    after: str | None
