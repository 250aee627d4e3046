"""The places of a report: recognised, resolved by the whole report, and what each is in its sentence."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from tocsin.annotate import tree
from tocsin.annotate.place import candidates, demonyms, regions, relations, sites, toponyms
from tocsin.annotate.place import resolve as resolution
from tocsin.annotate.place.derived import Derived
from tocsin.annotate.place.relations import Relation
from tocsin.annotate.place.resolve import Resolution
from tocsin.annotate.place.toponyms import Toponym
from tocsin.knowledge import gazetteer, place_words, standins
from tocsin.records import Absent, Gap, Mention, Place, PlaceMention, PlaceRole, Report, Sentence, Span, Token

_WORD = re.compile(r"[\w.'’]+|[^\w\s]")
_NOT_SHARED = frozenset({"organisation", "'s", "modifier", "clock", "metonym"})
_NOT_THERE = frozenset({"organisation", "speaker", "office", "metonym", "demonym"})
_NOWHERE = frozenset({"astray", "sounds-alike"})
_GROUPS = frozenset(
    {
        "party",
        "legislature",
        "outlet",
        "media",
        "newspaper",
        "broadcaster",
        "agency",
        "state-media",
        "io",
        "ngo",
    }
    | {"alliance", "company", "ministry", "military", "security-service", "armed-group", "rebel", "militia"}
)  # kinds of actors whose names are no places
_VILLAGES = frozenset({"village", "town", "hamlet", "settlement", "villages", "towns"})
_UNLISTED = ("?", "org:")  # actors that no table knows
_APPOSITIONS = frozenset(
    {",", ", near", ", close to", ", on the", ", just", ", a town near", ", a village near"}
)
_COORDINATION = frozenset({",", "and", "or", "&", "the", "both", "as", "well", "then", "-", "–", "/"})


def find(
    report: Report, sentences: Sequence[Sentence], mentions: Sequence[Mention] = ()
) -> tuple[PlaceMention, ...]:
    """Every name used for a place, resolved or with the reason why not, in reading order.

    Words that `mentions` know as a person are no places; what stands for a government ("Yerevan requested")
    or is an adjective ("British") has the relation metonym or demonym, and no role: nothing happens there.
    The place of a dateline has sentence -1.
    """
    closed = [m.span for m in mentions if m.entity == "person" and m.how == "name"]
    standing = [m.span for m in mentions if m.how == "metonym"]
    datelines = _datelines(report, sentences)
    parts = (*datelines, *sentences)
    names = toponyms.find(report.text, parts, closed, standing)
    found, context = resolution.resolve(parts, names)
    names, found = _settled(names, found, {s for m in mentions for s in _group_names(report.text, m)})
    derived = regions.derive(report.text, parts, names, found, context)
    used = {i for d in derived for i in d.uses}
    related = _related(parts, names)
    plain = [_mention(names[i], found[i], related[i]) for i in range(len(names)) if i not in used]
    made = [*_contained(parts, names, plain), *(_derived(parts[d.sentence], d) for d in derived)]
    made += demonyms.find(report.text, parts, [m.span for m in made])
    made.sort(key=lambda m: (m.span.start, -m.span.end))
    return tuple(_located(mention, len(datelines)) for mention in _described(report.text, made))


def _group_names(text: str, mention: Mention) -> Iterator[Span]:
    """The name of a party, a newspaper, an armed group that a table knows, where a mention has it."""
    for actor in mention.actors if mention.entity == "organisation" else ():
        if actor.kind in _GROUPS and not actor.id.startswith(_UNLISTED):
            for name in {actor.name, *actor.aliases} - standins.load().seats.keys():
                if (at := text.find(name, mention.span.start, mention.span.end)) >= 0:
                    yield Span(at, at + len(name))


def _settled(
    names: Sequence[Toponym], found: Sequence[Resolution], groups: Set[Span]
) -> tuple[tuple[Toponym, ...], tuple[Resolution, ...]]:
    """Without the names of groups, and without those that nothing tags and that fit no place near by."""
    kept = [
        i
        for i, one in enumerate(found)
        if (names[i].tagged or one.rule not in _NOWHERE) and names[i].span not in groups
    ]
    return tuple(names[i] for i in kept), tuple(found[i] for i in kept)


def _datelines(report: Report, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The places of datelines as sentences of their own, where no sentence has them."""
    spans = [d.place for d in report.datelines if d.place is not None]
    return tuple(
        Sentence(span.start, span.end, _place_tokens(report.text, span), -1)
        for span in spans
        if report.text[span.start : span.end].strip() and not any(s.span.overlaps(span) for s in sentences)
    )


