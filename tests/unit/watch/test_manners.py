"""Manners towards servers: robots.txt, delays, back-off, Retry-After; and what a server may not do to us."""

import tracemalloc
from datetime import UTC, datetime, timedelta
from email.message import Message
from itertools import pairwise

import pytest

from tocsin.errors import StoreDamaged, StoreLocked
from tocsin.readers import Limits
from tocsin.watch import State, Stopped
from tocsin.watch.web import wanted
from watching import START, Desk, drip, entry, feed

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
TARVO = (
    "Shells fall on Tarvo",
    "Two people were killed in Tarvo on 3 March 2026, the mayor said on Tuesday.",
)
GOMA = ("Bridge at Goma closed", "The army closed the bridge at Goma on 3 March 2026, a spokesman said.")
FEW = Limits(private_hosts=True, url_seconds=0.5, url_bytes=1_000_000)


@pytest.fixture
def two(site):
    """A feed that leads to two stories."""
    site.feed("/feed", *(entry(f"{site.address}/{name}", name) for name in ("tarvo", "goma")))
    site.story("/tarvo", *TARVO)
    site.story("/goma", *GOMA)
    return site


def times(site):
    return [when for _, _, when in site.asked]


def polled(desk, *watched, **more):
    desk.watcher(*watched, **more).once()
    return desk.said()


# ---------------------------------------------------------------- robots.txt


def test_robots_txt_is_asked_for_once_a_day(desk, two, clock):
    for _ in range(3):
        polled(desk, feed(two))
        clock.now += 11 * 60 * MINUTE
    assert [path for path, _, _ in two.asked].count("/robots.txt") == 1
    clock.now += DAY
    polled(desk, feed(two))
    assert [path for path, _, _ in two.asked].count("/robots.txt") == 2


def test_what_robots_txt_forbids_is_not_read(desk, two, clock):
    two.serve("/robots.txt", "User-agent: *\nDisallow: /*arvo\n", kind="text/plain")
    said = polled(desk, feed(two))
    assert f"rejected  {two.address}/tarvo: the site's robots.txt asks not to read it" in said
    assert two.paths() == ["/feed", "/goma"]


def test_what_it_says_to_us_by_name_goes_before_what_it_says_to_all(desk, two, clock):
    two.serve("/robots.txt", "User-agent: *\nDisallow: /\n\nUser-agent: tocsin\nAllow: /", kind="text/plain")
    polled(desk, feed(two))
    assert two.paths() == ["/feed", "/tarvo", "/goma"]


def test_a_redirect_leads_nowhere_that_robots_txt_forbids(desk, two, clock):
    two.serve("/robots.txt", "User-agent: *\nDisallow: /private\n", kind="text/plain")
    two.serve("/tarvo", "", status=302, Location="/private/tarvo")
    two.story("/private/tarvo", *TARVO)
    polled(desk, feed(two))
    assert two.paths() == ["/feed", "/tarvo", "/goma"]


def test_a_server_whose_robots_txt_fails_is_left_alone(desk, two, clock):
    two.serve("/robots.txt", "", status=500)
    (line,) = polled(desk, feed(two))
    assert line.startswith(f"failed    {two.address}/feed: robots.txt: the server answers 500")
    assert two.paths() == []
    assert polled(desk, feed(two)) == []


# ---------------------------------------------------------------- delays


def test_some_time_passes_between_two_requests_to_a_host(desk, two, clock):
    polled(desk, feed(two), delay=timedelta(seconds=7))
    assert [(b - a).seconds for a, b in pairwise(times(two))] == [7, 7, 7]


def test_a_longer_delay_that_the_site_asks_for_is_kept(desk, two, clock):
    two.serve("/robots.txt", "User-agent: *\nCrawl-delay: 20\n", kind="text/plain")
    polled(desk, feed(two))
    assert [(b - a).seconds for a, b in pairwise(times(two))] == [20, 20, 20]


@pytest.mark.parametrize("said", ["1e308", "-5", "nan", "inf", "x"])
def test_an_absurd_delay_does_not_stop_the_rest(desk, two, clock, said):
    two.serve("/robots.txt", f"User-agent: *\nCrawl-delay: {said}\n", kind="text/plain")
    polled(desk, feed(two))
    assert two.paths() == ["/feed", "/tarvo", "/goma"]
    assert max(clock.pauses) <= 60


def test_the_servers_are_told_whom_to_write_to(desk, two, clock):
    polled(desk, feed(two), contact="desk@herald.example")
    assert {h["User-Agent"] for _, h, _ in two.asked} == {"tocsin (follows feeds; desk@herald.example)"}


# ---------------------------------------------------------------- back-off


