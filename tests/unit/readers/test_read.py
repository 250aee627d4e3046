"""Every source and format, through the front door."""

import gzip
import io
import json
import subprocess
import sys

import pytest

from tocsin.errors import InputRejected, NoArticle, NotText, TooLarge, UsageError
from tocsin.readers import Limits, read, read_text
from tocsin.records import Report

TEXT = (
    "Shells hit the old harbour of Varnograd on Monday morning and killed two dock workers, the mayor said."
)
OTHER = "Gunmen attacked a convoy near the border on Sunday and killed nine soldiers, a governor said."


def one(source, **options):
    (result,) = read(source, **options)
    return result


def test_a_text_is_frozen_as_it_is(tmp_path):
    path = tmp_path / "a.txt"
    raw = f"\ufeff{TEXT}\r\n\r\n{OTHER} \r\n".encode()
    path.write_bytes(raw)
    report = one(path)
    assert report.text == f"{TEXT}\r\n\r\n{OTHER} \r\n"
    assert "byte_order_mark" in {odd.kind for odd in report.irregularities}
    assert [report.text[b.span.start : b.span.end] for b in report.blocks] == [TEXT, OTHER]


def test_a_folder_is_read_in_order_and_rejections_do_not_end_it(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "1.txt").write_text(OTHER)
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / ".hidden").write_text(TEXT)
    results = list(read(tmp_path))
    assert [type(result) for result in results] == [Report, NoArticle, NotText, Report]
    assert results[3].text == OTHER
    assert str(tmp_path / "empty.txt") in str(results[1])


def test_missing_files_and_empty_folders_are_rejections(tmp_path):
    assert "no such file" in str(one(tmp_path / "none.txt"))
    assert isinstance(one(tmp_path), NoArticle)
    assert isinstance(one("nul\0name"), InputRejected)


def test_jsonl_keeps_what_it_is_given():
    lines = [
        {"doc_id": "k/7", "text": TEXT, "published": "2024-05-12T17:05:00Z", "outlet": "Sea Wire",
         "url": "https://x.example/1", "title": "T", "language": "fr"},
        {"text": OTHER},
    ]  # fmt: skip
    first, second = read("\n".join(map(json.dumps, lines)).encode())
    assert (first.doc_id, first.outlet, first.url, first.title, first.language) == (
        "k/7",
        "Sea Wire",
        "https://x.example/1",
        "T",
        "fr",
    )
    assert first.published.start.isoformat() == "2024-05-12T17:05:00+00:00"
    assert (second.doc_id, second.published) == (None, None)


