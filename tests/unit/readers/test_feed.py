"""RSS and Atom: full text where the feed has it, the page where it may be fetched, else a rejection."""

from dataclasses import replace

from tocsin.errors import NoArticle, NotText, TooLarge, Unreachable
from tocsin.readers import read
from tocsin.records import Report

PAGE = (
    b"<!doctype html><html lang='en'><head><title>Talks</title></head><body><article><h1>Talks to resume</h1>"
    b"<p>Envoys of both sides will meet again on Friday in the customs house, the foreign ministry said.</p>"
    b"<p>The rebels had broken off the talks in March after shells fell on the town of Larsk.</p>"
    b"</article></body></html>"
)


def rss(*items, title="Post"):
    return (
        '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<channel><title>{title}</title>{''.join(f'<item>{item}</item>' for item in items)}</channel></rss>"
    ).encode()


def test_full_text_and_what_the_feed_states(sample):
    report, _ = sample("feed.rss")
    assert report.text == (
        "Shells hit Varnograd’s grain port\n\nTwo dock workers were killed when shells hit the grain port of "
        "Varnograd on Wednesday morning, the mayor said.\n\nThe Border Troops denied that their guns had "
        "fired. “Our batteries were silent,” a spokesman said.\n\n• Three silos burned.\n\n"
        "• The ferry is suspended."
    )
    assert report.published.start.isoformat() == "2024-04-17T11:30:00+00:00"
    assert (report.outlet, report.language, report.doc_id) == (
        "The Varnograd Observer",
        "en",
        "https://observer.example/?p=4711",
    )
    assert report.url.startswith("https://observer.example/2024/04/grain-port/")


def test_a_summary_is_no_report(sample):
    _, rejected = sample("feed.rss")
    assert isinstance(rejected, Unreachable)
    assert "entry 2 (https://observer.example/2024/04/talks/)" in str(rejected)
    assert "only a summary" in str(rejected)


def test_atom_with_a_later_version(sample):
    (report,) = sample("feed.atom")
    assert report.title == "Convoy attacked near Kasenga"
    assert report.published.start.isoformat() == "2024-05-03T07:15:00+00:00"
    assert report.revision.revised.start.isoformat() == "2024-05-03T16:40:00+00:00"
    assert any(odd.kind == "revised" for odd in report.irregularities)


def test_a_link_is_followed_where_the_call_allows_it(site):
    site.pages["/talks"] = ("text/html; charset=utf-8", PAGE)
    entry = (
        f"<title>Talks</title><link>{site.address}/talks</link>"
        "<pubDate>Wed, 17 Apr 2024 09:05:00 +0300</pubDate><description>Envoys will meet.</description>"
    )
    (report,) = read(rss(entry, title="Estuary Post"), limits=site.limits)
    assert "broken off the talks in March" in report.text
    assert report.published.start.isoformat() == "2024-04-17T06:05:00+00:00"
    assert report.outlet == "Estuary Post"
    (refused,) = read(rss(entry), limits=replace(site.limits, fetch=None))
    assert isinstance(refused, Unreachable)
    assert site.asked == ["/talks"]


def test_a_feed_from_the_web_may_be_followed_but_no_feed_within_it(site):
    site.pages["/talks"] = ("text/html; charset=utf-8", PAGE)
    site.pages["/inner"] = ("application/rss+xml", rss(f"<title>a</title><link>{site.address}/talks</link>"))
    site.pages["/feed"] = (
        "application/rss+xml",
        rss(*(f"<title>a</title><link>{site.address}/{page}</link>" for page in ("talks", "inner", "gone"))),
    )
    results = list(read(f"{site.address}/feed", limits=replace(site.limits, fetch=None)))
    assert [type(result) for result in results] == [Report, Unreachable, Unreachable]
    assert "404" in str(results[2])
    assert site.asked == ["/feed", "/talks", "/inner", "/gone"]


def test_links_are_bounded(site):
    site.pages["/talks"] = ("text/html; charset=utf-8", PAGE)
    items = [f"<title>a</title><link>{site.address}/talks</link>"] * 3
    results = list(read(rss(*items), limits=replace(site.limits, links=1)))
    assert [type(result) for result in results] == [Report, TooLarge, TooLarge]


def test_a_description_as_long_as_a_report_is_one():
    said = "Shells hit the grain port on Wednesday, the mayor said, and two people died. " * 6
    full = f"<title>Port</title><description>&lt;p&gt;{said}&lt;/p&gt;&lt;p&gt;{said}&lt;/p&gt;</description>"
    cut = full.replace("&lt;/p&gt;</description>", " Read more&lt;/p&gt;</description>")
    whole, teaser = read(rss(full, cut))
    assert whole.text.count("grain port") == 12
    assert isinstance(teaser, NoArticle)


def test_a_cut_feed_gives_its_whole_entries_and_says_so(sample):
    data = sample.bytes("feed.rss")
    *_, last = read(data[: data.index(b"<title>Talks") + 60])
    assert isinstance(last, NotText)
    assert "entry 2" in str(last)


def test_an_aggregators_entry_belongs_to_its_source():
    entry = (
        "<title>Port hit</title><source url='https://p.example/feed'>Port Gazette</source>"
        "<content:encoded>Shells hit the port on Wednesday, the mayor said.</content:encoded>"
    )
    (report,) = read(rss(entry, title="All the news"))
    assert report.outlet == "Port Gazette"


def test_entities_of_its_own_are_refused():
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(9))
    data = f"<?xml version='1.0'?><!DOCTYPE rss [{laughs}]>".encode() + rss("<title>&l8;</title>")[21:]
    (rejected,) = read(data)
    assert isinstance(rejected, TooLarge)
    assert "entities" in str(rejected)


def test_an_empty_feed_and_no_feed():
    assert isinstance(next(read(rss())), NoArticle)
    assert isinstance(next(read(b"no feed at all", as_="feed")), NotText)