def _place_tokens(text: str, span: Span) -> tuple[Token, ...]:
    """A dateline's words, each part between commas tagged as a place."""
    tokens: list[Token] = []
    inside = False
    for match in _WORD.finditer(text, span.start, span.end):
        comma = not match.group()[0].isalnum() and match.group() != "-"
        entity = "O" if comma else "I-LOC" if inside else "B-LOC"
        inside = not comma
        head = -1 if not tokens else 0
        tokens.append(
            Token(
                match.start(), match.end(), match.group(), match.group(), "PROPN", "NNP", head, "flat", entity
            )
        )
    return tuple(tokens)


def _located(mention: PlaceMention, datelines: int) -> PlaceMention:
    """With the number of its sentence in the report; a dateline's place is no place of an event."""
    if mention.sentence < datelines:
        return replace(mention, sentence=-1, relation="dateline", role=None)
    return replace(mention, sentence=mention.sentence - datelines)


def _related(sentences: Sequence[Sentence], names: Sequence[Toponym]) -> list[Relation]:
    """The relation of each name; a name coordinated with one before shares its relation."""
    found: list[Relation] = []
    for i, name in enumerate(names):
        sentence = sentences[name.sentence]
        if name.stands:
            found.append(Relation("metonym", None))
            continue
        lead = _coordinated(sentence, names, i)
        if lead is None or found[lead].words in _NOT_SHARED or relations.owned(sentence, name):
            found.append(relations.relate(sentence, name, first=_phrase_start(sentences, names, i)))
        else:
            found.append(found[lead])
    return found


def _phrase_start(sentences: Sequence[Sentence], names: Sequence[Toponym], i: int) -> int | None:
    """Where a name's phrase starts when a wider name goes before ("San Francisco's Mission District")."""
    wider = i > 0 and i - 1 in candidates.containers_of(sentences, names, i)
    return names[i - 1].first if wider else None


def _coordinated(sentence: Sentence, names: Sequence[Toponym], i: int) -> int | None:
    """The earlier name that a name is coordinated with, what stands between them in brackets skipped."""
    for lead in range(i - 1, max(-1, i - 5), -1):
        if names[lead].sentence != names[i].sentence:
            return None
        gap = _unbracketed([t.text.lower() for t in sentence.tokens[names[lead].last : names[i].first]])
        core = [word for word in gap if word not in place_words.load().kinds and word != "of"]
        if core and len(core) <= 3 and set(core) <= _COORDINATION:
            return lead
    return None


def _unbracketed(words: Sequence[str]) -> list[str]:
    """Words outside of brackets."""
    depth, kept = 0, []
    for word in words:
        depth += word == "("
        if not depth:
            kept.append(word)
        depth -= word == ")" and depth > 0
    return kept


def _mention(name: Toponym, found: Resolution, relation: Relation) -> PlaceMention:
    return PlaceMention(
        span=name.span,
        name=name.name,
        place=found.entry.place if found.entry else found.gap or Absent(Gap.UNRESOLVED),
        relation=relation.words,
        role=relation.role,
        sentence=name.sentence,
        confidence=found.confidence,
        rule=found.rule,
    )


def _contained(
    sentences: Sequence[Sentence], names: Sequence[Toponym], made: Sequence[PlaceMention]
) -> list[PlaceMention]:
    """Wider areas named with a finer place become its containers: "El Fasher, North Darfur"."""
    at = {name.span: i for i, name in enumerate(names)}
    by_span = {m.span: m for m in made}
    containers: dict[Span, int] = {}
    for mention in made:
        for other in candidates.containers_of(sentences, names, at[mention.span]):
            wide = by_span.get(names[other].span)
            if wide is None or _owns(wide):
                continue
            sentence = sentences[names[other].sentence]
            bracket = sentence.tokens[names[other].first - 1].text == "("
            village = names[at[mention.span]].kind_word in _VILLAGES and isinstance(mention.place, Absent)
            holds = bracket or village or sites.contains(wide.place, mention.place)
            if holds and not _listed(sentence, names[at[mention.span]], names[other]):
                containers.setdefault(wide.span, mention.span.start)
    return [
        replace(m, role=PlaceRole.CONTAINER, part_of=containers[m.span]) if m.span in containers else m
        for m in made
    ]


