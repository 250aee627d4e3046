"""View: a brief before it is rendered."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cite:
    """A footnote: whose words, through whom, in which report, when told, and where in its text."""

    number: int
    claim: str
    report: str
    outlet: str
    title: str
    url: str
    told: str
    speaker: str
    via: tuple[str, ...]
    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Account:
    """One version of a field as a line: what, who says so, how many origins, since when, how credible.

    `state` is live, superseded or retracted; `working` says why `grade` is what it is.
    """

    text: str
    who: str
    origins: str
    since: str
    grade: int
    working: tuple[str, ...]
    state: str
    denied: bool
    cites: tuple[int, ...]
    sides: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One field with its versions; `note` says on what they differ, or from where to where they range."""

    name: str
    contested: bool
    note: str
    accounts: tuple[Account, ...]

    @property
    def remark(self) -> str:
        """What stands beside the name: "contested: 3 (Arvania) against none (Belmar)", "from 3 to 5 (…)"."""
        return f"contested: {self.note}" if self.contested else self.note


@dataclass(frozen=True, slots=True)
class Entry:
    """One incident: heading, standing, its rows (contested first), who is silent, where it comes from."""

    id: str
    label: str
    where: str
    when: str
    status: str
    contested_on: tuple[str, ...]
    sides: tuple[tuple[str, str], ...]  # side, stance in words
    rows: tuple[Row, ...]
    origins: tuple[str, ...]
    signals: tuple[str, ...]
    changes: tuple[str, ...]
    part_of: str
    parts: tuple[str, ...]
    reports: int
    latitude: float | None
    longitude: float | None
    radius_km: float | None
    decisions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One incident as a list shows it."""

    id: str
    label: str
    when: str
    where: str
    status: str
    contested: bool
    reports: int


@dataclass(frozen=True, slots=True)
class Section:
    """Incidents of one standing."""

    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """The whole, with the footnotes its numbers point to."""

    title: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    news: tuple[str, ...]  # what is new, changed and withdrawn, a line each
    missing: tuple[str, ...]
    past: tuple[str, ...]  # signals against the past, with their denominators
    cites: tuple[Cite, ...]
