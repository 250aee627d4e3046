"""Rows of other engines' data as reports, and one clear error for a row that cannot be read."""

from __future__ import annotations

import pytest

from tocsin.errors import InputRejected
from tocsin.readers import Limits, read

FILES = {
    "acled.csv": ("ACLED", ["acled:ARM90001", "acled:ARM90002", "acled:ARM90003"]),
    "acled-old.csv": ("ACLED", ["acled:KEN90001"]),
    "ucdp.csv": ("UCDP GED", ["ucdp:990001", "ucdp:990002"]),
    "gdelt.export.CSV": ("GDELT", ["gdelt-events:1990000001", "gdelt-events:1990000002"]),
    "polecat.tsv": ("POLECAT", ["polecat:AZEMIL_20310305_1", "polecat:ARM_20310306_2"]),
}


def reports(data, as_=None, limits=None):
    return list(read(data, as_=as_, limits=limits))


@pytest.mark.parametrize("name", FILES)
def test_every_row_is_a_report_of_its_dataset(sample, name):
    outlet, ids = FILES[name]
    found = reports(sample.bytes(name), "gdelt-events" if name.endswith(".CSV") else None)
    assert [r.doc_id for r in found] == ids
    assert {r.outlet for r in found} == {outlet}
    assert len({r.id for r in found}) == len(found)
    assert all(r.dataset == r.doc_id.partition(":")[0] for r in found)
    first = 1 if outlet == "GDELT" else 2
    assert [r.source.rpartition(" row ")[2] for r in found] == [str(n) for n, _ in enumerate(found, first)]


def test_the_text_is_the_row_a_cell_a_line_what_happened_first(sample):
    first, second, _ = reports(sample.bytes("acled.csv"))
    told, rest = first.text.split("\n\n")
    assert told.splitlines()[0] == "event_date: 2031-03-04"
    assert "fatalities: 3" in told
    assert "notes" not in told
    assert rest.splitlines()[-1].startswith("notes: On 4 March 2031, Azerbaijani forces")
    assert "was beaten. No deaths." in second.text


def test_a_day_of_entry_is_when_the_dataset_tells_it(sample):
    acled, ucdp = reports(sample.bytes("acled.csv"))[0], reports(sample.bytes("ucdp.csv"))[0]
    assert acled.published.start.isoformat() == "2031-03-08T00:00:00+00:00"
    assert ucdp.published is None


def test_an_address_of_gdelts_is_the_reports(sample):
    first, second = reports(sample.bytes("gdelt.export.CSV"), "gdelt-events")
    assert first.url == "https://www.gorge-wire.example/2031/shells"
    assert second.url is None


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (b"2031-03-10", b"10/03/2031", "eventdate: '10/03/2031' is no day"),
        (b"Attack", b"Mischief", "'Mischief' is no kind of event that ACLED has"),
        (b"39.2", b"139.2", "latitude: '139.2' is no degree"),
        (b",0,,1931126400", b",some,,1931126400", "fatalities: 'some' is no number of people"),
        (b"ARM90002", b"", "no id"),
        (b"Nowhere Spring,39.2", b"Nowhere Spring,39.2,extra", "32 cells where ACLED has 31 columns"),
    ],
)
def test_a_bad_row_is_one_rejection_that_names_file_and_row(sample, tmp_path, old, new, said):
    path = tmp_path / "bad.csv"
    path.write_bytes(
        sample.bytes("acled.csv").replace(b"Violence against civilians", b"").replace(old, new, 1)
    )
    found = reports(str(path))
    assert [isinstance(r, InputRejected) for r in found] == [False, True, False]
    assert str(found[1]).startswith(f"{path} row 3: ")
    assert said in str(found[1])


def test_the_wrong_name_for_a_file_is_one_rejection(sample):
    (found,) = reports(sample.bytes("ucdp.csv"), "acled")
    assert "no ACLED file: it has no column" in str(found)
    assert all(isinstance(r, InputRejected) for r in reports(sample.bytes("ucdp.csv"), "gdelt-events"))
    (empty,) = reports(sample.bytes("acled.csv").split(b"\n")[0], "acled")
    assert "no rows of ACLED" in str(empty)


def test_a_quotation_mark_in_gdelt_is_a_character(sample):
    data = sample.bytes("gdelt.export.CSV").replace(b"\tGoris, Syunik", b'\t"Goris, Syunik')
    found = reports(data, "gdelt-events")
    assert [r.doc_id for r in found] == FILES["gdelt.export.CSV"][1]
    assert '"Goris, Syunik' in found[0].text


def test_rows_beyond_the_limit_are_left(sample):
    found = reports(sample.bytes("acled.csv"), limits=Limits(records=2))
    assert [type(r).__name__ for r in found] == ["Report", "TooLarge"]
