"""The order of the stages, and nothing else.

read -> annotate -> claims -> incidents -> export
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from tocsin.annotate import (
    agreements,
    attributions,
    encoder,
    entities,
    events,
    places,
    quantities,
    sentences,
    times,
    weapons,
)
from tocsin.annotate.place import sites
from tocsin.claims import rows
from tocsin.claims.assemble import assemble
from tocsin.errors import InputRejected, TableError
from tocsin.incidents import cross
from tocsin.incidents.reconcile import reconcile
from tocsin.knowledge import gazetteer
from tocsin.records import Account, Reading, Report
from tocsin.version import __version__

Callback = Callable[[], None]


def annotate(report: Report) -> Reading:
    """All that is recognised in one report; depends on that report alone."""
    parsed = sentences.parse(report.text, [(b.span.start, b.span.end) for b in report.blocks])
    mentions = entities.find(report, parsed)
    toponyms = places.find(report, parsed, mentions)
    zone = places.zone(toponyms)
    published, reasons = times.publication(report, parsed, zone=zone)
    said, missing = attributions.read(report, parsed, mentions)
    dates = times.find(report, parsed, zone=zone)
    numbers = quantities.find(report, parsed, mentions)
    happened = events.find(
        report, parsed, mentions, said, times=dates, published=published, quantities=numbers
    )
    return Reading(
        report=report,
        sentences=parsed,
        mentions=mentions,
        places=toponyms,
        times=dates,
        stamps=times.stamps(report, zone=zone, published=published),
        published=published,
        published_reasons=reasons,
        zone=zone,
        weapons=weapons.find(report, parsed),
        quantities=numbers,
        agreements=agreements.find(report, parsed, mentions),
        attributions=said,
        events=sites.situate(happened, parsed, toponyms),
        gaps=missing,
        publisher=entities.publisher(report),
    )


def account(report: Report) -> Account:
    """One report from its text to what it says; a row of a dataset says what its cells say."""
    if report.dataset:
        return reconcile(*rows.read(report))
    reading = annotate(report)
    return reconcile(reading, assemble(reading))


def accounts(found: Iterable[Report | InputRejected]) -> Iterator[Account | InputRejected]:
    """Each report on its own, in order; rejections pass through, and a report that cannot be coded is one."""
    for item in found:
        if isinstance(item, InputRejected):
            yield item
            continue
        try:
            yield account(item)
        except TableError:
            raise
        except Exception as error:  # a fault of ours must not cost the reports after it
            name = item.source or item.doc_id or item.id
            yield InputRejected(name, f"could not be coded ({type(error).__name__}: {error})")


def across(several: Sequence[Account]) -> dict[str, Any]:
    """What several reports share and where they are at odds, as the record's last line."""
    return cross.line(several)


def coder() -> dict[str, str]:
    """What coded a record: the program, its model and its gazetteer."""
    return {
        "tocsin": __version__,
        "model": encoder.model_id(),
        "gazetteer": gazetteer.version(),
    }
