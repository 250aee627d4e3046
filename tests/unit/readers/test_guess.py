"""The content tells the format, whatever the name."""

import pytest

from tocsin.readers.guess import guess

SAMPLES = {
    "feed.rss": "feed", "feed.atom": "feed", "wayback.html": "html", "articles.csv": "csv",
    "articles.parquet": "parquet", "newsplease.json": "news-please", "item-1.3.ninjs.json": "ninjs",
    "item-3.1.ninjs.json": "ninjs", "item.newsml.xml": "newsml", "result.json": "telegram",
    "gdelt.csv": "gdelt", "gdelt.json": "gdelt", "gdelt.export.CSV": "gdelt",
    "acled.csv": "acled", "acled-old.csv": "acled", "ucdp.csv": "ucdp", "polecat.tsv": "polecat",
    "newsletter.eml": "mail", "box.mbox": "mail", "sitrep.docx": "zip",
}  # fmt: skip


@pytest.mark.parametrize(("name", "format_"), SAMPLES.items())
def test_samples(sample, name, format_):
    assert guess(sample.bytes(name)[: 1 << 16]) == format_


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_feed_in_another_encoding(sample, encoding):
    data = sample.bytes("feed.atom").decode().replace('encoding="utf-8"', f'encoding="{encoding[:6]}"')
    assert guess(data.encode(encoding)) == "feed"


@pytest.mark.parametrize(
    ("head", "format_"),
    [
        (b"", "text"),
        (b"Shells hit the harbour on Monday, the mayor said.", "text"),
        (b"From the south came the rebels in 2024.\nThey said: nothing.", "text"),
        (b"Received: three prisoners\nFrom: the other side\n\nMore follows.", "mail"),
        (b"Message: three prisoners\nFrom: the other side\n\nMore follows.", "text"),
        (b"Title, text\n", "text"),
        (b"text,label\nTwo men died.,1\n", "csv"),
        (b"url\nhttps://a.example/1\n", "gdelt"),
        (b"url\nno address\n", "text"),
        (b'{"text": "x", "uri": "y"}', "jsonl"),
        (b"<rss is how a feed begins, he said", "text"),
        (b"<p>An <b>rss</b> feed</p>", "html"),
    ],
)  # fmt: skip
def test_what_is_like_a_format_and_what_is_one(head, format_):
    assert guess(head) == format_


def test_the_callers_columns_tell_a_table():
    head = b"ref,corpus\n1,Two men died.\n"
    assert guess(head) == "text"
    assert guess(head, (("text", "corpus"),)) == "csv"
