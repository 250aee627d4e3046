"""Places that no gazetteer lists: parts of countries, borders, offsets and stretches between two places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tocsin.annotate.resolve import Context, Resolution
from tocsin.annotate.toponyms import Toponym
from tocsin.knowledge import gazetteer, place_words
from tocsin.knowledge.gazetteer import COMPASS_DEGREES, Entry, distance_km, shifted
from tocsin.records import Place, Sentence, Span

_NAME = r"(?:the )?((?:[^\W\d_a-z][\w'’.]*)(?:[ -][^\W\d_a-z][\w'’.]*){0,3})"
_BORDER = r"(?:land |common |shared |joint |volatile |disputed |mutual )*(?:border|frontier|boundary|borderline)s?"
_PAIR = re.compile(rf"(?:the )?\b([^\W\d_]+)[-–—/]([^\W\d_]+) {_BORDER}(?! guard| troop| force| service| police| crossing)")
_BETWEEN = re.compile(rf"\b{_BORDER} (?:region |area |zone )?(?:between|of|separating) {_NAME} and {_NAME}")
_WITH = re.compile(rf"(?:(?:the )?\b([^\W\d_]+)(?:'s|’s)? )?{_BORDER} (?:with|of) {_NAME}")
_OF_ONE = re.compile(rf"(?:the )?\b([^\W\d_a-z][^\W\d_]+)(?:'s|’s)? {_BORDER}\b(?! guard| troop| force| service| police| crossing| with)")
_TWO = re.compile(rf"\b{_BORDER} between (?:the )?(?:two|both) \w+|\btheir {_BORDER}")
_OFFSET = re.compile(
    r"(?:(?P<number>\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|a few|several|a dozen|a) ?(?P<unit>nautical miles?|nm|miles?|"
    r"kilomet(?:re|er)s?|kms?|met(?:re|er)s?)\b[^.;]{0,12}?)?(?:to the )?(?P<way>(?:north|south)[- ]?(?:east|west)|north|south|east|west) of $",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"(?P<number>\d[\d,.]*) ?(?P<unit>nautical miles?|nm|miles?|kilomet(?:re|er)s?|kms?) (?:away )?(?:from|off|outside) (?:the coast of )?$",
    re.IGNORECASE,
)
_NUMBERS = {"one": 1, "a": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_VAGUE = {"a few": 3, "several": 5, "a dozen": 12}
_ROAD = re.compile(r"\b(?:road|highway|route|motorway|railway|line|stretch|track|section)\b[^.;]{0,25}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Derived:
    """A computed place with its words; `uses` are the toponyms that are no places of their own here."""

    span: Span
    place: Place
    sentence: int
    rule: str
    uses: tuple[int, ...] = ()
    part_of: int | None = None
    relation: str = ""


def derive(
    text: str, sentences: Sequence[Sentence], toponyms: Sequence[Toponym], found: Sequence[Resolution], context: Context
) -> tuple[Derived, ...]:
    """All computed places of a report, in reading order, none overlapping another."""
    made: list[Derived] = []
    for index, sentence in enumerate(sentences):
        made.extend(_borders(text, index, sentence, toponyms, context))
    taken = {i for d in made for i in d.uses}
    for i, toponym in enumerate(toponyms):
        if i not in taken:
            made.extend(_parts(text, sentences, i, toponym, found[i]))
    made.extend(_stretches(text, sentences, toponyms, found))
    made.extend(_of_the_country(text, sentences, context))
    kept: list[Derived] = []
    for one in sorted(made, key=lambda d: (d.span.start, -d.span.end)):
        if not any(one.span.overlaps(k.span) for k in kept):
            kept.append(one)
    return tuple(kept)


def _country(words: str) -> str | None:
    """ISO code of a country's name or adjective."""
    places = gazetteer.load()
    if (entry := places.adjective(words)) is not None:
        return entry.place.country
    return next((m.entry.place.country for m in places.matches(words) if m.exact and m.entry.place.kind == "country"), None)


def _borders(text: str, index: int, sentence: Sentence, toponyms: Sequence[Toponym], context: Context) -> Iterator[Derived]:
    base, words = sentence.start, text[sentence.start : sentence.end]
    for pattern in (_PAIR, _BETWEEN, _WITH):
        for match in pattern.finditer(words):
            pair = [code for group in match.groups() if group and (code := _country(group))]
            if len(pair) == 1 and pattern is _WITH and not match.group(1):
                pair += [c for c in _neighbours(pair[0], context)][:1]
            yield from _border(pair, match, base, index, toponyms, "border")
    for match in _TWO.finditer(words):
        yield from _border(_main_pair(context), match, base, index, toponyms, "border:two")
    for match in _OF_ONE.finditer(words):
        if (code := _country(match.group(1))) is not None:
            yield from _border([code, *_neighbours(code, context)][:2], match, base, index, toponyms, "border:one")


