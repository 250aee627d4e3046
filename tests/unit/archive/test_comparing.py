"""Other engines' data beside our own reports: what each has that the other lacks."""

from __future__ import annotations

from pathlib import Path

import pytest

from tocsin.archive import Archive, comparing
from tocsin.errors import UsageError
from tocsin.readers import read, read_text
from tocsin.records import codec
from tocsin.store import dossiers, reports

SAMPLES = Path(__file__).parents[2] / "fixtures" / "in"
OWN = (
    "GORIS, Armenia - Azerbaijani forces shelled Goris with artillery on Tuesday, killing five Armenian "
    "soldiers, the Armenian defence ministry said.",
    "YEREVAN - Gunmen killed two policemen in Vanadzor on 12 March 2031, the police said.",
)


@pytest.fixture
def archive(tmp_path):
    with Archive.open(tmp_path / "a.tocsin", create=True) as opened:
        list(opened.add(read_text(t, outlet="Gorge Wire", published="2031-03-05T08:00Z") for t in OWN))
        list(opened.add(read(str(SAMPLES / "acled.csv"))))
        yield opened


def told(archive, source):
    return list(comparing.compare(archive.db, source)[1])


def test_what_both_tell_is_one_incident_with_both_accounts(archive):
    (both,) = [c for c in told(archive, "acled") if c.told == "both"]
    assert "Goris" in both.label
    fields = {f.name: f for f in both.fields}
    assert fields["killed"].theirs == ("3",)
    assert fields["killed"].others == ("five Armenian soldiers",)
    assert fields["weapon"].others == ("artillery",)
    assert "place" not in fields  # they agree


def test_what_only_one_tells(archive):
    found = told(archive, "ACLED")
    assert sorted(c.label.split(":")[0] for c in found if c.told == "theirs") == [
        "Attack at Nowhere Spring",
        "Protest at Yerevan",
    ]
    assert [c.label.split(":")[0] for c in found if c.told == "others"] == ["Attack at Vanadzor"]


def test_the_others_lack_nothing_outside_of_what_the_dataset_covers(archive):
    text = "NAIROBI - Gunmen killed two policemen in Garissa on 12 March 2031, the police said."
    list(archive.add([read_text(text, outlet="Gorge Wire", published="2031-03-13T08:00Z")]))
    cover, found = comparing.compare(archive.db, "acled")
    assert cover.countries == {"AM"}
    assert not [c for c in found if "Garissa" in c.label]


def test_seen_from_the_other_side(archive):
    theirs = {c.incident: c.told for c in told(archive, "acled")}
    ours = {c.incident: c.told for c in told(archive, "Gorge Wire")}
    assert [i for i, t in theirs.items() if t == "both"] == [i for i, t in ours.items() if t == "both"]
    turned = {"theirs": "others", "others": "theirs", "both": "both"}
    assert all(theirs[i] == turned[t] for i, t in ours.items() if i in theirs)


def test_a_source_that_is_not_there(archive):
    with pytest.raises(UsageError, match="no incident told by UCDP GED"):
        comparing.compare(archive.db, "ucdp")


def test_rows_of_one_dataset_stay_events_apart(tmp_path):
    data = (SAMPLES / "acled.csv").read_bytes().split(b"\n")
    twin = data[1].replace(b"ARM90001", b"ARM90009").replace(b",3,,", b",4,,")
    with Archive.open(tmp_path / "b.tocsin", create=True) as archive:
        list(archive.add(read(b"\n".join([data[0], data[1], twin, b""]))))
        assert archive.count() == 2


def test_coded_again_and_decided_on_a_row_is_a_row(archive):
    before = [codec.dumps(d) for d in dossiers.every(archive.db)]
    assert len(list(archive.recode(everything=True))) == 5
    assert [codec.dumps(d) for d in dossiers.every(archive.db)] == before
    (row,) = [c for c in told(archive, "acled") if "Nowhere Spring" in c.label]
    archive.decide("correct", [row.incident], by="me", field="killed", value="1")
    (after,) = archive.dossiers([row.incident])
    assert [v.text for f in after.fields if f.name == "killed" for v in f.versions]
    assert reports.report(archive.db, row.incident.partition(":")[0]).dataset == "acled"


def test_the_order_of_arrival_changes_nothing(archive, tmp_path):
    with Archive.open(tmp_path / "c.tocsin", create=True) as other:
        list(other.add(reversed(list(read(str(SAMPLES / "acled.csv"))))))
        list(other.add(read_text(t, outlet="Gorge Wire", published="2031-03-05T08:00Z") for t in OWN[::-1]))
        assert told(other, "acled") == told(archive, "acled")
