"""ZIP and gzip of anything, and what hides in them."""

import gzip
import io
import zipfile

from tocsin.errors import NoArticle, NotText, TooLarge
from tocsin.readers import Limits, read
from tocsin.records import Report

TEXT = "Shells hit the old harbour of Varnograd on Monday and killed two dock workers, the mayor said."


def packed(**files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in files.items():
            file.writestr(name, content)
    return out.getvalue()


def test_every_sample_in_one_archive(sample, tmp_path):
    names = (
        "result.json",
        "articles.csv",
        "feed.atom",
        "newsletter.eml",
        "sitrep.docx",
        "news.warc.gz",
        "item.newsml.xml",
    )
    path = tmp_path / "all.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name in names:
            file.writestr(f"in/{name}", sample.bytes(name))
    found = [getattr(result, "text", None) for result in read(path)]
    alone = [getattr(result, "text", None) for name in sorted(names) for result in sample(name)]
    assert found == alone
    assert all(str(path) in (getattr(r, "source", "")) for r in read(path))


def test_an_archive_is_opened_before_it_is_read_as_what_the_caller_says():
    data = packed(a='{"text": "' + TEXT + '"}', b="<p>" + TEXT + "</p>")
    results = list(read(data, as_="text"))
    assert [report.text for report in results] == ['{"text": "' + TEXT + '"}', "<p>" + TEXT + "</p>"]
    assert next(read(data, as_="zip")).text == TEXT


def test_hidden_files_are_left_alone_and_order_is_by_name():
    data = packed(b=TEXT + " B", a=TEXT + " A", **{".c": TEXT, "__MACOSX/d": TEXT, "e/.f": TEXT})
    assert [report.text[-1] for report in read(data)] == ["A", "B"]


def test_archives_within_archives_end():
    inner = packed(a=TEXT)
    for _ in range(3):
        inner = packed(a=inner)
    (report,) = read(packed(a=packed(a=TEXT)))
    assert report.text == TEXT
    (rejected,) = read(inner)
    assert isinstance(rejected, TooLarge)
    assert "deep" in str(rejected)


def test_a_bomb_costs_only_itself():
    data = packed(a=b"\0" * 30_000_000, b=TEXT)
    bomb, report = read(data)
    assert isinstance(bomb, TooLarge)
    assert "250 times" in str(bomb)
    assert report.text == TEXT


def test_many_small_bombs_are_one():
    data = packed(**{f"f{number:03}": b"word " * 800_000 for number in range(40)})
    results = list(read(data, limits=Limits(text_bytes=10_000_000)))
    assert all(isinstance(result, TooLarge) for result in results)
    assert len(results) < 20
    assert "unfolds" in str(results[-1])


def test_a_bomb_within_an_archive_within_an_archive():
    data = packed(**{f"z{n}": packed(**{f"y{m}": b" " * 4_000_000 for m in range(20)}) for n in range(20)})
    results = list(read(data))
    assert isinstance(results[-1], TooLarge)
    assert len(results) < 25


def test_gzip_within_an_archive_counts_against_it():
    (rejected,) = read(packed(a=gzip.compress(b"\0" * 30_000_000), b=TEXT))
    assert isinstance(rejected, TooLarge)


def test_counts_locks_damage_and_emptiness():
    *_, last = read(packed(a=TEXT, b=TEXT, c=TEXT), limits=Limits(members=2))
    assert isinstance(last, TooLarge)
    assert isinstance(next(read(packed())), NoArticle)
    whole = packed(a=TEXT * 50)
    assert isinstance(next(read(whole[:-10])), NotText)
    broken = bytearray(whole)
    broken[60:64] = b"\xff\xff\xff\xff"
    assert isinstance(next(read(bytes(broken))), NotText)
    locked = bytearray(whole)
    locked[6] |= 1
    locked[locked.rindex(b"PK\x01\x02") + 8] |= 1
    (rejected,) = read(bytes(locked))
    assert "password" in str(rejected)


def test_office_documents_of_other_kinds_are_named():
    (rejected,) = read(packed(**{"[Content_Types].xml": "", "xl/workbook.xml": ""}))
    assert isinstance(rejected, NotText)
    assert "office" in str(rejected)


def test_a_file_larger_than_may_be_copied():
    (rejected,) = read(packed(a=TEXT), limits=Limits(file_bytes=50))
    assert isinstance(rejected, TooLarge)


def test_gzip_of_an_archive():
    (report,) = read(gzip.compress(packed(a=TEXT)))
    assert isinstance(report, Report)
    assert report.text == TEXT
