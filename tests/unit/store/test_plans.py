"""Plans: no function goes through a whole table to answer a question about a few of its rows."""

import re
import sqlite3
from collections.abc import Callable, Iterator

import pytest
from kept import CODER, NOON, filed

from tocsin.records import Decision, Link, Target
from tocsin.store import (
    Database,
    catalogue,
    changes,
    coders,
    decisions,
    dossiers,
    heads,
    kin,
    reports,
    search,
    statistics,
    tellings,
    testimonies,
)
from tocsin.store.catalogue import Choice

ORDERED = re.compile(r"SCAN (reports|incidents) USING INDEX \w+_by_(added|published|start|told|reports)$")
SCAN = re.compile(r"SCAN (?!coders|near\b|best\b|mine\b|CONSTANT|\()")  # small, or made by the query itself
ASKED: dict[str, Callable[[Database], object]] = {
    "has": lambda db: reports.has(db, "r1"),
    "named": lambda db: reports.named(db, "https://wire.example/r1"),
    "report": lambda db: reports.report(db, "r1"),
    "record": lambda db: reports.record(db, "r1"),
    "sightings": lambda db: reports.sightings(db, "r1"),
    "copies": lambda db: reports.copies(db, ["r1", "r2"]),
    "heads": lambda db: heads.heads(db, ["r1"]),
    "heads_between": lambda db: heads.heads_between(db, NOON, NOON),
    "sharing": lambda db: heads.sharing(db, ["0:aa"], but="r1"),
    "family": lambda db: kin.family(db, ["r1"]),
    "tellings_of": lambda db: kin.tellings_of(db, ["r1"]),
    "coder": lambda db: coders.of_report(db, "r1"),
    "testimonies": lambda db: testimonies.testimonies(db, ["r1:c1"]),
    "claims of a report": lambda db: testimonies.of_report(db, "r1"),
    "tellings": lambda db: tellings.tellings(db, ["r1:i1"]),
    "tellings of a report": lambda db: tellings.of_report(db, "r1"),
    "tellings holding": lambda db: tellings.holding(db, ["r1:c1"]),
    "candidates": lambda db: tellings.candidates(db, ["shell|2031-05-04"]),
    "blocks": lambda db: tellings.blocks(db, "r1:i1"),
    "block_sizes": lambda db: tellings.block_sizes(db, ["shell|2031-05-04"]),
    "put_links": lambda db: tellings.put_links(db, [Link("r1:i1", "r2:i1", "same", 1.0)]),
    "component_of": lambda db: tellings.component_of(db, ["r1:i1"]),
    "links": lambda db: tellings.links(db, ["r1:i1", "r2:i1"]),
    "dossiers": lambda db: dossiers.dossiers(db, ["d1"]),
    "dossiers holding": lambda db: dossiers.holding(db, ["r1:i1"]),
    "dossiers of a report": lambda db: dossiers.of_report(db, "r1"),
    "labels": lambda db: dossiers.labels(db, ["d1"]),
    "decisions of reports": lambda db: decisions.decisions(db, of_reports=["r1"]),
    "put decision": lambda db: decisions.put(
        db, Decision("k9", NOON, "ana", "note", (Target("r1", 0, 1, "V"),))
    ),
    "changes": lambda db: changes.since(db, NOON),
    "changes of an incident": lambda db: changes.since(db, incident="d1"),
    "search reports": lambda db: search.reports(db, "shelled"),
    "search claims": lambda db: search.claims(db, "shelled"),
    "per day": lambda db: statistics.reports_per_day(db, NOON, NOON),
    "undated": statistics.undated,
    "see": lambda db: reports.see(db, filed("r1").report, "r1", at=NOON),
    "shelf": lambda db: catalogue.reports(db, Choice(), after='["2031-05-04", "r1"]'),
    "shelf by publication": lambda db: catalogue.reports(db, Choice(since=NOON), order="newest"),
    "shelf of tips": lambda db: catalogue.reports(db, Choice(status="tip"), order="oldest"),
    "recode": lambda db: reports.recode(db, filed("r1")),
    "delete": lambda db: reports.delete(db, "r1"),
    "replace": lambda db: dossiers.replace(db, ["d1"], [], coder=CODER),
}
STREAMED: dict[str, Callable[[Database], object]] = {
    "claims": lambda db: list(testimonies.every(db)),
    "incidents": lambda db: list(dossiers.every(db)),
    "records": lambda db: list(reports.records(db)),
}


class Explained(Database):
    """A database that writes down how SQLite goes about each statement."""

    def __init__(self, path: str, connection: sqlite3.Connection) -> None:
        super().__init__(path, connection)
        self.steps: list[str] = []

    def _note(self, statement: str, values: object) -> None:
        if statement.startswith(("SELECT", "WITH", "UPDATE", "DELETE")):
            plan = self._connection.execute(f"EXPLAIN QUERY PLAN {statement}", values)
            self.steps += [row["detail"] for row in plan]

    def rows(self, query, values=()):  # type: ignore[no-untyped-def]
        self._note(query, values)
        return super().rows(query, values)

    def stream(self, query, values=()):  # type: ignore[no-untyped-def]
        self._note(query, values)
        return super().stream(query, values)

    def execute(self, statement, values=()):  # type: ignore[no-untyped-def]
        self._note(statement, values)
        return super().execute(statement, values)


@pytest.fixture
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Explained]:
    with Explained.open(tmp_path_factory.mktemp("plans") / "a.db", create=True) as opened:
        reports.put(opened, filed("r1"))
        reports.put(opened, filed("r2"))
        opened.steps = []
        yield opened


LOG = "SCAN changes"  # a deletion looks at the whole log for incidents that are no more


def whole(steps: list[str]) -> list[str]:
    """Steps that go through a whole table, or a whole index of it."""
    return [
        s for s in steps if SCAN.match(s) and "VIRTUAL TABLE" not in s and not ORDERED.match(s) and s != LOG
    ]


@pytest.mark.parametrize("name", ASKED)
def test_what_asks_for_a_few_rows_reads_a_few(db: Explained, name: str) -> None:
    ASKED[name](db)
    assert whole(db.steps) == []


@pytest.mark.parametrize("name", STREAMED)
def test_streams_come_in_the_order_of_an_index_and_are_never_sorted(db: Explained, name: str) -> None:
    STREAMED[name](db)
    assert len(db.steps) == 1
    assert "B-TREE" not in db.steps[0]


def test_every_row_that_goes_with_another_is_found_by_an_index(db: Explained) -> None:
    tables = [r["name"] for r in db.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    found = 0
    for table in tables:
        led = {
            db.rows(f"PRAGMA index_info({index['name']})")[0]["name"]
            for index in db.rows(f"PRAGMA index_list({table})")
            if not index["partial"]
        }
        for key in db.rows(f"PRAGMA foreign_key_list({table})"):
            found += 1
            if key["table"] != "coders":  # never deleted
                assert key["from"] in led, (table, key["from"])
    assert found > 30
