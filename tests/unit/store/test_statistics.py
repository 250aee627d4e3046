"""Statistics: plain counts with their denominators."""

from pathlib import Path

from kept import day, filed

from tocsin.store import Database, reports, statistics


def test_reports_are_counted_by_the_day_they_were_published(tmp_path: Path) -> None:
    with Database.open(tmp_path / "a.db", create=True) as db:
        for number, (published, side) in enumerate(
            [(day(0), "Varland"), (day(0), None), (day(2), "Ostmark"), (None, "Varland")]
        ):
            reports.put(db, filed(f"r{number}", published=published, side=side))
        assert statistics.reports_per_day(db) == (("2031-05-04", 2), ("2031-05-06", 1))
        assert statistics.reports_per_day(db, since=day(1).start) == (("2031-05-06", 1),)
        assert statistics.reports_per_day(db, until=day(2).start, side="Varland") == (("2031-05-04", 1),)
        assert statistics.undated(db) == 1
        assert statistics.totals(db) == {
            "reports": 4,
            "claims": 8,
            "tellings": 4,
            "incidents": 0,
            "decisions": 0,
        }
