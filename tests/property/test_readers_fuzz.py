"""Whatever comes in: reports whose spans slice, or rejections with a reason. Never a traceback."""

import gzip
import io
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from laws import check, check_all

from tocsin.errors import InputRejected
from tocsin.readers import READERS, read_text

FUZZ = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])

LINES = st.sampled_from(
    [
        "Shells hit the harbour of Varnograd on Monday and killed two dock workers, the mayor said.",
        "Update (2105ET): Shooting began overnight along the border.",
        "16:20 GMT – Army denies shelling",
        "KADUNA, Nigeria (Plateau Wire) - Gunmen freed twelve pupils on Thursday, the governor said.",
        "STATEMENT of the Press Service of the Border Troops",
        "As of 18 April 2024, 12:00 (UTC+6)",
        "Last updated: 31 February 2024, 27:99 GMT",
        "Read more: Rebels shell airport",
        "• Two houses burned.",
        "(Reporting by A. Perera; Editing by J. Holt)",
        "Share: Facebook · X",
        "“We will answer,” he said. “This is",
        "\u202eevil\u202c name",
        "A" * 300,
        "",
        "   ",
    ]
)
TEXTS = st.lists(st.one_of(LINES, st.text(max_size=80)), max_size=25).flatmap(
    lambda lines: st.sampled_from(["\n", "\n\n", "\r\n", "\r", "\u2028"]).map(lambda end: end.join(lines))
)


def page(parts):
    text, title, tag = parts
    body = text.replace("\n", f"</{tag}><{tag}>")
    return (
        f"<!doctype html><html><head><title>{title}</title>"
        f"<meta property='article:published_time' content='{title}'></head>"
        f"<body><article><{tag}>{body}</article></body></html>"
    )


TAGS = ["p", "div", "li", "td", "script", "time", "blockquote"]
PAGES = st.tuples(TEXTS, st.text(max_size=40), st.sampled_from(TAGS)).map(page)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
FIELDS = ("doc_id", "text", "published", "outlet", "url", "title", "language")
ARTICLES = st.fixed_dictionaries({}, optional={key: st.one_of(TEXTS, VALUES) for key in FIELDS})


@FUZZ
@given(st.binary(max_size=3000), st.sampled_from([None, *READERS]))
def test_any_bytes_in_any_reader(data, name):
    check_all(data, as_=name)


@FUZZ
@given(TEXTS)
def test_any_text(text):
    try:
        report = read_text(text)
    except InputRejected:
        return
    check(report)
    assert report.text == text
    assert read_text(text) == report


@FUZZ
@given(
    TEXTS,
    st.sampled_from(
        ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1251", "latin-1"]
    ),
)
def test_any_encoding(text, encoding):
    check_all(text.encode(encoding, "replace"), as_="text")


@FUZZ
@given(PAGES, st.integers(0, 400), st.binary(max_size=8))
def test_damaged_pages(html, place, noise):
    data = html.encode("utf-8", "replace")
    check_all(data[:place] + noise + data[place:], as_="html")


@FUZZ
@given(st.lists(st.one_of(ARTICLES, VALUES), max_size=6), st.integers(0, 300), st.binary(max_size=4))
def test_damaged_jsonl(values, place, noise):
    data = "\n".join(json.dumps(value) for value in values).encode()
    check_all(data[:place] + noise + data[place:], as_="jsonl")


@FUZZ
@given(TEXTS, st.integers(0, 2000), st.binary(max_size=4))
def test_damaged_gzip(text, place, noise):
    data = gzip.compress(text.encode("utf-8", "replace"), mtime=0)
    check_all(data[:place] + noise + data[place:])
    check_all(data[:place])


def pdf(text):
    """A page of one line, by hand: the format's own skeleton."""
    body = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET".encode("latin-1", "replace")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(body), body),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    start = out.tell()
    out.write(b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start)
    return out.getvalue()


@settings(FUZZ, max_examples=40)
@given(st.integers(0, 900), st.binary(max_size=12))
def test_damaged_pdf(place, noise):
    data = pdf("Shells hit the harbour on Monday and killed two men.")
    check_all(data[:place] + noise + data[place + len(noise) :], as_="pdf")


def warc(*pages, kind="text/html; charset=utf-8"):
    out = b""
    for number, page in enumerate(pages):
        body = b"HTTP/1.1 200 OK\r\nContent-Type: %s\r\n\r\n%s" % (kind.encode(), page)
        out += (
            b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:%d>\r\n"
            b"WARC-Target-URI: https://lake.example/%d\r\n"
            b"WARC-Date: 2024-01-01T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
            b"Content-Length: %d\r\n\r\n"
            b"%s\r\n\r\n" % (number, number, len(body), body)
        )
    return out


@settings(FUZZ, max_examples=40)
@given(PAGES, st.integers(0, 700), st.binary(max_size=8))
def test_damaged_warc(html, place, noise):
    data = warc(html.encode("utf-8", "replace"), b"<p>Two men were hurt in Goma.</p>")
    check_all(data[:place] + noise + data[place:], as_="warc")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n\t\n",
        b"\x00" * 1000,
        b"<html><body>" + b"<div>" * 1_000_000 + b"hello",
        b"<html><body>" + b"<p>" * 1_000_000 + b"hello",
        b"<!doctype html><html><body></body></html>",
        b'{"text": "' + b"a" * 50_000_000 + b'"}\n',
        gzip.compress(b"\x00" * 50_000_000),
        gzip.compress(gzip.compress(gzip.compress(b"Two men died."))),
        gzip.compress(b"Two men died in Goma.")[:-5],
        b"PK\x03\x04" + b"\x00" * 100,
        b"\xff\xfe" + b"\x00\xd8" * 50,
        b"\xff\xfe\x41",
        b"%PDF-1.7 nothing else",
        b"WARC/1.0\r\n\r\n",
        b'{"text": ' + b"[" * 100_000,
    ],
    ids=lambda data: repr(data[:24]),
)
def test_what_nobody_can_read_is_one_rejection(data):
    results = check_all(data)
    assert len(results) == 1
    assert isinstance(results[0], InputRejected)
