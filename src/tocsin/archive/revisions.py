"""revisions: texts that stand under one address one after the other, and what changed between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from tocsin.archive.filing import Added, identity
from tocsin.errors import InputRejected
from tocsin.records import Change, Report
from tocsin.store import Database, Filed, changes, reports

Coming = Filed | Report | InputRejected


@dataclass(frozen=True, slots=True)
class Difference:
    """Paragraphs that only the later text has, and such as only the earlier had, each in its order."""

    new: tuple[str, ...]
    gone: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.new or self.gone)

    def __str__(self) -> str:
        return ", ".join(filter(None, (_counted(self.new, "new"), _counted(self.gone, "gone"))))


def kept(
    db: Database, one: Coming, *, keep: Callable[[Coming], Added | InputRejected], at: datetime
) -> Added | InputRejected:
    """Keeps a report; if its address stood for another text of the outlet until now, that is logged.

    A text of the same paragraphs, under other page furniture, is the same version and not kept again. The log
    names both versions and counts what changed, but quotes nothing: it outlives its reports.
    """
    report = one.report if isinstance(one, Filed) else one
    before = None if isinstance(report, InputRejected) else reports.standing(db, report.url, report.outlet)
    if isinstance(report, InputRejected) or before is None or before == identity(report):
        return keep(one)
    changed = difference(reports.report(db, before), report)
    if not changed:
        return Added(before, report.source or before, new=False)
    outcome = keep(one)
    if isinstance(outcome, InputRejected):
        return outcome
    changes.log(db, [Change(at, "revised", report=outcome.report, before=before, after=str(changed))])
    return replace(outcome, revises=before)


def difference(old: Report | None, new: Report | None) -> Difference:
    """What changed between two texts, by whole paragraphs; nothing can be told where one is deleted."""
    if old is None or new is None:
        return Difference((), ())
    had, has = _paragraphs(old), _paragraphs(new)
    return Difference(_beyond(has, had), _beyond(had, has))


def _paragraphs(report: Report) -> list[str]:
    """Paragraphs without page furniture, which changes with the hour."""
    spans = (block.span for block in report.blocks)
    return [" ".join(report.text[s.start : s.end].split()) for s in spans]


def _beyond(these: Iterable[str], those: Iterable[str]) -> tuple[str, ...]:
    left = Counter(those)
    found = []
    for words in these:
        if left[words]:
            left[words] -= 1
        else:
            found.append(words)
    return tuple(found)


def _counted(words: tuple[str, ...], how: str) -> str:
    return f"{len(words)} paragraph{'s' if len(words) > 1 else ''} {how}" if words else ""
