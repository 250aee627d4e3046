"""Signals against their own past, and strikes outside the usual zone."""

from __future__ import annotations

from datetime import UTC, datetime

from filed import attack, head, masthead, telling
from made import ARVANIA, BELMAR, DOLAN, FARTOWN, claim, place

from tocsin.incidents import origins
from tocsin.incidents.dossier import past, zone
from tocsin.records import EventType

WEEK = {"start": datetime(2024, 5, 22, tzinfo=UTC), "end": datetime(2024, 5, 29, tzinfo=UTC)}
STORY = (
    "Arvania put its northern brigades on the move on Tuesday, towns along the border road reported at night."
)


def mobilised(name: str, on: int):
    made = claim(by=ARVANIA, on=BELMAR, at=DOLAN, event_type=EventType.MOBILIZE)
    return telling(head(name, on=on, signature=origins.sign(STORY + name * 30)), ("brigades moved", made))


def tally(found, kind):
    return next(t for t in found if t.kind == kind)


def test_a_signal_is_counted_against_the_weeks_before():
    told = [mobilised("a", 3), mobilised("b", 23), mobilised("c", 24)]
    heads = [head("d", on=16), head("e", on=25)]
    found = past.past(told, heads, back=2, **WEEK)
    assert {t.kind: t.name for t in found} == {"all": "", "place": "Dolan", "dyad": "Arvania–Belmar"}
    counts = tally(found, "dyad").counts
    assert [(len(c.reports), c.of) for c in counts] == [(0, 0), (0, 1), (2, 3)]
    assert counts[-1].claims == ("b:c1", "c:c1")
    assert past.sentence(tally(found, "dyad")) == (
        "Forces mobilised (Arvania–Belmar): 2 of 3 reports, against 0 of 0 and 0 of 1 before"
    )


def test_copies_are_one_report_in_count_and_denominator():
    told = mobilised("b", 23)
    again, copied = masthead(told, "z", "Zed", on=24)
    alone = tally(past.past([told], [], **WEEK), "all").counts[-1]
    both = tally(past.past([told, again], [], copies=[copied], **WEEK), "all").counts[-1]
    assert (alone.reports, alone.of) == (both.reports, both.of) == (("b",), 1)
    assert both.claims == ("b:c1", "z:c1")


def test_what_does_not_occur_now_is_not_tallied_and_undated_reports_count_nowhere():
    undated = telling(head("u", published=None), ("moved", claim(by=ARVANIA, event_type=EventType.MOBILIZE)))
    assert past.past([mobilised("a", 3), undated], [], **WEEK) == ()


def strike(name: str, on: int, at):
    return telling(head(name, on=on), ("shells fell", attack(by=ARVANIA, on=BELMAR, at=at)))


def test_a_strike_far_from_all_earlier_places_lies_outside_the_usual_zone():
    before = [strike(f"r{n}", 2 + n, place(f"Town {n}", 10.0, 20.0 + n / 10)) for n in range(5)]
    near, far = strike("near", 23, DOLAN), strike("far", 24, FARTOWN)
    (found,) = zone.outside([*before, near, far], **WEEK)
    assert found.claims == ("far:c1",)
    assert found.note.startswith("Arvania–Belmar: Fartown, 5")
    assert zone.outside([*before[:4], near, far], **WEEK) == ()
