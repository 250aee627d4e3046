"""Names that GeoNames keeps apart from its places: alternateNamesV2, admin1CodesASCII, admin2Codes.

They have no coordinates: a name is taken where a loaded gazetteer has the place that it belongs to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from tocsin.errors import InputRejected
from tocsin.knowledge import place_kinds
from tocsin.knowledge.gazetteer import Entry, Gazetteer
from tocsin.knowledge.gazetteers.inputs import Input, Tally
from tocsin.knowledge.gazetteers.rows import Row, area_names, usable
from tocsin.knowledge.gazetteers.writer import LARGEST_NUMBER

_ALTERNATE_COLUMNS = frozenset({8, 10})  # as it was, and V2
_CODE = re.compile(r"[A-Z]{2}\.[A-Za-z0-9_-]{1,10}(\.[A-Za-z0-9_.-]{1,20})?")
# Not the pseudo-languages "link", "wkdt", "post", "iata" and their like: what they hold are no names.
_LANGUAGE = re.compile(r"(?:[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?|piny)?")
_ELSEWHERE = "of places that no gazetteer has"
_BATCH = 10_000


@dataclass(frozen=True, slots=True)
class _Names:
    """What one line says of a place of GeoNames."""

    number: int
    main: tuple[str, ...]
    names: tuple[str, ...] = ()
    refs: tuple[str, ...] = ()


def sniff_alternates(lines: Sequence[str]) -> bool:
    """Whether a text begins as alternateNames(V2) does."""
    cells = lines[0].split("\t") if lines else []
    numbers = len(cells) in _ALTERNATE_COLUMNS and all(c.isascii() and c.isdigit() for c in cells[:2])
    return numbers and set("".join(cells[4:8])) <= {"0", "1"}


def sniff_codes(lines: Sequence[str]) -> bool:
    """Whether a text begins as admin1CodesASCII or admin2Codes does."""
    cells = lines[0].split("\t") if lines else []
    return len(cells) == 4 and bool(_CODE.fullmatch(cells[0])) and cells[3].isascii() and cells[3].isdigit()


def alternates(source: Input, tally: Tally, places: Gazetteer) -> Iterator[Row]:
    """Further names of loaded places, historic ones too; not their web addresses, codes and nicknames."""
    return _known(_alternates(source, tally), source, tally, places)


def codes(source: Input, tally: Tally, places: Gazetteer) -> Iterator[Row]:
    """Names of loaded areas, with and without the word for their kind, and first-level ones by their code."""
    return _known(_codes(source, tally), source, tally, places)


def _alternates(source: Input, tally: Tally) -> Iterator[_Names]:
    for number, line in source.lines(tally.advance):
        cells = line.split("\t")
        if len(cells) not in _ALTERNATE_COLUMNS or not _number(cells[1]):
            tally.spoilt(number, "not the columns of alternateNamesV2")
            continue
        language, name, preferred, colloquial = cells[2], cells[3], cells[4] == "1", cells[6] == "1"
        if not _LANGUAGE.fullmatch(language) or colloquial or not usable(name):
            tally.left_out["links, codes, nicknames and sounds"] += 1
            continue
        english = preferred and language == "en"
        yield _Names(int(cells[1]), (name,) if english else (), () if english else (name,))


def _codes(source: Input, tally: Tally) -> Iterator[_Names]:
    for number, line in source.lines(tally.advance):
        cells = line.split("\t")
        if len(cells) != 4 or not _CODE.fullmatch(cells[0]) or not _number(cells[3]):
            tally.spoilt(number, "not the columns of admin1CodesASCII or admin2Codes")
            continue
        code, name, plain = cells[:3]
        named = {n for n in (name, plain) if usable(n)}
        further = sorted(area_names(name, named) - named) if named else []
        refs = (f"admin1:{code}",) if code.count(".") == 1 else ()
        yield _Names(int(cells[3]), tuple(sorted(named)), tuple(further), refs)


def _number(cell: str) -> bool:
    return cell.isascii() and cell.isdigit() and len(cell) < 10 and 0 < int(cell) <= LARGEST_NUMBER


def _known(lines: Iterator[_Names], source: Input, tally: Tally, places: Gazetteer) -> Iterator[Row]:
    """The lines whose place is loaded, each with what its names are ranked by."""
    while some := list(islice(lines, _BATCH)):
        loaded = places.entries({line.number for line in some})
        for line in some:
            if line.number not in loaded:
                tally.left_out[_ELSEWHERE] += 1
                continue
            tally.read += 1
            yield _row(line, loaded[line.number])
    if not tally.read and tally.left_out[_ELSEWHERE]:
        raise InputRejected(
            source.name,
            "none of its places is loaded: add the GeoNames dump that has them first, "
            "or name it in the same call",
        )


def _row(line: _Names, entry: Entry) -> Row:
    kind = place_kinds.load().kinds.get(entry.place.kind)
    return Row(
        line.number, "", 0.0, 0.0, 0.0, entry.place.country or "", entry.place.kind, entry.source,
        main=line.main, names=line.names, refs=line.refs, population=entry.population,
        minor=kind is not None and kind.minor, place=False,
    )  # fmt: skip
