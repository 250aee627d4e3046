"""A computed place, as the modules that compute places give it back."""

from __future__ import annotations

from dataclasses import dataclass

from tocsin.knowledge.gazetteer import COMPASS_DEGREES, Entry, shifted
from tocsin.records import Place, Span

_WINDOW = 90  # characters before a name that may say where from it a place lies


@dataclass(frozen=True, slots=True)
class Derived:
    """A computed place with its words; `uses` are the toponyms that are no places of their own here."""

    span: Span
    place: Place
    sentence: int
    rule: str
    uses: tuple[int, ...] = ()
    relation: str = ""


def computed(
    base: Entry, *, how: str, name: str, compass: str = "C", km: float = 0.0, radius: float
) -> Place:
    """A place `km` from another one towards a point of the compass; `how` makes its id."""
    point = shifted(base.point, COMPASS_DEGREES[compass], km) if compass != "C" else base.point
    return Place(
        id=f"computed:{base.place.id}:{how}",
        name=name,
        latitude=round(point[0], 5),
        longitude=round(point[1], 5),
        radius_km=round(max(1.0, radius), 1),
        country=base.place.country,
        kind="area",
    )


def before(text: str, sentence_start: int, start: int) -> tuple[str, int]:
    """The words right before a name, a last "the" left out, and where they begin."""
    begin = max(sentence_start, start - _WINDOW)
    words = text[begin:start]
    return words.removesuffix("the ").removesuffix("The "), begin
