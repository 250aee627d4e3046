"""Whatever is put in, coded again and taken out in any order: the file stays whole and says what it holds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kept import CODER, claim, dossier, filed

from tocsin.records import Span
from tocsin.store import Database, dossiers, find, reports, search, statistics, testimonies
from tocsin.store.find import Filter

WORDS = ("anvil", "basil", "cobalt")
NUMBERS = st.integers(0, 3)
STEPS = st.lists(
    st.tuples(st.sampled_from(["put", "put", "recode", "delete", "tell"]), NUMBERS, st.integers(1, 3)),
    max_size=12,
)


def report(number: int, claims: int):  # type: ignore[no-untyped-def]
    """A report with a word of its own, coded into some claims."""
    text = " ".join([WORDS[number % 3], str(number), *WORDS] * 5)
    return filed(f"r{number}", text=text, claims=tuple(claim(n, span=Span(n, 20 + n)) for n in range(claims)))


@settings(max_examples=60)
@given(steps=STEPS)
def test_any_order_of_steps_leaves_the_archive_whole(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int, int]]
) -> None:
    held: dict[int, int] = {}
    told: dict[str, set[int]] = {}
    with Database.open(tmp_path_factory.mktemp("any") / "a.db", create=True) as db:
        for step, number, claims in steps:
            gone = {key for key, members in told.items() if number in members}
            if step == "put":
                assert reports.put(db, report(number, claims)) == (number not in held)
                held.setdefault(number, claims)
            elif step == "tell" and held:
                members = tuple(report(n, held[n]) for n in sorted(held) if n >= number)
                dossiers.replace(db, list(told), [dossier(f"d{number}", members)], coder=CODER)
                told = {f"d{number}": {n for n in held if n >= number}}
            elif step == "recode" and number in held:
                assert set(reports.recode(db, report(number, claims)).incidents) == gone
                held[number] = claims
                told = {key: members for key, members in told.items() if key not in gone}
            elif step == "delete":
                assert set(reports.delete(db, f"r{number}").incidents) == gone
                held.pop(number, None)
                told = {key: members for key, members in told.items() if key not in gone}
        assert db.check() == ()
        for index in ("reports_fts", "claims_fts"):
            db.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
        totals = statistics.totals(db)
        assert (totals["reports"], totals["claims"]) == (len(held), sum(held.values()))
        assert [t.report for t in testimonies.every(db)] == [
            f"r{n}" for n in sorted(held) for _ in range(held[n])
        ]
        assert {row.id for row in find.every(db, Filter())} == set(told)
        assert len(search.reports(db, "anvil basil")) == len(held)
