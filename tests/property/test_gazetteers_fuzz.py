"""Whatever a file holds, an import of it ends in a gazetteer or in one line that says why not."""

from __future__ import annotations

import csv
import io
import sqlite3
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dumps import alternate, line, whosonfirst
from tocsin.errors import InputRejected
from tocsin.knowledge import gazetteer
from tocsin.knowledge.gazetteer import Gazetteer
from tocsin.knowledge.gazetteers import folder, importing

FIRST = 100_000_001
cell = st.one_of(
    st.text(max_size=20),
    st.sampled_from(
        ["", "0", "-1", "91", "nan", "inf", "1e400", "9" * 400, "٣", "\u202e", "SD", "P", "PPL", "\0"]
    ),
)
number = st.one_of(
    st.integers(), st.floats(), st.none(), st.text(max_size=5), st.binary(max_size=5), st.booleans()
)


def imported(write: Callable[[Path], None]) -> None:
    """Add what is written; where a gazetteer comes of it, it can be looked into."""
    with tempfile.TemporaryDirectory() as root, pytest.MonkeyPatch.context() as patch:
        patch.setenv(folder.VARIABLE, str(Path(root, "added")))
        base = Path(root, "base.txt")
        base.write_text(line(FIRST, "Tandubaya") + "\n", encoding="utf-8")
        list(importing.add([base]))
        path = Path(root, "fuzz")
        write(path)
        try:
            (added,) = importing.add([path])
        except InputRejected as told:
            assert "\n" not in str(told)
            assert len(folder.installed()) == 1
        else:
            places = Gazetteer(gazetteer.PACKAGED, folder.installed())
            assert added.places >= 0
            assert places.matches("Tandubaya")
            assert all(abs(m.entry.place.latitude) <= 90 for m in places.matches("Quobbeli"))
        assert not [p for p in Path(root, "added").iterdir() if p.name.startswith(".")]


def text_file(text: str) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_text(text, encoding="utf-8", errors="replace")

    return write


@settings(max_examples=40)
@given(st.binary(max_size=300))
def test_bytes(content: bytes) -> None:
    def write(path: Path) -> None:
        path.write_bytes(content)

    imported(write)


@settings(max_examples=60)
@given(st.lists(st.lists(cell, min_size=18, max_size=20), max_size=4), st.integers(0, 18), cell)
def test_dumps(rows: list[list[str]], at: int, value: str) -> None:
    good = line(FIRST + 1, "Quobbeli").split("\t")
    good[at] = value
    text = "\n".join([line(FIRST + 2, "Quobbeli"), "\t".join(good), *("\t".join(row) for row in rows)])
    imported(text_file(text))


@settings(max_examples=40)
@given(st.lists(st.lists(cell, min_size=9, max_size=11), max_size=4), st.integers(0, 9), cell)
def test_alternate_names(rows: list[list[str]], at: int, value: str) -> None:
    good = alternate(FIRST, "Quobbeli", "en").split("\t")
    good[at] = value
    text = "\n".join([alternate(FIRST, "Quobb", "en"), "\t".join(good), *("\t".join(row) for row in rows)])
    imported(text_file(text))


@settings(max_examples=40)
@given(st.lists(st.lists(cell, min_size=3, max_size=5), max_size=4))
def test_codes_of_areas(rows: list[list[str]]) -> None:
    text = "\n".join([f"SD.01\tQuobbeli\tQuobbeli\t{FIRST}", *("\t".join(row) for row in rows)])
    imported(text_file(text))


@settings(max_examples=60)
@given(st.lists(st.lists(cell, min_size=8, max_size=10), max_size=3), st.sampled_from(",;\t|"), st.booleans())
def test_tables_of_ones_own(rows: list[list[str]], mark: str, quoted: bool) -> None:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=mark, quoting=csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL)
    writer.writerow(["name", "lat", "lon", "country", "kind", "radius_km", "aliases", "id", "geonameid"])
    writer.writerow(["Quobbeli", "1", "2", "", "", "", "", "", ""])
    try:
        writer.writerows(rows)
    except csv.Error:  # a NUL that its writer refuses
        return
    imported(text_file(out.getvalue()))


@settings(max_examples=40)
@given(st.lists(st.lists(cell, min_size=6, max_size=8), max_size=4))
def test_records_as_csv(rows: list[list[str]]) -> None:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(
        ["id", "name", "placetype", "wof_country", "geom_latitude", "geom_longitude", "superseded_by"]
    )
    writer.writerow(["5", "Quobbeli", "locality", "SD", "1", "2", ""])
    try:
        writer.writerows(rows)
    except csv.Error:
        return
    imported(text_file(out.getvalue()))


@settings(max_examples=40)
@given(
    st.lists(
        st.fixed_dictionaries(
            {"id": number, "name": st.one_of(number, st.just("Quobbeli")), "lat": number, "lon": number},
            optional={
                "placetype": st.sampled_from(["locality", "region", "country", "", "x"]),
                "country": number,
                "box": st.tuples(number, number, number, number),
                "current": number,
                "names": st.lists(number, max_size=3),
                "geonames": number,
            },
        ),
        max_size=4,
    )
)
def test_records_as_sqlite(places: list[dict[str, object]]) -> None:
    def write(path: Path) -> None:
        try:
            whosonfirst(path, places)
        except (OverflowError, UnicodeEncodeError, sqlite3.Error):  # what no such file can hold
            path.write_bytes(b"SQLite format 3\0")

    imported(write)


@settings(max_examples=30)
@given(st.integers(0, 5000), st.binary(min_size=1, max_size=40))
def test_records_in_a_damaged_file(at: int, rubbish: bytes) -> None:
    def write(path: Path) -> None:
        whosonfirst(path, [{"id": n, "name": f"Quobbeli {n}"} for n in range(30)])
        content = bytearray(path.read_bytes())
        at_ = 16 + at * 7 % (len(content) - 16)
        content[at_ : at_ + len(rubbish)] = rubbish
        path.write_bytes(content)

    imported(write)


@settings(max_examples=30)
@given(st.integers(0, 5000), st.binary(min_size=1, max_size=8))
def test_a_damaged_zip(at: int, rubbish: bytes) -> None:
    def write(path: Path) -> None:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
            packed.writestr("x.txt", "\n".join(line(FIRST + n, f"Quobbeli {n}") for n in range(40)))
        content = bytearray(path.read_bytes())
        content[at % len(content) : at % len(content) + len(rubbish)] = rubbish
        path.write_bytes(content)

    imported(write)
