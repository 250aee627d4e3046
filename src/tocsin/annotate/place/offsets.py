"""Places worded from another: "12 nautical miles east of X", "just north of X", "east of the city"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tocsin.annotate.place.derived import Derived, before, computed
from tocsin.annotate.place.resolve import Resolution
from tocsin.annotate.place.toponyms import Toponym
from tocsin.knowledge import gazetteer, place_words
from tocsin.knowledge.gazetteer import Entry
from tocsin.records import Sentence, Span

_COUNT = (
    r"(?P<number>\d[\d,.]{0,15}|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|"
    r"a few|several|a dozen|a) ?"
    r"(?P<unit>nautical miles?|nm|nmi|miles?|mi|kilomet(?:re|er)s?|kms?|met(?:re|er)s?)\b"
)
_WAY = r"(?P<way>(?:north|south)[- ]?(?:east|west)|north|south|east|west)"
_KIND = r"(?:the )?(?:(?:(?:old|capital|port|border|coastal) )?(?:city|town|village|port|capital|camp) of )?"
_OFFSET = re.compile(
    rf"(?:{_COUNT}(?: \([^()]{{1,25}}\))?[^.;]{{0,12}}?)?(?:to the )?{_WAY} of {_KIND}$", re.IGNORECASE
)
_RANGE = re.compile(rf"{_COUNT} (?:away )?(?:from|off|outside) (?:the coast of )?$", re.IGNORECASE)
_ANAPHOR = re.compile(
    rf"(?:{_COUNT} (?:to the )?)?\b(?:{_WAY} of|in|near|outside|around|inside|into|on|from|to|of|at|over) "
    r"(?:the|this|that) (?P<kind>town|city|village|camp|shoal|reef|island|airport|airfield|airbase|strait|dam"
    r"|lake|port|district|province|valley)\b(?! of\b)",
    re.IGNORECASE,
)
_NUMBERS = dict(
    zip(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
        range(1, 11),
        strict=True,
    )
)
_NUMBERS |= {"a": 1, "twenty": 20, "thirty": 30, "a few": 3, "several": 5, "a dozen": 12}
_KILOMETRES = {"n": 1.852, "k": 1.0, "m": 1.609}
_FARTHEST = 2000.0
_REACH = 4  # sentences that an antecedent may lie back
_THERE = 2  # the same for "there"
_FAR_REACH = 12  # the same for a reef, a dam: a report speaks of one
_NO_CITY = {"city": frozenset({"village", "camp", "district"}), "town": frozenset({"camp", "district"})}


def from_name(text: str, sentence: Sentence, i: int, toponym: Toponym, entry: Entry) -> Derived | None:
    """A distance, a direction or both before a name: a point, or a circle where only the distance is said."""
    words, begin = before(text, sentence.start, toponym.span.start)
    if (match := _OFFSET.search(words)) is not None:
        if match["number"] is None and words[: match.start()].lower().endswith(" the "):
            return None  # "in the east of X" is inside X
        compass = _compass(match["way"])
        stated = match["number"] is not None
        km = _km(match) if stated else entry.place.radius_km
        radius = max(3.0, 0.25 * km) + entry.place.radius_km * (0.25 if stated else 0.6)
    elif (match := _RANGE.search(words)) is not None:
        compass, km, radius = "C", 0.0, entry.place.radius_km + _km(match)
    else:
        return None
    span = Span(begin + match.start(), toponym.span.end)
    place = computed(
        entry,
        how=f"{round(km or radius)}{compass}",
        name=text[span.start : span.end],
        compass=compass,
        km=km,
        radius=radius,
    )
    return Derived(span, place, toponym.sentence, "offset", (i,), relation=match.group().strip())


def _compass(way: str) -> str:
    return place_words.load().directions[way.lower().replace("-", "").replace(" ", "")]


def _km(match: re.Match[str]) -> float:
    words, unit = match["number"].lower(), match["unit"].lower()
    digits = words.replace(",", "").rstrip(".")
    value = float(_NUMBERS[words]) if words in _NUMBERS else float(digits) if digits.count(".") <= 1 else 1.0
    scale = 0.001 if unit.startswith("met") else _KILOMETRES[unit[0]]
    return min(_FARTHEST, value * scale)


def anaphors(
    text: str, sentences: Sequence[Sentence], toponyms: Sequence[Toponym], found: Sequence[Resolution]
) -> Iterator[Derived]:
    """ "on the edge of the town", "east of the city": the latest place of that kind named before."""
    words = place_words.load()
    for index, sentence in enumerate(sentences):
        for match in _ANAPHOR.finditer(text, sentence.start, sentence.end):
            if _goes_on(sentence, match.end()):
                continue
            kind = match["kind"].lower()
            fits = words.fits(kind) - _NO_CITY.get(kind, frozenset())
            reach = _REACH if fits & gazetteer.SETTLEMENTS else _FAR_REACH
            same = frozenset({kind})
            sought = ((index, same), (index, fits), (index - 2 * _REACH, same), (index - reach, fits))
            tried = (_antecedent(match.start(), first, kinds, toponyms, found) for first, kinds in sought)
            entry = next((e for e in tried if e is not None), None)
            if entry is not None:
                yield _again(text, match, index, entry)


def there(
    sentences: Sequence[Sentence], toponyms: Sequence[Toponym], found: Sequence[Resolution]
) -> Iterator[Derived]:
    """ "a farmer was shot dead there": the place named last, in this sentence or in the two before it.

    Where that one is unresolved, a government's seat or a body's name, "there" stays unread.
    """
    going = place_words.load().sets["going"]
    for index, sentence in enumerate(sentences):
        for token in sentence.tokens:
            if token.text.lower() != "there" or token.pos != "ADV" or not token.relation.startswith("advmod"):
                continue
            last = next(
                (i for i in reversed(range(len(toponyms))) if toponyms[i].span.start < token.start), -1
            )
            if last < 0 or toponyms[last].sentence < index - _THERE:
                continue
            name, entry = toponyms[last], found[last].entry
            if entry is not None and not (name.embedded or name.stands):
                verb = sentence.tokens[token.head].lemma.lower() if token.head >= 0 else ""
                to = "to" if verb in going else ""
                yield Derived(Span(token.start, token.end), entry.place, index, "anaphor", relation=to)


def _goes_on(sentence: Sentence, end: int) -> bool:
    """Whether the noun only begins a longer one ("the town hall")."""
    after = next((t for t in sentence.tokens if t.start >= end), None)
    return after is not None and after.pos in {"NOUN", "PROPN", "ADJ"}


def _antecedent(
    start: int, earliest: int, fits: frozenset[str], toponyms: Sequence[Toponym], found: Sequence[Resolution]
) -> Entry | None:
    for toponym, resolution in zip(reversed(toponyms), reversed(found), strict=True):
        if toponym.span.start < start and toponym.sentence >= earliest:
            entry = resolution.entry
            small = toponym.kind_word.startswith(("village", "hamlet"))
            apt = entry is not None and entry.place.kind in fits and not toponym.embedded
            if apt and (not small or "village" in fits):
                return entry
    return None


def _again(text: str, match: re.Match[str], index: int, entry: Entry) -> Derived:
    """The antecedent itself, or beside it where a direction is said."""
    if match["way"] is None:
        return Derived(Span(match.start("kind") - 4, match.end()), entry.place, index, "anaphor")
    compass, own = _compass(match["way"]), entry.place.radius_km
    km = _km(match) if match["number"] else own
    words = text[match.start() : match.start("kind")].rsplit(" ", 2)[0]
    place = computed(
        entry,
        how=f"{round(km)}{compass}",
        name=f"{words} {entry.place.name}",
        compass=compass,
        km=km,
        radius=max(3.0, 0.25 * km) + 0.25 * own if match["number"] else own,
    )
    return Derived(Span(match.start(), match.end()), place, index, "anaphor:offset", relation=words)