def test_a_feed_that_fails_is_asked_ever_more_seldom(desk, two, clock):
    two.serve("/feed", "", status=500)
    clock.stop_at = clock.now + DAY
    desk.watcher(feed(two, interval=10 * MINUTE), ceiling=timedelta(hours=4)).run()
    asked = [when for path, _, when in two.asked if path == "/feed"]
    waits = [(b - a) / MINUTE for a, b in pairwise(asked)]
    assert waits == [20, 40, 80, 160, 240, 240, 240, 240]
    two.feed("/feed")
    clock.stop_at = clock.now + DAY
    desk.watcher(feed(two, interval=10 * MINUTE), ceiling=timedelta(hours=4)).run()
    asked = [when for path, _, when in two.asked if path == "/feed"]
    assert asked[-1] - asked[-2] == 10 * MINUTE


@pytest.mark.parametrize("said", ["1800", "Wed, 04 Mar 2026 06:30:05 GMT"])
def test_a_server_that_asks_for_rest_has_it_for_all_its_pages(desk, two, clock, said):
    two.serve("/tarvo", "", status=429, Retry_After=said)
    watched = feed(two, interval=MINUTE)
    clock.stop_at = START + 29 * MINUTE
    desk.watcher(watched).run()
    assert two.paths() == ["/feed", "/tarvo"]
    clock.stop_at = START + 40 * MINUTE
    two.story("/tarvo", *TARVO)
    desk.watcher(watched).run()
    assert {"/goma", "/tarvo"} < set(two.paths()[2:])
    assert len(desk.texts()) == 2


def test_no_server_is_believed_to_need_rest_for_years(desk, two, clock):
    two.serve("/feed", "", status=503, Retry_After="999999999999999999999")
    polled(desk, feed(two))
    clock.now += DAY + MINUTE
    two.feed("/feed")
    assert polled(desk, feed(two)) == [f"rejected  {two.address}/feed: a feed without an entry"]


@pytest.mark.parametrize(
    ("said", "seconds"),
    [(None, 0), ("", 0), ("90", 90), ("soon", 0), ("-4", 0), ("²", 0), ("Wed, 04 Mar 2026 06:01:00 GMT", 60),
     ("Wed, 04 Mar 2020 06:01:00 GMT", 0), ("Wed, 04 Mar 2026 06:01:00 -0000", 60)],
)  # fmt: skip
def test_how_long_a_server_asks_to_be_left_alone(said, seconds):
    headers = Message()
    if said is not None:
        headers["Retry-After"] = said
    assert wanted(headers, START) == timedelta(seconds=seconds)


# ---------------------------------------------------------------- faults


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("silent", "not read within 0.5 seconds"),
        ("dripping", "not read within 0.5 seconds"),
        ("cut", "the server stops"),
        ("endless", "more than 1,000,000 bytes"),
        ("circle", "redirect"),
        ("500", "the server answers 500"),
        ("inside", "is a private address"),
        ("nonsense", "cannot be reached"),
    ],
)
def test_a_fault_is_one_line_and_the_next_feed_is_read(desk, two, clock, fault, said):
    two.pages["/bad"] = {
        "silent": lambda handler: two.over.wait(),
        "dripping": drip(two),
        "cut": (200, {"Content-Length": "100000"}, b"<rss>"),
        "endless": drip(two, size=1 << 16),
        "circle": (302, {"Location": "/bad?again"}, b""),
        "500": (500, {}, b"oh"),
        "inside": (302, {"Location": "http://169.254.169.254/latest"}, b""),
        "nonsense": lambda handler: handler.wfile.write(b"\x00\x01 nothing like HTTP\r\n\r\n"),
    }[fault]
    two.pages["/bad?again"] = (302, {"Location": "/bad"}, b"")
    limits = Limits(private_hosts=True, url_seconds=0.5, url_bytes=1_000_000)
    bad, good = feed(two, "/bad"), feed(two, interval=MINUTE)
    clock.stop_at = START + 3 * MINUTE
    if fault == "inside":
        limits = Limits(private_hosts=False, url_seconds=0.5)
        (line,) = polled(desk, bad, limits=limits)
        assert "is a private address" in line
        assert two.asked == []
        return
    desk.watcher(bad, good, limits=limits).run()
    lines = [line for line in desk.said() if line.startswith("failed")]
    assert len(lines) == 1
    assert lines[0].startswith(f"failed    {two.address}/bad: ")
    assert said in lines[0]
    assert len(desk.texts()) == 2


def test_an_endless_feed_costs_bounded_memory(desk, site, clock):
    site.pages["/feed"] = drip(site, size=1 << 16)
    tracemalloc.start()
    (line,) = polled(desk, feed(site), limits=FEW)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "more than 1,000,000 bytes" in line
    assert peak < 8_000_000


def test_an_endless_redirect_costs_no_memory_either(desk, site, clock):
    head = b"HTTP/1.0 302 Found\r\nLocation: /feed\r\n\r\n"
    site.pages["/start"] = drip(site, head=head, size=1 << 16)
    site.feed("/feed", entry(f"{site.address}/tarvo", "Tarvo"))
    site.story("/tarvo", *TARVO)
    assert polled(desk, feed(site, "/start"), limits=FEW)[-1].endswith("1 new")


