"""Which words of a report name a place: the longest names that the gazetteer knows, and what is tagged so.

What a name stands for is settled later (resolve.py); here only that it names a place at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tocsin.annotate.place import evidence
from tocsin.annotate.place.view import View, entities
from tocsin.knowledge import standins
from tocsin.knowledge.names import key
from tocsin.records import Sentence, Span

_LONGEST = 8  # tokens of a name, its hyphens counted


@dataclass(frozen=True, slots=True)
class Toponym:
    """Words that name a place: tokens first to last (half-open) of a sentence, and what stands beside them.

    `kinds` are the gazetteer's kinds that a word beside the name asks for ("village of", "X region");
    `embedded` when the name is part of an organisation's, `stands` when it stands for a government.
    """

    span: Span
    name: str
    sentence: int
    first: int
    last: int
    kinds: frozenset[str] = frozenset()
    kind_word: str = ""
    tagged: bool = False
    embedded: bool = False
    stands: bool = False


def find(
    text: str, sentences: Sequence[Sentence], closed: Sequence[Span] = (), standing: Sequence[Span] = ()
) -> tuple[Toponym, ...]:
    """Toponyms in reading order; `closed` are words known to mean something else (a person, a company).

    `standing` are names of places that stand for a government. A second pass finds again, where the tags
    fail, the names that the first established.
    """
    persons = _surnames(sentences)
    views = [View(text, sentence, persons) for sentence in sentences]
    first = [t for n, view in enumerate(views) for t in _toponyms(n, view, closed, frozenset())]
    tagged = {key(t.name) for t in first if t.tagged and len(t.name) > 3}
    established = frozenset(tagged - {key(person) for person in persons})
    found = (t for n, view in enumerate(views) for t in _toponyms(n, view, closed, established))
    return tuple(replace(t, stands=True) if _stands(views[t.sentence], t, standing) else t for t in found)


def given(text: str, sentences: Sequence[Sentence], spans: Sequence[Span]) -> tuple[Toponym, ...]:
    """Toponyms of spans that are known to name places, as an annotator gives them; no two may overlap."""
    made = []
    for index, sentence in enumerate(sentences):
        view = View(text, sentence, frozenset())
        for span in sorted(s for s in spans if s.overlaps(sentence.span)):
            covered = [i for i, t in enumerate(sentence.tokens) if t.start < span.end and span.start < t.end]
            if covered:
                made.append(_toponym(index, view, covered[0], covered[-1] + 1, span))
    return tuple(made)


def _stands(view: View, toponym: Toponym, standing: Sequence[Span]) -> bool:
    """Whether a name is a government's: known as such, or a seat's that no preposition leads to."""
    seat = standins.load().seat(toponym.name) is not None and not view.located(toponym.first)
    return seat or any(toponym.span.overlaps(span) for span in standing)


def _surnames(sentences: Sequence[Sentence]) -> frozenset[str]:
    """Last words of the persons that are tagged with more than one word anywhere in the report."""
    return frozenset(
        sentence.tokens[last - 1].text
        for sentence in sentences
        for label, first, last in entities(sentence.tokens)
        if label == "PER" and last - first > 1
    )


def _toponyms(
    index: int, view: View, closed: Sequence[Span], established: frozenset[str]
) -> Iterator[Toponym]:
    """Names from left to right, the longest first, none overlapping."""
    at = 0
    while at < len(view.tokens):
        last = _end(view, at) if _may_start(view, at) else None
        if (
            last is None
            or _closed(view, at, last, closed)
            or not evidence.accept(view, at, last, established)
        ):
            at += 1
            continue
        yield _toponym(index, view, at, last)
        at = last


def _closed(view: View, first: int, last: int, closed: Sequence[Span]) -> bool:
    span = Span(view.tokens[first].start, view.tokens[last - 1].end)
    return any(span.overlaps(c) for c in closed)


def _may_start(view: View, at: int) -> bool:
    """A capital, or the article of an Arabic name ("al-Bab"); never the second half of a hyphenated name."""
    token = view.tokens[at]
    if at > 1 and view.tokens[at - 1].text == "-" and view.tokens[at - 2].end == view.tokens[at].start - 1:
        return False
    if _halved(view, at):
        return False
    article = (
        token.text.lower() in view.words.sets["articles"] and view.lower(at + 1) in view.words.sets["joints"]
    )
    return token.text[:1].isupper() or (article and at + 2 < len(view.tokens))


def _halved(view: View, at: int) -> bool:
    """The first half of a hyphenated name that is no pair of places ("Dei-Dei", "Victor-Hugo")."""
    if view.lower(at + 1) != "-" or at + 2 >= len(view.tokens):
        return False
    one, joint, other = view.tokens[at : at + 3]
    glued = one.end == joint.start and joint.end == other.start and other.text[:1].isupper()
    return glued and (not view.known(at + 2, at + 3) or one.text == other.text) and not view.known(at, at + 3)


def _end(view: View, first: int) -> int | None:
    """End of the name that starts here: the longest known, or what is tagged as a place."""
    last = _longest(view, first)
    if view.label[first] == "LOC" and view.bounds[first][0] == first:
        end = _stripped(view, first, view.bounds[first][1])
        if last is not None and all(view.lower(i) in view.words.kinds for i in range(last, end)):
            return last
        if last is None or (end > last and not _splits(view, last, end)):
            return end if end > first else None
    return last


def _longest(view: View, first: int) -> int | None:
    """End of the longest name known to the gazetteer that starts here."""
    best, last = None, first
    while last < len(view.tokens) and last - first < _LONGEST:
        token = view.tokens[last]
        small = token.text.lower() in view.words.sets["particles"] or _inner(view, last)
        if last > first and not (token.text[:1].isupper() or small):
            break
        last += 1
        ends = token.text not in view.words.sets["joints"] and token.text.lower() not in {"and", "of", "the"}
        if ends and view.known(first, last):
            best = last
    return best


def _inner(view: View, at: int) -> bool:
    """A joint inside a name, or the small letters after a hyphen ("Ust-kut", "Port-au-Prince")."""
    token, before = view.tokens[at], view.tokens[at - 1]
    glued, joints = token.start == before.end, view.words.sets["joints"]
    return (token.text in joints and (glued or token.text == ".")) or (before.text in joints and glued)


def _stripped(view: View, first: int, last: int) -> int:
    """A tagged stretch without the punctuation at its end."""
    while (
        last > first
        and not view.tokens[last - 1].text[-1:].isalnum()
        and view.tokens[last - 1].text[-1:] != "."
    ):
        last -= 1
    return last


def _splits(view: View, known: int, tagged: int) -> bool:
    """Whether what a tag adds to a known name is only further names, set off from it."""
    return not view.tokens[known].text[0].isalnum() and all(
        view.lower(i) in {",", "and", "-", "–", "'s", "’s"} or view.known(i, i + 1)
        for i in range(known, tagged)
    )


def _own_area(view: View, first: int, kinds: frozenset[str]) -> bool:
    """Whether a capital direction before a name makes it that of an area of its own ("South Gondar zone")."""
    opens = first < 2 or not view.tokens[first - 1].text[:1].isupper()
    return "admin1" in kinds and not opens and view.lower(first - 1) in view.words.directions


def _toponym(index: int, view: View, first: int, last: int, given: Span | None = None) -> Toponym:
    kinds, word = view.kind_beside(first, last)
    span, labels = given or view.bare_span(first, last), view.labels(first, last)
    end = span.end
    if word and view.lower(last) == word and view.tokens[last].text[:1].isupper():
        end, last = view.tokens[last].end, last + 1
    if _own_area(view, first, kinds):
        first = first - 1
        span = Span(view.tokens[first].start, span.end)
    return Toponym(
        span=Span(span.start, end),
        name=view.text[span.start : span.end],
        sentence=index,
        first=first,
        last=last,
        kinds=kinds,
        kind_word=word,
        tagged="LOC" in labels,
        embedded="ORG" in labels and "LOC" not in labels and view.beyond(first, last),
    )
