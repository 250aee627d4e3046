"""Web pages, archives of them, and PDF."""

import gzip
import json

import pytest

from tocsin.errors import InputRejected, NoArticle
from tocsin.readers import metadata, read
from tocsin.readers.html import _address

PARAGRAPHS = (
    "Shells hit the old harbour of Varnograd on Monday morning and killed two dock workers, the mayor said.",
    "The army of the neighbouring state denied that its guns had fired and said it was looking into it.",
    "A ceasefire agreed by telephone between the two governors took effect in the evening, the mayor said.",
)


def page(*, head="", top="", foot=""):
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return (
        f"<!doctype html><html lang='en-GB'><head><title>Shells kill two in Varnograd</title>{head}</head>"
        f"<body>{top}<nav><a href='/'>Home</a><a href='/w'>World</a></nav>"
        f"<article><h1>Shells kill two in Varnograd</h1>{body}</article>"
        f"<footer>{foot}</footer></body></html>"
    )


def one(source, **options):
    (result,) = read(source, **options)
    return result


def test_a_page_gives_its_article_and_what_it_states():
    head = (
        "<meta property='article:published_time' content='2025-02-03T14:05:00+02:00'>"
        "<meta property='og:site_name' content='The Sea Post'><link rel='canonical' "
        "href='https://sea.example/a/1'>"
    )
    report = one(page(head=head, foot="© 2025 The Sea Post").encode())
    assert report.text.split("\n\n")[:2] == ["Shells kill two in Varnograd", PARAGRAPHS[0]]
    assert (report.outlet, report.title, report.language) == (
        "The Sea Post",
        "Shells kill two in Varnograd",
        "en",
    )
    assert report.published.start.isoformat() == "2025-02-03T12:05:00+00:00"
    assert report.published_reasons == ("page metadata: article:published_time",)
    assert report.text[report.headline.start : report.headline.end] == "Shells kill two in Varnograd"


def test_the_archives_toolbar_and_address_are_taken_off():
    bar = (
        "<!-- BEGIN WAYBACK TOOLBAR INSERT --><div><p>12 captures of this page, enough words to be taken "
        "for a paragraph.</p></div><!-- END WAYBACK TOOLBAR INSERT -->"
    )
    link = "<link rel='canonical' href='https://web.archive.org/web/20220913/https://sea.example/a/1'>"
    report = one(page(top=bar, head=link).encode())
    assert "captures" not in report.text
    assert report.url == "https://sea.example/a/1"


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "utf-16"])
def test_declared_encodings(encoding):
    text = page(head=f"<meta charset='{encoding}'>").replace("the mayor said", "сообщил мэр города")
    assert "сообщил мэр города" in one(text.encode(encoding)).text


@pytest.mark.parametrize(
    "data",
    [
        "<html><body></body></html>",
        "<!doctype html><html><body><nav><a href='/'>Home</a></nav></body></html>",
    ],
)
def test_a_page_without_an_article(data):
    assert isinstance(one(data.encode()), NoArticle)


@pytest.mark.parametrize(
    ("head", "start"),
    [
        ("<meta name='pubdate' content='2024-05-12'>", "2024-05-12T00:00:00+00:00"),
        ("<meta itemprop='datePublished' content='2024-05-12T10:00:00+0300'>", "2024-05-12T07:00:00+00:00"),
        (
            "<meta name='date' content='2024-05-12'><script type='application/ld+json'>"
            + json.dumps({"@graph": [{"@type": "NewsArticle", "datePublished": "2024-05-12T10:00:00Z"}]})
            + "</script>",
            "2024-05-12T10:00:00+00:00",
        ),
        ("<time pubdate datetime='2024-05-12T10:00Z'>12 May</time>", "2024-05-12T10:00:00+00:00"),
    ],
)
def test_times_a_page_states(head, start):
    assert metadata.read(head).published.start.isoformat() == start


@pytest.mark.parametrize(
    "head",
    [
        "<meta name='date' content='9999-01-01'>",
        "<meta name='date' content='2024-13-45T99:99'>",
        "<script type='application/ld+json'>" + "[" * 50_000,
        "<meta name=date",
        "<![CDATA[ <!DOCTYPE [",
        "<time pubdate datetime>",
    ],
)
def test_what_a_page_gets_wrong_is_no_time(head):
    assert metadata.read(head).published is None


def record(url, kind, body, *, status=b"200 OK"):
    http = b"HTTP/1.1 %s\r\nContent-Type: %s\r\n\r\n%s" % (status, kind, body)
    return (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Target-URI: %s\r\n"
        b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
        % (url, len(http), http)
    )


WARC = (
    record(b"https://sea.example/1", b"text/html; charset=utf-8", page().encode())
    + record(b"https://sea.example/x.png", b"image/png", b"\x89PNG")
    + record(b"https://sea.example/gone", b"text/html", b"<p>not found</p>", status=b"404 Not Found")
    + record(b"https://sea.example/empty", b"text/html", b"<html></html>")
    + record(b"https://sea.example/2", b"text/plain", PARAGRAPHS[0].encode())
)


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_warc(pack):
    first, empty, last = read(pack(WARC))
    assert (first.url, last.url, last.text) == (
        "https://sea.example/1",
        "https://sea.example/2",
        PARAGRAPHS[0],
    )
    assert isinstance(empty, NoArticle)
    assert "https://sea.example/empty" in str(empty)


def test_a_damaged_warc_gives_what_it_holds():
    results = list(read(WARC[:-200]))
    assert results[0].url == "https://sea.example/1"


def test_pdf(tmp_path):
    pypdf = pytest.importorskip("pypdf")
    path = tmp_path / "a.pdf"
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    writer.write(path)
    assert "without text" in str(one(path))
    locked = tmp_path / "b.pdf"
    writer.encrypt("secret")
    writer.write(locked)
    assert isinstance(one(locked), InputRejected)


@pytest.mark.parametrize(
    ("fetched", "canonical", "url"),
    [
        (
            "https://sea.example/a/1?utm_source=x",
            "https://www.sea.example/a/1",
            "https://www.sea.example/a/1",
        ),
        ("https://sea.example/a/1", "https://other.example/a/1", "https://sea.example/a/1"),
        ("https://sea.example/a/1", "https://sea.example/", "https://sea.example/a/1"),
        (None, "https://sea.example/a/1", "https://sea.example/a/1"),
        ("https://sea.example/a/1", None, "https://sea.example/a/1"),
        ("https://[sea/a/1", "https://sea.example/a/1", "https://[sea/a/1"),
    ],
)
def test_a_page_may_name_its_own_address_on_its_own_site(fetched, canonical, url):
    assert _address(fetched, canonical) == url


@pytest.mark.parametrize(
    ("modified", "minute"),
    [("2024-04-17T21:45:00+02:00", 45), ("2024-04-17T18:40:00+02:00", None), ("2024-04-16T18:20:00Z", None)],
)
def test_a_page_that_was_changed_is_a_later_version(modified, minute):
    head = (
        "<meta property='article:published_time' content='2024-04-17T18:20:00+02:00'>"
        f'<script type="application/ld+json">{{"dateModified": "{modified}"}}</script>'
    )
    revision = one(page(head=head).encode()).revision
    assert (revision and revision.revised.start.minute) == minute
