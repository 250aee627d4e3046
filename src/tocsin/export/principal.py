"""principal: the violence that a report is about, with its day and its figures, as the record has it."""

from __future__ import annotations

from typing import Any

from tocsin.export.values import interval, span
from tocsin.records import Account, Headcount, Principal


def principal(account: Account) -> dict[str, Any] | None:
    """The incident's id, its interval with the words that date it, and the killed and the wounded."""
    found, text = account.principal, account.reading.report.text
    if found is None:
        return None
    return {
        "incident": found.incident,
        "time": _time(found, text),
        "killed": _headcount(found.killed, text),
        "wounded": _headcount(found.wounded, text),
    }


def _time(found: Principal, text: str) -> dict[str, Any] | None:
    if found.interval is None or found.day is None:
        return None
    return {
        "day": found.day.isoformat(),
        **interval(found.interval),
        "precision": found.interval.precision.value,
        "evidence": [span(s, text) for s in found.dated],
    }


def _headcount(count: Headcount | None, text: str) -> dict[str, Any] | None:
    if count is None:
        return None
    return {
        "low": count.low,
        "high": count.high,
        "rule": count.rule,
        "evidence": [span(s, text) for s in count.spans],
    }
