"""The places of a report: names recognised, resolved by the whole report, and what each is to the words around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from tocsin.annotate import regions, relations, toponyms, tree
from tocsin.annotate import resolve as resolution
from tocsin.annotate.regions import Derived
from tocsin.annotate.relations import Relation
from tocsin.annotate.resolve import Resolution
from tocsin.annotate.toponyms import Toponym
from tocsin.knowledge import gazetteer
from tocsin.records import Absent, Gap, Mention, Place, PlaceMention, PlaceRole, Report, Sentence, Span

_NOT_PLACES = frozenset({"metonym"})
_COORDINATION = frozenset({",", "and", "or", "&", "the", "both", "as", "well", "then", "to", "-", "–", "/"})


def find(report: Report, sentences: Sequence[Sentence], mentions: Sequence[Mention] = ()) -> tuple[PlaceMention, ...]:
    """Every name used for a place, resolved or with the reason why not, in reading order.

    Words that `mentions` know as a metonym ("Yerevan requested") or a person are no places.
    """
    closed = [m.span for m in mentions if m.how in _NOT_PLACES or (m.entity == "person" and m.how == "name")]
    names = toponyms.find(report.text, sentences, closed)
    found, context = resolution.resolve(sentences, names, ())
    derived = regions.derive(report.text, sentences, names, found, context)
    used = {i for d in derived for i in d.uses}
    datelines = [d.span for d in report.datelines]
    related = _related(sentences, names)
    made = [
        _mention(names[i], found[i], related[i], any(d.covers(names[i].span) for d in datelines))
        for i in range(len(names))
        if i not in used
    ]
    made = _contained(sentences, names, made, used)
    made += [_derived(sentences, d, names) for d in derived]
    return tuple(sorted(made, key=lambda m: (m.span.start, -m.span.end)))


def _related(sentences: Sequence[Sentence], names: Sequence[Toponym]) -> list[Relation]:
    """The relation of each name; a name coordinated with the one before shares its relation."""
    found: list[Relation] = []
    for i, name in enumerate(names):
        before = names[i - 1] if i else None
        sentence = sentences[name.sentence]
        if before is not None and before.sentence == name.sentence and found[-1].words not in {"organisation", "'s", "modifier"}:
            gap = [t.text.lower() for t in sentence.tokens[before.last : name.first]]
            if gap and len(gap) <= 3 and set(gap) <= _COORDINATION and not relations.owned(sentence, name):
                found.append(found[-1])
                continue
        found.append(relations.relate(sentence, name))
    return found


def _mention(name: Toponym, found: Resolution, relation: Relation, dateline: bool) -> PlaceMention:
    return PlaceMention(
        span=name.span,
        name=name.name,
        place=found.entry.place if found.entry else found.gap or Absent(Gap.UNRESOLVED),
        relation="dateline" if dateline else relation.words,
        role=None if dateline else relation.role,
        sentence=name.sentence,
        confidence=found.confidence,
        rule=found.rule,
    )


def _contained(
    sentences: Sequence[Sentence], names: Sequence[Toponym], made: Sequence[PlaceMention], used: set[int]
) -> list[PlaceMention]:
    """Wider areas named with a finer place become its containers: "El Fasher, North Darfur"."""
    at = {name.span: i for i, name in enumerate(names)}
    by_span = {m.span: m for m in made}
    containers: dict[Span, int] = {}
    for mention in made:
        for other in resolution.containers_of(sentences, names, at[mention.span]):
            wide = by_span.get(names[other].span)
            if wide is not None and _wider(mention.place, wide.place):
                containers.setdefault(wide.span, mention.span.start)
    return [
        replace(m, role=PlaceRole.CONTAINER, part_of=containers[m.span]) if m.span in containers else m for m in made
    ]


def _wider(fine: Place | Absent, wide: Place | Absent) -> bool:
    if isinstance(wide, Absent):
        return False
    if isinstance(fine, Absent):
        return wide.kind in {"country", "admin1", "admin2", "region"}
    far = gazetteer.distance_km((fine.latitude, fine.longitude), (wide.latitude, wide.longitude))
    return wide.radius_km > fine.radius_km and far <= wide.radius_km * 1.5 + 10


def _derived(sentences: Sequence[Sentence], made: Derived, names: Sequence[Toponym]) -> PlaceMention:
    """A computed place: its relation is that of the words before it."""
    sentence = sentences[made.sentence]
    tokens = tree.covered(sentence, made.span.start, made.span.end)
    words = Toponym(made.span, made.place.name, made.sentence, tokens[0], tokens[-1] + 1)
    relation = relations.relate(sentence, words)
    role = relation.role if relation.role or relation.words in {"organisation", "speaker", "'s"} else PlaceRole.LOCATION
    return PlaceMention(
        span=made.span,
        name=made.place.name,
        place=made.place,
        relation=made.relation or relation.words,
        role=role,
        sentence=made.sentence,
        part_of=made.part_of,
        confidence=0.8,
        rule=made.rule,
    )


def at(
    event: Span, sentence: Sentence, places: Sequence[PlaceMention], trigger: Span | None = None
) -> tuple[tuple[PlaceMention, PlaceRole], ...]:
    """The places of a proposition with their roles: those in its words that say where it happened.

    A hospital's or a container's place gives way to any other; without one it is the place itself.
    """
    inside = [p for p in places if event.covers(p.span) and p.role is not None]
    fine = [p for p in inside if p.role is not PlaceRole.CONTAINER and p.relation != "hospital"]
    settled = [p for p in fine if p.role is not PlaceRole.EXCLUDED]
    kept = inside if not settled else [p for p in inside if p.relation != "hospital"]
    return tuple((p, _role(p, bool(settled))) for p in kept if p.role is not None)


def _role(mention: PlaceMention, finer: bool) -> PlaceRole:
    if mention.role is PlaceRole.CONTAINER and not finer:
        return PlaceRole.LOCATION
    return mention.role or PlaceRole.LOCATION


def zone(places: Sequence[PlaceMention]) -> str | None:
    """The IANA zone in which most places of events lie, weighted by how sure each is; None where none is known."""
    votes: Counter[str] = Counter()
    for mention in places:
        if isinstance(mention.place, Place) and mention.relation not in {"organisation", "speaker", "office"}:
            small = mention.place.kind not in {"country", "continent", "sea"}
            found = gazetteer.timezone(mention.place)
            if found is not None:
                votes[found] += (2.0 if mention.role else 0.5) * mention.confidence * (1.0 if small else 0.3)
    return min(votes, key=lambda name: (-votes[name], name)) if votes else None
