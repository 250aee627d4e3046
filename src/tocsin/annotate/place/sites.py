"""Which places an event is at: those that hang nearest to its word in the tree, the finest of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from tocsin.annotate import tree
from tocsin.knowledge import gazetteer, place_words
from tocsin.records import Absent, EventMention, EventType, Place, PlaceMention, PlaceRole, Sentence, Span

T = TypeVar("T", PlaceMention, EventMention)
Sited = tuple[PlaceMention, PlaceRole]

# Roles that say where something happened; the others go along with them.
THERE = frozenset({PlaceRole.LOCATION, PlaceRole.TARGET, PlaceRole.DESTINATION})
_BUILDINGS = frozenset({"hospital", "office"})
# Types of event that share the place of the clause they are told in; a demand has none of its own.
_PHYSICAL = frozenset(
    {EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE, EventType.PROTEST, EventType.RETREAT}
)
# Clauses below the event's word that a place may be looked for in: not what is said or thought.
_BELOW = frozenset({"advcl", "acl", "conj", "csubj"})
_NOUNS = frozenset({"nsubj", "obj", "obl"})  # an event that a noun names, in the clause of its verb
_ABOVE = frozenset({*_BELOW, *_NOUNS, "ccomp"})
_CLAUSES = frozenset({*_BELOW, "ccomp", "parataxis"})
_FAR = 3  # clauses upward from which a place is taken over


@dataclass(frozen=True, slots=True)
class _Way:
    """From an event's word to a place: the clauses left upward and those entered downward."""

    up: tuple[str, ...]
    down: tuple[str, ...]

    @property
    def steps(self) -> int | None:
        """How far the place's clause is; None where it is too far, or another event's."""
        if self.up and self.down and set(self.up) != {"conj"}:
            return None
        near = len(self.up) <= _FAR and len(self.down) <= 1
        clear = _ABOVE.issuperset(self.up) and _BELOW.issuperset(self.down)
        return len(self.up) + len(self.down) if near and clear else None


def situate(
    events: Sequence[EventMention], sentences: Sequence[Sentence], places: Sequence[PlaceMention]
) -> tuple[EventMention, ...]:
    """Each event with its places: those in its own words that no event nested in it has nearer to it.

    An act that has none in its own words is where its clause is (`at`).
    """
    places_of, events_of = _by_sentence(places), _by_sentence(events)
    return tuple(
        replace(e, places=_own(e, events_of[e.sentence], sentences[e.sentence], places_of[e.sentence]))
        for e in events
    )


def _by_sentence(items: Sequence[T]) -> dict[int, list[T]]:
    found: dict[int, list[T]] = defaultdict(list)
    for item in items:
        found[item.sentence].append(item)
    return found


def _own(
    event: EventMention, events: Sequence[EventMention], sentence: Sentence, places: Sequence[PlaceMention]
) -> tuple[Sited, ...]:
    nested = [e.span for e in events if e.span != event.span and event.span.covers(e.span) and not e.optional]
    inside = [p for p in places if event.span.covers(p.span) and p.role is not None]
    own = [p for p in inside if not any(span.covers(p.span) for span in nested)]
    if own or event.trigger is None or event.type not in _PHYSICAL:
        return chosen(sentence, own)
    return tuple(pair for pair in at(event.trigger, sentence, places) if pair[1] in THERE)


def at(trigger: Span, sentence: Sentence, places: Sequence[PlaceMention]) -> tuple[Sited, ...]:
    """The places of the event that a word of `sentence` names, in reading order.

    Those in the word's own clause; else those of the nearest clause that it hangs on or that hangs on it.
    A wider place becomes the container of one inside it; a hospital's or an office's gives way to any other.
    """
    words = tree.covered(sentence, trigger.start, trigger.end)
    here = [p for p in places if sentence.span.covers(p.span) and p.role is not None]
    if not words or not here:
        return ()
    head = tree.top(sentence, words)
    steps = [_steps(sentence, head, p) for p in here]
    there = [n for n, p in zip(steps, here, strict=True) if n is not None and p.role in THERE]
    nearest = min(there, default=0.0)
    near = [
        p
        for n, p in zip(steps, here, strict=True)
        if n is not None and (n == nearest or (p.role not in THERE and int(n) == int(nearest)))
    ]
    return chosen(sentence, near)


