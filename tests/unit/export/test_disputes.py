from __future__ import annotations

from dataclasses import replace

from ford import GUNS, VARDIA, claim, make_account, said_by

from tocsin.export.sitrep import sitrep
from tocsin.records import Account, Contradiction, Modality


def disputed(*pairs: tuple[str, str], notes: tuple[str, ...] = ()) -> list[list[list[str]]]:
    names = sorted({n for pair in pairs for n in pair})
    words = ("Guns", "Vardia", "Orlian", "Kesh", "north", "month")
    claims = tuple(
        claim(n, words[i], modality=Modality.CLAIMED, chain=said_by(VARDIA if n < "d" else GUNS))
        for i, n in enumerate(names)
    )
    found = tuple(
        Contradiction(f"x{i}", "initiator", pair, "actors", notes[i] if notes else "each blames the other")
        for i, pair in enumerate(pairs)
    )
    made: Account = replace(
        make_account(), claims=claims, incidents=(), contradictions=found, signals=(), gaps=()
    )
    return [[[line.claim for line in a.lines] for a in d.accounts] for d in sitrep(made).disputes]


def test_many_against_one_is_one_dispute() -> None:
    assert disputed(("a", "e"), ("b", "e"), ("e", "c")) == [[["a", "b", "c"], ["e"]]]


def test_accounts_that_hang_together_crosswise_are_one() -> None:
    assert disputed(("a", "e"), ("b", "e"), ("b", "f")) == [[["a", "b"], ["e", "f"]]]


def test_none_is_put_against_itself() -> None:
    """Three that all disagree cannot stand on two sides."""
    assert disputed(("a", "b"), ("b", "c"), ("a", "c")) == [[["a", "c"], ["b"]], [["a"], ["c"]]]


def test_other_notes_are_other_disputes() -> None:
    assert disputed(("a", "e"), ("b", "e"), notes=("4 against 70", "4 against 12")) == [
        [["a"], ["e"]],
        [["b"], ["e"]],
    ]
