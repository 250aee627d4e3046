"""Loose spellings one or two letters off: what a name may be in another transliteration, never for sure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from tocsin.knowledge.gazetteers.table import Hit, Table

LEAST = 4  # letters of a loose spelling that says anything
_LEAST_ONE_OFF = 5
_LEAST_TWO_OFF = 6
_SAME_START = 3
_READ = 2_000  # spellings of one start that are compared
_KEPT = 20
_ALPHABET = "abdefghijklmnoprstuvz"  # what a loose spelling in Latin letters is made of

Found = tuple[int, list[tuple[Table, tuple[Hit, ...]]]]


def find(loose: str, tables: Sequence[Table]) -> list[Found]:
    """For each near spelling how many letters it is off, and its places by file; the nearest first.

    One letter off anywhere, or two off where the start is the same ("hujialu": "hujal").
    """
    if len(loose) < _LEAST_ONE_OFF:
        return []
    found: dict[tuple[int, str], list[tuple[Table, tuple[Hit, ...]]]] = defaultdict(list)
    for table in tables:
        for letters, keys in ((1, _one_off(loose)), (2, _two_off(loose, table))):
            for key, hits in table.folded_among(keys):
                found[letters, key].append((table, hits))
    return [(letters, found[letters, key]) for letters, key in sorted(found)[:_KEPT]]


def _one_off(loose: str) -> list[str]:
    """All spellings with one letter more, less or other."""
    made: dict[str, None] = {}
    for at in range(len(loose) + 1):
        before, after = loose[:at], loose[at:]
        if after:
            made[before + after[1:]] = None
            made.update((before + letter + after[1:], None) for letter in _ALPHABET)
        made.update((before + letter + after, None) for letter in _ALPHABET)
    made.pop(loose, None)
    return list(made)


def _two_off(loose: str, table: Table) -> list[str]:
    if len(loose) < _LEAST_TWO_OFF:
        return []
    return list(_at_distance(2, loose, table.folded_from(loose[:_SAME_START], _READ)))


def _at_distance(letters: int, loose: str, keys: Sequence[str]) -> Iterator[str]:
    mine = set(loose)
    for key in keys:
        near = abs(len(key) - len(loose)) <= letters and len(mine ^ set(key)) <= 2 * letters
        if near and distance(key, loose) == letters:
            yield key


def distance(one: str, other: str) -> int:
    """Letters to add, drop or change to make one word of another (Levenshtein)."""
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        last, row[0] = row[0], at
        for to, wanted in enumerate(other, 1):
            last, row[to] = row[to], min(row[to] + 1, row[to - 1] + 1, last + (letter != wanted))
    return row[-1]
