import os
import sqlite3
import subprocess
import sys
import zipfile

import pytest

from dumps import geonames, line
from tocsin.errors import InputRejected, NoArticle, TableError, TooLarge, UsageError
from tocsin.knowledge import gazetteer
from tocsin.knowledge.gazetteers import folder, importing, writer
from tocsin.knowledge.gazetteers.inputs import Limits

FIRST = 100_000_001


def test_the_same_file_twice_is_one_gazetteer(shelf):
    path = shelf.file("x.txt", line(FIRST, "Quobbeli"))
    (first,), before = shelf.add(path), shelf.state()
    (again,) = shelf.add(path)
    assert (first.new, again.new, again.id) == (True, False, first.id)
    assert shelf.state() == before


def test_the_same_rows_make_the_same_bytes(shelf, tmp_path_factory, monkeypatch):
    path = shelf.file("x.txt", *geonames(2000))
    shelf.add(path)
    before = shelf.state()
    monkeypatch.setenv(folder.VARIABLE, str(tmp_path_factory.mktemp("other")))
    shelf.add(path)
    assert shelf.state() == before


def test_another_credit_takes_the_place_of_the_old(shelf):
    path = shelf.file("x.txt", line(FIRST, "Quobbeli"))
    (first,) = shelf.add(path)
    (second,) = shelf.add(path, credit="Bureau of  Maps,\n2026")
    assert first.id != second.id
    assert [listed.id for listed in importing.added()] == [second.id]
    assert shelf.look().credits[second.id] == "Bureau of Maps, 2026"
    with pytest.raises(UsageError, match="credit"):
        shelf.add(path, credit=" ")


def test_credit_is_that_of_the_format_unless_given(shelf):
    (added,) = shelf.add(shelf.file("x.txt", line(FIRST, "Quobbeli")))
    assert shelf.look().credits[added.id] == "GeoNames (CC BY 4.0), https://www.geonames.org"


def test_a_newer_file_of_the_name_stands_beside_the_older_and_says_so(shelf):
    (old,) = shelf.add(shelf.file("SD.txt", line(FIRST, "Quobbeli")))
    (new,) = shelf.add(shelf.file("SD.txt", line(FIRST, "Quobbeli"), line(FIRST + 1, "Quobbera")))
    assert new.older == (old.id,)
    assert [m.entry.place.geonameid for m in shelf.look().matches("Quobbeli")] == [FIRST]


def test_all_are_recognised_before_anything_is_written(shelf):
    good = shelf.file("x.txt", line(FIRST, "Quobbeli"))
    with pytest.raises(NoArticle, match=r"y\.txt: neither a GeoNames dump"):
        shelf.add(good, shelf.file("y.txt", "once upon a time"))
    assert shelf.state() == {}


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00\x01\x02" * 50, b"name,lat\nx,1\n", b"a\tb\tc\td\n", b"PK\x03\x04 and no zip", b"\n\n"],
)
def test_what_is_no_gazetteer_is_refused_with_one_line(shelf, content):
    path = shelf.root / "f"
    path.write_bytes(content)
    with pytest.raises(InputRejected) as told:
        shelf.add(path)
    assert "\n" not in str(told.value)
    with pytest.raises(InputRejected, match="no such file"):
        shelf.add(shelf.root / "none")
    with pytest.raises(InputRejected, match="no such file"):
        shelf.add(shelf.root)


def test_limits_of_line_rows_and_bytes_are_held(shelf):
    path = shelf.file("x.txt", *[line(FIRST + n, "Quobbeli") for n in range(50)])
    for limits, why in ((Limits(rows=20), "20 rows"), (Limits(unpacked=3000), "GiB")):
        with pytest.raises(TooLarge, match=why):
            list(importing.add([path], limits=limits))
    long = shelf.file("y.txt", line(FIRST, "Quobbeli"), line(FIRST + 1, "Quobbera", others="x" * 200_000))
    with pytest.raises(TooLarge, match="line 2 is longer"):
        shelf.add(long)
    assert shelf.state() == {}


