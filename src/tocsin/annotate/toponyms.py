"""Which words of a report name a place: longest names that the gazetteer knows, checked against the reading.

What a name stands for is settled later (resolve.py); here only that it names a place at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from tocsin.knowledge import gazetteer, place_words
from tocsin.knowledge.gazetteer import SETTLEMENTS, Match
from tocsin.records import Sentence, Span, Token

_LONGEST = 8  # tokens of a name, its hyphens counted
_PARTICLES = frozenset(
    "of the de la le les el al as ash an ar ad az es ez d' del della do da dos das du des e y und upon on sur am bei "
    "van den der and ul ibn bin abu umm wa".split()
)
_JOINTS = frozenset({"-", "–", "‑", "'", "’", "ʻ", "."})
_ARTICLES = frozenset({"al", "el", "as", "ash", "ad", "an", "ar", "az", "es", "ez", "et", "at", "ed", "en", "er"})
_LOCATIVE = frozenset(
    "in at near around from to into outside inside towards toward across over throughout within onto off along between".split()
)
_TITLES = frozenset(
    "mr mrs ms dr prof sir lord lady president minister premier chancellor senator general gen colonel col major maj captain capt "
    "lieutenant lt sergeant sgt private corporal commander admiral king queen prince princess sheikh sheik imam ayatollah pope "
    "bishop archbishop father rev judge justice officer detective chief coach st".split()
)


@dataclass(frozen=True, slots=True)
class Toponym:
    """Words that name a place: tokens first to last (half-open) of a sentence, and what stands beside them.

    `kinds` are the gazetteer's kinds that a word beside the name asks for ("village of", "X region");
    `embedded` when the name is part of an organisation's.
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


def find(text: str, sentences: Sequence[Sentence], closed: Sequence[Span] = ()) -> tuple[Toponym, ...]:
    """Toponyms in reading order; `closed` are words known to mean something else (a metonym, a person)."""
    persons = _surnames(sentences)
    found = []
    for index, sentence in enumerate(sentences):
        scan = _Scan(text, index, sentence, persons)
        found.extend(t for t in scan.toponyms() if not any(t.span.overlaps(c) for c in closed))
    return tuple(found)


def _surnames(sentences: Sequence[Sentence]) -> frozenset[str]:
    """Last words of the persons that are tagged with more than one word anywhere in the report."""
    return frozenset(
        sentence.tokens[last - 1].text
        for sentence in sentences
        for label, first, last in _entities(sentence.tokens)
        if label == "PER" and last - first > 1
    )


def _entities(tokens: Sequence[Token]) -> Iterator[tuple[str, int, int]]:
    """(label, first, last) of each tagged stretch."""
    start = 0
    for at in range(1, len(tokens) + 1):
        inside = at < len(tokens) and tokens[at].entity.startswith("I-") and tokens[at].entity[2:] == tokens[start].entity[2:]
        if not inside:
            if tokens[start].entity != "O":
                yield tokens[start].entity[2:], start, at
            start = at


