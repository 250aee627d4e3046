"""`tocsin gazetteer add` and `list`: what a file is, by its content, and one added gazetteer made of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from tocsin.errors import InputRejected, NoArticle, TableError, UsageError
from tocsin.knowledge import gazetteer
from tocsin.knowledge.gazetteer import Gazetteer
from tocsin.knowledge.gazetteers import folder, geonames, geonames_names, own, whosonfirst, writer
from tocsin.knowledge.gazetteers.inputs import LIMITS, Input, Limits, Tally, digest, head, texts
from tocsin.knowledge.gazetteers.rows import Row
from tocsin.knowledge.gazetteers.table import ADDED, Table

_LONGEST_CREDIT = 500
_FACTS = frozenset({"from", "file", "sha256", "credit", "left_out", "places", "names"})


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file; `names_only` where it needs the places of others."""

    name: str
    rows: Callable[[Input, Tally, Gazetteer], Iterator[Row]]
    credit: str
    sniff: Callable[[Sequence[str]], bool] = lambda _: False
    names_only: bool = False


_DATABASE = Format("Who's On First, SQLite", whosonfirst.rows, whosonfirst.CREDIT)
FORMATS = (
    Format("GeoNames, places", geonames.rows, geonames.CREDIT, geonames.sniff),
    Format(
        "GeoNames, further names",
        geonames_names.alternates,
        geonames.CREDIT,
        geonames_names.sniff_alternates,
        True,
    ),
    Format(
        "GeoNames, codes of areas", geonames_names.codes, geonames.CREDIT, geonames_names.sniff_codes, True
    ),
    Format("Who's On First, CSV", whosonfirst.records, whosonfirst.CREDIT, whosonfirst.sniff),
    Format("own table", own.rows, "own table, its source not stated", own.sniff),
)


@dataclass(frozen=True, slots=True)
class Added:
    """What an import made; `new` is False where the same file was there already."""

    id: str
    format: str
    places: int
    names: int
    left_out: tuple[str, ...] = ()
    new: bool = True
    older: tuple[str, ...] = ()  # other gazetteers of the same file name that are still loaded


@dataclass(frozen=True, slots=True)
class Listed:
    """An added gazetteer as `list` shows it; `fault` where its file is damaged."""

    id: str
    facts: dict[str, str]
    size: int
    fault: str = ""


class Progress(Protocol):
    """What is told how an import goes on."""

    def stage(self, what: str, total: int | None) -> None:
        """A new stage, its size in bytes where known."""

    def advance(self, done: int) -> None:
        """So many more of them."""


class Silent:
    """Nobody watches."""

    def stage(self, what: str, total: int | None) -> None:
        """Say nothing."""

    def advance(self, done: int) -> None:
        """Say nothing."""


def recognise(path: Path, limits: Limits = LIMITS) -> tuple[Format, Input]:
    """What a file is, and the text in it to read; InputRejected where it is nothing known."""
    try:
        if not path.is_file():
            raise InputRejected(str(path), "no such file")
        if whosonfirst.is_sqlite(path):
            return _DATABASE, Input(path, None, path.stat().st_size, limits)
        found = texts(path, limits)
    except OSError as error:
        raise InputRejected(str(path), f"cannot be read ({error.strerror or error})") from error
    for text in found:
        lines = head(text)
        for form in FORMATS:
            if form.sniff(lines):
                return form, text
    raise NoArticle(
        str(path),
        "neither a GeoNames dump, its alternate names or codes of areas, nor Who's On First (SQLite or CSV), "
        "nor a CSV with a header that has name, latitude and longitude",
    )


def add(
    paths: Sequence[Path],
    *,
    credit: str | None = None,
    progress: Progress | None = None,
    limits: Limits = LIMITS,
) -> Iterator[Added]:
    """Make a gazetteer of each file, those with places before those with names alone.

    All files are recognised before anything is written; an import that fails leaves what was there before.
    """
    where = folder.folder()
    if where is None:
        raise UsageError(f"{folder.VARIABLE} is empty: there is no folder to add a gazetteer to")
    if credit is not None and (not credit.strip() or len(credit) > _LONGEST_CREDIT):
        raise UsageError(f"a credit has 1 to {_LONGEST_CREDIT} characters")
    known = [recognise(path, limits) for path in paths]
    writer.clear(where)
    for form, source in sorted(known, key=lambda pair: pair[0].names_only):
        yield _made(form, source, where, credit, progress or Silent())


def _made(form: Format, source: Input, where: Path, credit: str | None, progress: Progress) -> Added:
    progress.stage(f"{source.name}: checking", None)
    content = digest(source.path)
    base = _with_places() if form.names_only else ()
    target = where / f"{_id(source, form, content, base, credit)}{folder.SUFFIX}"
    if target.is_file() and not (there := _listed(target)).fault:
        return _added(there, new=False)
    tally = Tally(source.name, progress.advance)
    places = Gazetteer(gazetteer.PACKAGED, base)
    facts = {
        "format": ADDED, "from": form.name, "file": source.path.name, "sha256": content,
        "credit": " ".join((credit or form.credit).split()),
    }  # fmt: skip
    with writer.writing(target) as made:
        progress.stage(f"{source.name}: reading", source.size)
        for row in form.rows(source, tally, places):
            made.add(row)
        tally.check()
        facts["left_out"] = json.dumps(_left_out(tally))
        made.finish(facts, lambda what: progress.stage(f"{source.name}: {what}", None))
    _replace(target, content)
    return _added(_listed(target), new=True)


def _with_places() -> tuple[Path, ...]:
    """The added gazetteers that names can be joined to: sound ones that have places themselves."""
    listed = ((path, _listed(path)) for path in folder.installed())
    return tuple(path for path, there in listed if not there.fault and there.facts["places"] != "0")


def _id(source: Input, form: Format, content: str, base: Sequence[Path], credit: str | None) -> str:
    """The file's name and the first digits of a hash of all that decides what is made of it."""
    parts = (content, form.name, ADDED, credit or "", *(path.stem for path in base))
    return f"{source.slug}-{hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:8]}"


def _left_out(tally: Tally) -> list[str]:
    told = [f"{count:,} left out: {what}" for what, count in sorted(tally.left_out.items())]
    return [*told, f"{tally.bad:,} not readable, first {tally.first}"] if tally.bad else told


def _replace(target: Path, content: str) -> None:
    """Take away what was made of the same file before, under other circumstances."""
    for path in folder.installed():
        if path != target and _listed(path).facts.get("sha256") == content:
            folder.remove(path.stem)


def _added(listed: Listed, *, new: bool) -> Added:
    facts = listed.facts
    older = tuple(
        other.id for other in added() if other.id != listed.id and other.facts.get("file") == facts["file"]
    )
    left_out = tuple(json.loads(facts["left_out"]))
    return Added(listed.id, facts["from"], int(facts["places"]), int(facts["names"]), left_out, new, older)


def added() -> list[Listed]:
    """The added gazetteers in the order in which they are looked into."""
    return [_listed(path) for path in folder.installed()]


def _listed(path: Path) -> Listed:
    try:
        table = Table(path, ADDED)
        facts = table.facts
        table.close()
        if missing := _FACTS - facts.keys():
            raise TableError(f"{path.name}: does not say its {sorted(missing)[0]}")
        return Listed(path.stem, facts, path.stat().st_size)
    except (TableError, OSError) as error:
        return Listed(path.stem, {}, 0, str(error))
