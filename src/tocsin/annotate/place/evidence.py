"""Whether a stretch that may name a place does: by its tag, the gazetteer and the words beside it."""

from __future__ import annotations

from collections.abc import Callable

from tocsin.annotate.place.view import View
from tocsin.knowledge.gazetteer import Match
from tocsin.knowledge.names import key

_LARGE = 100_000  # people: a town so large is taken for itself without further evidence
_CIVIC_LEAST = 5_000


def accept(view: View, first: int, last: int, established: frozenset[str]) -> bool:
    """Whether tokens first to last name a place; `established` are names that do elsewhere in the report."""
    matches = view.matches(first, last)
    if _excluded(view, first, last, matches):
        return False
    if key(view.name(first, last)) in established and _whole(view, first, last):
        return True
    return _BY_TAG[_tag(view, first, last)](view, first, last, matches)


def _tag(view: View, first: int, last: int) -> str:
    """The tag that decides: LOC PER NORP, ORG where it is the name's own, PART where it reaches beyond, O."""
    labels = view.labels(first, last)
    for label in ("LOC", "PER", "NORP"):
        if label in labels and (label != "NORP" or last - first == 1):
            return label
    if "ORG" in labels:
        return "PART" if view.beyond(first, last) else "ORG"
    return "O"


def _country(matches: tuple[Match, ...]) -> bool:
    return any(m.entry.place.kind == "country" for m in matches)


def _large(matches: tuple[Match, ...]) -> bool:
    """A country, a first-level area or a large town by its main name."""
    return any(
        m.main and (m.entry.place.kind in {"country", "admin1"} or m.entry.population >= _LARGE)
        for m in matches
    )


def _own(matches: tuple[Match, ...]) -> bool:
    return _country(matches) or any(m.entry.source == "tocsin" for m in matches)


def _excluded(view: View, first: int, last: int, matches: tuple[Match, ...]) -> bool:
    """Bare words of kind, streets and buildings, a country's adjective, unknown abbreviations."""
    name, word = view.name(first, last), view.lower(first)
    if view.lower(first - 1) in view.words.sets["ships"] or _codename(view, first):
        return True
    if view.lower(last) in view.words.sets["arms"] and not _large(matches):
        return True
    bare = word in view.words.never or word in view.words.kinds or word in view.words.directions
    if last - first == 1 and bare:
        return True
    after = view.tokens[last].text if last < len(view.tokens) else ""
    if after[:1].isupper() and after.lower().rstrip(".") in view.words.sets["streets"]:
        return True
    if view.places.adjective(name) and not _country(matches):
        return True
    short = view.mixed and name.isupper() and len(name) <= 5 and not _opens(view, first, last)
    return (
        short
        and not _own(matches)
        and not (view.abbreviated(first, last) and "LOC" in view.labels(first, last))
    )


def _codename(view: View, first: int) -> bool:
    """Whether a name belongs to an operation's, an exercise's, a storm's: "Operation Desert Storm"."""
    at = first - 1
    while at >= 0 and view.tokens[at].text[:1].isupper():
        if view.lower(at) in view.words.sets["christened"]:
            return True
        at -= 1
    return False


def _held(view: View, last: int) -> bool:
    """Whether a country or a first-level area follows that holds a place of a name ("Split in Croatia")."""
    wide = {"country", "admin1", "region"}
    return view.lower(last) in {",", "in", "("} and any(
        m.main and m.entry.place.kind in wide
        for end in (last + 2, last + 3)
        if end <= len(view.tokens) and view.tokens[last + 1].text[:1].isupper()
        for m in view.matches(last + 1, end)
    )


def _whole(view: View, first: int, last: int) -> bool:
    """Whether no person's tag reaches beyond a name, as it does in "Paris Hilton"."""
    return "PER" not in view.labels(first, last) or view.bounds.get(first) == (first, last)


def _opens(view: View, first: int, last: int) -> bool:
    """A name at the start that a dash, comma or bracket follows, as in a dateline."""
    return first == 0 and view.lower(last) in {"-", "--", "–", "—", ",", "("}


def _listed(view: View, last: int) -> bool:
    """Whether a tagged place follows in a list ("Goris, Sotk and Jermuk")."""
    at = last
    while view.lower(at) in {",", "and", "or", "&"}:
        at += 1
    return last < at < len(view.tokens) and view.label[at] == "LOC"


def _place(view: View, first: int, last: int, matches: tuple[Match, ...]) -> bool:
    """Tagged as a place: more is needed where it is a common word, or where nothing of that name is known."""
    if last - first == 1 and view.lower(first) in view.words.common and not _country(matches):
        return bool(matches) and (view.located(first) or _held(view, last))
    if matches or view.abbreviated(first, last) or view.located(first) or view.kind_beside(first, last)[1]:
        return True
    before = view.tokens[first - 1] if first else None
    if before is not None and (before.pos == "ADP" or before.text.lower() in view.words.relations):
        return True
    return view.lower(first - 1) in {",", "and", "or"} and "LOC" in view.label[max(0, first - 3) : first - 1]


