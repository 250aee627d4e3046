"""Following feeds on a real server: what is read, what is asked for again, and what changed."""

from datetime import timedelta

from tocsin.store import changes
from tocsin.watch import Watched
from watching import entry, feed, page

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
FIRST = (
    "Shells fall on Tarvo",
    "Two people were killed in Tarvo on 3 March 2026, the mayor said on Tuesday.",
)
LATER = (
    "Shells fall on Tarvo",
    "Five people were killed in Tarvo on 3 March 2026, the mayor said on Tuesday.",
)
OTHER = ("Bridge at Goma closed", "The army closed the bridge at Goma on 3 March 2026, a spokesman said.")
TITLE = FIRST[0]


def link(site, path="/tarvo"):
    return entry(site.address + path, TITLE)


def polled(desk, *watched, **more):
    """Polls all that may be polled; what the log says."""
    desk.watcher(*watched, **more).once()
    return desk.said()


def test_a_story_behind_a_feed_is_kept_under_the_users_outlet(desk, site, clock):
    site.feed("/feed", link(site))
    site.story("/tarvo", *FIRST)
    said = polled(desk, feed(site))
    key = desk.archive.report_named(f"{site.address}/tarvo")
    assert said == [f"new       {site.address}/tarvo: {key}", f"read      {site.address}/feed: 1 new"]
    (row,) = desk.archive.db.rows("SELECT outlet, title, published_start FROM reports")
    assert tuple(row) == ("Herald", TITLE, "2026-03-04T05:00:00Z")


def test_what_did_not_change_is_not_sent_again(desk, site, clock):
    site.feed("/feed", link(site), ETag='"1"')
    site.story("/tarvo", *FIRST, Last_Modified="Wed, 04 Mar 2026 05:00:00 GMT")
    polled(desk, feed(site))
    clock.now += 15 * MINUTE
    assert polled(desk, feed(site)) == [f"unchanged {site.address}/feed: not modified"]
    assert site.paths() == ["/feed", "/tarvo", "/feed"]
    assert site.asked[-1][1]["If-None-Match"] == '"1"'


def test_a_story_is_looked_at_again_though_the_feed_stays_the_same(desk, site, clock):
    site.feed("/feed", link(site), ETag='"1"')
    site.story("/tarvo", *FIRST, Last_Modified="Wed, 04 Mar 2026 05:00:00 GMT")
    polled(desk, feed(site))
    clock.now += 7 * HOUR
    assert polled(desk, feed(site)) == [f"read      {site.address}/feed: nothing new"]
    assert site.paths() == ["/feed", "/tarvo"] * 2
    assert site.asked[-1][1]["If-Modified-Since"] == "Wed, 04 Mar 2026 05:00:00 GMT"


def test_a_story_is_looked_at_at_once_when_the_feed_says_other_words_of_it(desk, site, clock):
    site.feed("/feed", link(site))
    site.story("/tarvo", *FIRST)
    polled(desk, feed(site))
    clock.now += 15 * MINUTE
    polled(desk, feed(site))
    assert site.paths() == ["/feed", "/tarvo", "/feed"]
    site.feed("/feed", entry(f"{site.address}/tarvo", TITLE, "UPDATED with a new toll."))
    polled(desk, feed(site))
    assert site.paths()[3:] == ["/feed", "/tarvo"]


def test_a_revised_story_is_kept_beside_its_first_version(desk, site, clock):
    site.feed("/feed", link(site))
    site.story("/tarvo", *FIRST)
    polled(desk, feed(site))
    (old,) = [r["id"] for r in desk.archive.db.rows("SELECT id FROM reports")]
    site.story("/tarvo", *LATER)
    clock.now += 7 * HOUR
    said = polled(desk, feed(site))
    (new,) = [r["id"] for r in desk.archive.db.rows("SELECT id FROM reports") if r["id"] != old]
    what = "1 paragraph new, 1 paragraph gone"
    assert said == [
        f"revised   {site.address}/tarvo: {new} in place of {old}: {what}",
        f"read      {site.address}/feed: 1 revised",
    ]
    assert len(desk.texts()) == 2
    (logged,) = [c for c in changes.since(desk.archive.db) if c.what == "revised"]
    assert (logged.report, logged.before, logged.after) == (new, old, what)


