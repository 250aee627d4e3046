"""Four invented reports of one border incident, through the whole line: what the dossier must say."""

from __future__ import annotations

from functools import cache
from itertools import combinations
from pathlib import Path

from tocsin import pipeline
from tocsin.archive import filing
from tocsin.incidents import across, origins
from tocsin.incidents.dossier import dossier
from tocsin.incidents.tellings import tellings
from tocsin.readers import read_text
from tocsin.records import Dossier, Field, Version

FOLDER = Path(__file__).parents[1] / "fixtures" / "border"
REPORTS = (
    ("a-highland-post.txt", "Highland Post", "2024-03-12T10:00:00Z"),
    ("b-lakeside-daily.txt", "Lakeside Daily", "2024-03-12T14:00:00Z"),
    ("c-capital-courier.txt", "Capital Courier", "2024-03-12T16:00:00Z"),
    ("d-highland-post-update.txt", "Highland Post", "2024-03-13T12:00:00Z"),
)


@cache
def border() -> Dossier:
    """The dossier of the incident that most of the reports tell."""
    told, heads = [], []
    for name, outlet, published in REPORTS:
        text = (FOLDER / name).read_text("utf-8")
        account = pipeline.account(read_text(text, outlet=outlet, published=published))
        heads.append(filing.head(account))
        told += tellings(account, heads[-1])
    copies = [found for a, b in combinations(heads, 2) if (found := origins.copy(a, b))]
    by_key = {t.key: t for t in told}
    largest = max(across.group(told), key=lambda c: len(c.members))
    return dossier([by_key[m] for m in largest.members], copies=copies, heads_in_period=heads)


def field(name: str) -> Field:
    return next(f for f in border().fields if f.name == name)


def version(name: str, value: str, *, denied: bool = False) -> Version:
    return next(v for v in field(name).versions if v.value == value and v.denied is denied)


def test_all_four_reports_tell_one_incident():
    assert len(border().reports) == 4
    assert border().label.startswith("Shelling at Teseney")


def test_a_reprint_is_known_for_what_it_is():
    ministry = next(o for o in border().origins if o.label == "Eritrean Information Ministry")
    assert ministry.outlets == ("Highland Post", "Lakeside Daily")
    assert [c.how for c in ministry.copies] == ["near-duplicate"]
    said = version("wounded", "9")
    assert origins.sentence_of(said, border().origins) == (
        "Two reports, one origin: the Eritrean Information Ministry."
    )


def test_the_ministrys_new_toll_replaces_its_old_one_which_stays_visible():
    assert version("killed", "4").state == "superseded"
    assert version("killed", "7").state == "live"
    assert not field("killed").contested


def test_each_side_says_that_the_other_began():
    assert field("initiator").contested
    assert "Eritrea (Ethiopia)" in field("initiator").note
    assert "Ethiopia (Eritrea)" in field("initiator").note


def test_artillery_is_claimed_and_denied():
    assert field("weapon").contested
    assert version("weapon", "artillery").sides == ("Eritrea",)
    assert version("weapon", "artillery", denied=True).sides == ("Ethiopia",)


def test_own_soldiers_lost_are_said_against_interest():
    lost = version("killed", "3")
    assert lost.party == "Ethiopia"
    assert "Ethiopia says it against its own interest" in lost.credibility.working


def test_the_status_says_on_what_they_differ():
    assert border().status == "contested"
    assert set(border().contested_on) == {"initiator", "weapon"}
    assert {s.side: s.stance for s in border().stances} == {"Eritrea": "confirms", "Ethiopia": "contests"}
