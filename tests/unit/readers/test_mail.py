"""Newsletters: what of a mail is the report, and what its headers say."""

import base64

from tocsin.errors import InputRejected, NoArticle, TooLarge
from tocsin.readers import Limits, read
from tocsin.records import Report

HEAD = (
    b"From: Brief <a@brief.example>\nMessage-ID: <1@x>\nDate: Wed, 17 Apr 2024 22:00:00 +0300\n"
    b"MIME-Version: 1.0\n"
)


def test_a_newsletter(sample):
    (report,) = sample("newsletter.eml")
    assert report.text.startswith(
        "A missile hit the road bridge at Dorna on Wednesday and wounded three people, the "
        "governor said. The "
        "defence ministry’s spokesman denied it.\n\nRebels freed"
    )
    assert "Unsubscribe" not in report.text
    assert (report.outlet, report.title) == ("Estuary Brief – Evening", "Evening brief: bridge hit at Dorna")
    assert report.published.start.isoformat() == "2024-04-17T19:00:00+00:00"
    assert (report.url, report.doc_id, report.language) == (
        "https://estuary-brief.example/archive/2024-04-17",
        "20240417190000.4711@estuary-brief.example",
        "en",
    )


def test_a_box_of_mails(sample):
    first, second = sample("box.mbox")
    assert "\n\nFrom the south, the army" in first.text
    assert (first.outlet, second.outlet) == ("Estuary Brief", "estuary-brief.example")
    assert second.text.startswith("A missile hit the road bridge")
    assert second.revision.replaces == "1b@estuary-brief.example"


def test_the_page_is_taken_where_the_plain_part_is_a_stub():
    said = "<p>Shells hit the harbour of Varnograd on Monday and killed two dock workers, the mayor said.</p>"
    data = (
        HEAD
        + b"Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nOnline.\n"
        b"--b\nContent-Type: text/html; charset=utf-8\n\n" + said.encode() + b"\n--b--\n"
    )
    (report,) = read(data)
    assert report.text == said[3:-4]


def test_a_charset_that_lies():
    body = "The mayor said “no” – twice, on Monday.".encode("cp1252")
    (report,) = read(HEAD + b"Content-Type: text/plain; charset=utf-8\n\n" + body)
    assert report.text == "The mayor said “no” – twice, on Monday."


def test_an_attached_report_is_read_with_what_the_mail_says(sample):
    document = base64.encodebytes(sample.bytes("sitrep.docx"))
    kind = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    data = (
        HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n"
        b"Please find our report of the valley.\n--b\nContent-Type: " + kind + b"; name=sitrep.docx\n"
        b"Content-Disposition: attachment; filename=sitrep.docx\nContent-Transfer-Encoding: base64\n\n"
        + document
        + b"\n--b--\n"
    )
    mail, report = read(data)
    assert mail.text.startswith("Please find")
    assert report.title == "Situation Report No. 12"
    assert report.outlet == "Brief"
    assert report.published == mail.published
    assert report.source.endswith("sitrep.docx")


def test_a_memo_is_no_mail():
    memo = (
        b"From: the press office\nDate: 17 April 2024\n\nShells hit the harbour on Monday, the mayor said.\n"
    )
    (report,) = read(memo)
    assert report.text == memo.decode()


def test_the_callers_word_goes_before_a_mails_and_not_before_those_of_a_box(sample):
    (single,) = sample("newsletter.eml", outlet="Desk", published="2020-01-01")
    assert (single.outlet, single.published.start.year) == ("Desk", 2020)
    first, _ = sample("box.mbox", outlet="Desk", published="2020-01-01")
    assert (first.outlet, first.published.start.year) == ("Estuary Brief", 2024)


def test_a_mail_without_words():
    assert isinstance(next(read(HEAD + b"Subject: none\n\n")), NoArticle)


def test_headers_without_end():
    encoded = b"Subject: " + b"=?utf-8?q?a?= " * 50_000
    (report,) = read(HEAD + encoded + b"\n\nTwo men died in Goma on Monday, the mayor said.")
    assert report.text.startswith("Two men died")
    (rejected,) = read(HEAD + b"Content-Type: text/plain; " + b'a="b"; ' * 50_000 + b"\n\nTwo men died.")
    assert isinstance(rejected, TooLarge)
    assert "header" in str(rejected)


def test_parts_without_end():
    nested = b"".join(
        b"--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n" % (n, n + 1) for n in range(3000)
    )
    (rejected,) = read(HEAD + b"Content-Type: multipart/mixed; boundary=b0\n\n" + nested)
    assert isinstance(rejected, InputRejected)


def test_one_message_too_large_costs_only_itself(sample):
    box = sample.bytes("box.mbox").replace(b"Rebels freed", b"word " * 500 + b"Rebels freed")
    first, second = read(box, limits=Limits(text_bytes=1500))
    assert isinstance(first, TooLarge)
    assert isinstance(second, Report)