def test_one_bad_line_is_one_rejection_that_names_it(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(
        json.dumps({"text": TEXT}) + '\nno json\n\n{"text": 5}\n[1]\n' + json.dumps({"text": OTHER})
    )
    results = list(read(path))
    assert [isinstance(result, Report) for result in results] == [True, False, False, False, True]
    assert [str(result).split(":")[0].rsplit("line ")[1] for result in results[1:4]] == ["2", "4", "5"]


def test_the_callers_time_yields_to_a_lines_own():
    data = json.dumps({"text": TEXT, "published": "2024-05-12"}) + "\n" + json.dumps({"text": OTHER})
    first, second = read(data.encode(), published="2020-01-01", outlet="Desk")
    assert (first.published.start.year, second.published.start.year) == (2024, 2020)
    assert (first.outlet, second.outlet) == ("Desk", "Desk")


def test_an_overlong_line_is_left_out_and_the_next_is_read():
    data = b'{"text": "' + b"a" * 5000 + b'"}\n' + json.dumps({"text": TEXT}).encode()
    first, second = read(data, limits=Limits(text_bytes=1000))
    assert isinstance(first, TooLarge)
    assert second.text == TEXT


def test_a_json_document_and_a_list_of_them():
    assert one(json.dumps({"doc_id": "d", "text": TEXT}, indent=2).encode()).doc_id == "d"
    assert [
        report.text for report in read(json.dumps([{"text": TEXT}, {"text": OTHER}], indent=1).encode())
    ] == [TEXT, OTHER]


def test_as_overrides_the_guess():
    data = json.dumps({"text": TEXT}).encode()
    assert one(data).text == TEXT
    assert one(data, as_="text").text == data.decode()


@pytest.mark.parametrize(
    "options", [{"as_": "word"}, {"published": "2024-13-01"}, {"published": "9999-01-01"}]
)
def test_a_wrong_call_is_an_error_at_once(options):
    with pytest.raises(UsageError):
        read(TEXT.encode(), **options)


def test_gzip_of_anything():
    assert one(gzip.compress(TEXT.encode())).text == TEXT
    assert one(gzip.compress(gzip.compress(TEXT.encode()))).text == TEXT
    two = gzip.compress(json.dumps({"text": TEXT}).encode() + b"\n") + gzip.compress(
        json.dumps({"text": OTHER}).encode()
    )
    assert [report.text for report in read(two)] == [TEXT, OTHER]


def test_a_gzip_cut_short_gives_what_it_holds_and_says_so():
    lines = b"".join(
        json.dumps({"text": f"{TEXT} {number}", "doc_id": str(number**9)}).encode() + b"\n"
        for number in range(3000)
    )
    *reports, last = read(gzip.compress(lines)[:-2000])
    assert len(reports) > 10
    assert isinstance(last, NotText)
    assert "too early" in str(last)


def test_bombs_are_too_large():
    assert isinstance(one(gzip.compress(b"\0" * 30_000_000)), TooLarge)
    assert isinstance(one(b"<html>" + b"<i>" * 100_000), TooLarge)
    assert isinstance(one(b"a" * 2000, limits=Limits(text_bytes=1000)), TooLarge)
    assert isinstance(one(b"a " * 2000, limits=Limits(text_chars=1000)), TooLarge)


def test_standard_input(monkeypatch):
    class Pipe:
        """Gives a few bytes at a time, as a pipe does."""

        def __init__(self, data):
            self.buffer = io.BytesIO(data)
            self.read = lambda size: self.buffer.read(min(size, 7))

    class Stdin:
        buffer = Pipe(json.dumps({"doc_id": "1", "text": TEXT}).encode())

    monkeypatch.setattr(sys, "stdin", Stdin)
    assert one("-").doc_id == "1"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode("utf-16"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (
            "Снаряды попали в старую гавань в понедельник утром, сообщил мэр города.".encode("cp1251"),
            "cp1251",
        ),
        ("The mayor said “no” – twice.".encode("cp1252"), "cp1252"),
        (
            "Zvečan, Leposavić".encode() + b"\xff" + " – the mayors met on Monday in Mitrovica.".encode(),
            "broken",
        ),
    ],
)
def test_encodings_are_found_and_said(data, encoding):
    report = one(data)
    assert any(encoding in odd.note for odd in report.irregularities)
    assert "�" not in report.text or encoding == "broken"


def test_binary_data_is_no_text():
    assert isinstance(one(bytes(range(256)) * 20), NotText)
    assert isinstance(one(b"PK\x03\x04" + b"word" * 50), NotText)


def test_a_nul_is_kept_and_said():
    report = one(f"{TEXT}\0 {OTHER}".encode())
    assert "\0" in report.text
    assert "control_character" in {odd.kind for odd in report.irregularities}


def test_half_a_surrogate_pair_is_replaced_in_place():
    report = read_text(f"{TEXT} \ud800!")
    assert report.text == f"{TEXT} \ufffd!"


def test_the_id_is_of_the_text_alone():
    assert read_text(TEXT, doc_id="a").id == read_text(TEXT, doc_id="b", published="2024-01-01").id
    assert read_text(TEXT).id != read_text(OTHER).id


def test_reading_text_loads_no_parser_of_other_formats():
    heavy = ("trafilatura", "lxml", "fastwarc", "pypdf", "charset_normalizer")
    code = (
        "import sys, tocsin.readers as r; list(r.read(b'Two men were hurt in the harbour.'));"
        f"print([m for m in {heavy} if m in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"


def test_another_language_is_said():
    russian = "Снаряды попали в старую гавань в понедельник утром, двое рабочих погибли, сообщил мэр."
    spanish = (
        "Tres soldados murieron el lunes cuando un grupo armado atacó un convoy del ejército cerca de la "
        "frontera con Venezuela, informó el gobernador de la provincia en una conferencia de prensa "
        "celebrada en la capital regional."
    )
    assert [read_text(text).language for text in (TEXT, russian, spanish)] == ["en", "und", "und"]
    assert read_text(spanish, language="es").language == "es"


def test_the_printed_headline_is_the_title():
    assert read_text(f"Shells kill\ntwo in port\n\n{TEXT}").title == "Shells kill two in port"
    assert read_text(TEXT).title is None


def test_what_a_format_needs_is_loaded_when_that_format_is_met():
    code = (
        "import sys\nfrom tocsin.readers import read\n"
        "(found,) = read(b'Two men died in Goma on Monday, the mayor said.')\n"
        "(other,) = read(b'text,title\\nTwo men died in Goma.,Goma\\n')\nprint(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    loaded = {name.split(".")[0] for name in done.stdout.decode().split()}
    assert not loaded & {"feedparser", "pyarrow", "lxml", "trafilatura", "pypdf", "fastwarc"}
