"""Source: an archive as export formats see it: plain rows, whole incidents, and the words they rest on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from tocsin.records import Dossier, Head, Testimony

Row = Mapping[str, Any]
Advance = Callable[[], None]


class Column(Protocol):
    """A column of a table: `type` is TEXT, INTEGER or REAL, `about` says what it holds."""

    @property
    def name(self) -> str:
        """Its name."""

    @property
    def type(self) -> str:
        """Its type."""

    @property
    def about(self) -> str:
        """What it holds."""


@dataclass(frozen=True, slots=True)
class Source:
    """What is to be exported, already filtered; every iterator is in a stable order and holds few at a time.

    `columns`, `rows`: of the tables claims, incidents, versions and reports. `testimonies`, `heads`: by key.
    `text`: the frozen text of a report. `record`: its JSON record. `coder` names program, model and
    gazetteer; `credits` are the licences of what the data rest on.
    """

    columns: Callable[[str], tuple[Column, ...]]
    rows: Callable[[str], Iterator[Row]]
    dossiers: Callable[[], Iterator[Dossier]]
    testimonies: Callable[[Iterable[str]], Mapping[str, Testimony]]
    heads: Callable[[Iterable[str]], Mapping[str, Head]]
    reports: Callable[[], Iterator[str]]
    text: Callable[[str], str | None]
    record: Callable[[str], Row | None]
    count: int
    coder: Mapping[str, str]
    credits: tuple[str, ...] = ("Places: GeoNames, CC BY 4.0, https://www.geonames.org/",)
