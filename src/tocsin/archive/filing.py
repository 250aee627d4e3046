"""filing: how a coded report goes into the archive."""

from __future__ import annotations

import hashlib

from tocsin.incidents import origins
from tocsin.records import Account, Head, Report


def identity(report: Report) -> str:
    """The report's key: a hash of its words and its outlet, so that a reprint is another report.

    Neither the address nor the time counts: the same story seen again under another link is the same.
    """
    told = f"{report.outlet or ''}\0{report.text}"
    return "r" + hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:20]


def head(account: Account, *, verified: bool = True) -> Head:
    """What is kept at hand of a report when its claims are compared with those of others."""
    reading = account.reading
    report = reading.report
    return Head(
        id=identity(report),
        outlet=report.outlet,
        title=report.title,
        url=report.url,
        published=reading.published,
        side=reading.publisher.side if reading.publisher else None,
        zone=reading.zone,
        language=report.language,
        signature=origins.sign(report.text),
        verified=verified,
    )
