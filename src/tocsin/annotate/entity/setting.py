"""What a report is set in: the states it speaks of, its home, and who publishes it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tocsin.annotate.entity import names
from tocsin.annotate.entity.names import Context, Ref
from tocsin.annotate.entity.view import View
from tocsin.knowledge import actors, endings, gazetteer, states
from tocsin.knowledge.lexicon import words
from tocsin.knowledge.states import State
from tocsin.records import Actor, Report, Span

_KIND_WORD = re.compile(r"(?i) (?:region|oblast|province|state|district|governorate|county|city)$")
_HEAD = 400  # characters that introduce a report
_CENTRAL = 2  # states that a report may be at home in


@dataclass(frozen=True, slots=True)
class Setting:
    """The states of a report by weight, its home, its outlet and, for a party's text, its side."""

    about: Context
    ranked: tuple[str, ...]
    home: State | None
    outlet: Actor | None
    issuer: State | Actor | None
    filed: tuple[str, ...] = ()  # the place of the dateline

    def country_of(self, place: str) -> State | None:
        """The state that a place lies in: one the report speaks of, else the only or largest that has it."""
        return _country(place, self.ranked)


def of(report: Report, views: Sequence[View], refs: Sequence[Ref], about: Context) -> Setting:
    """Read the setting off the names, the dateline, the outlet and the places of a report."""
    votes: Counter[str] = Counter()
    first = report.blocks[0].span.start if report.blocks else 0
    for ref in refs:
        state = states.table().get(ref.name.actor.country or ref.name.country)
        if state is not None and ref.name.what != "media":
            votes[state.code] += 2 if ref.span.start < first + _HEAD else 1
    known = tuple(code for code, _ in votes.most_common())
    for view in views:
        for start, stop in names.places(view):
            state = _country(view.text[view.span(start, stop).start : view.span(start, stop).end], known)
            if state is not None and (state.code in votes or not votes):
                votes[state.code] += 2
    if not votes and (shared := _shared_country(views)) is not None:
        votes[shared] += 1
    filed_in, opening = _filed(report, ()), _opening(report)
    if filed_in is not None and not any(ref.name.geographic and opening.covers(ref.span) for ref in refs):
        # a story that opens without a state is of the state it is filed in
        votes[filed_in.code] = max(votes.values(), default=0) + 1
    ranked = tuple(sorted(votes, key=lambda code: (-votes[code], code)))
    outlet, issuer = _outlet(report), issuer_of(report)
    filed = tuple(
        report.text[line.place.start : line.place.end].split(",")[0].strip().title()
        for line in report.datelines
        if line.place is not None
    )
    return Setting(about, ranked, home_of(report, ranked), outlet, issuer, filed[:1])


def _shared_country(views: Sequence[View]) -> str | None:
    """The one state that most places of a report may lie in, where it names no state at all."""
    counted: Counter[str] = Counter()
    for view in views:
        for start, stop in names.places(view):
            span = view.span(start, stop)
            matches = gazetteer.load().matches(view.text[span.start : span.end])
            counted.update({m.entry.countries[0] for m in matches if m.exact and m.entry.countries})
    best = counted.most_common(2)
    return best[0][0] if best and (len(best) == 1 or best[0][1] > best[1][1]) else None


def _opening(report: Report) -> Span:
    """The first sentence after the dateline, which says what a report is about."""
    start = next((line.span.end for line in report.datelines), 0)
    stop = report.text.find(". ", start, start + _HEAD)
    return Span(start, stop if stop > 0 else min(start + _HEAD, len(report.text)))


def countries_of_places(views: Sequence[View]) -> Iterator[str]:
    """The states of the places that lie in one state only, one for each time they are named."""
    for view in views:
        for start, stop in names.places(view):
            span = view.span(start, stop)
            matches = gazetteer.load().matches(view.text[span.start : span.end])
            homes = {code for match in matches if match.exact for code in match.entry.countries}
            if len(homes) == 1:
                yield homes.pop()


def home_of(report: Report, ranked: Sequence[str]) -> State | None:
    """A report's home: where it is filed, whose text it is, its outlet's state, or the most named."""
    issuer = issuer_of(report)
    home = (
        _filed(report, ranked)
        or (issuer if isinstance(issuer, State) else None)
        or _of_outlet(report, _outlet(report), ranked)
    )
    return home or (states.table().get(ranked[0]) if ranked else None)


def _country(place: str, known: Sequence[str]) -> State | None:
    if place.lower() in _COMPASS:
        return None
    bare = _KIND_WORD.sub("", place)
    matches = gazetteer.load().matches(place) or gazetteer.load().matches(bare)
    if not matches:
        return None
    matches = tuple(m for m in matches if not m.added) or matches  # a hamlet of the name is no home
    likely = known if matches[0].exact else known[:3]
    for claimed in (False, True):  # of a disputed place the first state holds it and the others claim it
        for code in likely:
            if any(code in (m.entry.countries if claimed else m.entry.countries[:1]) for m in matches):
                return states.table().get(code)
    if not matches[0].exact:
        return None
    best = max((m for m in matches if m.main), key=lambda m: m.entry.population, default=matches[0])
    if best.entry.population >= 100_000 and best.entry.place.country:
        return states.table().get(best.entry.place.country)
    return None


