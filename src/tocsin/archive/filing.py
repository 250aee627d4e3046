"""filing: how a report is read, decided on and made ready for the database."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

import tocsin
from tocsin import pipeline
from tocsin.errors import StoreError
from tocsin.incidents import across, credits, origins
from tocsin.incidents import tellings as telling
from tocsin.incidents.decided import decide
from tocsin.records import Account, Decision, Head, Report, Telling, Testimony
from tocsin.store import Coder, Database, Filed, coders, heads, kin, reports, tellings, testimonies


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one report: its key, what it calls itself, whether it is new here, what it revises."""

    report: str
    name: str
    new: bool
    revises: str | None = None


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
        signature=() if report.dataset else origins.sign(report.text),  # rows look alike and copy nothing
        verified=verified,
        agency=credits.agency(report),
        heard=credits.heard(account),
    )


def coder() -> Coder:
    """What codes now."""
    return Coder(**pipeline.coder())


def refiled(db: Database, key: str, *, at: datetime) -> Filed:
    """A report as another archive holds it, coded as it was there."""
    report, record, coded = reports.report(db, key), reports.record(db, key), coders.of_report(db, key)
    if report is None or record is None or coded is None:
        raise StoreError(db.path, f"no report {key}")
    told = tellings.tellings(db, kin.tellings_of(db, [key]))
    known = heads.heads(db, [key])[key]
    return Filed(
        head=known,
        report=report,
        record=record,
        testimonies=testimonies.of_report(db, key),
        tellings=told,
        blocks={t.key: across.blocks(t) for t in told} if known.verified else {},
        bands=origins.bands(known.signature),
        coder=coded,
        at=at,
    )


def filed(report: Report, decisions: Iterable[Decision], *, at: datetime, verified: bool = True) -> Filed:
    """A report coded, with people's decisions about its claims laid over it, ready to be stored.

    The same report, decisions and time give the same value.
    """
    account = pipeline.account(report)
    known = head(account, verified=verified)
    coded = telling.tellings(account, known)
    decided = decide(coded, decisions).tellings
    return Filed(
        head=known,
        report=report,
        record=json.dumps(tocsin.record(account, text=False), ensure_ascii=True, separators=(",", ":")),
        testimonies=_testimonies(account, known, decided),
        tellings=decided,
        blocks={t.key: across.blocks(t) for t in decided} if verified else {},
        bands=origins.bands(known.signature),
        coder=coder(),
        at=at,
    )


def _testimonies(account: Account, known: Head, decided: Iterable[Telling]) -> tuple[Testimony, ...]:
    """All claims of the report as people left them; one that was rejected is kept, and marked."""
    text = account.reading.report.text
    kept = {t.key: t for one in decided for t in one.testimonies}
    return tuple(
        kept.get(key)
        or Testimony(
            key, known.id, replace(claim, status="rejected"), text[claim.span.start : claim.span.end]
        )
        for claim in account.claims
        for key in (f"{known.id}:{claim.id}",)
    )