class _Scan:
    """One pass over one sentence."""

    def __init__(self, text: str, index: int, sentence: Sentence, persons: frozenset[str]) -> None:
        self.text, self.index, self.tokens, self.persons = text, index, sentence.tokens, persons
        self.label = ["O"] * len(self.tokens)
        self.bounds: dict[int, tuple[str, int, int]] = {}
        for label, first, last in _entities(self.tokens):
            for at in range(first, last):
                self.label[at] = label
                self.bounds[at] = (label, first, last)
        self.words = place_words.load()
        self.places = gazetteer.load()

    def toponyms(self) -> Iterator[Toponym]:
        """Names from left to right, the longest first, none overlapping."""
        at = 0
        while at < len(self.tokens):
            if not self._may_start(at):
                at += 1
                continue
            last = self._longest(at)
            tagged = self.bounds.get(at)
            if tagged and tagged[0] == "LOC" and (last is None or tagged[2] > last) and tagged[1] == at:
                last = tagged[2] if last is None or not self._splits(last, tagged[2]) else last
            if last is None or not self._accept(at, last):
                at += 1
                continue
            yield self._toponym(at, last)
            at = last

    def _may_start(self, at: int) -> bool:
        token = self.tokens[at]
        if token.text[:1].isupper():
            return True
        return token.text.lower() in _ARTICLES and at + 2 < len(self.tokens) and self.tokens[at + 1].text in _JOINTS

    def _longest(self, first: int) -> int | None:
        """End of the longest name known to the gazetteer that starts here."""
        best, last = None, first
        while last < len(self.tokens) and last - first < _LONGEST:
            token = self.tokens[last]
            if last > first and not (token.text[:1].isupper() or token.text.lower() in _PARTICLES or self._inner(last)):
                break
            last += 1
            if token.text not in _JOINTS and token.text.lower() not in {"and", "of", "the"} and self._known(first, last):
                best = last
        return best

    def _inner(self, at: int) -> bool:
        """A joint inside a name, or the small letters after a hyphen ("Ust-kut", "Port-au-Prince")."""
        token, before = self.tokens[at], self.tokens[at - 1]
        glued = token.start == before.end
        return (token.text in _JOINTS and (glued or token.text == ".")) or (before.text in _JOINTS and glued)

    def _known(self, first: int, last: int) -> bool:
        return self.places.knows(self.text[self.tokens[first].start : self.tokens[last - 1].end])

    def _splits(self, known: int, tagged: int) -> bool:
        """Whether what a tag adds to a known name is only a further name or a common word."""
        return all(self.tokens[i].text in {",", "and", "-", "–", "'s", "’s"} or self._known(i, i + 1) for i in range(known, tagged))

    def _accept(self, first: int, last: int) -> bool:
        labels = {self.label[i] for i in range(first, last)}
        if "LOC" in labels:
            return self._plausible(first, last)
        if "PER" in labels or (last - first == 1 and self.tokens[first].text in self.persons):
            return self._before(first) in {"in", "near", "at"} and "PER" not in labels
        if "NORP" in labels and last - first == 1:
            return False
        return self._untagged(first, last, embedded="ORG" in labels)

    def _plausible(self, first: int, last: int) -> bool:
        """A tagged name is kept unless it is a bare word of kind ("River")."""
        return not (last - first == 1 and self.tokens[first].text.lower() in self.words.kinds and not self._known(first, last))

    def _untagged(self, first: int, last: int, *, embedded: bool) -> bool:
        """Without a tag a name needs the gazetteer, a whole run of capitals, and no common meaning."""
        if not self._known(first, last):
            return False
        matches = self._matches(first, last)
        country = any(m.entry.place.kind == "country" for m in matches)
        word = self.tokens[first].text.lower()
        if last - first == 1 and (word in self.words.common or len(word) < 3) and not country:
            return self._before(first) in {"in", "near"} and len(word) > 3 and self.tokens[first].pos == "PROPN"
        if embedded:
            return self._large(matches)
        if self._in_larger_name(first, last):
            return country and self._before_token(first) not in _TITLES and not self._capital_before(first)
        if first == 0 and last == 1 and not country:
            return self._large(matches) or self._beside_kind(first, last)[1] != ""
        return country or self.tokens[first].pos in {"PROPN", "X"} or self._before(first) in _LOCATIVE

    def _large(self, matches: tuple[Match, ...]) -> bool:
        return any(m.main and (m.entry.place.kind in {"country", "admin1"} or m.entry.population >= 100_000) for m in matches)

    def _in_larger_name(self, first: int, last: int) -> bool:
        """Whether capitals go on before or after: then it is more likely a person or an organisation."""
        after = self.tokens[last] if last < len(self.tokens) else None
        goes_on = (
            after is not None and after.text[:1].isupper() and after.pos in {"PROPN", "X", "NOUN", "ADJ"}
            and after.text.lower() not in self.words.kinds and not after.text.isupper()
        )  # fmt: skip
        return goes_on or self._capital_before(first) or self._before_token(first) in _TITLES

    def _capital_before(self, first: int) -> bool:
        if first == 0:
            return False
        token = self.tokens[first - 1]
        if first == 1 and token.pos not in {"PROPN", "X"}:
            return False
        lower = token.text.lower()
        plain = lower in self.words.kinds or lower in self.words.directions or token.pos in {"ADJ", "DET", "ADP", "CCONJ"}
        return token.text[:1].isupper() and token.text[:1].isalpha() and not plain and self.label[first - 1] not in {"NORP", "LOC"}

    def _before_token(self, first: int) -> str:
        at = first - 1
        if at >= 0 and self.tokens[at].text == ".":
            at -= 1
        return self.tokens[at].text.lower().rstrip(".") if at >= 0 else ""

    def _before(self, first: int) -> str:
        """The word before a name, articles and directions skipped."""
        at = first - 1
        while at >= 0 and (self.tokens[at].text.lower() in {"the", "downtown", "nearby"} or self.tokens[at].text.lower() in self.words.directions):
            at -= 1
        return self.tokens[at].text.lower() if at >= 0 else ""

    def _matches(self, first: int, last: int) -> tuple[Match, ...]:
        return self.places.matches(self.text[self.tokens[first].start : self.tokens[last - 1].end])

    def _toponym(self, first: int, last: int) -> Toponym:
        kinds, word = self._beside_kind(first, last)
        end = last
        if word and last < len(self.tokens) and self.tokens[last].text.lower() == word and self.tokens[last].text[:1].isupper():
            end = last + 1
        span = Span(self.tokens[first].start, self.tokens[last - 1].end)
        labels = {self.label[i] for i in range(first, last)}
        made = Toponym(
            span=span, name=self.text[span.start : span.end], sentence=self.index, first=first, last=last, kinds=kinds,
            kind_word=word, tagged="LOC" in labels, embedded="ORG" in labels and "LOC" not in labels,
        )  # fmt: skip
        return replace(made, span=Span(span.start, self.tokens[end - 1].end), last=end) if end > last else made

    def _beside_kind(self, first: int, last: int) -> tuple[frozenset[str], str]:
        """Kinds asked for by "X region", "the village of X", "River X"."""
        after = self.tokens[last].text.lower() if last < len(self.tokens) else ""
        if after in self.words.kinds:
            return self.words.fits(after), after
        if first >= 2 and self.tokens[first - 1].text.lower() == "of":
            before = self.tokens[first - 2].text.lower()
            if before in self.words.kinds:
                return self.words.fits(before), before
        before = self.tokens[first - 1].text.lower() if first else ""
        if before in self.words.kinds and not before.endswith("s"):
            return self.words.fits(before), before
        return frozenset(), ""


def settlements(matches: Iterable[Match]) -> list[Match]:
    """Those that are towns, cities or villages."""
    return [m for m in matches if m.entry.place.kind in SETTLEMENTS]
