"""What an importer hands over: one place, with the names it is found by."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

LONGEST_NAME = 60
_PLAIN = re.compile(r"['`-]*[A-Z]|[a-z]{1,3}['’ -]?[A-Z]")
_LETTERS = re.compile(r"[A-Za-z].*[A-Za-z]")
_KIND_WORDS = re.compile(
    r"\b(?:region|oblast|province|governorate|state|district|county|parish|department|prefecture|municipality|"
    r"territory|canton|division|regency|city|caza (?:de|du|d)|provincia de|departamento de|"
    r"muhafazat|wilaya(?:t)?(?: de)?|"
    r"krai|kray|raion|rayon|okrug|voivodeship|emirate|republic of|autonomous okrug)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Row:
    """A place on its way into a file; `number` is its GeoNames id or 0, `ref` its id elsewhere.

    `main` are further forms of its main name, `names` what else it is called. Where `place` is False it only
    adds names (and references) to a place that another file has.
    """

    number: int
    name: str
    lat: float
    lon: float
    radius: float
    country: str
    kind: str
    source: str
    ref: str | None = None
    main: Iterable[str] = ()
    names: Iterable[str] = ()
    refs: tuple[str, ...] = ()
    admin1: str | None = None
    admin2: str | None = None
    population: int = 0
    zone: str | None = None
    minor: bool = False
    place: bool = True


def latin(name: str) -> bool:
    """Written in Latin letters as a name is: GeoNames' lower-case machine transliterations are left out."""
    letters = [c for c in name if c.isalpha()]
    if len(letters) < 2 or not all("LATIN" in unicodedata.name(c, "") for c in letters):
        return False
    first = name.lstrip("'’‘ʻ`-")[:1]
    code = name.isupper() and len(name) <= 4
    return (
        len(name) <= LONGEST_NAME
        and not code
        and (first.isupper() or bool(re.match(r"[a-z]{1,3}['’ -]?[A-Z]", name)))
    )


def usable(name: str) -> bool:
    """A name to find a place by: in Latin letters as `latin` has it, or in another script."""
    if name.isascii():
        code = len(name) <= 4 and name.isupper()
        whole = len(name) <= LONGEST_NAME and not code and bool(_PLAIN.match(name))
        return whole and bool(_LETTERS.search(name))
    if len(name) > LONGEST_NAME:
        return False
    letters = [c for c in name if c.isalpha()]
    return len(letters) > 1 and (latin(name) or not any("LATIN" in unicodedata.name(c, "") for c in letters))


def area_names(name: str, further: Iterable[str]) -> set[str]:
    """An area's names with and without the word for its kind ("Saratov Oblast", "Saratov")."""
    names = {*further, name}
    bare = {" ".join(_KIND_WORDS.sub(" ", n).split()) for n in names}
    return names | {b for b in bare if len(b) > 2 and b[0].isupper()}
