"""Kin: families of copies and what coded a report."""

from pathlib import Path

from kept import CODER, filed

from tocsin.records import Copy
from tocsin.store import Database, coders, kin, reports


def test_a_family_is_all_that_copies_lead_to(tmp_path: Path) -> None:
    with Database.open(tmp_path / "a.db", create=True) as db:
        for number in range(5):
            reports.put(db, filed(f"r{number}"))
        chain = [("r1", "r0"), ("r2", "r1"), ("r4", "r3")]
        reports.put_copies(db, [Copy(a, b, "reprint", 0.9) for a, b in chain])
        assert kin.family(db, ["r1"]) == ("r0", "r1", "r2")
        assert kin.family(db, ["r0", "r3"]) == ("r0", "r1", "r2", "r3", "r4")
        assert kin.family(db, []) == ()
        assert kin.tellings_of(db, ["r3", "r0", "nobody"]) == ("r0:i1", "r3:i1")
        assert coders.of_report(db, "r2") == CODER
        assert coders.of_report(db, "nobody") is None
        reports.delete(db, "r1")
        assert kin.family(db, ["r2"]) == ("r2",)
