"""Names of the tables in a sentence, told apart by their surroundings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tocsin.annotate.entity.view import View
from tocsin.knowledge import actors
from tocsin.knowledge.actor_words import words as listed
from tocsin.knowledge.actors import Name
from tocsin.records import Span


@dataclass(frozen=True, slots=True)
class Ref:
    """A name in a sentence: tokens first to last (half-open), the token that heads it, and what it may be."""

    view: View
    first: int
    last: int
    head: int
    names: tuple[Name, ...]

    @property
    def span(self) -> Span:
        """Its characters, without a possessive mark."""
        return self.view.span(self.first, self.last)

    @property
    def name(self) -> Name:
        """What it is, once settled."""
        return self.names[0]


@dataclass(frozen=True, slots=True)
class Context:
    """Which states a report speaks of, by code and how often."""

    countries: Mapping[str, int]

    def weight(self, name: Name) -> int:
        """How much the report speaks of the home of a name."""
        return max((self.countries.get(code, 0) for code in (*name.homes, name.country or "")), default=0)


def find(view: View) -> tuple[Ref, ...]:
    """All names of the tables in a sentence, not yet settled."""
    found = []
    for hit in actors.table().find(view.text, view.words):
        span = Span(view.words[hit.first].start, view.words[hit.last - 1].end)
        tokens = view.covering(span)
        if tokens is None or (_shouted(view) and span.end - span.start <= 3):
            continue
        first, last = tokens
        found.append(Ref(view, first, last, view.head_of(first, last), hit.values))
    return tuple(found)


def context(refs: Iterable[Ref], places: Iterable[str] = ()) -> Context:
    """What the unmistakable names of a report, and the states of its places, say about where it plays."""
    counted = Counter(places)
    for ref in refs:
        sure = {name.country for name in ref.names if not name.wary}
        if len(sure) == 1 and (code := sure.pop()) is not None and ref.name.what not in ("media", "person"):
            counted[code] += 1
            if (parent := ref.name.actor.country) is not None and parent != code:
                counted[parent] += 1
    return Context(counted)


def settle(refs: Iterable[Ref], about: Context) -> tuple[Ref, ...]:
    """Each name as one thing; false friends, persons and names out of their context are left out."""
    return tuple(found for ref in refs if (found := _settled(ref, about)) is not None)


def _settled(ref: Ref, about: Context) -> Ref | None:
    if any(name.what == "friend" for name in ref.names) or _in_person(ref):
        return None
    if _in_place(ref) or _american(ref, about):
        return None
    trusted = [
        n
        for n in ref.names
        if not n.wary or about.weight(n) > 0 or not about.countries or (not n.homes and len(ref.names) == 1)
    ]
    if not trusted:
        return None
    ranked = sorted(trusted, key=lambda n: -about.weight(n) if len({t.actor.id for t in trusted}) > 1 else 0)
    same = [
        name
        for name in trusted
        if name.actor.id == ranked[0].actor.id or (name.geographic and name.country == ranked[0].country)
    ]
    chosen = _by_use(ref, same)
    if _participle(ref, chosen):
        return None
    return Ref(ref.view, ref.first, ref.last, ref.head, (chosen,))


def _by_use(ref: Ref, names: list[Name]) -> Name:
    attributive = attributive_use(ref)
    wanted = ("adjective", "state", "people") if attributive else ("state", "people", "adjective")
    if not attributive and ref.view.tokens[ref.head].pos == "ADJ":
        wanted = ("adjective", "people", "state")
    order = {what: at for at, what in enumerate(wanted)}
    return min(names, key=lambda name: order.get(name.what, -1))


def attributive_use(ref: Ref) -> bool:
    """Whether the name stands before a noun and says whose it is or where it comes from."""
    base = ref.view.base(ref.head)
    return base in ("amod", "compound") or (
        base == "nmod" and ref.view.tokens[ref.head].relation == "nmod:desc"
    )


def _participle(ref: Ref, chosen: Name) -> bool:
    """ "Russian-backed", "pro-Israeli": the name is about somebody else."""
    tokens = ref.view.tokens
    after = [token.text.lower() for token in tokens[ref.last : ref.last + 2]]
    if len(after) == 2 and after[0] in ("-", "‑", "–") and after[1] in listed("participles"):
        return chosen.geographic or after[1] not in listed("owning")
    if tokens[ref.first].text.lower().partition("-")[0] in listed("prefixes"):  # one word: "pro-Kremlin"
        return True
    before = [token.text.lower() for token in tokens[max(0, ref.first - 2) : ref.first]]
    return len(before) == 2 and before[1] == "-" and before[0] in listed("prefixes")


def _in_person(ref: Ref) -> bool:
    """Part of a longer personal name ("Michael Jordan")."""
    tokens = ref.view.tokens
    if not (ref.name.geographic or ref.name.what == "person") or tokens[ref.first].entity not in (
        "B-PER",
        "I-PER",
    ):
        return False
    before = (
        ref.first > 0
        and tokens[ref.first].entity == "I-PER"
        and tokens[ref.first - 1].entity in ("B-PER", "I-PER")
    )
    return before or (ref.last < len(tokens) and tokens[ref.last].entity == "I-PER")


def _in_place(ref: Ref) -> bool:
    """Part of the longer name of a place ("Puerto Jordan")."""
    tokens = ref.view.tokens
    if ref.name.what != "state":
        return False
    before = tokens[ref.first - 1] if ref.first else None
    after = tokens[ref.last] if ref.last < len(tokens) else None
    opened = before and before.text.lower() in listed("place_openers") and before.text[:1].isupper()
    closed = after and after.text.lower() in listed("place_closers") and after.text[:1].isupper()
    return bool(opened or closed)


def _american(ref: Ref, about: Context) -> bool:
    """Georgia the American state, where nothing else of the report is in the Caucasus."""
    if ref.name.country != "GE" or ref.view.text[ref.span.start : ref.span.end].lower() not in (
        "georgia",
        "georgian",
    ):
        return False
    caucasus = sum(about.countries.get(code, 0) for code in ("X-AB", "X-SO", "RU", "AM", "AZ", "TR", "UA"))
    return about.countries.get("US", 0) > about.countries.get("GE", 0) and caucasus == 0


def _shouted(view: View) -> bool:
    letters = [c for c in view.text[view.sentence.start : view.sentence.end] if c.isalpha()]
    return len(letters) > 8 and sum(c.isupper() for c in letters) > 0.8 * len(letters)


def places(view: View) -> Iterator[tuple[int, int]]:
    """Stretches of tokens (half-open) that the tagger calls a place."""
    at, tokens = 0, view.tokens
    while at < len(tokens):
        if tokens[at].entity not in ("B-LOC", "I-LOC"):
            at += 1
            continue
        last = at + 1
        while last < len(tokens) and (tokens[last].entity == "I-LOC" or tokens[last].relation == "flat"):
            last += 1
        while last + 1 < len(tokens) and tokens[last].text == "-" and tokens[last + 1].text[:1].isupper():
            last += 2
        yield at, last
        at = last