def _steps(sentence: Sentence, event: int, place: PlaceMention) -> float | None:
    """How many clauses off a place is; half a step more for where its subject is from or lives."""
    head = _head(sentence, place)
    way = _way(sentence, event, head)
    if way.steps is None or (way.steps and place.role is PlaceRole.DESTINATION):
        return None
    if way.down and not way.up and _apart(sentence, event, head):
        return None
    branch = next(
        (i for i in (head, *tree.ancestors(sentence, head)) if sentence.tokens[i].head == event), head
    )
    held = branch != head and sentence.tokens[branch].relation.startswith("nsubj")
    return way.steps + 0.5 * held


def _apart(sentence: Sentence, event: int, head: int) -> bool:
    """Whether a place is in a clause set against the event's: "before …", "while others …", "although …"."""
    for index in _until(sentence, head, event):
        if sentence.tokens[index].relation == "advcl" and tree.children(sentence, index, "nsubj"):
            marks = (sentence.tokens[mark].text.lower() for mark in tree.children(sentence, index, "mark"))
            return any(mark in place_words.load().sets["contrasting"] for mark in marks)
    return False


def chosen(sentence: Sentence, found: Sequence[PlaceMention]) -> tuple[Sited, ...]:
    """With their roles at one event, less the buildings that people were brought to."""
    fine = [p for p in found if p.role in THERE and p.relation not in _BUILDINGS]
    kept = [p for p in found if p.relation not in _BUILDINGS] if fine else found
    return tuple((p, _role(sentence, p, fine)) for p in _named_once(kept))


