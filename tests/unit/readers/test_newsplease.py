"""news-please: what the crawler writes."""

import json

from tocsin.errors import NoArticle
from tocsin.readers import read


def test_an_article(sample):
    (report,) = sample("newsplease.json")
    assert report.text.startswith("Nine soldiers died in an ambush on the road to Ntala on Tuesday")
    assert (report.title, report.outlet, report.url, report.language) == (
        "Nine soldiers die in ambush",
        "lakes.example",
        "https://lakes.example/ambush",
        "en",
    )
    assert report.published.start.isoformat() == "2024-06-11T17:05:00+00:00"
    assert "a time without a zone, taken as UTC" in report.published_reasons
    assert report.captured.start.isoformat() == "2024-06-12T07:45:00+00:00"
    assert report.revision.revised.start.isoformat() == "2024-06-11T20:30:00+00:00"


def test_lines_and_lists_and_an_article_without_text(sample):
    item = json.loads(sample.bytes("newsplease.json"))
    bare = {**item, "maintext": None}
    lined = "\n".join(map(json.dumps, (item, bare))).encode()
    for data in (lined, json.dumps([item, bare]).encode()):
        first, second = read(data)
        assert first.outlet == "lakes.example"
        assert isinstance(second, NoArticle)
        assert "maintext" in str(second)


def test_an_article_that_was_not_changed_is_no_revision(sample):
    item = json.loads(sample.bytes("newsplease.json"))
    (report,) = read(json.dumps({**item, "date_modify": item["date_publish"]}).encode())
    assert report.revision is None