def _person(view: View, first: int, last: int, matches: tuple[Match, ...]) -> bool:
    """Tagged as a person: a known place of several words that is all of the tag, or one that is shelled."""
    if view.word_before(first) in view.words.sets["titles"] or not _whole(view, first, last):
        return False
    several = last - first > 1 and (_large(matches) or _own(matches))
    stands = view.located(first) or _razed(view, first) or _befallen(view, first)
    surname = view.name(first, last) in view.persons
    return several or (bool(matches) and stands and not surname)


def _razed(view: View, first: int) -> bool:
    """Whether a verb that only a place can suffer governs a name or its coordination ("bombed X and Y")."""
    at = first
    while (
        view.tokens[at].relation in {"conj", "flat", "compound"}
        and view.tokens[at].head >= 0
        and at != view.tokens[at].head
    ):
        at = view.tokens[at].head
        if at > first:
            return False
    token = view.tokens[at]
    return token.relation == "obj" and view.tokens[token.head].lemma.lower() in view.words.sets["razing"]


def _befallen(view: View, first: int) -> bool:
    """Whether a name is the subject of what befalls places: "X was shelled", "X came under fire"."""
    token = view.tokens[first]
    if not token.relation.startswith("nsubj") or token.head < 0:
        return False
    verb = view.tokens[token.head].lemma.lower()
    passive = (
        token.relation == "nsubj:pass" and verb in view.words.sets["razing"] | view.words.sets["closing"]
    )
    return passive or (verb in view.words.sets["coming"] and view.lower(token.head + 1) == "under")


def _people(view: View, first: int, last: int, matches: tuple[Match, ...]) -> bool:
    return _own(matches) and _untagged(view, first, last, matches)


def _organisation(view: View, first: int, last: int, matches: tuple[Match, ...]) -> bool:
    """Tagged as an organisation and no longer than the name: a place if it stands like one."""
    common = last - first == 1 and view.lower(first) in view.words.common and not _country(matches)
    if not matches or common or view.name(first, last) in view.persons:
        return False
    return view.located(first) or _listed(view, last) or last - first > 1 or _large(matches)


def _part(view: View, first: int, last: int, matches: tuple[Match, ...]) -> bool:
    """Part of an organisation's name: large places, and towns before a civic word ("X City Council")."""
    if last - first == 1 and view.lower(first) in view.words.common and not _country(matches):
        return False
    civic = view.lower(last) in view.words.sets["civic"]
    return _large(matches) or (civic and any(m.main and m.entry.population >= _CIVIC_LEAST for m in matches))


def _untagged(view: View, first: int, last: int, matches: tuple[Match, ...]) -> bool:
    """Without a tag a name needs the gazetteer, a whole run of capitals, and no common meaning."""
    word = view.lower(first)
    country = _country(matches)
    common = last - first == 1 and (word in view.words.common or len(word) < 3) and not country
    if not matches or (common and not _held(view, last)) or view.name(first, last) in view.persons:
        return False
    if _opens(view, first, last) or (common and first):
        return True
    if (
        _goes_on(view, last)
        or _capital_before(view, first)
        or view.word_before(first) in view.words.sets["titles"]
    ):
        titled = view.word_before(first) in view.words.sets["titles"]
        return country and not titled and not _capital_before(view, first)
    if first == 0 and last == 1 and not country:
        return _large(matches) or view.kind_beside(first, last)[1] != "" or _opens_clause(view, last)
    return country or view.tokens[first].pos in {"PROPN", "X"} or view.located(first)


def _opens_clause(view: View, last: int) -> bool:
    """Whether a proper noun at the start is a subject that does not speak: "Torkham was closed"."""
    token, after = view.tokens[last - 1], view.tokens[last : last + 1]
    if token.pos != "PROPN" or not after:
        return False
    listed = (
        after[0].text == "and" and view.tokens[last + 1 : last + 2] and view.tokens[last + 1].pos == "PROPN"
    )
    verb = after[0].pos in {"AUX", "VERB"} and after[0].lemma.lower() not in view.words.speech
    return bool(listed) or (verb and after[0].lemma.lower() != "have")


def _goes_on(view: View, last: int) -> bool:
    """Whether capitals go on after a name: then it is more likely a person's or an organisation's."""
    after = view.tokens[last] if last < len(view.tokens) else None
    return (
        after is not None
        and after.text[:1].isupper()
        and after.pos in {"PROPN", "X", "NOUN", "ADJ"}
        and after.text.lower() not in view.words.kinds
        and not after.text.isupper()
    )


def _capital_before(view: View, first: int) -> bool:
    """Whether a capitalised word that belongs to the name stands before it."""
    if first == 0:
        return False
    token, lower = view.tokens[first - 1], view.lower(first - 1)
    opening = first == 1 and token.pos not in {"PROPN", "X"}
    plain = lower in view.words.kinds or lower in view.words.directions
    function = token.pos in {"ADJ", "DET", "ADP", "CCONJ"} or view.label[first - 1] in {"NORP", "LOC"}
    return token.text[:1].isupper() and not (opening or plain or function)


_BY_TAG: dict[str, Callable[[View, int, int, tuple[Match, ...]], bool]] = {
    "LOC": _place,
    "PER": _person,
    "NORP": _people,
    "ORG": _organisation,
    "PART": _part,
    "O": _untagged,
}
