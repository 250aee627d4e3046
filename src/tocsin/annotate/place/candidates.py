"""The names of a report with their candidates, and what the words beside a name say of where it lies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from tocsin.annotate.place import demonyms
from tocsin.annotate.place.scoring import prior
from tocsin.annotate.place.toponyms import Toponym
from tocsin.knowledge import gazetteer, place_words, standins
from tocsin.knowledge.gazetteer import SETTLEMENTS, Match
from tocsin.knowledge.names import fold, key
from tocsin.records import Sentence, Token

_V = TypeVar("_V")
_CANDIDATES = 60
_GREAT = 1_000_000  # people
QUARTERS = frozenset(
    {"neighbourhood", "neighborhood", "neighbourhoods", "neighborhoods", "quarter", "suburb", "suburbs"}
)


@dataclass(frozen=True, slots=True)
class Name:
    """All toponyms of one name and one kind, their candidates, and what contains them by the text."""

    name: str  # its key
    members: tuple[int, ...]
    candidates: tuple[Match, ...]
    kinds: frozenset[str]
    kind_word: str
    containers: tuple[int, ...]  # toponyms that contain it
    contents: tuple[int, ...]  # toponyms that it contains
    codes: tuple[str, ...]  # countries and first-level areas that contain it
    shadowed: frozenset[
        str
    ]  # areas that a town of the same name stands before, unless a word asks for the area


def names(sentences: Sequence[Sentence], toponyms: Sequence[Toponym]) -> list[Name]:
    """Toponyms grouped by name, by the kind asked for, and by whether they are written as containers."""
    inside = [containers_of(sentences, toponyms, i) for i in range(len(toponyms))]
    contents: dict[int, list[int]] = defaultdict(list)
    for i, outer in enumerate(inside):
        for container in outer:
            contents[container].append(i)
    groups: dict[tuple[str, bool, bool, bool], list[int]] = defaultdict(list)
    for i, toponym in enumerate(toponyms):
        groups[key(toponym.name), "admin1" in toponym.kinds, i in contents, toponym.stands].append(i)
    made = []
    for members in groups.values():
        lead = toponyms[max(members, key=lambda i: (len(toponyms[i].kinds) > 0, -i))]
        codes = [c for i in members for c in _codes(sentences[toponyms[i].sentence], toponyms[i])]
        found = candidates(lead)
        made.append(
            Name(
                name=key(lead.name),
                members=tuple(members),
                candidates=found,
                kinds=lead.kinds,
                kind_word=lead.kind_word,
                containers=_unique(c for i in members for c in inside[i]),
                contents=_unique(c for i in members for c in contents.get(i, ())),
                codes=_unique(codes),
                shadowed=_shadowed(found) if not lead.kinds else frozenset(),
            )
        )
    return made


def _shadowed(found: Sequence[Match]) -> frozenset[str]:
    """Administrative areas named like a town of theirs."""
    towns = {m.entry.admin1 for m in found if m.entry.place.kind in SETTLEMENTS and m.exact}
    return frozenset(
        m.entry.place.id
        for m in found
        if m.entry.place.kind in {"admin1", "admin2"} and m.entry.admin1 in towns
    )


def _unique(values: Iterable[_V]) -> tuple[_V, ...]:
    return tuple(dict.fromkeys(values))


def candidates(toponym: Toponym) -> tuple[Match, ...]:
    """What the gazetteer has under a toponym's name, with and without the word for its kind."""
    if (fixed := standins.load().seat(toponym.name) or demonyms.land(toponym.name)) is not None:
        return (Match(fixed, main=True, exact=True),)
    places = gazetteer.load()
    found = [
        Match(entry, True, True)
        for code in _abbreviation(toponym.name)
        if (entry := places.by_ref(f"admin1:{code}"))
    ]
    if toponym.kind_word:
        bare = toponym.name
        for form in (
            f"{bare} {toponym.kind_word}",
            f"{toponym.kind_word} {bare}",
            f"{toponym.kind_word} of {bare}",
        ):
            found += places.matches(form) if places.knows(form) else ()
    found += places.matches(toponym.name)
    if not found and toponym.name.lower().startswith("the "):
        found += places.matches(toponym.name[4:])
    if found and all(m.added for m in found):
        found += places.similar(toponym.name)  # a hamlet of this spelling must not hide a town of another
    if "admin1" in toponym.kinds and not any(m.entry.place.kind in toponym.kinds for m in found):
        found += _around_towns(toponym.name, found)
    if toponym.stands:  # a government's town is a capital where one bears the name
        found = [m for m in found if m.entry.place.kind == "capital"] or found
    unique = {m.entry.place.id: m for m in reversed(found)}
    return tuple(sorted(unique.values(), key=lambda m: -prior(m, toponym.kinds))[:_CANDIDATES])


