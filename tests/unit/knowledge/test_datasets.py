"""Other engines' data: their table, and rows as text and back."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.errors import TableError
from tocsin.export import acled, gdelt, polecat, ucdp
from tocsin.knowledge import columns, dataset_rows, datasets
from tocsin.records import EventType, Precision

MINIMAL = """
[mine]
outlet = "Mine"
separator = ","
quoted = true
marks = "ref, day"
columns = ""
[mine.fields]
id = "ref"
day = "day"
kind = "sort"
latitude = "lat"
longitude = "lon"
[mine.days]
"*" = "day"
[mine.places]
"*" = "town 5"
[mine.kinds]
rows = "raid | ASSAULT | firearms"
"""


def test_what_we_write_in_their_shape_is_known_for_theirs():
    known = datasets.table()
    assert known.marked(acled.COLUMNS).key == "acled"
    assert known.marked(ucdp.COLUMNS).key == "ucdp"
    assert known.marked(polecat.COLUMNS).key == "polecat"
    assert known.marked(["title", "text"]) is None
    assert len(known.by_key["gdelt-events"].columns) == gdelt.EVENT_COLUMNS


@pytest.mark.parametrize(("key", "names"), [("acled", acled.COLUMNS), ("ucdp", ucdp.COLUMNS)])
def test_every_field_has_a_column_of_today(key, names):
    folded = {columns.fold(name) for name in names}
    assert all(folded & set(found) for found in datasets.of(key).fields.values())


def test_every_root_of_cameo_has_a_type():
    kinds = datasets.of("gdelt-events").kinds
    assert {code for code in kinds if len(code) == 2} == {f"{n:02}" for n in range(1, 21)}
    assert all(kinds[root].type is kind for kind, root in gdelt.ROOTS.items() if root != "08")


def test_the_finer_code_goes_first():
    _, kind = datasets.of("gdelt-events").kind({"eventcode": "1831", "eventrootcode": "18"})
    assert kind.mode == "suicide-attack"
    _, kind = datasets.of("gdelt-events").kind({"eventcode": "1899", "eventrootcode": "18"})
    assert kind == datasets.Kind(EventType.ASSAULT)


def test_a_table_of_ones_own():
    mine = datasets.parse(MINIMAL).by_key["mine"]
    assert mine.kind({"sort": "RAID"}) == ("sort", datasets.Kind(EventType.ASSAULT, "firearms"))
    assert mine.precision({}) is Precision.DAY
    assert mine.rule == "mine row"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("ASSAULT", "RAID"),
        ("firearms", "spoons"),
        ('id = "ref"\n', ""),
        ('id = "ref"', 'id = "ref"\nwhim = "x"'),
        ('"*" = "day"', '1 = "day"'),
        ('"*" = "day"', '"*" = "fortnight"'),
        ("town 5", "town five"),
        ("[mine]", "[mine"),
        ("[mine]", "sectors = 3\n[mine]"),
        ('outlet = "Mine"\n', ""),
    ],
)
def test_a_faulty_table_is_named(old, new):
    with pytest.raises(TableError, match=r"datasets\.toml"):
        datasets.parse(MINIMAL.replace(old, new))


@given(st.lists(st.text(max_size=30), min_size=5, max_size=5))
def test_a_row_as_text_gives_its_cells_again(values):
    mine = datasets.parse(MINIMAL).by_key["mine"]
    names = ["day", "ref", "sort", "lat", "lon"]
    text = dataset_rows.printed(mine, names, values)
    found = dataset_rows.cells(text)
    expected = {n: " ".join(v.split()) for n, v in zip(names, values, strict=True)}
    assert {n: c.value for n, c in found.items()} == {n: v for n, v in expected.items() if v}
    assert all(text[c.span.start : c.span.end] == c.value for c in found.values())
    assert all(text[c.line.start : c.line.end] == f"{n}: {c.value}" for n, c in found.items())


def test_a_columns_name_over_two_lines_makes_no_line_of_its_own():
    mine = datasets.parse(MINIMAL).by_key["mine"]
    text = dataset_rows.printed(mine, ["ref", "x\nday"], ["7", "2031-03-04"])
    assert text.split("\n\n") == ["ref: 7\nx day: 2031-03-04"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2031-03-04", date(2031, 3, 4)),
        ("2031-03-04 00:00:00.000", date(2031, 3, 4)),
        ("20310304", date(2031, 3, 4)),
        ("4 March 2031", date(2031, 3, 4)),
        ("04-Mar-2031", date(2031, 3, 4)),
    ],
)
def test_days(text, day):
    assert dataset_rows.day(text) == day


@pytest.mark.parametrize("text", ["", "2031-02-30", "04/03/2031", "0000-01-01", "9999-12-31", "soon", "٢٠٣١"])
def test_what_is_no_day(text):
    with pytest.raises(ValueError, match="no day"):
        dataset_rows.day(text)


@pytest.mark.parametrize("text", ["-1", "3.5", "several", "1e3", "nan", "99999999999999", "²"])
def test_what_is_no_number_of_people(text):
    with pytest.raises(ValueError, match="no number"):
        dataset_rows.number(text)


@pytest.mark.parametrize("text", ["91", "nan", "inf", "39,5", "north"])
def test_what_is_no_degree(text):
    with pytest.raises(ValueError, match="no degree"):
        dataset_rows.latitude(text)


@given(st.dictionaries(st.sampled_from(["day", "ref", "sort", "lat", "lon"]), st.text(max_size=40)))
def test_any_row_is_read_or_has_a_fault_in_a_line(values):
    mine = datasets.parse(MINIMAL).by_key["mine"]
    reason = dataset_rows.fault(mine, values)
    assert reason is None or reason