def _owns(mention: PlaceMention) -> bool:
    """Whether a name is part of a body's or a person's: ", Cambodia's Defence Ministry said"."""
    return mention.role is None and mention.relation in {"organisation", "'s"}


def _listed(sentence: Sentence, one: Toponym, other: Toponym) -> bool:
    """Whether two names are in one list with "and": "across the West Bank, Gaza Strip and Jerusalem"."""
    heads = [tree.top(sentence, range(name.first, name.last)) for name in (one, other)]
    first = tree.first_conjunct(sentence, heads[0])
    return first == tree.first_conjunct(sentence, heads[1]) and any(
        token.relation == "cc" and tree.first_conjunct(sentence, token.head) == first
        for token in sentence.tokens
    )


def _described(text: str, made: Sequence[PlaceMention]) -> list[PlaceMention]:
    """A place that only says where the last one lies becomes its container ("Vogosca, north of Sarajevo")."""
    kept: list[PlaceMention] = []
    for mention in made:
        lead = kept[-1] if kept else None
        if (
            lead
            and lead.sentence == mention.sentence
            and lead.role
            and mention.role
            and _describes(text, lead, mention)
        ):
            wide, fine = (lead, mention) if _stretches(lead, mention) else (mention, lead)
            container = replace(wide, role=PlaceRole.CONTAINER, part_of=fine.span.start)
            kept[-1:] = [container, fine] if wide is lead else [fine, container]
        else:
            kept.append(mention)
    return kept


def _stretches(lead: PlaceMention, mention: PlaceMention) -> bool:
    """Whether a sea or a road is narrowed by what follows: "in the strait, 30 miles south of X"."""
    known = isinstance(lead.place, Place) and isinstance(mention.place, Place)
    return known and lead.place.radius_km > 1.2 * mention.place.radius_km  # type: ignore[union-attr]


def _describes(text: str, lead: PlaceMention, mention: PlaceMention) -> bool:
    gap = text[lead.span.end : mention.span.start].strip().lower()
    gap = re.sub(
        r"^\w+(?=,)", lambda word: "" if word.group() in place_words.load().kinds else word.group(), gap
    )
    if mention.rule in {"offset", "between"} or mention.relation in {"near", "close to"}:
        return gap in _APPOSITIONS
    inside = gap in {"in", "in the", "inside", ", in", ", in the"} or gap.endswith(("area in", "district of"))
    return inside and mention.rule.startswith("part:") and sites.contains(mention.place, lead.place)


def _derived(sentence: Sentence, made: Derived) -> PlaceMention:
    """A computed place: its relation is that of the words before it."""
    tokens = tree.covered(sentence, made.span.start, made.span.end)
    words = Toponym(made.span, made.place.name, made.sentence, tokens[0], tokens[-1] + 1)
    relation = relations.relate(sentence, words)
    silent = relation.words in {"organisation", "speaker", "'s"}
    return PlaceMention(
        span=made.span,
        name=made.place.name,
        place=made.place,
        relation=made.relation or relation.words,
        role=_computed_role(made, relation, silent=silent),
        sentence=made.sentence,
        confidence=0.6 if made.rule.startswith("anaphor") else 0.8,
        rule=made.rule,
    )


def _computed_role(made: Derived, relation: Relation, *, silent: bool) -> PlaceRole | None:
    """A computed point is where something happened, unless the words say that it is excluded or someone's."""
    if silent or relation.role is PlaceRole.EXCLUDED:
        return relation.role
    if made.rule == "anaphor" and made.relation in place_words.load().relations:
        return place_words.load().relations[made.relation]
    return PlaceRole.LOCATION if made.rule == "offset" else relation.role or PlaceRole.LOCATION


def zone(places: Sequence[PlaceMention]) -> str | None:
    """The IANA zone in which most places of events lie, weighted by how sure each is, or None."""
    votes: dict[str, float] = defaultdict(float)
    for mention in places:
        if isinstance(mention.place, Place) and mention.relation not in _NOT_THERE:
            small = mention.place.kind not in {"country", "continent", "sea"}
            found = gazetteer.timezone(mention.place)
            if found is not None:
                votes[found] += (2.0 if mention.role else 0.5) * mention.confidence * (1.0 if small else 0.3)
    return min(votes, key=lambda name: (-votes[name], name)) if votes else None