def test_words_of_reports_are_in_the_log_only_when_asked_for(desk, site, clock):
    site.feed("/feed", link(site))
    site.story("/tarvo", *FIRST)
    assert TITLE not in "".join(polled(desk, feed(site)))
    site.story("/tarvo", *LATER)
    clock.now += 7 * HOUR
    desk.watcher(feed(site), verbose=True).once()
    assert [line for line in desk.log if line.startswith("    ")] == [
        f"    + {LATER[1]}",
        f"    - {FIRST[1]}",
    ]


def test_a_page_is_followed_through_its_versions(desk, site, clock):
    watched = Watched(f"{site.address}/statement", "page", "Ministry", 30 * MINUTE)
    kinds = []
    for paragraphs in (FIRST, FIRST, LATER, FIRST):
        site.story("/statement", *paragraphs)
        kinds.append(polled(desk, watched)[-1].split(": ")[1])
        clock.now += 30 * MINUTE
    assert kinds == ["1 new", "1 known", "1 revised", "1 revised"]


def test_full_texts_in_a_feed_are_read_where_they_are(desk, site, clock):
    body = "".join(f"&lt;p&gt;{OTHER[1]} Day {n} of it.&lt;/p&gt;" for n in range(12))
    site.feed("/feed", entry(f"{site.address}/goma", OTHER[0], body))
    assert polled(desk, feed(site))[-1].endswith("1 new")
    assert polled(desk, feed(site))[-1].endswith("1 known")
    assert site.paths() == ["/feed", "/feed"]


def test_what_a_person_deleted_does_not_come_back_with_the_next_poll(desk, site, clock):
    body = "".join(f"&lt;p&gt;{OTHER[1]} Day {n} of it.&lt;/p&gt;" for n in range(12))
    site.feed("/feed", entry(f"{site.address}/goma", OTHER[0], body))
    polled(desk, feed(site))
    desk.archive.delete(f"{site.address}/goma")
    polled(desk, feed(site))
    assert desk.texts() == []


def test_entries_that_all_lead_to_the_front_page_are_no_versions_of_each_other(desk, site, clock):
    bodies = ["".join(f"&lt;p&gt;{OTHER[1]} Day {n} of {k}.&lt;/p&gt;" for n in range(12)) for k in "ab"]
    for body in bodies:
        site.feed("/feed", entry(f"{site.address}/", OTHER[0], body).replace("<guid>", f"<guid>{len(body)}"))
        polled(desk, feed(site))
    assert len(desk.texts()) == 2
    assert not [c for c in changes.since(desk.archive.db) if c.what == "revised"]


def test_a_tip_is_kept_apart(desk, site, clock):
    site.feed("/feed", link(site))
    site.story("/tarvo", *FIRST)
    polled(desk, feed(site, tip=True))
    assert [r["status"] for r in desk.archive.db.rows("SELECT status FROM reports")] == ["tip"]


def test_each_is_polled_at_its_interval_until_told_to_stop(desk, site, clock):
    site.feed("/feed")
    site.story("/statement", *FIRST)
    clock.stop_at = clock.now + 61 * MINUTE
    page_of = Watched(f"{site.address}/statement", "page", "Ministry", 30 * MINUTE)
    desk.watcher(feed(site, interval=20 * MINUTE), page_of).run()
    assert sorted(site.paths()) == ["/feed"] * 4 + ["/statement"] * 3
    said = desk.said()
    assert (said[0], said[-1]) == ("following 1 feed and 1 page", "stopped   1 feed and 1 page")


def test_a_wrong_charset_costs_no_letters(desk, site, clock):
    told = page("Обстрел гавани", "Снаряды попали в гавань, сообщил мэр во вторник, 3 марта 2026 года.")
    site.feed("/feed", link(site))
    site.serve("/tarvo", told.encode("cp1251"), kind="text/html; charset=utf-8")
    polled(desk, feed(site))
    (text,) = desk.texts()
    assert "Снаряды попали в гавань" in text


def test_a_fault_of_ours_in_one_feed_costs_the_others_nothing(desk, site, clock, monkeypatch):
    site.feed("/feed", link(site))
    site.story("/tarvo", *FIRST)
    site.feed("/other", link(site, "/goma"))
    site.story("/goma", *OTHER)
    told = desk.archive.add
    broken = iter([True])

    def add(found, **more):
        if next(broken, False):
            raise ZeroDivisionError("by zero")
        return told(found, **more)

    monkeypatch.setattr(desk.archive, "add", add)
    said = polled(desk, feed(site), feed(site, "/other"))
    assert said[0].startswith(f"failed    {site.address}/feed: ZeroDivisionError: by zero; again after")
    assert said[-1] == f"read      {site.address}/other: 1 new"
