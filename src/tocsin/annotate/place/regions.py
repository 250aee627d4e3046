"""Places that no gazetteer lists: parts of countries, stretches between places, the other computed ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tocsin.annotate.place import borders, offsets
from tocsin.annotate.place.derived import Derived, computed
from tocsin.annotate.place.resolve import Resolution
from tocsin.annotate.place.scoring import Context
from tocsin.annotate.place.toponyms import Toponym
from tocsin.knowledge import gazetteer, place_words
from tocsin.knowledge.gazetteer import Entry, distance_km
from tocsin.records import Place, Sentence, Span

_ROAD = re.compile(
    r"\b(?:road|highway|route|motorway|railway|line|stretch|track|section)\b[^.;]{0,25}$", re.IGNORECASE
)
_BETWEEN = re.compile(r"\b(?P<way>between|from) (?:the )?$", re.IGNORECASE)
_THEN = {"between": frozenset({"and", "and the"}), "from": frozenset({"to", "to the"})}
_SMALL = frozenset({"city", "town", "village"})
_HIGHWAY = re.compile(r" (?:main |trunk |coastal |supply )?(?:road|highway|motorway|route|railway|axis)\b")
_JOINTS = frozenset({"-", "–", "—", "to"})
_FARTHEST = 600.0  # km between two places that one stretch of road joins
_COUNTRY_PART = re.compile(
    r"\b(?:the )?(?P<a>(?:north|south)[- ]?(?:east|west)|north|south|east|west|centre|center)(?:ern)? "
    r"(?:of|part of|parts of) the country\b"
    r"|\bthe country['’]s "
    r"(?P<b>(?:north|south)[- ]?(?:east|west)|north|south|east|west|centre|center)(?:ern)?\b",
    re.IGNORECASE,
)
_SOIL = re.compile(
    r"\b([^\W\d_a-z][^\W\d_]+) (?:sovereign )?(?:territory|soil|airspace|territorial waters)\b"
)


def derive(
    text: str,
    sentences: Sequence[Sentence],
    toponyms: Sequence[Toponym],
    found: Sequence[Resolution],
    context: Context,
) -> tuple[Derived, ...]:
    """All computed places of a report, in reading order, none overlapping another."""
    made = [d for n, s in enumerate(sentences) for d in borders.find(text, n, s, toponyms, context)]
    taken = {i for d in made for i in d.uses}
    for i, (toponym, resolution) in enumerate(zip(toponyms, found, strict=True)):
        if i not in taken and resolution.entry is not None and not toponym.stands:
            made.extend(_beside(text, sentences[toponym.sentence], i, toponym, resolution.entry))
    made.extend(_stretches(text, sentences, toponyms, found))
    made.extend(_roads(text, sentences, toponyms, found))
    made.extend(_of_the_country(text, sentences, context))
    made.extend(_soil(text, sentences))
    made.extend(offsets.anaphors(text, sentences, toponyms, found))
    made.extend(offsets.there(sentences, toponyms, found))
    kept: list[Derived] = []
    for one in sorted(made, key=lambda d: (d.span.start, -d.span.end)):
        if not kept or one.span.start >= kept[-1].span.end:
            kept.append(one)
    return tuple(kept)


def _beside(text: str, sentence: Sentence, i: int, toponym: Toponym, entry: Entry) -> Iterator[Derived]:
    """A distance or a direction before a name, or a direction after it ("Ukraine's south")."""
    if (offset := offsets.from_name(text, sentence, i, toponym, entry)) is not None:
        yield offset
    elif (direction := _direction(sentence, toponym) or _after(sentence, toponym)) is not None:
        span, word = direction
        compass = place_words.load().directions[word]
        place = _part(entry, compass, f"{word} {toponym.name}")
        yield Derived(span, place, toponym.sentence, f"part:{compass}", (i,))


def _after(sentence: Sentence, toponym: Toponym) -> tuple[Span, str] | None:
    """Words and direction of "X's south"."""
    tokens = sentence.tokens[toponym.last : toponym.last + 3]
    if (
        len(tokens) < 2
        or tokens[0].text not in {"'s", "’s"}
        or tokens[1].text.lower() not in place_words.load().directions
    ):
        return None
    if len(tokens) > 2 and tokens[2].pos in {"NOUN", "PROPN"}:
        return None
    return Span(toponym.span.start, tokens[1].end), tokens[1].text.lower()


def _direction(sentence: Sentence, toponym: Toponym) -> tuple[Span, str] | None:
    """Words and direction of "northwest X", "the south of the X"."""
    words, tokens = place_words.load(), sentence.tokens
    at = toponym.first - 1
    for skipped in ({"the"}, {"of"}, words.sets["portions"]):
        if at > 0 and tokens[at].text.lower() in skipped:
            at -= 1
    if at < 0:
        return None
    word = tokens[at].text.lower()
    if (
        at >= 2
        and tokens[at - 1].text == "-"
        and (whole := f"{tokens[at - 2].text}-{word}".lower()) in words.directions
    ):
        return Span(tokens[at - 2].start, toponym.span.end), whole
    return (Span(tokens[at].start, toponym.span.end), word) if word in words.directions else None


def _part(entry: Entry, compass: str, name: str) -> Place:
    """The part of a place: as our table lists it, as computed for countries, or half a radius away."""
    places = gazetteer.load()
    listed = [m for m in places.matches(name) if m.exact and set(m.entry.countries) & set(entry.countries)]
    if listed:
        return listed[0].entry.place
    if entry.place.kind == "country" and (part := places.part_of_country(entry.place.country or "", compass)):
        return replace(part.place, name=name, kind="region")
    reach = entry.place.radius_km
    return computed(entry, how=compass, name=name, compass=compass, km=reach * 0.5, radius=reach * 0.6)


def _stretches(
    text: str, sentences: Sequence[Sentence], toponyms: Sequence[Toponym], found: Sequence[Resolution]
) -> Iterator[Derived]:
    """ "the road between A and B": a point half-way that reaches to both ends."""
    for i in range(len(toponyms) - 1):
        a, b = toponyms[i], toponyms[i + 1]
        first, second = found[i].entry, found[i + 1].entry
        if first is None or second is None or a.sentence != b.sentence:
            continue
        begin = max(sentences[a.sentence].start, a.span.start - 60)
        between = _BETWEEN.search(text, begin, a.span.start)
        if between is None or text[a.span.end : b.span.start].strip() not in _THEN[between["way"].lower()]:
            continue
        road = _ROAD.search(text[begin : between.start()])
        bare = between["way"].lower() == "between" and {first.place.kind, second.place.kind} <= _SMALL
        far = distance_km(first.point, second.point)
        if (road or bare) and 0 < far < _FARTHEST:
            span = Span(begin + road.start() if road else between.start(), b.span.end)
            yield Derived(
                span,
                _half_way(first, second, far, text[span.start : span.end]),
                a.sentence,
                "between",
                (i, i + 1),
                "between",
            )


def _roads(
    text: str, sentences: Sequence[Sentence], toponyms: Sequence[Toponym], found: Sequence[Resolution]
) -> Iterator[Derived]:
    """ "the A-B road", "the A to B highway": a point half-way that reaches to both ends."""
    for i in range(len(toponyms) - 1):
        a, b = toponyms[i], toponyms[i + 1]
        first, second = found[i].entry, found[i + 1].entry
        if first is None or second is None or a.sentence != b.sentence:
            continue
        after = _HIGHWAY.match(text, b.span.end)
        far = distance_km(first.point, second.point)
        if after and text[a.span.end : b.span.start].strip() in _JOINTS and 0 < far < _FARTHEST:
            span = Span(a.span.start, after.end())
            place = _half_way(first, second, far, text[span.start : span.end])
            yield Derived(span, place, a.sentence, "between", (i, i + 1))


def _half_way(first: Entry, second: Entry, far: float, name: str) -> Place:
    place = computed(first, how=second.place.id, name=name, radius=max(5.0, far / 2))
    latitude, longitude = ((a + b) / 2 for a, b in zip(first.point, second.point, strict=True))
    return replace(place, latitude=round(latitude, 5), longitude=round(longitude, 5), kind="road")


def _of_the_country(text: str, sentences: Sequence[Sentence], context: Context) -> Iterator[Derived]:
    """ "the east of the country": of the country that the report speaks of most."""
    if not context.countries:
        return
    code = min(context.countries.items(), key=lambda pair: (-pair[1], pair[0]))[0]
    for index, sentence in enumerate(sentences):
        for match in _COUNTRY_PART.finditer(text, sentence.start, sentence.end):
            word = (match["a"] or match["b"]).lower().replace("-", "").replace(" ", "")
            part = gazetteer.load().part_of_country(code, place_words.load().directions[word])
            if part is not None:
                yield Derived(
                    Span(match.start(), match.end()),
                    replace(part.place, kind="region"),
                    index,
                    "part:country",
                )


def _soil(text: str, sentences: Sequence[Sentence]) -> Iterator[Derived]:
    """ "Armenian territory": the country."""
    for index, sentence in enumerate(sentences):
        for match in _SOIL.finditer(text, sentence.start, sentence.end):
            country = gazetteer.load().adjective(match.group(1))
            if country is not None:
                yield Derived(Span(match.start(), match.end()), country.place, index, "territory")
