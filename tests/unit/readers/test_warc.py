"""WARC as Common Crawl writes it: bodies in whatever coding, one report for what was captured once."""

import gzip
import zlib

import pytest

from tocsin.errors import NotText
from tocsin.readers import read
from tocsin.records import Report

PAGE = (
    b"<!doctype html><html><head><title>Mine</title></head><body><article><h1>Mine at the mill of Larsk</h1>"
    b"<p>Two men were hurt by a mine near the mill of Larsk on Friday, the monitors said in the evening.</p>"
    b"<p>The rebels denied that they had laid it there, and blamed the army for it.</p>"
    b"</article></body></html>"
)


def record(number, body, header=b"Server: s"):
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + header + b"\r\n\r\n" + body
    return (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:%d>\r\n"
        b"WARC-Target-URI: https://lake.example/%d\r\nWARC-Date: 2024-01-01T00:00:00Z\r\n"
        b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
        % (number, number, len(block), block)
    )


@pytest.mark.parametrize(
    ("header", "body"),
    [
        (b"Content-Encoding: gzip", gzip.compress(PAGE)),
        (b"Content-Encoding: x-gzip", gzip.compress(PAGE)),
        (b"Content-Encoding: deflate", zlib.compress(PAGE)),
        (b"Content-Encoding: gzip", PAGE),  # unpacked by the crawler, which kept the header
        (b"Content-Encoding: br", PAGE),
        (b"Transfer-Encoding: chunked", PAGE),
        (b"Content-Encoding: of their own", PAGE),
    ],
)
def test_bodies_packed_or_not_whatever_the_headers_say(header, body):
    (report,) = read(record(1, body, header))
    assert report.text.startswith("Mine at the mill of Larsk")
    assert report.text.endswith("blamed the army for it.")


@pytest.mark.parametrize(
    ("header", "body"),
    [
        (b"Content-Encoding: gzip", gzip.compress(PAGE)[:-60]),
        (b"Content-Encoding: zstd", b"junk"),
        (b"Transfer-Encoding: chunked", b"ffffffff\r\n<p>half a page"),
    ],
)
def test_half_a_body_is_no_report_and_costs_only_itself(header, body):
    results = list(read(record(1, PAGE) + record(2, body, header) + record(3, PAGE)))
    assert [type(result) for result in results] == [Report, NotText, Report]
    assert "lake.example/2" in str(results[1])


def test_bodies_are_decoded_and_other_records_passed_over(sample):
    results = sample("news.warc.gz")
    assert all(isinstance(result, Report) for result in results)
    assert [report.url for report in results] == [
        "https://lakes.example/ambush",
        "https://seawire.example/brel",  # gzip
        "https://north.example/larsk",  # chunked
        "https://north.example/note",
    ]
    assert results[1].text.startswith("Market hit in Brel\n\nRockets hit the market")
    assert results[2].text.endswith("the mayor of the town told reporters.")


def test_a_revisit_is_no_second_report(sample):
    assert sum(report.url == "https://lakes.example/ambush" for report in sample("news.warc.gz")) == 1


def test_when_it_was_captured_and_what_is_cut_short(sample):
    first, *_, last = sample("news.warc.gz")
    assert first.captured.start.isoformat() == "2024-06-12T07:45:00+00:00"
    assert first.published.start.isoformat() == "2024-06-11T17:05:00+00:00"
    assert {odd.kind for odd in last.irregularities} >= {"truncated"}
    assert not any(odd.kind == "truncated" for odd in first.irregularities)


def test_extracted_texts_of_common_crawl():
    words = b"Two men were hurt by a mine near the mill of Larsk on Friday, the monitors said."
    head = (
        b"WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Record-ID: <urn:uuid:9>\r\n"
        b"WARC-Target-URI: https://lake.example/9\r\nWARC-Date: 2024-01-01T00:00:00Z\r\n"
        b"Content-Type: text/plain\r\nContent-Length: %d\r\n\r\n" % len(words)
    )
    (report,) = read(head + words + b"\r\n\r\n")
    assert (report.text, report.url) == (words.decode(), "https://lake.example/9")
