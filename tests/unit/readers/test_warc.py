"""WARC as Common Crawl writes it: bodies in whatever coding, one report for what was captured once."""

from tocsin.records import Report


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