def test_a_feed_that_ends_midway_is_asked_for_whole_the_next_time(desk, two, clock):
    whole = two.pages["/feed"][2]
    two.serve("/feed", whole[:-80], kind="application/rss+xml", ETag='"half"')
    said = polled(desk, feed(two))
    assert any("the feed ends within it" in line for line in said)
    two.serve("/feed", whole, kind="application/rss+xml", ETag='"half"')
    polled(desk, feed(two))
    assert len(desk.texts()) == 2


def test_a_story_that_failed_is_tried_again_though_the_feed_did_not_change(desk, two, clock):
    two.feed("/feed", *(entry(f"{two.address}/{name}", name) for name in ("tarvo", "goma")), ETag='"1"')
    two.serve("/tarvo", "", status=404)
    assert polled(desk, feed(two))[-1] == f"read      {two.address}/feed: 1 new, 1 rejected"
    two.story("/tarvo", *TARVO)
    clock.now += 31 * MINUTE
    assert polled(desk, feed(two))[-1] == f"read      {two.address}/feed: 1 new"


@pytest.mark.parametrize("etag", ['"a"\r\n\t"b"', '"' + "x" * 2000 + '"', '"é"', ""])
def test_an_etag_that_cannot_be_sent_back_does_no_harm(desk, two, clock, etag):
    two.pages["/feed"] = (200, {**two.pages["/feed"][1], "ETag": etag}, two.pages["/feed"][2])
    polled(desk, feed(two))
    assert polled(desk, feed(two))[-1].split(": ")[1] in ("nothing new", "not modified")


def test_an_address_in_other_letters_costs_its_server_no_rest(desk, two, clock):
    odd = ("http://[bad/", "ftp://sea.example/a", f"{two.address}:x/")
    links = (f"{two.address}/обстрел", *odd, f"{two.address}/tarvo")
    two.feed("/feed", *(entry(link, "Title") for link in links))
    polled(desk, feed(two))
    assert two.paths() == ["/feed", "/%D0%BE%D0%B1%D1%81%D1%82%D1%80%D0%B5%D0%BB", "/tarvo"]


# ---------------------------------------------------------------- stopping and resuming


def test_stopped_while_it_reads_a_poll_is_dropped_whole_and_done_again(desk, two, clock):
    two.feed("/feed", *(entry(f"{two.address}/{name}", name) for name in ("tarvo", "goma")), ETag='"1"')
    clock.stop_at = clock.now + timedelta(seconds=15)  # before the second story
    with pytest.raises(Stopped):
        desk.watcher(feed(two)).once()
    assert desk.said() == [f"dropped   {two.address}/feed: stopped before it was read"]
    assert desk.texts() == []
    clock.stop_at = None
    assert polled(desk, feed(two))[-1].endswith("2 new")


def test_killed_between_storing_and_remembering_nothing_is_lost_or_told_twice(tmp_path, two, clock):
    """The archive is written first: whoever comes next finds the reports there, and reads the feed again."""
    first = Desk(tmp_path, clock)
    first.state.put = lambda *pages, **more: (_ for _ in ()).throw(KeyboardInterrupt)
    with pytest.raises(KeyboardInterrupt):
        first.watcher(feed(two)).once()
    first.close()
    second = Desk(tmp_path, clock)
    assert polled(second, feed(two))[-1] == f"read      {two.address}/feed: 2 known"
    assert len(second.texts()) == 2
    second.close()


def test_what_is_remembered_outlives_the_program(tmp_path, two, clock):
    two.feed("/feed", *(entry(f"{two.address}/{name}", name) for name in ("tarvo", "goma")), ETag='"1"')
    for _ in range(2):
        desk = Desk(tmp_path, clock)
        polled(desk, feed(two))
        desk.close()
    assert two.paths() == ["/feed", "/tarvo", "/goma", "/feed"]


def test_an_archive_that_another_holds_is_waited_for(desk, two, clock, monkeypatch):
    def locked(found, **more):
        raise StoreLocked("a.tocsin", "another process is writing to it; try again later")

    monkeypatch.setattr(desk.archive, "add", locked)
    (line,) = polled(desk, feed(two))
    assert "another process is writing to it" in line
    monkeypatch.undo()
    clock.now += 31 * MINUTE
    assert polled(desk, feed(two))[-1].endswith("2 new")


def test_two_do_not_watch_for_one_archive_at_once(desk, tmp_path):
    with pytest.raises(StoreLocked, match="another `tocsin watch`"):
        State.open(tmp_path / "a.tocsin.watch")


def test_a_damaged_state_is_named(tmp_path):
    (tmp_path / "x.watch").write_bytes(b"no database at all, but long enough to be looked at" * 50)
    with pytest.raises(StoreDamaged, match=r"x\.watch"):
        State.open(tmp_path / "x.watch")


def test_what_a_feed_no_longer_lists_is_forgotten(desk, two, clock):
    polled(desk, feed(two))
    story = f"{two.address}/tarvo"
    assert desk.state.page(story).due
    two.feed("/feed", entry(f"{two.address}/goma", "goma"))
    polled(desk, feed(two))
    assert desk.state.page(story).due is None
    assert desk.state.awaits(feed(two).address, datetime(2030, 1, 1, tzinfo=UTC))