def _neighbours(code: str, context: Context) -> list[str]:
    """Countries with a border to one, those that the report speaks of most first."""
    spoken = sorted(context.countries.items(), key=lambda pair: (-pair[1], pair[0]))
    return [other for other, weight in spoken if other != code and weight >= 0.15 and gazetteer.load().border(code, other)]


def _main_pair(context: Context) -> list[str]:
    """The two countries that a report speaks of most, if they share a border."""
    ranked = sorted(context.countries.items(), key=lambda pair: (-pair[1], pair[0]))[:2]
    return [code for code, weight in ranked if weight >= 0.3]


def _border(
    pair: Sequence[str], match: re.Match[str], base: int, index: int, toponyms: Sequence[Toponym], rule: str
) -> Iterator[Derived]:
    entry = gazetteer.load().border(*pair) if len(pair) == 2 else None
    if entry is not None:
        span = Span(base + match.start(), base + match.end())
        uses = tuple(i for i, t in enumerate(toponyms) if span.covers(t.span))
        yield Derived(span, entry.place, index, rule, uses)


def _parts(text: str, sentences: Sequence[Sentence], i: int, toponym: Toponym, found: Resolution) -> Iterator[Derived]:
    """A direction before a name ("northwest Nigeria", "the south of Lebanon"), or an offset from it."""
    if found.entry is None:
        return
    sentence = sentences[toponym.sentence]
    start = toponym.span.start
    before = text[sentence.start : start]
    before_the = re.sub(r"the $", "", before)
    if (match := _OFFSET.search(before_the)) is not None:
        yield from _offset(match, sentence.start, i, toponym, found.entry)
    elif (match := _RANGE.search(before_the)) is not None:
        km = _km(match)
        place = replace(_computed(found.entry, found.entry.point, found.entry.place.radius_km + km, "distance"), name=text[sentence.start + match.start() : toponym.span.end])
        yield Derived(Span(sentence.start + match.start(), toponym.span.end), place, toponym.sentence, "distance", (i,), relation="near")
    elif (part := _direction(sentence, toponym)) is not None:
        at, compass, words = part
        span = Span(at, toponym.span.end)
        place = _part(found.entry, compass, f"{words} {toponym.name}", toponym.name)
        yield Derived(span, place, toponym.sentence, f"part:{compass}", (i,))


def _direction(sentence: Sentence, toponym: Toponym) -> tuple[int, str, str] | None:
    """Start, compass point and word of a direction that governs a name."""
    directions = place_words.load().directions
    tokens, at = sentence.tokens, toponym.first - 1
    if at >= 1 and tokens[at].text.lower() == "the":
        at -= 1
    if at >= 0 and tokens[at].text.lower() == "of":
        at -= 1
        if at >= 1 and tokens[at].text.lower() in {"part", "parts", "half", "region", "regions", "areas", "area", "tip", "corner", "edge", "coast", "outskirts"}:
            at -= 1
    if at < 0:
        return None
    word = tokens[at].text.lower()
    first = at
    if at >= 2 and tokens[at - 1].text == "-" and f"{tokens[at - 2].text}-{word}".lower() in directions:
        first, word = at - 2, f"{tokens[at - 2].text}-{word}".lower()
    if word not in directions or (at + 1 < toponym.first and tokens[at + 1].text.lower() not in {"of", "part", "parts", "half", "region", "regions", "areas", "area", "tip", "corner", "edge", "coast", "outskirts", "the"}):
        return None
    return tokens[first].start, directions[word], word


def _part(entry: Entry, compass: str, listed: str, name: str) -> Place:
    """The part of a place: as our table lists it, as computed for countries, or shifted by half the radius."""
    places = gazetteer.load()
    known = [m for m in places.matches(listed) if m.exact and set(m.entry.countries) & set(entry.countries)] if places.knows(listed) else []
    if known:
        return known[0].entry.place
    if entry.place.kind == "country" and entry.place.country:
        part = places.part_of_country(entry.place.country, compass)
        if part is not None:
            return replace(part.place, name=listed, kind="region")
    if compass == "C":
        return replace(_computed(entry, entry.point, entry.place.radius_km * 0.5, compass), name=listed)
    reach = entry.place.radius_km
    return replace(_computed(entry, shifted(entry.point, COMPASS_DEGREES[compass], reach * 0.5), reach * 0.6, compass), name=listed)


