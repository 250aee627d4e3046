"""Finds words for weapons, munitions, platforms used as weapons, and typed fire."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tocsin.knowledge.phrases import Hit, Word, words
from tocsin.knowledge.weapons import Blocked, Weapons, table
from tocsin.records import Report, Sentence, Span, WeaponMention

_NO_NOUN = frozenset(("VERB", "AUX", "ADV"))
_NOTHING = Blocked(frozenset(), frozenset(), frozenset())


@dataclass(frozen=True, slots=True)
class _Line:
    """One sentence cut into words."""

    text: str
    words: list[Word]

    def word(self, at: int) -> str:
        """The word at that place in lower case, "" beyond either end."""
        return self.words[at].lower if 0 <= at < len(self.words) else ""


def find(report: Report, sentences: tuple[Sentence, ...]) -> tuple[WeaponMention, ...]:
    """Every weapon named in the sentences, in order, none overlapping another.

    Once a report has spoken of fuel tanks or gold mines, bare "tanks" or "mines" later on are those.
    """
    found: list[WeaponMention] = []
    harmless: set[str] = set()
    for index, sentence in enumerate(sentences):
        for mention in _in(report, sentence, index, harmless):
            if found and _one(report.text, found[-1], mention):
                found[-1] = replace(found[-1], span=Span(found[-1].span.start, mention.span.end))
            else:
                found.append(mention)
    return tuple(found)


def _one(text: str, first: WeaponMention, second: WeaponMention) -> bool:
    """True where two mentions of one class are one name ("Bayraktar TB2 drone")."""
    between = text[first.span.end : second.span.start]
    return first.weapon_class == second.weapon_class and between in (" ", "-")


def _in(report: Report, sentence: Sentence, index: int, harmless: set[str]) -> Iterator[WeaponMention]:
    weapons = table()
    text = report.text[sentence.start : sentence.end]
    line = _Line(text, words(text))
    tags = {token.start - sentence.start: token.pos for token in sentence.tokens}
    for hit in weapons.phrases.find(text, line.words):
        if line.word(hit.first - 1) in _rule(hit, weapons).before:
            harmless.add(hit.term)
        if hit.term in harmless or _blocked(line, hit, weapons) or _verbal(line, hit, tags):
            continue
        first = _widened(line, hit.first, weapons.modifiers)
        start, end = line.words[first].start, line.words[hit.last - 1].end
        yield WeaponMention(Span(sentence.start + start, sentence.start + end), hit.value, index)


def _rule(hit: Hit, weapons: Weapons) -> Blocked:
    return weapons.blocked.get(hit.term.lower(), _NOTHING)


def _blocked(line: _Line, hit: Hit, weapons: Weapons) -> bool:
    """True where the words around make it something else: a tank farm, a rocket unit, the M4 motorway."""
    before, after = line.word(hit.first - 1), line.word(hit.last)
    gap = line.text[line.words[hit.last - 1].end :][:1]
    if gap == "-" and after == "type":  # "aircraft-type drones"
        return True
    rule = _rule(hit, weapons)
    if before in rule.apart or (after in rule.after and gap in " -–"):
        return True
    return any(ch.isdigit() for ch in hit.term) and bool({before, after} & weapons.designation_blocked)


def _verbal(line: _Line, hit: Hit, tags: dict[int, str]) -> bool:
    """True where a word is used as a verb ("Israel shells the town"); a gerund still names the fire."""
    word = line.words[hit.last - 1]
    if hit.last - hit.first > 1 or word.lower.endswith("ing"):
        return False
    return tags.get(word.start, "NOUN") in _NO_NOUN or (
        hit.term == "technical" and tags.get(word.start) == "ADJ"
    )


def _widened(line: _Line, first: int, modifiers: frozenset[str]) -> int:
    """Where the weapon's words begin once the adjectives that belong to it are taken in."""
    while first > 0:
        here = line.words[first].start
        hyphened = f"{line.word(first - 2)}-{line.word(first - 1)}"
        if hyphened in modifiers and first > 1 and line.text[line.words[first - 1].end : here] == " ":
            first -= 2
        elif line.word(first - 1) in modifiers and line.text[line.words[first - 1].end : here] in (" ", "-"):
            first -= 1
        else:
            break
    return first
