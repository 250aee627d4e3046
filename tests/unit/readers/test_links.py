"""GDELT's lists: nothing is fetched without permission, and each address once with it."""

from dataclasses import replace

from tocsin.errors import NoArticle, TooLarge, Unreachable
from tocsin.readers import read
from tocsin.records import Report

PAGE = (
    b"<!doctype html><html><head><title>Bridge</title></head><body><article><h1>Bridge hit at Dorna</h1>"
    b"<p>A missile struck the road bridge at Dorna on Wednesday afternoon, the regional governor said.</p>"
    b"<p>Three people in a bus were wounded, according to the health service of the town.</p>"
    b"</article></body></html>"
)


def test_a_list_is_one_rejection_where_nothing_may_be_fetched(sample):
    for name in ("gdelt.csv", "gdelt.json"):
        (rejected,) = sample(name)
        assert isinstance(rejected, Unreachable)
        assert "2 addresses" in str(rejected)


def test_each_address_is_fetched_once_with_what_the_list_says(sample, site):
    site.pages["/a"] = ("text/html", PAGE)
    listed = sample.bytes("gdelt.csv").replace(b"https://herald.example", site.address.encode())
    report, gone = read(listed, limits=site.limits)
    assert report.text.startswith("Bridge hit at Dorna")
    assert report.captured.start.isoformat() == "2024-04-17T12:15:00+00:00"
    assert report.published is None
    assert isinstance(gone, Unreachable)
    assert site.asked == ["/a", "/b"]


def test_the_answer_of_the_api(sample, site):
    site.pages["/world/bridge-strike"] = site.pages["/ambush"] = ("text/html", PAGE)
    listed = sample.bytes("gdelt.json").replace(b"https://herald.example", site.address.encode())
    listed = listed.replace(b"https://lakes.example", site.address.encode())
    first, second = read(listed, limits=site.limits)
    assert (first.captured.start.isoformat(), first.language) == ("2024-04-17T17:15:00+00:00", "en")
    assert second.url == f"{site.address}/ambush"


def test_bulk_files_without_names(site):
    site.pages["/a"] = ("text/html", PAGE)
    events = "\t".join(["1"] * 60 + [f"{site.address}/a"])
    mentions = "\t".join(
        ["1", "20240417120000", "20240417121500", "1", "dorna.example", f"{site.address}/a"] + ["1"] * 10
    )
    knowledge = "\t".join(["1", "20240417121500", "1", "dorna.example", f"{site.address}/a"] + [""] * 22)
    for row, captured in ((events, None), (mentions, 15), (knowledge, 15)):
        (report,) = read(f"{row}\n{row}\n".encode(), limits=site.limits)
        assert report.text.startswith("Bridge hit")
        assert (report.captured and report.captured.start.minute) == captured


def test_links_are_bounded(site):
    site.pages["/a"] = site.pages["/b"] = ("text/html", PAGE)
    rows = f"url,title\n{site.address}/a,A\n{site.address}/b,B\n".encode()
    results = list(read(rows, limits=replace(site.limits, links=1)))
    assert [type(result) for result in results] == [Report, TooLarge]


def test_a_list_without_addresses():
    assert isinstance(next(read(b'{"articles": []}', as_="gdelt")), NoArticle)
    assert isinstance(next(read(b"url,title\nnone,A\n", as_="gdelt")), NoArticle)


def test_what_pandas_writes_of_the_api(site):
    site.pages["/a"] = ("text/html", PAGE)
    names = ",url,url_mobile,title,seendate,socialimage,domain,language,sourcecountry"
    row = f"0,{site.address}/a,,Bridge hit,20240417T121500Z,,dorna.example,English,Freedonia"
    data = f"\ufeff{names}\r\n{row}\r\n"
    (report,) = read(data.encode(), limits=site.limits)
    assert (report.captured.start.minute, report.outlet) == (15, "dorna.example")