def test_a_zip_that_unpacks_to_too_much_or_holds_too_many_is_refused(shelf):
    path = shelf.root / "z.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("a.txt", line(FIRST, "Quobbeli") + "\n" + " " * 1_000_000)
    with pytest.raises(TooLarge, match=r"a\.txt unpacks to more"):
        list(importing.add([path], limits=Limits(unpacked=10_000)))
    with zipfile.ZipFile(path, "w") as packed:
        for n in range(300):
            packed.writestr(f"{n}.txt", "x")
    with pytest.raises(TooLarge, match="files in a zip"):
        shelf.add(path)


def test_a_damaged_zip_is_refused_and_leaves_nothing(shelf):
    path = shelf.root / "z.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("a.txt", "".join(text + "\n" for text in geonames(3000)))
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(content)
    with pytest.raises(InputRejected, match="damaged"):
        shelf.add(path)
    assert shelf.state() == {}


def test_an_import_that_fails_leaves_what_was_there(shelf):
    shelf.add(shelf.file("x.txt", line(FIRST, "Quobbeli")))
    before = shelf.state()
    with pytest.raises(InputRejected):
        shelf.add(shelf.file("t.csv", "name,lat,lon", *["Quobbera,1,2"] * 3, "Quobbera,1,x"))
    assert shelf.state() == before


def test_remains_of_a_killed_import_go_and_those_of_a_running_one_stay(shelf):
    where = shelf.root / "added"
    where.mkdir()
    for name in (".dead.1.part", ".dead.1.work.part"):
        (where / name).write_bytes(b"half")
    running = writer.Writer(where / ".live.2.part", where / "live.sqlite")
    code = "from pathlib import Path; import sys; from tocsin.knowledge.gazetteers import writer\n"
    code += "writer.clear(Path(sys.argv[1]))"
    subprocess.run([sys.executable, "-c", code, str(where)], check=True)
    assert sorted(shelf.state()) == [".live.2.part", ".live.2.work.part"]
    running.close()
    assert shelf.state() == {}


def test_a_part_is_never_looked_into(shelf):
    shelf.add(shelf.file("x.txt", line(FIRST, "Quobbeli")))
    (shelf.root / "added" / ".y.1.part").write_bytes(b"half")
    (shelf.root / "added" / ".y.sqlite").write_bytes(b"half")
    assert len(shelf.look().added) == 1


def test_the_version_names_what_is_added(shelf, monkeypatch):
    caches = (gazetteer._added, gazetteer.version)
    seen = []
    for more in (
        [],
        [shelf.file("a.txt", line(FIRST, "Quobbeli"))],
        [shelf.file("b.txt", line(FIRST, "Quobbera"))],
    ):
        added = shelf.add(*more)
        for cached in caches:
            cached.cache_clear()
        seen.append(gazetteer.version())
        assert all(a.id in seen[-1] for a in added)
    for cached in caches:
        cached.cache_clear()
    assert seen[0] == gazetteer.packaged_version()
    assert len(set(seen)) == 3


def test_a_damaged_gazetteer_is_named_with_its_cure_and_can_be_taken_away(shelf):
    (added,) = shelf.add(shelf.file("x.txt", line(FIRST, "Quobbeli")))
    path = folder.path_of(added.id)
    path.write_bytes(b"rubbish" * 1000)
    with pytest.raises(TableError, match=f"tocsin gazetteer remove {added.id}"):
        shelf.look()
    assert importing.added()[0].fault
    folder.remove(added.id)
    assert importing.added() == []
    with pytest.raises(UsageError, match="no gazetteer x is added"):
        folder.remove("x")


def test_a_gazetteer_of_another_format_is_not_read(shelf):
    (added,) = shelf.add(shelf.file("x.txt", line(FIRST, "Quobbeli")))
    db = sqlite3.connect(folder.path_of(added.id))
    db.execute("update meta set value = 'added-99' where key = 'format'")
    db.commit()
    with pytest.raises(TableError, match="format added-99"):
        shelf.look()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_named(shelf):
    (shelf.root / "added").mkdir(mode=0o500)
    with pytest.raises(UsageError, match="cannot write"):
        shelf.add(shelf.file("x.txt", line(FIRST, "Quobbeli")))


def test_a_file_in_the_way_of_the_folder_is_named(shelf):
    (shelf.root / "added").write_text("no folder")
    with pytest.raises(UsageError, match="cannot write"):
        shelf.add(shelf.file("x.txt", line(FIRST, "Quobbeli")))
