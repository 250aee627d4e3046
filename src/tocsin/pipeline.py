"""The order of the stages, and nothing else.

read -> annotate -> claims -> incidents -> export
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tocsin.annotate import (
    agreements,
    attributions,
    entities,
    events,
    places,
    quantities,
    sentences,
    times,
    weapons,
)
from tocsin.claims.assemble import assemble
from tocsin.incidents.reconcile import reconcile
from tocsin.records import Account, Reading, Report


def annotate(report: Report) -> Reading:
    """All that is recognised in one report; depends on that report alone."""
    parsed = sentences.parse(report.text, [(b.span.start, b.span.end) for b in report.blocks])
    mentions = entities.find(report, parsed)
    toponyms = places.find(report, parsed, mentions)
    zone = places.zone(toponyms)
    published, reasons = times.publication(report, parsed, zone=zone)
    stamps = times.stamps(report, zone=zone, published=published)
    said, missing = attributions.read(report, parsed, mentions)
    return Reading(
        report=report,
        sentences=parsed,
        mentions=mentions,
        places=toponyms,
        times=times.find(report, parsed, zone=zone),
        stamps=stamps,
        published=published,
        published_reasons=reasons,
        zone=zone,
        weapons=weapons.find(report, parsed),
        quantities=quantities.find(report, parsed, mentions),
        agreements=agreements.find(report, parsed, mentions),
        attributions=said,
        events=events.find(report, parsed, mentions, said),
        gaps=missing,
    )


def account(report: Report) -> Account:
    """One report from its text to what it says."""
    reading = annotate(report)
    return reconcile(reading, assemble(reading))


def accounts(reports: Iterable[Report]) -> Iterator[Account]:
    """Each report on its own, in order."""
    return map(account, reports)
