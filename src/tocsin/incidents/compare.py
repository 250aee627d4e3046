"""compare: what changed between the dossiers that were and those that are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from tocsin.records import Change, Dossier, Field, Version

LIVE = "live"


def changes(before: Sequence[Dossier], after: Sequence[Dossier], *, at: datetime) -> tuple[Change, ...]:
    """The log of one step, by incident: new ones, joined ones, and each field whose versions changed.

    An incident keeps its identity with its anchor claim; one whose anchor now stands in another was joined
    to it, or was split from it where the anchor stayed behind.
    """
    holder = {claim: d.id for d in after for claim in d.claims}
    owner = {claim: d for d in before for claim in d.claims}
    known, standing = {d.id for d in before}, {d.id for d in after}
    found: list[Change] = []
    for dossier in before:
        now = holder.get(dossier.id)
        if now != dossier.id and now in known:
            found.append(Change(at, "merged", incident=now, before=dossier.label))
    for dossier in after:
        earlier = {o.id: o for claim in dossier.claims if (o := owner.get(claim))}
        kept = earlier.get(dossier.id) or next((o for o in earlier.values() if o.id not in standing), None)
        if kept:
            found += _changed(kept, dossier, at)
        elif earlier:
            found.append(Change(at, "split", incident=dossier.id, before=next(iter(earlier.values())).label))
        else:
            found.append(Change(at, "new", incident=dossier.id, after=dossier.status))
    return tuple(found)


def _changed(old: Dossier, new: Dossier, at: datetime) -> Iterator[Change]:
    if old.status != new.status:
        yield Change(at, "changed", incident=new.id, field="standing", before=old.status, after=new.status)
    known = {f.name: f for f in old.fields}
    for field in new.fields:
        yield from _versions(known.get(field.name), field, new.id, at)


def _versions(old: Field | None, new: Field, incident: str, at: datetime) -> Iterator[Change]:
    """Versions that appeared, and versions that were withdrawn or replaced."""
    was = {_identity(v): v for v in old.versions} if old else {}
    standing = [v.text for v in was.values() if v.state == LIVE]
    for version in new.versions:
        earlier = was.get(_identity(version))
        if earlier is None and version.state == LIVE:
            before = "; ".join(standing) or None
            yield Change(at, "changed", None, incident, new.name, before, _told(version))
        elif version.state != LIVE and (earlier is None or earlier.state == LIVE):
            yield Change(at, "withdrawn", None, incident, new.name, before=_told(version))


def _identity(version: Version) -> tuple[str, bool, tuple[str, ...]]:
    return version.value, version.denied, version.sides


def _told(version: Version) -> str:
    who = ", ".join(version.speakers)
    return f"{version.text} ({who})" if who else version.text
