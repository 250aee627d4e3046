"""feeds.toml: which feeds and pages are followed, and how; every error names file and key."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tocsin.errors import UsageError

_SPAN = re.compile(r"(\d{1,6})\s*([smhd])")
_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
_DEFAULTS = {"interval": "15m", "revisit": "6h", "tip": False}
_LEAST = {"interval": timedelta(minutes=1), "revisit": timedelta(minutes=1), "delay": timedelta(seconds=1)}
_OF_ONE = ("address", "outlet", *_DEFAULTS)
_OF_ALL = (*_DEFAULTS, "delay", "ceiling", "contact", "feed", "page")


@dataclass(frozen=True, slots=True)
class Watched:
    """One feed or page that is followed.

    `interval`: between two polls; `revisit`: between two looks at a story that a feed still lists;
    `tip`: what it tells is kept apart, unverified.
    """

    address: str
    kind: str  # feed | page
    outlet: str | None = None
    interval: timedelta = timedelta(minutes=15)
    revisit: timedelta = timedelta(hours=6)
    tip: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """All that is followed, and what holds for every server.

    `delay`: between two requests to one host; `ceiling`: how long one that fails is left alone at most;
    `contact`: told to the servers, so that they can write to whoever reads them.
    """

    watched: tuple[Watched, ...]
    delay: timedelta = timedelta(seconds=5)
    ceiling: timedelta = timedelta(days=1)
    contact: str | None = None


def load(path: Path) -> Plan:
    """The plan in a file; raises UsageError with one line that says what is wrong where."""
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"{path}: {(error.strerror or str(error)).lower()}") from error
    except (ValueError, RecursionError) as error:  # of TOML, with its line, or of UTF-8
        raise UsageError(f"{path}: {error}") from error
    top = _Table(path, "", given)
    top.only(_OF_ALL)
    watched = tuple(_watched(one, kind, given) for kind in ("feed", "page") for one in top.tables(kind))
    if not watched:
        raise UsageError(f"{path}: nothing to follow: write [[feed]] or [[page]], each with its address")
    _once_each(path, watched)
    return Plan(
        watched,
        delay=top.span("delay", "5s"),
        ceiling=top.span("ceiling", "1d"),
        contact=top.plain("contact"),
    )


def _watched(one: _Table, kind: str, defaults: Mapping[str, Any]) -> Watched:
    one.only(_OF_ONE)
    where = _Table(one.path, one.where, {**_DEFAULTS, **_under(defaults), **one.given})
    return Watched(
        address=where.address(),
        kind=kind,
        outlet=where.text("outlet"),
        interval=where.span("interval"),
        revisit=where.span("revisit"),
        tip=where.flag("tip"),
    )


def _under(defaults: Mapping[str, Any]) -> dict[str, Any]:
    """What the head of the file says of all."""
    return {key: value for key, value in defaults.items() if key in _DEFAULTS}


def _once_each(path: Path, watched: tuple[Watched, ...]) -> None:
    seen: set[str] = set()
    for one in watched:
        if one.address in seen:
            raise UsageError(f"{path}: {one.address} is listed twice")
        seen.add(one.address)


@dataclass(frozen=True, slots=True)
class _Table:
    """A table of the file, and how errors name it."""

    path: Path
    where: str
    given: Mapping[str, Any]

    def wrong(self, key: str, what: str) -> UsageError:
        return UsageError(f"{self.path}: {self.where}{key}: {what}")

    def only(self, known: tuple[str, ...]) -> None:
        for key in self.given:
            if key not in known:
                raise self.wrong(key, f"no such key; there are {', '.join(known)}")

    def tables(self, key: str) -> list[_Table]:
        found = self.given.get(key, [])
        if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
            raise self.wrong(key, f"write [[{key}]], with two brackets, before each")
        return [_Table(self.path, f"{key} {at}: ", one) for at, one in enumerate(found, 1)]

    def text(self, key: str) -> str | None:
        value = self.given.get(key)
        if value is None:
            return None
        if not isinstance(value, str) or not value.strip() or not value.isprintable():
            raise self.wrong(key, f"{value!r} is no text of one line")
        return value.strip()

    def plain(self, key: str) -> str | None:
        value = self.text(key)
        if value is not None and not value.isascii():
            raise self.wrong(key, f"{value!r}: servers are told it in plain ASCII")
        return value

    def flag(self, key: str) -> bool:
        value = self.given[key]
        if not isinstance(value, bool):
            raise self.wrong(key, f"{value!r} is neither true nor false")
        return value

    def span(self, key: str, default: str | None = None) -> timedelta:
        value = self.given.get(key, default)
        match = _SPAN.fullmatch(value) if isinstance(value, str) else None
        if match is None:
            raise self.wrong(key, f'{value!r} is no length of time: write "90s", "15m", "6h" or "1d"')
        span = timedelta(**{_UNITS[match[2]]: int(match[1])})
        if span < _LEAST.get(key, span):
            raise self.wrong(key, f"{value!r} is less than {_LEAST[key].seconds} seconds")
        return span

    def address(self) -> str:
        value = self.text("address")
        if value is None:
            raise self.wrong("address", "is missing")
        try:
            parts = urlsplit(value)
            fits = parts.scheme in ("http", "https") and bool(parts.hostname) and not re.search(r"\s", value)
        except ValueError:
            fits = False
        if not fits:
            raise self.wrong("address", f"{value!r} is no address of http or https")
        return value