def _named_once(found: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Without the places that were named before: "in Fallujah ... of the city"."""
    known: dict[object, PlaceMention] = {}
    for p in found:
        name = p.place.id if isinstance(p.place, Place) else p.name
        known.setdefault((name, p.role is PlaceRole.EXCLUDED), p)
    return list(known.values())


def _role(sentence: Sentence, mention: PlaceMention, fine: Sequence[PlaceMention]) -> PlaceRole:
    role = mention.role or PlaceRole.LOCATION
    framed = role in {PlaceRole.LOCATION, PlaceRole.TARGET}
    if framed and any(_frames(sentence, mention, other) for other in fine):
        return PlaceRole.CONTAINER
    return role


def _frames(sentence: Sentence, wide: PlaceMention, fine: PlaceMention) -> bool:
    """Whether a place only says where another of the same event lies ("In Iraq, ... in Ramadi")."""
    if wide is fine or fine.role not in {PlaceRole.LOCATION, PlaceRole.TARGET}:
        return False
    if _beside(sentence, wide, fine) or contains(fine.place, wide.place):
        return False
    return (
        contains(wide.place, fine.place) or _follows(sentence, fine, wide) or _describes(sentence, wide, fine)
    )


def _describes(sentence: Sentence, wide: PlaceMention, fine: PlaceMention) -> bool:
    """Whether both are in one noun phrase and the words make one of them the finer.

    "Huriwa, a district of Mogadishu", "Baghdad's Karrada district", "Tabag village in Uruzgan".
    """
    outer, inner = _head(sentence, wide), _head(sentence, fine)
    meet = next(
        i for i in (outer, *tree.ancestors(sentence, outer)) if i in (inner, *tree.ancestors(sentence, inner))
    )
    joined = any(sentence.tokens[i].relation == "conj" for i in _until(sentence, outer, meet))
    if (
        joined
        or sentence.tokens[meet].pos not in tree.NOMINALS
        or _clauses(sentence, _until(sentence, outer, meet), _CLAUSES)
    ):
        return False
    if meet == outer or contains(fine.place, wide.place):
        return False
    if meet == inner:
        return True
    outer_branch, inner_branch = _branch(sentence, outer, meet), _branch(sentence, inner, meet)
    if outer_branch == "nmod:poss":
        return True
    if tree.preposition(sentence, outer if outer_branch == "nmod" else inner) == "of":
        return {outer_branch, inner_branch} == {"compound", "nmod"} and _size(wide) > _size(fine)
    return inner_branch == "compound" and outer_branch.startswith("nmod")


def _size(mention: PlaceMention) -> float:
    """How large a place is; of a quarter and its city, the quarter is what no gazetteer knows."""
    return mention.place.radius_km if isinstance(mention.place, Place) else 0.0


def _until(sentence: Sentence, start: int, end: int) -> tuple[int, ...]:
    """The words from one up to, and without, another that it hangs on."""
    way = (start, *tree.ancestors(sentence, start))
    return way[: way.index(end)]


def _branch(sentence: Sentence, start: int, end: int) -> str:
    """The relation by which a word's branch hangs on a word above it."""
    return sentence.tokens[_until(sentence, start, end)[-1]].relation


def _follows(sentence: Sentence, fine: PlaceMention, wide: PlaceMention) -> bool:
    """Whether a place only says where the one before it is: "Debis, 30 km west of Kirkuk", "Sees in Hama"."""
    words = place_words.load()
    if fine.span.end > wide.span.start:
        return False
    between = [t for t in sentence.tokens if fine.span.end <= t.start and t.end <= wide.span.start]
    gap = {t.text.lower() for t in between if not t.text[0].isdigit()} - words.kinds.keys()
    offset = wide.rule == "offset"
    own = set() if offset else set(wide.relation.split())
    if offset or words.sets["nearness"] & own:
        return len(between) < 9 and gap <= words.sets["gaps"] | own
    described = words.directions.keys() | words.sets["areas"] | words.sets["skipped"]
    inside = bool(own & {"in", "on", "of"}) and bool(gap & {"in", "on"})
    return inside and len(between) < 7 and gap <= own | described | {",", "in", "of", "the", "outskirts"}


def _beside(sentence: Sentence, one: PlaceMention, other: PlaceMention) -> bool:
    """Whether two places are coordinated: "in Jammu and Kashmir", "Gaza and Rafah"."""
    heads = [_head(sentence, place) for place in (one, other)]
    return len({tree.first_conjunct(sentence, head) for head in heads}) == 1 and heads[0] != heads[1]


def contains(wide: Place | Absent, fine: Place | Absent) -> bool:
    """Whether an area has a finer place in it, as far as their kinds, radii and distance tell."""
    if isinstance(wide, Absent):
        return False
    if isinstance(fine, Absent):
        return wide.kind in {"country", "admin1", "admin2", "region"}
    far = gazetteer.distance_km((fine.latitude, fine.longitude), (wide.latitude, wide.longitude))
    return wide.radius_km > fine.radius_km and far <= wide.radius_km * 1.5 + 10


def _head(sentence: Sentence, place: PlaceMention) -> int:
    return tree.top(sentence, tree.covered(sentence, place.span.start, place.span.end))


def _way(sentence: Sentence, start: int, end: int) -> _Way:
    up = (start, *tree.ancestors(sentence, start))
    down = (end, *tree.ancestors(sentence, end))
    meet = next(index for index in up if index in down)
    left = _clauses(sentence, up[: up.index(meet)], _CLAUSES | _NOUNS) or ("conj",) * (meet != start)
    entered = _clauses(sentence, down[: down.index(meet)], _CLAUSES)
    return _Way(left, entered[::-1])


def _clauses(sentence: Sentence, indices: Sequence[int], wanted: frozenset[str]) -> tuple[str, ...]:
    """The relations on a way that lead from one clause to another; two nouns coordinated are in one."""
    found = []
    for index in indices:
        relation = sentence.tokens[index].relation.partition(":")[0]
        if relation in wanted and not (relation == "conj" and not tree.is_predicate(sentence, index)):
            found.append(relation)
    return tuple(found)