def _around_towns(name: str, found: Sequence[Match]) -> list[Match]:
    """First-level areas that are named like a town of theirs, by one of its names ("Idleb governorate")."""
    areas = [
        (m, area)
        for m in found
        if m.exact and m.entry.admin1 and (area := gazetteer.load().by_ref(f"admin1:{m.entry.admin1}"))
    ]
    return [
        Match(area, main=False, exact=True)
        for m, area in areas
        if fold(area.place.name) in {fold(name), fold(m.entry.place.name)}
    ]


def _abbreviation(name: str) -> tuple[str, ...]:
    """First-level areas of a short form ("W. Va.")."""
    short = name.replace(" ", "")
    return (
        place_words.load().abbreviations.get(short.rstrip("."), ())
        if short.endswith(".") or short.isupper()
        else ()
    )


def containers_of(sentences: Sequence[Sentence], toponyms: Sequence[Toponym], i: int) -> list[int]:
    """Toponyms of a phrase written as wider ones: "X, Y", "X (Y)", "X in Y", "Y's X", "the Y town of X"."""
    mine = toponyms[i]
    if mine.stands:
        return []
    tokens = sentences[mine.sentence].tokens
    found = []
    at, other = mine.last, i + 1
    while other < len(toponyms) and toponyms[other].sentence == mine.sentence and not toponyms[other].stands:
        gap = [t.text.lower() for t in tokens[at : toponyms[other].first]]
        listed = gap == [","] and _listed(tokens, toponyms[other])
        listed = listed or (gap in ([","], [",", "the"]) and _states(mine, toponyms[other]))
        if listed or not _contains_gap(gap):
            break
        found.append(other)
        at, other = toponyms[other].last, other + 1
    if i and toponyms[i - 1].sentence == mine.sentence:
        gap = [t.text.lower() for t in tokens[toponyms[i - 1].last : mine.first]]
        kinds = place_words.load().kinds
        named = len(gap) in {2, 3, 4} and gap[-1] == "of" and gap[-2] in kinds
        named = named and (len(gap) > 2 or _of_settlement(gap[0]))
        if gap in (["'s"], ["’s"]) or (named and not {"and", "or", ",", "the"} & set(gap)):
            found.append(i - 1)
    return found


def _contains_gap(gap: list[str]) -> bool:
    """Whether the words between two names make the second contain the first."""
    words = place_words.load()
    if len(gap) == 2 and gap[1] == "of" and gap[0] in words.kinds:
        return not _of_settlement(gap[0])  # "the X district of Y", but "the Y town of X"
    plain = [
        w
        for w in gap
        if w not in words.kinds and w not in words.directions and w not in {"the", "of", "region"}
    ]
    return plain in ([","], ["("], [",", "in"], ["in"], [",", "("])


def _listed(tokens: Sequence[Token], other: Toponym) -> bool:
    """Whether "X, Y" goes on as a list ("X, Y and Z") and Y is a great town, or no area that may hold X."""
    after = [t.text.lower() for t in tokens[other.last : other.last + 2]]
    goes_on = after[:1] in (["and"], ["or"]) or after == [",", "and"]
    found = gazetteer.load().matches(other.name)
    great = any(m.entry.place.kind in SETTLEMENTS and m.entry.population >= _GREAT for m in found)
    return goes_on and (great or not any(m.main and m.entry.place.kind not in SETTLEMENTS for m in found))


def _states(one: Toponym, other: Toponym) -> bool:
    """Whether two names are both those of countries ("the US, Mexico and Canada")."""
    found = (gazetteer.load().matches(toponym.name) for toponym in (one, other))
    return all(any(m.main and m.entry.place.kind == "country" for m in matches) for matches in found)


def _of_settlement(kind_word: str) -> bool:
    """Whether a word of kind means a whole town or village."""
    return "settlement" in place_words.load().kinds[kind_word] and kind_word not in QUARTERS


def _codes(sentence: Sentence, toponym: Toponym) -> list[str]:
    """Codes of areas said beside a toponym: ", CA", "the Russian town of X", "X, a Tajik exclave"."""
    tokens, words, places = sentence.tokens, place_words.load(), gazetteer.load()
    found = []
    after = tokens[toponym.last : toponym.last + 7]
    if len(after) > 1 and after[0].text == ",":
        found += list(words.abbreviations.get(after[1].text.rstrip("."), ()))
    if len(after) > 3 and after[0].text == "," and after[1].text.lower() in {"a", "an", "the"}:
        described = [t.text for t in after[2:6]]
        if any(word.lower() in words.kinds for word in described):
            found += adjectives(described)
    before = tokens[max(0, toponym.first - 6) : toponym.first]
    tail = [t.text.lower() for t in before]
    if tail and tail[-1] == "of" and len(tail) > 1 and tail[-2] in words.kinds:
        found += adjectives([t.text for t in before[:-2][-3:]])
    elif tail:
        found += adjectives([before[-1].text])
    return [c for c in found if "." in c or places.country(c)]


def adjectives(words: Sequence[str]) -> list[str]:
    """ISO codes of the countries whose adjectives stand among some words."""
    places = gazetteer.load()
    return [
        country.place.country or ""
        for word in words
        if word[:1].isupper() and (country := places.adjective(word))
    ]