def _filed(report: Report, known: Sequence[str]) -> State | None:
    """The state of the dateline, if it is one that the report is about and no newsroom abroad."""
    known = known[:_CENTRAL]
    for line in report.datelines:
        if line.place is None:
            continue
        printed = report.text[line.place.start : line.place.end].split(",")
        for part in (p.strip() for p in reversed(printed)):
            found = _state_named(part) or _country(part, known)
            if found is not None and (not known or found.code in known):
                return found
        trailing = report.text[line.place.end : line.span.end]
        for word in words(trailing):
            if (found := _state_named(word.text)) is not None and found.code in known:
                return found
    return None


_RISEN = frozenset(("rebel", "militia", "armed-group"))
_COMPASS = frozenset(("north", "south", "east", "west", "center", "centre", "central"))
_TITLED = re.compile(
    r"(?i)^(?:joint |official |press )?(?:statement|communiqu[eé]|release|bulletin|message) "
    r"(?:of|by|from) (?:the )?"
)
_OFFICIAL = re.compile(
    r"\b(armed forces|ministry|army|police|directorate|command|government|navy|air force|general staff"
    r"|defen[cs]e|border (guard|troops|service)|presiden\w+|security (council|service)|state|national|royal"
    r"|federal)\b",
    re.IGNORECASE,
)
_DIVIDED = re.compile(r"\s[–—|-]\s|:")
_LONGEST_NAME = 60


def _state_named(name: str) -> State | None:
    for found in actors.table().get(name):
        state = states.table().get(found.country) if found.what in ("state", "seat") else None
        if state is not None and state.standing in ("state", "contested"):
            return state
    return None


def _outlet(report: Report) -> Actor | None:
    if not report.outlet:
        return None
    for found in actors.table().get(report.outlet):
        if found.what == "media":
            return found.actor
    return Actor("outlet", report.outlet, "outlet")


def _of_outlet(report: Report, outlet: Actor | None, known: Sequence[str]) -> State | None:
    """The country of a national outlet, from the table or from a place or state in its name."""
    if outlet is None or not report.outlet:
        return None
    if outlet.country in known:
        return states.table().get(outlet.country)
    for hit in actors.table().find(report.outlet, words(report.outlet)):
        if hit.values[0].geographic and hit.values[0].country in known:
            return states.table().get(hit.values[0].country)
    for word in words(report.outlet):
        state = _country(word.text, ()) if len(word.text) > 3 else None
        if state is not None and state.code in known[:2]:
            return state
    return None


def body_of(report: Report) -> Actor | None:
    """The force or movement whose whole name is the outlet's, where a party publishes for itself."""
    if not report.partisan or not report.outlet:
        return None
    found = words(report.outlet)
    hits = actors.table().find(report.outlet, found)
    whole = (h.values[0] for h in hits if h.last - h.first == len(found))
    return next((name.actor for name in whole if name.what in ("force", "group")), None)


def issuer_of(report: Report) -> State | Actor | None:
    """Whose text a partisan report is: the first state or movement that its masthead or outlet names."""
    if not report.partisan:
        return None
    if (movement := _movement(report)) is not None:
        return movement
    head = Span(0, min(len(report.text), _HEAD))
    tail = Span(max(0, len(report.text) - 200), len(report.text))
    for text in (report.outlet or "", report.text[head.start : head.end], report.text[tail.start :]):
        hits = sorted(actors.table().find(text, words(text)), key=lambda hit: hit.values[0].what == "force")
        for hit in hits:
            name = hit.values[0]
            if name.what in ("group", "organisation") and name.actor.kind in (
                "rebel",
                "armed-group",
                "militia",
            ):
                return name.actor
            if name.geographic or name.what == "force":
                return states.table().get(name.country)
    return _unknown_issuer(report)


def _movement(report: Report) -> Actor | None:
    """A movement that no table has, by the ending of its name; the dateline says in which country."""
    name = _DIVIDED.split(_TITLED.sub("", report.outlet or _masthead(report)))[0].strip()
    known = tuple(actors.table().find(name, words(name)))
    if known or _OFFICIAL.search(name) or endings.kind(name) not in _RISEN:
        return None
    home = _filed(report, ())
    return Actor("issuer", name, "armed-group", name, (name,), home.country if home else None)


def _unknown_issuer(report: Report) -> State | Actor | None:
    """A body of the state that the dateline lies in, or else a movement that stands for itself."""
    name = _TITLED.sub("", report.outlet or _masthead(report))
    if _OFFICIAL.search(name):
        return _filed(report, ())
    return Actor("issuer", name, "armed-group", name, (name,)) if name else None


def _masthead(report: Report) -> str:
    """The first words of a statement, up to a dash or a bar."""
    first = report.headline or (report.blocks[0].span if report.blocks else Span(0, 0))
    line = report.text[first.start : first.end].split("\n")[0]
    words = _DIVIDED.split(line)[0].strip()
    return words.title() if words.isupper() else words[:_LONGEST_NAME]