def _computed(entry: Entry, point: tuple[float, float], radius: float, how: str) -> Place:
    return Place(
        id=f"computed:{entry.place.id}:{how}", name=entry.place.name, latitude=round(point[0], 5), longitude=round(point[1], 5),
        radius_km=round(max(1.0, radius), 1), country=entry.place.country, kind="area",
    )  # fmt: skip


def _offset(match: re.Match[str], base: int, i: int, toponym: Toponym, entry: Entry) -> Iterator[Derived]:
    """ "12 nautical miles east of X": a point; without a distance, just beyond the edge of X."""
    way = match["way"].lower().replace("-", "").replace(" ", "")
    compass = place_words.load().directions[way]
    stated = match["number"] is not None
    km = _km(match) if stated else entry.place.radius_km
    radius = max(3.0, 0.25 * km) + (0.25 * entry.place.radius_km if stated else entry.place.radius_km * 0.6)
    point = shifted(entry.point, COMPASS_DEGREES[compass], km)
    place = replace(_computed(entry, point, radius, f"{round(km)}{compass}"), name=f"{match.group().strip()} {toponym.name}")
    yield Derived(Span(base + match.start(), toponym.span.end), place, toponym.sentence, "offset", (i,), relation=match.group().strip())


def _km(match: re.Match[str]) -> float:
    words, unit = match["number"].lower(), match["unit"].lower()
    number = _NUMBERS.get(words) or _VAGUE.get(words)
    value = float(number) if number else float(words.replace(",", "").rstrip(".") or 1)
    scale = 1.852 if unit.startswith("n") else 1.609 if unit.startswith("mi") else 0.001 if unit.startswith("m") else 1.0
    return min(2000.0, value * scale)


def _stretches(text: str, sentences: Sequence[Sentence], toponyms: Sequence[Toponym], found: Sequence[Resolution]) -> Iterator[Derived]:
    """ "the road between A and B": a point half-way that reaches to both ends."""
    for i in range(len(toponyms) - 1):
        a, b = toponyms[i], toponyms[i + 1]
        first, second = found[i].entry, found[i + 1].entry
        if a.sentence != b.sentence or first is None or second is None or "country" in {first.place.kind, second.place.kind}:
            continue
        before = text[sentences[a.sentence].start : a.span.start]
        between = re.search(r"\bbetween (?:the )?$", before)
        if between is None or text[a.span.end : b.span.start].strip() != "and" or not _ROAD.search(before[: between.start()]):
            continue
        far = distance_km(first.point, second.point)
        if 0 < far < 600:
            start = _ROAD.search(before[: between.start()])
            span = Span(sentences[a.sentence].start + (start.start() if start else between.start()), b.span.end)
            middle = ((first.point[0] + second.point[0]) / 2, (first.point[1] + second.point[1]) / 2)
            place = replace(_computed(first, middle, max(5.0, far / 2), "between"), id=f"computed:{first.place.id}:{second.place.id}", name=text[span.start : span.end], kind="road")
            yield Derived(span, place, a.sentence, "between", (i, i + 1), relation="between")


_OF_COUNTRY = re.compile(
    r"\b(?:the )?(?P<a>(?:north|south)[- ]?(?:east|west)|north|south|east|west|centre|center)(?:ern)? (?:of|part of|parts of) the country\b"
    r"|\bthe country's (?P<b>(?:north|south)[- ]?(?:east|west)|north|south|east|west|centre|center)(?:ern)?\b",
    re.IGNORECASE,
)


def _of_the_country(text: str, sentences: Sequence[Sentence], context: Context) -> Iterator[Derived]:
    """ "the east of the country": of the country that the report speaks of most."""
    if not context.countries:
        return
    code = min(context.countries.items(), key=lambda pair: (-pair[1], pair[0]))[0]
    for index, sentence in enumerate(sentences):
        for match in _OF_COUNTRY.finditer(text, sentence.start, sentence.end):
            word = (match["a"] or match["b"]).lower().replace("-", "").replace(" ", "")
            part = gazetteer.load().part_of_country(code, place_words.load().directions[word])
            if part is not None:
                yield Derived(Span(match.start(), match.end()), replace(part.place, kind="region"), index, "part:country")
