"""agreement: how far two reviewers who judged the same claims agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from tocsin.incidents.decided import standing
from tocsin.records import Decision, Target

JUDGEMENTS = ("accept", "reject", "correct")
Question = tuple[Target, str]  # a claim, and the field in question; "" for accept or reject


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two reviewers over the questions both answered: `same` of `asked`, and Cohen's kappa.

    `kappa` is None where chance alone would give full agreement or nothing was asked of both. `disputed`
    lists the questions they answer differently, with both answers.
    """

    first: str
    second: str
    asked: int
    same: int
    kappa: float | None
    disputed: tuple[tuple[Target, str, str, str], ...]


def agreements(decisions: Iterable[Decision]) -> tuple[Agreement, ...]:
    """Every pair of reviewers who answered a question in common; each one's last answer counts."""
    answers: dict[str, dict[Question, str]] = {}
    for decision in standing(decisions):
        if decision.kind not in JUDGEMENTS:
            continue
        for target in decision.targets:
            question, answer = _answer(target, decision)
            answers.setdefault(decision.by, {})[question] = answer
    return tuple(
        found
        for one, other in combinations(sorted(answers), 2)
        if (found := _compared(one, other, answers[one], answers[other])).asked
    )


def _answer(target: Target, decision: Decision) -> tuple[Question, str]:
    if decision.kind == "correct":
        return (target, decision.field or ""), (decision.value or "").strip()
    return (target, ""), decision.kind


def _compared(one: str, other: str, left: dict[Question, str], right: dict[Question, str]) -> Agreement:
    common = [q for q in left if q in right]
    pairs = [(left[q], right[q]) for q in common]
    disputed = tuple((q[0], q[1], left[q], right[q]) for q in common if left[q] != right[q])
    return Agreement(one, other, len(pairs), len(pairs) - len(disputed), _kappa(pairs), disputed)


def _kappa(pairs: Sequence[tuple[str, str]]) -> float | None:
    """Cohen (1960): agreement beyond what two independent hands with these habits would reach."""
    if not pairs:
        return None
    total = len(pairs)
    observed = sum(a == b for a, b in pairs) / total
    left, right = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    expected = sum(left[k] * right[k] for k in left) / total**2
    return None if expected == 1 else (observed - expected) / (1 - expected)
